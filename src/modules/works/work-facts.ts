import { DateTime } from 'luxon';
import { LOCAL_ZONE, localDay } from '../../platform/clock/index.js';
import { inTheirWords, named, type Fact, type FactValue } from '../../platform/i18n/index.js';

const ZONE = LOCAL_ZONE;

/** `12/11/2026`, or `12/11/2026 - 14/11/2026`. */
export function period(from: Date, to: Date): string {
  const [first, last] = [from, to].map((at) =>
    DateTime.fromJSDate(at, { zone: ZONE }).toFormat('dd/MM/yyyy'),
  );
  return first === last ? first : `${first} - ${last}`;
}

/** What works writes on a contact's timeline. */
export const workFacts = {
  requested(service: string, description: string): Fact {
    return { says: 'works.requested', facts: { service }, words: { description } };
  },
  accepted(service: string): Fact {
    return { says: 'works.accepted', facts: { service } };
  },
  rejected(service: string, reason: string): Fact {
    return { says: 'works.rejected', facts: { service }, words: { reason } };
  },
  scheduled({ from, to }: { from: Date; to: Date }, again: boolean, reason: string | null): Fact {
    return inTheirWords(
      { says: again ? 'works.rescheduled' : 'works.scheduled', facts: { when: days(from, to) } },
      reason ? { reason } : null,
    );
  },
  done(note: string): Fact {
    return { says: 'works.done', words: { note } };
  },
  told(): Fact {
    return { says: 'works.told' };
  },
  cancelled(): Fact {
    return { says: 'works.cancelled' };
  },
  /** `step`: id of the user task that is overdue. */
  overdue(step: string): Fact {
    return { says: 'works.overdue', facts: { what: lateness(step) } };
  },
  /** The same, as the Network direction is informed of it. */
  late(step: string): Fact {
    return { says: 'works.late', facts: { what: lateness(step) } };
  },
};

const STEPS = new Set(['prendereInCarico', 'eseguire', 'avvisareCittadino']);

function lateness(step: string): FactValue {
  return STEPS.has(step) ? named('worksLate', step) : step;
}

function days(from: Date, to: Date): FactValue {
  const [first, last] = [from, to].map(localDay);
  if (first === last) return { day: first };
  return { says: 'works.period', facts: { from: { day: first }, to: { day: last } } };
}
