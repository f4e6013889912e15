import { currentActor } from '../../../platform/context/index.js';
import type { ContactStatus } from '../case/contact-status.js';
import { because, type TimelineSentence } from './timeline.service.js';
import type { Channel, ContactOutcome } from '../case/contact-values.js';

interface InBoth {
  it: string;
  en: string;
}

/** One sentence in both languages. */
export interface Sentence extends InBoth {
  /** The same without anybody's own words; absent: there are none in it. */
  bare?: InBoth;
}

/** As the timeline takes it. */
export function toTold({ it, en, bare }: Sentence): TimelineSentence {
  return {
    text: it,
    textEn: en,
    ...(bare ? { bare: { text: bare.it, textEn: bare.en } } : {}),
  };
}

/** A sentence with a person's reason after it. */
export function withReason(bare: InBoth, reason: string): Sentence {
  const why = because(reason);
  return { it: bare.it + why.text, en: bare.en + why.textEn, bare };
}

const CHANNEL_NAMES: Record<Channel, Sentence> = {
  desk: { it: 'sportello', en: 'desk' },
  phone: { it: 'telefono', en: 'phone' },
  post: { it: 'posta', en: 'post' },
  fax: { it: 'fax', en: 'fax' },
  email: { it: 'posta elettronica', en: 'e-mail' },
  web: { it: 'web', en: 'web' },
  open311: { it: 'Open311', en: 'Open311' },
};

const STATUS_SENTENCES: Record<ContactStatus, Sentence> = {
  registered: { it: 'Il contatto è registrato.', en: 'The contact is registered.' },
  understanding: {
    it: 'Ora si tratta di capire la richiesta.',
    en: 'Now the request has to be understood.',
  },
  escalated: {
    it: 'La richiesta è ora presso altri punti del network.',
    en: 'The request is now with other points of the network.',
  },
  answering: {
    it: 'Il contatto è ora in attesa di risposta.',
    en: 'The contact is now waiting for an answer.',
  },
  verifying: {
    it: 'Si verifica ora se la risposta soddisfa il cittadino.',
    en: 'It is now being verified whether the answer satisfies the citizen.',
  },
  closed: { it: 'Il contatto è chiuso.', en: 'The contact is closed.' },
  notAppropriate: {
    it: 'La richiesta non è appropriata: il contatto è chiuso.',
    en: 'The request is not appropriate: the contact is closed.',
  },
  cancelled: { it: 'Il contatto è annullato.', en: 'The contact is cancelled.' },
};

const OUTCOME_NAMES: Record<ContactOutcome, Sentence> = {
  satisfied: { it: 'il cittadino è soddisfatto', en: 'the citizen is satisfied' },
  unsatisfied: { it: 'il cittadino non è soddisfatto', en: 'the citizen is not satisfied' },
  noReply: { it: 'nessuna risposta alla verifica', en: 'no reply to the verification' },
  notVerified: { it: 'verifica non possibile', en: 'verification not possible' },
  unanswered: { it: 'senza risposta', en: 'without an answer' },
  notAppropriate: { it: 'richiesta non appropriata', en: 'request not appropriate' },
  cancelled: { it: 'annullato', en: 'cancelled' },
};

const FIELD_NAMES: Record<string, Sentence> = {
  subject: { it: 'oggetto', en: 'subject' },
  description: { it: 'descrizione', en: 'description' },
  location: { it: 'luogo', en: 'location' },
  classification: { it: 'classificazione', en: 'classification' },
  attributes: { it: 'attributi', en: 'attributes' },
  priority: { it: 'priorità', en: 'priority' },
};

/** The sentences that contacts writes on its own timeline. They name no citizen. */
export const sentences = {
  registered(protocolNumber: string, pointName: string, channel: Channel): Sentence {
    const name = CHANNEL_NAMES[channel];
    // Nobody at the point did anything yet: the citizen did.
    if (currentActor().kind === 'citizen') {
      return {
        it: `Inviato dal cittadino, con il numero di protocollo ${protocolNumber}; lo riceve ${pointName} (canale: ${name.it}).`,
        en: `Sent by the citizen, under protocol number ${protocolNumber}; ${pointName} receives it (channel: ${name.en}).`,
      };
    }
    return {
      it: `Contatto registrato con il numero di protocollo ${protocolNumber} da ${pointName} (canale: ${name.it}).`,
      en: `Contact registered under protocol number ${protocolNumber} by ${pointName} (channel: ${name.en}).`,
    };
  },
  statusChanged(to: ContactStatus): Sentence {
    return STATUS_SENTENCES[to];
  },
  amended(fields: readonly string[]): Sentence {
    return {
      it: `Corretti i dati del contatto: ${fields.map((field) => FIELD_NAMES[field]?.it ?? field).join(', ')}.`,
      en: `The contact's data were corrected: ${fields.map((field) => FIELD_NAMES[field]?.en ?? field).join(', ')}.`,
    };
  },
  understood(classificationName: string, appropriate: boolean, answerKnown: boolean): Sentence {
    if (!appropriate) {
      return {
        it: `Richiesta capita (${classificationName}): non è appropriata.`,
        en: `Request understood (${classificationName}): it is not appropriate.`,
      };
    }
    return answerKnown
      ? {
          it: `Richiesta capita (${classificationName}): il punto ha la risposta.`,
          en: `Request understood (${classificationName}): the point has the answer.`,
        }
      : {
          it: `Richiesta capita (${classificationName}): la risposta va chiesta ad altri punti.`,
          en: `Request understood (${classificationName}): the answer has to be asked of other points.`,
        };
  },
  answered(round: number): Sentence {
    return {
      it: round > 1 ? `Risposta data (giro ${round}).` : 'Risposta data.',
      en: round > 1 ? `Answer given (round ${round}).` : 'Answer given.',
    };
  },
  reopened(round: number, refusals: number): Sentence {
    return {
      it: `Il cittadino non è soddisfatto: contatto riaperto (giro ${round}, rifiuti ${refusals}).`,
      en: `The citizen is not satisfied: contact reopened (round ${round}, refusals ${refusals}).`,
    };
  },
  closed(outcome: ContactOutcome): Sentence {
    return {
      it: `Contatto chiuso: ${OUTCOME_NAMES[outcome].it}.`,
      en: `Contact closed: ${OUTCOME_NAMES[outcome].en}.`,
    };
  },
  cancelled(reason: string): Sentence {
    return withReason(
      {
        it: "Contatto annullato, l'annullamento è nel registro di protocollo.",
        en: 'Contact cancelled, the cancellation stands in the protocol register.',
      },
      reason,
    );
  },
  entryCancelled(reason: string): Sentence {
    return withReason(
      {
        it: 'Registrazione annullata nel registro di protocollo.',
        en: 'The entry in the protocol register was cancelled.',
      },
      reason,
    );
  },
  networkDirectionDecided(reopened: boolean, reason: string): Sentence {
    return withReason(
      {
        it: `La Regia del Network ha deciso di ${reopened ? 'riaprire' : 'chiudere'} il contatto.`,
        en: `The Network direction decided to ${reopened ? 'reopen' : 'close'} the contact.`,
      },
      reason,
    );
  },
  verificationNote(note: string): Sentence {
    return {
      it: `Nota della verifica: ${note}`,
      en: `Note of the verification: ${note}`,
      bare: { it: 'Nota della verifica.', en: 'Note of the verification.' },
    };
  },
  unpublished(reason: string): Sentence {
    return withReason(
      {
        it: "Il contatto è stato tolto dall'elenco pubblico.",
        en: 'The contact was taken off the public list.',
      },
      reason,
    );
  },
  publishedAgain(): Sentence {
    return {
      it: "Il contatto può di nuovo stare nell'elenco pubblico.",
      en: 'The contact may stand on the public list again.',
    };
  },
};
