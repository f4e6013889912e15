import { moment } from '../../platform/hooks/index.js';
import type { Fact } from '../../platform/i18n/index.js';
import type { ProtocolClock } from './protocol-clock.entity.js';

/** Why an end moved; null: the clock was suspended or resumed. */
export type MoveReason = Fact | null;

export interface ClockMove {
  clock: ProtocolClock;
  /** Where it ended before. */
  before: Date;
  why: MoveReason;
}

/**
 * The clock ends at another instant now; while it is suspended nobody knows when it ends. Comes after the process's
 * timers were moved and before the clock's own row is written. Each hearer follows clocks of another kind.
 */
export const clockMoved = moment<ClockMove>('clock.moved');
