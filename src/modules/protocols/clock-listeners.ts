import { Injectable } from '@nestjs/common';
import type { Fact } from '../../platform/i18n/index.js';
import type { ProtocolClock } from './protocol-clock.entity.js';

/** Why an end moved; null: the clock was suspended or resumed. */
export type MoveReason = Fact | null;

/** What higher modules keep beside a clock must move with it, in the same transaction. */
export interface ClockListener {
  /**
   * The clock ends at another instant now, `before` is the former one; while it is suspended nobody knows when it
   * ends. Comes after the process's timers were moved and before the clock's own row is written.
   */
  moved(clock: ProtocolClock, before: Date, why: MoveReason): Promise<void>;
}

/** Higher modules register here at start (`onModuleInit`); what they throw undoes the change. */
@Injectable()
export class ClockListeners {
  private readonly listeners: ClockListener[] = [];

  register(listener: ClockListener): void {
    this.listeners.push(listener);
  }

  async moved(clock: ProtocolClock, before: Date, why: MoveReason): Promise<void> {
    for (const listener of this.listeners) await listener.moved(clock, before, why);
  }
}
