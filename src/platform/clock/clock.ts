import { Injectable } from '@nestjs/common';

/**
 * The only source of the current time: business code never calls `new Date()` or SQL `now()`,
 * so that tests (and demonstrations with dates of the past) can move it.
 */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. Used by tests. */
export class MovableClock extends Clock {
  private current: Date | null = null;

  override now(): Date {
    return this.current ? new Date(this.current) : super.now();
  }

  /** Stops the clock at `instant`. */
  setTo(instant: Date | string): void {
    this.current = new Date(instant);
  }

  /** Moves the clock by `milliseconds` (it stands still from then on). */
  advance(milliseconds: number): void {
    this.current = new Date(this.now().getTime() + milliseconds);
  }

  /** Follows the real time again. */
  release(): void {
    this.current = null;
  }
}
