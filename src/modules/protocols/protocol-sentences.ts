import { because, withWords, type TimelineSentence } from '../contacts/index.js';
import { localTime } from './local-days.js';
import type { ClockKind } from './protocol-clock.entity.js';
import type { SuspensionCause } from './terms.js';

interface Sentence {
  text: string;
  textEn: string;
}

export const CLOCK_NAMES: Record<ClockKind, Sentence> = {
  acknowledgement: { text: 'ricevuta', textEn: 'acknowledgement of receipt' },
  notAppropriate: { text: 'dichiarazione di non appropriatezza', textEn: 'not-appropriate notice' },
  answer: { text: 'risposta', textEn: 'answer' },
  step: { text: 'passo presso il punto interpellato', textEn: 'step at the point asked' },
  worksNotice: { text: 'avviso di lavori eseguiti', textEn: 'notice of works carried out' },
};

/** What protocols writes on a contact's timeline. */
export const sentences = {
  started(answerDueAt: Date): Sentence {
    return {
      text: `Termini avviati: risposta entro il ${localTime(answerDueAt)}.`,
      textEn: `Clocks started: answer due by ${localTime(answerDueAt)}.`,
    };
  },
  warned(kind: ClockKind, dueAt: Date, percent: number): Sentence {
    return {
      text: `È trascorso il ${percent} % del termine (${CLOCK_NAMES[kind].text}): scade il ${localTime(dueAt)}.`,
      textEn: `${percent} % of the term has passed (${CLOCK_NAMES[kind].textEn}): it ends on ${localTime(dueAt)}.`,
    };
  },
  missed(kind: ClockKind, dueAt: Date): Sentence {
    return {
      text: `Termine scaduto (${CLOCK_NAMES[kind].text}): ${localTime(dueAt)}.`,
      textEn: `Term missed (${CLOCK_NAMES[kind].textEn}): ${localTime(dueAt)}.`,
    };
  },
  suspended(kind: ClockKind, cause: SuspensionCause, reason: string): TimelineSentence {
    const bare = {
      text: `Termine sospeso (${CLOCK_NAMES[kind].text}): ${cause.name}.`,
      textEn: `Term suspended (${CLOCK_NAMES[kind].textEn}): ${cause.nameEn}.`,
    };
    return withWords(bare, because(reason));
  },
  recomputed(
    clock: { kind: ClockKind; dueAt: Date },
    before: Date,
    why: { it: string; en: string },
  ): Sentence {
    const { text, textEn } = CLOCK_NAMES[clock.kind];
    return {
      text: `Termine ricalcolato (${text}): dal ${localTime(before)} al ${localTime(clock.dueAt)}. Motivo: ${why.it}`,
      textEn: `Term counted anew (${textEn}): from ${localTime(before)} to ${localTime(clock.dueAt)}. Reason: ${why.en}`,
    };
  },
  resumed(kind: ClockKind, dueAt: Date, reason: string | null): TimelineSentence {
    const bare = {
      text: `Il termine riprende (${CLOCK_NAMES[kind].text}) e scade il ${localTime(dueAt)}.`,
      textEn: `The term runs on (${CLOCK_NAMES[kind].textEn}) and ends on ${localTime(dueAt)}.`,
    };
    return withWords(bare, reason ? because(reason) : null);
  },
};
