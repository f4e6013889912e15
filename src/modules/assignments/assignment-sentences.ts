import type { AssignmentState, AssignmentType } from './assignment-states.js';

interface Sentence {
  text: string;
  textEn: string;
}

export const OWNERSHIP_KINDS = [
  'registration',
  'handover',
  'avocation',
  'restitution',
  'reopening',
] as const;
export type OwnershipKind = (typeof OWNERSHIP_KINDS)[number];

const TYPE_NAMES: Record<AssignmentType, Sentence> = {
  competence: { text: 'per competenza', textEn: 'for competence' },
  inquiry: { text: 'per istruttoria', textEn: 'for inquiry' },
  information: { text: 'per conoscenza', textEn: 'for information' },
};

const STATE_NAMES: Record<AssignmentState, Sentence> = {
  proposed: { text: 'proposta', textEn: 'proposed' },
  received: { text: 'ricevuta', textEn: 'received' },
  accepted: { text: 'accettata', textEn: 'accepted' },
  declined: { text: 'rifiutata', textEn: 'declined' },
  answered: { text: 'risposta data', textEn: 'answered' },
  recalled: { text: 'ritirata', textEn: 'recalled' },
  expired: { text: 'scaduta', textEn: 'expired' },
  read: { text: 'letta', textEn: 'read' },
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

/** What assignments writes on a contact's timeline; points by their names. */
export const sentences = {
  proposed(type: AssignmentType, from: string, to: string, reason: string | null): Sentence {
    return {
      text: `Assegnazione ${TYPE_NAMES[type].text} da ${from} a ${to}.${reason ? ` Motivo: ${reason}` : ''}`,
      textEn: `Assignment ${TYPE_NAMES[type].textEn} from ${from} to ${to}.${reason ? ` Reason: ${reason}` : ''}`,
    };
  },
  became(
    type: AssignmentType,
    state: AssignmentState,
    to: string,
    reason: string | null,
  ): Sentence {
    return {
      text: `Assegnazione ${TYPE_NAMES[type].text} a ${to}: ${STATE_NAMES[state].text}.${reason ? ` ${reason}` : ''}`,
      textEn: `Assignment ${TYPE_NAMES[type].textEn} to ${to}: ${STATE_NAMES[state].textEn}.${reason ? ` ${reason}` : ''}`,
    };
  },
  ownership(kind: OwnershipKind, from: string | null, to: string, reason: string): Sentence {
    const names = OWNERSHIP_NAMES[kind];
    return from === null
      ? { text: `${names.text}: ${to}.`, textEn: `${names.textEn}: ${to}.` }
      : {
          text: `${names.text}: da ${from} a ${to}. Motivo: ${reason}`,
          textEn: `${names.textEn}: from ${from} to ${to}. Reason: ${reason}`,
        };
  },
};
