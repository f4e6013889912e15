import { Injectable } from '@nestjs/common';
import { HeldJobs } from '../../engine/api/index.js';
import { atInstant } from '../../platform/clock/index.js';
import { OutboxDispatcher } from '../../platform/outbox/index.js';
import { AssignmentWatch } from '../assignments/index.js';
import { ClockWatch } from '../protocols/index.js';

/** How often assignments by hand are looked at: their terms are days. Milliseconds. */
const ROUND_MS = 6 * 3_600_000;
/** A clock that stays due although it was looked at is not looked at again before this. Milliseconds. */
const PAUSE_MS = 900_000;

/**
 * Lets time pass in the past: fires, in their order and each at its own instant, the timers of held instances, the
 * thresholds and ends of clocks, and the terms of assignments that were made by hand.
 */
@Injectable()
export class PastTime {
  constructor(
    private readonly jobs: HeldJobs,
    private readonly clocks: ClockWatch,
    private readonly assignments: AssignmentWatch,
    private readonly outbox: OutboxDispatcher,
  ) {}

  /**
   * All that falls due after `from` and up to `until` happens. `goesOn` is asked before each: false ends it early.
   * Answers whether it came to the end.
   */
  async pass(from: Date, until: Date, goesOn: () => boolean): Promise<boolean> {
    let at = from;
    let clocksFrom = from;
    while (goesOn()) {
      const [job, clock] = await Promise.all([this.jobs.nextAt(), this.clocks.nextAt()]);
      const jobAt = laterOf(job, at);
      const clockAt = laterOf(clock && new Date(clock.getTime() + 1), clocksFrom);
      const roundAt = nextRound(at);
      const next = new Date(Math.min(jobAt.getTime(), clockAt.getTime(), roundAt.getTime()));
      if (next > until) return true;
      if (next >= roundAt) await atInstant(next, () => this.assignments.sweep());
      if (next >= clockAt) {
        await atInstant(next, () => this.clocks.sweep());
        clocksFrom = new Date(next.getTime() + PAUSE_MS);
      }
      if (next >= jobAt) await this.jobs.runNext(next, until);
      at = next;
      await this.heard();
    }
    return false;
  }

  /** What was told of what has happened is heard before anything else happens. */
  async heard(): Promise<void> {
    await this.outbox.drain();
  }
}

const NEVER = new Date(8_640_000_000_000_000);

function laterOf(due: Date | null, at: Date): Date {
  if (!due) return NEVER;
  return due > at ? due : at;
}

function nextRound(at: Date): Date {
  return new Date((Math.floor(at.getTime() / ROUND_MS) + 1) * ROUND_MS);
}
