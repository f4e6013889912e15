import { DateTime } from 'luxon';

const ZONE = 'Europe/Rome';

export interface Sentence {
  text: string;
  textEn: string;
}

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
    return {
      text: `Intervento richiesto a ${service}: ${description}`,
      textEn: `Work requested of ${service}: ${description}`,
    };
  },
  accepted(service: string): Sentence {
    return {
      text: `Intervento preso in carico da ${service}.`,
      textEn: `Work taken over by ${service}.`,
    };
  },
  rejected(service: string, reason: string): Sentence {
    return {
      text: `Intervento rifiutato da ${service}. Motivo: ${reason}`,
      textEn: `Work refused by ${service}. Reason: ${reason}`,
    };
  },
  scheduled(when: string, again: boolean, reason: string | null): Sentence {
    const why = reason ? [` Motivo: ${reason}`, ` Reason: ${reason}`] : ['', ''];
    return {
      text: `Intervento ${again ? 'riprogrammato' : 'programmato'}: ${when}.${why[0]}`,
      textEn: `Work ${again ? 'rescheduled' : 'scheduled'}: ${when}.${why[1]}`,
    };
  },
  done(note: string): Sentence {
    return { text: `Intervento eseguito: ${note}`, textEn: `Work carried out: ${note}` };
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

/** What is overdue, by the id of the user task. */
export const STEPS: Record<string, { it: string; en: string }> = {
  prendereInCarico: { it: 'nessuno l’ha preso in carico', en: 'nobody has taken it over' },
  eseguire: { it: 'non risulta eseguito', en: 'it is not reported as carried out' },
  avvisareCittadino: { it: 'il cittadino non è avvisato', en: 'the citizen has not been told' },
};
