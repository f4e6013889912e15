import { localTime } from './local-days.js';
import type { ClockKind } from './protocol-clock.entity.js';

interface Sentence {
  text: string;
  textEn: string;
}

const CLOCK_NAMES: Record<ClockKind, Sentence> = {
  acknowledgement: { text: 'ricevuta', textEn: 'acknowledgement of receipt' },
  notAppropriate: { text: 'dichiarazione di non appropriatezza', textEn: 'not-appropriate notice' },
  answer: { text: 'risposta', textEn: 'answer' },
  step: { text: 'passo presso il punto interpellato', textEn: 'step at the point asked' },
};

/** What protocols writes on a contact's timeline. */
export const sentences = {
  started(answerDueAt: Date): Sentence {
    return {
      text: `Termini avviati: risposta entro il ${localTime(answerDueAt)}.`,
      textEn: `Clocks started: answer due by ${localTime(answerDueAt)}.`,
    };
  },
  warned(kind: ClockKind, dueAt: Date): Sentence {
    return {
      text: `Il termine sta per scadere (${CLOCK_NAMES[kind].text}): ${localTime(dueAt)}.`,
      textEn: `The term is about to end (${CLOCK_NAMES[kind].textEn}): ${localTime(dueAt)}.`,
    };
  },
  missed(kind: ClockKind, dueAt: Date): Sentence {
    return {
      text: `Termine scaduto (${CLOCK_NAMES[kind].text}): ${localTime(dueAt)}.`,
      textEn: `Term missed (${CLOCK_NAMES[kind].textEn}): ${localTime(dueAt)}.`,
    };
  },
  suspended(kind: ClockKind, reason: string): Sentence {
    return {
      text: `Termine sospeso (${CLOCK_NAMES[kind].text}). Motivo: ${reason}`,
      textEn: `Term suspended (${CLOCK_NAMES[kind].textEn}). Reason: ${reason}`,
    };
  },
  resumed(kind: ClockKind, dueAt: Date, reason: string | null): Sentence {
    return {
      text: `Il termine riprende (${CLOCK_NAMES[kind].text}) e scade il ${localTime(dueAt)}.${reason ? ` Motivo: ${reason}` : ''}`,
      textEn: `The term runs on (${CLOCK_NAMES[kind].textEn}) and ends on ${localTime(dueAt)}.${reason ? ` Reason: ${reason}` : ''}`,
    };
  },
};
