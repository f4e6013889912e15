import { withWords, type TimelineSentence } from '../contacts/index.js';
import type { AssignmentState, AssignmentType } from './assignment-states.js';

export interface Sentence {
  text: string;
  textEn: string;
}

/** Why something was done: a person's own words, or the product's in both languages. */
export type Reason = string | Sentence;

/** A person's words stand as they are in both. */
export function inBoth(reason: Reason): Sentence {
  return typeof reason === 'string' ? { text: reason, textEn: reason } : reason;
}

export const OWNERSHIP_KINDS = [
  'registration',
  'handover',
  'avocation',
  'restitution',
  'reopening',
] as const;
export type OwnershipKind = (typeof OWNERSHIP_KINDS)[number];

export const TYPE_NAMES: Record<AssignmentType, Sentence> = {
  competence: { text: 'per competenza', textEn: 'for competence' },
  inquiry: { text: 'per istruttoria', textEn: 'for inquiry' },
  information: { text: 'per conoscenza', textEn: 'for information' },
};

export const STATE_NAMES: Record<AssignmentState, Sentence> = {
  proposed: { text: 'proposta', textEn: 'proposed' },
  received: { text: 'ricevuta', textEn: 'received' },
  accepted: { text: 'accettata', textEn: 'accepted' },
  declined: { text: 'rifiutata', textEn: 'declined' },
  answered: { text: 'risposta data', textEn: 'answered' },
  recalled: { text: 'ritirata', textEn: 'recalled' },
  expired: { text: 'scaduta', textEn: 'expired' },
  read: { text: 'letta', textEn: 'read' },
};

/** Declined, since the question climbs: nobody refused it. */
const PASSED_ON: Sentence = {
  text: 'passata al livello successivo',
  textEn: 'passed on to the next level',
};

const OWNERSHIP_NAMES: Record<OwnershipKind, Sentence> = {
  registration: { text: 'Titolarità di relazione', textEn: 'Ownership of the relationship' },
  handover: { text: 'Titolarità ceduta', textEn: 'Ownership handed over' },
  avocation: { text: 'Titolarità avocata', textEn: 'Ownership taken over (avocation)' },
  restitution: { text: 'Titolarità restituita', textEn: 'Ownership given back' },
  reopening: {
    text: 'Titolarità al livello superiore',
    textEn: 'Ownership moved one level higher',
  },
};

/** Why the product itself ends assignments. */
export const reasons = {
  parentEnded: {
    text: "L'assegnazione per cui era stata chiesta è conclusa.",
    textEn: 'The assignment it was asked for has ended.',
  },
  firstSufficient: {
    text: 'Bastano gli elementi già raccolti.',
    textEn: 'What was found out already is enough.',
  },
} as const satisfies Record<string, Sentence>;

/** What assignments writes on a contact's timeline; points by their names. */
export const sentences = {
  proposed(
    type: AssignmentType,
    from: string,
    to: string,
    reason: Reason | null,
  ): TimelineSentence {
    // The reason of an information is the information itself.
    const [why, whyEn] = type === 'information' ? ['', ''] : ['Motivo: ', 'Reason: '];
    const { text, textEn } = TYPE_NAMES[type];
    const bare = {
      text: `Assegnazione ${text} da ${from} a ${to}.`,
      textEn: `Assignment ${textEn} from ${from} to ${to}.`,
    };
    return withWords(bare, reason ? following(why, whyEn, reason) : null);
  },
  became(
    type: AssignmentType,
    how: AssignmentState | 'passedOn',
    to: string,
    reason: Reason | null,
  ): TimelineSentence {
    const became = how === 'passedOn' ? PASSED_ON : STATE_NAMES[how];
    const bare = {
      text: `Assegnazione ${TYPE_NAMES[type].text} a ${to}: ${became.text}.`,
      textEn: `Assignment ${TYPE_NAMES[type].textEn} to ${to}: ${became.textEn}.`,
    };
    return withWords(bare, reason ? following('', '', reason) : null);
  },
  termMoved(
    type: AssignmentType,
    to: string,
    before: string,
    after: string,
    why: Reason,
  ): Sentence {
    const { text, textEn } = TYPE_NAMES[type];
    const { text: because, textEn: becauseEn } = inBoth(why);
    return {
      text: `Termine spostato dell'assegnazione ${text} a ${to}: dal ${before} al ${after}. Motivo: ${because}`,
      textEn: `Term moved of the assignment ${textEn} to ${to}: from ${before} to ${after}. Reason: ${becauseEn}`,
    };
  },
  inquiriesSettled(
    asking: string,
    { asked, answered }: { asked: number; answered: number },
  ): Sentence {
    return {
      text: `Istruttoria conclusa per ${asking}: elementi da ${answered} punti su ${asked}.`,
      textEn: `Inquiries concluded for ${asking}: findings from ${answered} of ${asked} points.`,
    };
  },
  /** What both sides are informed of when a term passes. */
  expired(type: AssignmentType, from: string, to: string): Sentence {
    const { text, textEn } = TYPE_NAMES[type];
    return {
      text: `L'assegnazione ${text} da ${from} a ${to} è scaduta senza risposta.`,
      textEn: `The assignment ${textEn} from ${from} to ${to} has expired without an answer.`,
    };
  },
  unread(to: string, since: string): Sentence {
    return {
      text: `Sollecito a ${to}: un'informazione del ${since} attende di essere letta.`,
      textEn: `Reminder to ${to}: an information of ${since} waits to be read.`,
    };
  },
  /** What the former owner is informed of. */
  ownershipMoved(to: string, reason: Reason): Sentence {
    const { text, textEn } = inBoth(reason);
    return {
      text: `La titolarità di relazione passa a ${to}. ${text}`,
      textEn: `The ownership of the relationship goes to ${to}. ${textEn}`,
    };
  },
  ownership(
    kind: OwnershipKind,
    from: string | null,
    to: string,
    reason: Reason,
  ): TimelineSentence {
    const names = OWNERSHIP_NAMES[kind];
    return from === null
      ? { text: `${names.text}: ${to}.`, textEn: `${names.textEn}: ${to}.` }
      : withWords(
          {
            text: `${names.text}: da ${from} a ${to}.`,
            textEn: `${names.textEn}: from ${from} to ${to}.`,
          },
          following('Motivo: ', 'Reason: ', reason),
        );
  },
};

function following(why: string, whyEn: string, reason: Reason): Sentence {
  const { text, textEn } = inBoth(reason);
  return { text: ` ${why}${text}`, textEn: ` ${whyEn}${textEn}` };
}
