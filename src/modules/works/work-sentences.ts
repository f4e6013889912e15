import { DateTime } from 'luxon';
import { MUNICIPAL_ZONE } from '../../platform/clock/index.js';
import { because, withWords, type TimelineSentence } from '../contacts/index.js';

const ZONE = MUNICIPAL_ZONE;

export type Sentence = TimelineSentence;

/** `12/11/2026`, or `12/11/2026 - 14/11/2026`. */
export function period(from: Date, to: Date): string {
  const [first, last] = [from, to].map((at) =>
    DateTime.fromJSDate(at, { zone: ZONE }).toFormat('dd/MM/yyyy'),
  );
  return first === last ? first : `${first} - ${last}`;
}

/** What works writes on a contact's timeline. */
export const sentences = {
  requested(service: string, description: string): Sentence {
    return told(`Intervento richiesto a ${service}`, `Work requested of ${service}`, description);
  },
  accepted(service: string): Sentence {
    return {
      text: `Intervento preso in carico da ${service}.`,
      textEn: `Work taken over by ${service}.`,
    };
  },
  rejected(service: string, reason: string): Sentence {
    const bare = {
      text: `Intervento rifiutato da ${service}.`,
      textEn: `Work refused by ${service}.`,
    };
    return withWords(bare, because(reason));
  },
  scheduled(when: string, again: boolean, reason: string | null): Sentence {
    const bare = {
      text: `Intervento ${again ? 'riprogrammato' : 'programmato'}: ${when}.`,
      textEn: `Work ${again ? 'rescheduled' : 'scheduled'}: ${when}.`,
    };
    return withWords(bare, reason ? because(reason) : null);
  },
  done(note: string): Sentence {
    return told('Intervento eseguito', 'Work carried out', note);
  },
  told(): Sentence {
    return {
      text: 'Il cittadino è avvisato che l’intervento è eseguito.',
      textEn: 'The citizen is told that the work is carried out.',
    };
  },
  cancelled(): Sentence {
    return { text: 'Intervento annullato.', textEn: 'Work cancelled.' };
  },
  overdue(step: string): Sentence {
    const { it, en } = STEPS[step] ?? { it: step, en: step };
    return {
      text: `Intervento in ritardo: ${it}. La Regia del Network è avvisata.`,
      textEn: `Work overdue: ${en}. The Network direction is alerted.`,
    };
  },
};

/** `Intervento eseguito: ...`; without the words `Intervento eseguito.` */
function told(text: string, textEn: string, words: string): Sentence {
  const bare = { text: `${text}.`, textEn: `${textEn}.` };
  return { text: `${text}: ${words}`, textEn: `${textEn}: ${words}`, bare };
}

/** What is overdue, by the id of the user task. */
export const STEPS: Record<string, { it: string; en: string }> = {
  prendereInCarico: { it: 'nessuno l’ha preso in carico', en: 'nobody has taken it over' },
  eseguire: { it: 'non risulta eseguito', en: 'it is not reported as carried out' },
  avvisareCittadino: { it: 'il cittadino non è avvisato', en: 'the citizen has not been told' },
};
