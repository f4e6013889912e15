import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { LimitExceeded } from './core/failures.js';

/** What the command has done so far, over all instances that it moves. */
interface Spent {
  steps: number;
  rows: number;
  calls: number;
  signals: number;
}

/**
 * Limits of one command, with all that it calls and signals; docs/designers.md says them. An instance has limits of its own
 * beside these (`STEP_BUDGET`).
 */
const LIMITS: Record<keyof Spent, { most: number; of: string }> = {
  steps: { most: 20_000, of: 'steps' },
  rows: { most: 10_000, of: 'tasks, timers, messages and jobs' },
  calls: { most: 1_000, of: 'processes called' },
  signals: { most: 1_000, of: 'signals thrown' },
};

const SPENT = Symbol('spent by the command');

/** Adds up what a command does, however many instances do it: each alone may be small. */
@Injectable()
export class CommandLimits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws LimitExceeded, naming the element, when it is too much. */
  spend(elementId: string | null, more: Partial<Spent>): void {
    const spent = this.unitOfWork.local<Spent>(SPENT, () => ({
      steps: 0,
      rows: 0,
      calls: 0,
      signals: 0,
    }));
    for (const [kind, { most, of }] of Object.entries(LIMITS) as [
      keyof Spent,
      { most: number; of: string },
    ][]) {
      spent[kind] += more[kind] ?? 0;
      if (spent[kind] > most)
        throw new LimitExceeded(
          elementId,
          `One command leads to more than ${most.toLocaleString('en')} ${of}, in all processes that it moves: divide the work, or let it wait in between.`,
        );
    }
  }
}
