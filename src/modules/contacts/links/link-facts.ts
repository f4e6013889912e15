import type { Fact, Reason } from '../../../platform/i18n/index.js';

export const LINK_KINDS = ['duplicateOf', 'related', 'followsUp'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The same link as it is told to the other contact. */
const TO_THE_OTHER: Record<LinkKind, string> = {
  duplicateOf: 'hasDuplicate',
  related: 'related',
  followsUp: 'followedUp',
};

/** What is written on timelines of contacts that have to do with each other; it names protocol numbers only. */
export const linkFacts = {
  linked(kind: LinkKind, other: string, first: boolean, reason: Reason): Fact {
    return {
      says: `link.${first ? kind : TO_THE_OTHER[kind]}`,
      facts: { other },
      words: { reason },
    };
  },
  unlinked(other: string, reason: string): Fact {
    return { says: 'link.removed', facts: { other }, words: { reason } };
  },
  mergedInto(main: string, reason: string): Fact {
    return { says: 'link.mergedInto', facts: { main }, words: { reason } };
  },
  tookIn(follower: string, reason: string): Fact {
    return { says: 'link.tookIn', facts: { follower }, words: { reason } };
  },
  separatedFrom(main: string, reason: Reason): Fact {
    return { says: 'link.separatedFrom', facts: { main }, words: { reason } };
  },
  letGo(follower: string, reason: Reason): Fact {
    return { says: 'link.letGo', facts: { follower }, words: { reason } };
  },
  answeredWith(main: string): Fact {
    return { says: 'link.answeredWith', facts: { main } };
  },
  reopenedWith(main: string, round: number): Fact {
    return { says: 'link.reopenedWith', facts: { main, round } };
  },
  ownVerdict(satisfied: boolean): Fact {
    return { says: satisfied ? 'link.satisfied' : 'link.unsatisfied' };
  },
};
