import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { LimitExceeded } from './core/failures.js';

/** What commands are measured by. */
const KINDS = ['steps', 'rows', 'calls', 'signals', 'written'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Limits of one command, with all that it calls and signals; docs/designers.md says them. An instance has limits of its own
 * beside these (`STEP_BUDGET`).
 */
export const COMMAND_LIMITS: Record<Kind, number> = {
  steps: 20_000,
  rows: 10_000,
  calls: 1_000,
  signals: 1_000,
  written: 64_000_000,
};
const NAMES: Record<Kind, string> = {
  steps: 'steps',
  rows: 'tasks, timers, messages and jobs',
  calls: 'processes called',
  signals: 'signals thrown',
  written: 'characters of variables that are written',
};

const SPENT = Symbol('spent by the command');

/** Adds up what a command does, however many instances do it: each alone may be small. */
@Injectable()
export class CommandLimits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `written`: characters. Throws LimitExceeded, naming the element, when it is too much. */
  spend(elementId: string | null, more: Partial<Record<Kind, number>>): void {
    const spent = this.unitOfWork.local(SPENT, () => ({
      steps: 0,
      rows: 0,
      calls: 0,
      signals: 0,
      written: 0,
    }));
    for (const kind of KINDS) {
      spent[kind] += more[kind] ?? 0;
      const most = COMMAND_LIMITS[kind];
      if (spent[kind] > most)
        throw new LimitExceeded(
          elementId,
          `One command leads to more than ${most.toLocaleString('en')} ${NAMES[kind]}, in all processes that it moves: divide the work, or let it wait in between.`,
        );
    }
  }
}
