import { DateTime } from 'luxon';
import { LOCAL_ZONE, firstInstantOf } from '../../platform/clock/index.js';
import { NO_END, type TaskFilter } from '../../engine/api/index.js';

export const TERMS = ['overdue', 'today', 'week', 'suspended', 'none'] as const;
export type Term = (typeof TERMS)[number];

export const COLOURS = ['red', 'amber', 'green', 'grey'] as const;
export type Colour = (typeof COLOURS)[number];

/** Instants from which, and before which, a term ends; `state` for those that do not end. */
interface Span {
  from?: Date;
  before?: Date;
  state?: TaskFilter['termState'];
}

type Narrowing = Pick<TaskFilter, 'dueFrom' | 'dueBefore' | 'termState'>;

/** From here on lies what does not end: suspended first, then without a term. */
const NO_TERM = new Date(NO_END);

/** Nothing lies between: what asks for two things that exclude each other finds nothing. */
const NEVER = new Date(0);

/** The conditions for a term that fits all that is asked for. Days and weeks are those of the municipality. */
export function narrowed(
  asked: { term?: Term; colour?: Colour; before?: string },
  now: Date,
): Narrowing {
  const spans: Span[] = [];
  if (asked.term) spans.push(spanOfTerm(asked.term, now));
  if (asked.colour) spans.push(spanOfColour(asked.colour, now));
  if (asked.before !== undefined) spans.push({ before: firstInstantOf(asked.before) });
  const states = new Set(spans.flatMap(({ state }) => state ?? []));
  // What is suspended, or has no term, is grey.
  const runs = spans.some(({ from, before }) => before ?? (from && from < NO_TERM));
  const [termState] = states;
  if (states.size > 0 && runs) return { dueBefore: NEVER };
  if (termState) return { termState };
  const from = spans.flatMap((span) => span.from ?? []);
  const before = spans.flatMap((span) => span.before ?? []);
  return {
    dueFrom: from.length > 0 ? new Date(Math.max(...from.map(Number))) : undefined,
    dueBefore: before.length > 0 ? new Date(Math.min(...before.map(Number))) : undefined,
  };
}

function spanOfTerm(term: Term, now: Date): Span {
  const local = DateTime.fromJSDate(now, { zone: LOCAL_ZONE });
  switch (term) {
    case 'overdue':
      return { before: now };
    case 'today':
      return { from: now, before: local.endOf('day').plus(1).toJSDate() };
    case 'week':
      return { from: now, before: local.endOf('week').plus(1).toJSDate() };
    case 'suspended':
    case 'none':
      return { state: term };
  }
}

function spanOfColour(colour: Colour, now: Date): Span {
  const tomorrow = DateTime.fromJSDate(now, { zone: LOCAL_ZONE })
    .plus({ days: 1 })
    .endOf('day')
    .plus(1)
    .toJSDate();
  switch (colour) {
    case 'red':
      return { before: now };
    case 'amber':
      return { from: now, before: tomorrow };
    case 'green':
      return { from: tomorrow, before: NO_TERM };
    case 'grey':
      return { from: NO_TERM };
  }
}
