import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** The instant in which a context lives that is not in the present; found like the unit of work (docs/adr/0042). */
const instants = new AsyncLocalStorage<Date>();

/**
 * The only source of the current time: business code never calls `new Date()` or SQL `now()` (a lint rule), so that
 * tests can move it, and commands of a demonstration can see an instant of the past while requests beside them keep
 * the real time.
 */
@Injectable()
export class Clock {
  /** The instant of the current context: the present, unless the context runs inside `atInstant`. */
  now(): Date {
    const instant = instants.getStore();
    return instant ? new Date(instant) : this.present();
  }

  /** The real time, whatever instant the context lives in. */
  present(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. Used by tests. */
export class MovableClock extends Clock {
  private current: Date | null = null;

  override present(): Date {
    return this.current ? new Date(this.current) : super.present();
  }

  /** Stops the clock at `instant`. */
  setTo(instant: Date | string): void {
    this.current = new Date(instant);
  }

  /** Moves the clock by `milliseconds` (it stands still from then on). */
  advance(milliseconds: number): void {
    this.current = new Date(this.present().getTime() + milliseconds);
  }

  /** Follows the real time again. */
  release(): void {
    this.current = null;
  }
}

/** Runs `work`, and all that it awaits, as if it happened at `instant`: `Clock.now()` answers that. May be nested. */
export function atInstant<T>(instant: Date, work: () => T): T {
  return instants.run(new Date(instant), work);
}

/** Runs `work` in the real time, also where it is called from inside `atInstant`. */
export function atPresent<T>(work: () => T): T {
  return instants.exit(work);
}

/** True inside `atInstant`. */
export function livesInThePast(): boolean {
  return instants.getStore() !== undefined;
}
