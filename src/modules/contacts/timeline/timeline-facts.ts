import { currentActor } from '../../../platform/context/index.js';
import { named, type Fact, type Reason } from '../../../platform/i18n/index.js';
import type { ContactStatus } from '../case/contact-status.js';
import type { Channel, ContactOutcome } from '../case/contact-values.js';

/** What contacts writes on its own timeline. It names no citizen. */
export const happened = {
  registered(number: string, point: string, channel: Channel): Fact {
    // Nobody at the point did anything yet: the citizen did.
    const sent = currentActor().kind === 'citizen';
    const facts = { number, point, channel: named('channel', channel) };
    return { says: sent ? 'contact.sent' : 'contact.registered', facts };
  },
  statusChanged(to: ContactStatus): Fact {
    return named('status', to);
  },
  amended(fields: readonly string[]): Fact {
    return {
      says: 'contact.amended',
      facts: { fields: fields.map((field) => named('field', field)) },
    };
  },
  understood(
    classification: { name: string; nameEn: string },
    appropriate: boolean,
    answerKnown: boolean,
  ): Fact {
    const known = answerKnown ? 'answerKnown' : 'answerUnknown';
    const { name: it, nameEn: en } = classification;
    return {
      says: `contact.${appropriate ? known : 'notAppropriate'}`,
      facts: { classification: { names: { it, en } } },
    };
  },
  answered(round: number): Fact {
    return round > 1
      ? { says: 'contact.answeredAgain', facts: { round } }
      : { says: 'contact.answered' };
  },
  reopened(round: number, refusals: number): Fact {
    return { says: 'contact.reopened', facts: { round, refusals } };
  },
  closed(outcome: ContactOutcome): Fact {
    return { says: 'contact.closed', facts: { outcome: named('outcome', outcome) } };
  },
  cancelled(reason: Reason): Fact {
    return { says: 'contact.cancelled', words: { reason } };
  },
  entryCancelled(reason: string): Fact {
    return { says: 'contact.entryCancelled', words: { reason } };
  },
  networkDirectionDecided(reopened: boolean, reason: string): Fact {
    return {
      says: reopened ? 'contact.directionReopens' : 'contact.directionCloses',
      words: { reason },
    };
  },
  verificationNote(note: string): Fact {
    return { says: 'contact.verificationNote', words: { note } };
  },
  unpublished(reason: string): Fact {
    return { says: 'contact.unpublished', words: { reason } };
  },
  publishedAgain(): Fact {
    return { says: 'contact.publishedAgain' };
  },
};
