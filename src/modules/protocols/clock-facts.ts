import { inTheirWords, instant, named, type Fact, type Reason } from '../../platform/i18n/index.js';
import type { ClockKind } from './protocol-clock.entity.js';
import type { Cause } from './terms.js';

/** What protocols writes on a contact's timeline. */
export const clockFacts = {
  started(answerDueAt: Date): Fact {
    return { says: 'term.started', facts: { dueAt: instant(answerDueAt) } };
  },
  warned(kind: ClockKind, dueAt: Date, percent: number): Fact {
    return { says: 'term.warned', facts: { ...ending(kind, dueAt), percent } };
  },
  missed(kind: ClockKind, dueAt: Date): Fact {
    return { says: 'term.missed', facts: ending(kind, dueAt) };
  },
  suspended(kind: ClockKind, { called }: Cause, reason: Reason): Fact {
    return {
      says: 'term.suspended',
      facts: { clock: named('clock', kind), cause: called },
      words: { reason },
    };
  },
  recomputed(clock: { kind: ClockKind; dueAt: Date }, before: Date, why: Fact): Fact {
    return {
      says: 'term.recomputed',
      facts: { ...ending(clock.kind, clock.dueAt), before: instant(before), why },
    };
  },
  resumed(kind: ClockKind, dueAt: Date, reason: Reason | null): Fact {
    return inTheirWords(
      { says: 'term.resumed', facts: ending(kind, dueAt) },
      reason ? { reason } : null,
    );
  },
};

function ending(kind: ClockKind, dueAt: Date) {
  return { clock: named('clock', kind), dueAt: instant(dueAt) };
}
