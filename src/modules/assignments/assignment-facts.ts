import { municipalDay } from '../../platform/clock/index.js';
import { inTheirWords, instant, named, type Fact } from '../../platform/i18n/index.js';
import type { AssignmentState, AssignmentType } from './assignment-states.js';

/** Why something was done: a person's own words, or what the product knows. */
export type Reason = string | Fact;

export const OWNERSHIP_KINDS = [
  'registration',
  'handover',
  'avocation',
  'restitution',
  'reopening',
] as const;
export type OwnershipKind = (typeof OWNERSHIP_KINDS)[number];

/** What assignments writes on a contact's timeline; points by their names. */
export const assignmentFacts = {
  proposed(type: AssignmentType, from: string, to: string, reason: Reason | null): Fact {
    const facts = { type: named('assignmentType', type), from, to };
    // The reason of an information is the information itself.
    const says = type === 'information' ? 'assignment.informed' : 'assignment.proposed';
    return inTheirWords({ says, facts }, reason ? { reason } : null);
  },
  became(
    type: AssignmentType,
    how: AssignmentState | 'passedOn',
    to: string,
    reason: Reason | null,
  ): Fact {
    const state = named('assignmentState', how);
    const facts = { type: named('assignmentType', type), to, state };
    return inTheirWords({ says: 'assignment.became', facts }, reason ? { reason } : null);
  },
  termMoved(
    type: AssignmentType,
    to: string,
    [before, after]: readonly [Date, Date],
    why: Fact,
  ): Fact {
    const ends = { before: instant(before), after: instant(after) };
    return {
      says: 'assignment.termMoved',
      facts: { type: named('assignmentType', type), to, ...ends, why },
    };
  },
  inquiriesSettled(asking: string, { asked, answered }: { asked: number; answered: number }): Fact {
    return { says: 'assignment.settled', facts: { asking, asked, answered } };
  },
  /** What both sides are informed of when a term passes. */
  expired(type: AssignmentType, from: string, to: string): Fact {
    return {
      says: 'assignment.expired',
      facts: { type: named('assignmentType', type), from, to },
    };
  },
  unread(to: string, since: Date): Fact {
    return { says: 'assignment.unread', facts: { to, since: { day: municipalDay(since) } } };
  },
  /** What the former owner is informed of. */
  ownershipMoved(to: string, reason: Reason): Fact {
    return { says: 'ownership.told', facts: { to }, words: { reason } };
  },
  ownership(kind: OwnershipKind, from: string | null, to: string, reason: Reason): Fact {
    const how = named('ownershipKind', kind);
    return from === null
      ? { says: 'ownership.first', facts: { how, to } }
      : { says: 'ownership.moved', facts: { how, from, to }, words: { reason } };
  },
};
