import { withReason, type Sentence } from '../timeline/timeline-sentences.js';

export const LINK_KINDS = ['duplicateOf', 'related', 'followsUp'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const OF_THE_FIRST: Record<LinkKind, Sentence> = {
  duplicateOf: { it: 'è un doppione di', en: 'is a duplicate of' },
  related: { it: 'è collegato a', en: 'is related to' },
  followsUp: { it: 'fa seguito a', en: 'follows up' },
};
const OF_THE_OTHER: Record<LinkKind, Sentence> = {
  duplicateOf: { it: 'ha come doppione', en: 'has as a duplicate' },
  related: { it: 'è collegato a', en: 'is related to' },
  followsUp: { it: 'ha come seguito', en: 'is followed up by' },
};

/** Sentences on timelines of contacts that have to do with each other; they name protocol numbers only. */
export const linkSentences = {
  linked(kind: LinkKind, other: string, first: boolean, reason: string): Sentence {
    const words = (first ? OF_THE_FIRST : OF_THE_OTHER)[kind];
    return withReason(
      { it: `Il contatto ${words.it} ${other}.`, en: `The contact ${words.en} ${other}.` },
      reason,
    );
  },
  unlinked(other: string, reason: string): Sentence {
    return withReason(
      { it: `Tolto il collegamento con ${other}.`, en: `The link with ${other} was removed.` },
      reason,
    );
  },
  mergedInto(main: string, reason: string): Sentence {
    return withReason(
      {
        it: `Unito al contatto ${main}, che riceve la risposta per entrambi.`,
        en: `Merged into contact ${main}, which is answered for both.`,
      },
      reason,
    );
  },
  tookIn(follower: string, reason: string): Sentence {
    return withReason(
      {
        it: `Unito qui il contatto ${follower}: la risposta vale per entrambi.`,
        en: `Contact ${follower} was merged into this one: the answer is for both.`,
      },
      reason,
    );
  },
  separatedFrom(main: string, reason: string): Sentence {
    return withReason(
      {
        it: `Separato dal contatto ${main}: si riparte dal capire.`,
        en: `Separated from contact ${main}: it goes on from understanding.`,
      },
      reason,
    );
  },
  letGo(follower: string, reason: string): Sentence {
    return withReason(
      {
        it: `Il contatto ${follower} è di nuovo a sé.`,
        en: `Contact ${follower} goes on by itself again.`,
      },
      reason,
    );
  },
  answeredWith(main: string): Sentence {
    return {
      it: `Risposta data con il contatto ${main}.`,
      en: `Answered together with contact ${main}.`,
    };
  },
  reopenedWith(main: string, round: number): Sentence {
    return {
      it: `Riaperto con il contatto ${main} (giro ${round}).`,
      en: `Reopened together with contact ${main} (round ${round}).`,
    };
  },
  ownVerdict(satisfied: boolean): Sentence {
    return satisfied
      ? {
          it: 'Il cittadino è soddisfatto della risposta.',
          en: 'The citizen is satisfied with the answer.',
        }
      : {
          it: 'Il cittadino non è soddisfatto della risposta: si riapre con il contatto principale.',
          en: 'The citizen is not satisfied with the answer: it is reopened with the main contact.',
        };
  },
};
