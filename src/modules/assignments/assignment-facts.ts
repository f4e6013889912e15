import { localDay } from '../../platform/clock/index.js';
import { inTheirWords, instant, named, type Fact, type Reason } from '../../platform/i18n/index.js';
import type { Assignment } from './assignment.entity.js';
import type { AssignmentType } from './assignment-states.js';

export const OWNERSHIP_KINDS = [
  'registration',
  'handover',
  'avocation',
  'restitution',
  'reopening',
] as const;
export type OwnershipKind = (typeof OWNERSHIP_KINDS)[number];

/** Why a receiver declines that lets the question climb: told as what it is. */
export const PASSED_ON: Fact = { says: 'reason.passedOn' };

/** Before reasons were facts, it was this sentence. */
const PASSED_ON_BEFORE = 'Passata al livello successivo.';

/** True of the reason of a decline by which the question climbs. */
export function isPassedOn(reason: Reason | null): boolean {
  return typeof reason === 'object' ? reason?.says === PASSED_ON.says : reason === PASSED_ON_BEFORE;
}

/** What assignments writes on a contact's timeline; points by their names. */
export const assignmentFacts = {
  proposed(type: AssignmentType, from: string, to: string, reason: Reason | null): Fact {
    const facts = { type: named('assignmentType', type), from, to };
    // The reason of an information is the information itself.
    const says = type === 'information' ? 'assignment.informed' : 'assignment.proposed';
    return inTheirWords({ says, facts }, reason ? { reason } : null);
  },
  became(assignment: Assignment, to: string): Fact {
    const why = assignment.closingWhy();
    const passedOn = isPassedOn(why);
    const state = named('assignmentState', passedOn ? 'passedOn' : assignment.state);
    const facts = { type: named('assignmentType', assignment.type), to, state };
    const reason = passedOn ? null : (why ?? assignment.answer);
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
    return { says: 'assignment.unread', facts: { to, since: { day: localDay(since) } } };
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
