import { InvalidInput } from '../../platform/errors/index.js';
import {
  parseTerm,
  requireCalendar,
  requirePercent,
  TERM_CALENDARS,
  type TermCalendar,
} from './term.js';

/** Names of the terms that a protocol may set and a process hands to its service tasks. */
export const TERM_NAMES = [
  'acknowledgementTerm',
  'notAppropriateTerm',
  'answerTerm',
  'stepTerm',
  'handoverTerm',
] as const;
export type TermName = (typeof TERM_NAMES)[number];

/** What a protocol sets; what is absent is left to the process. Terms are ISO 8601 durations. */
export type AgreedTerms = Partial<Record<TermName, string>> & {
  termCalendar?: TermCalendar;
  /** Part of a term, in percent, after which whoever must act is warned. */
  warningPercent?: number;
};

/** One term as it holds for a clock. */
export interface HoldingTerm {
  term: string;
  calendar: TermCalendar;
  warningPercent: number;
}

/** The input parameters of a service task that starts clocks. */
export interface GivenTerms {
  termCalendar?: unknown;
  warningPercent?: unknown;
  [term: string]: unknown;
}

/**
 * The term `name` that holds: the protocol's where it sets one, else the process's. A protocol that sets a term in
 * days of its own counts them on its own calendar. Throws InvalidInput (400) naming what the process got wrong.
 */
export function holdingTerm(name: TermName, agreed: AgreedTerms, given: GivenTerms): HoldingTerm {
  const calendar = requireCalendar(agreed.termCalendar ?? given.termCalendar ?? 'workingDays');
  const warningPercent = requirePercent(agreed.warningPercent ?? given.warningPercent ?? 80);
  const term = agreed[name] ?? given[name];
  parseTerm(term, calendar, name);
  return { term: term as string, calendar, warningPercent };
}

/** Checks the terms of a draft. Throws InvalidInput (400) naming `terms.<name>`. */
export function requireTerms(terms: Record<string, unknown>): AgreedTerms {
  const calendar = (terms.termCalendar ?? 'workingDays') as TermCalendar;
  const checked: AgreedTerms = {};
  for (const [name, value] of Object.entries(terms)) {
    const field = `terms.${name}`;
    if (value === undefined || value === null) continue;
    if (name === 'termCalendar') checked.termCalendar = requireCalendar(value, field);
    else if (name === 'warningPercent') checked.warningPercent = requirePercent(value, field);
    else if ((TERM_NAMES as readonly string[]).includes(name)) {
      const known = (TERM_CALENDARS as readonly string[]).includes(calendar);
      // Without a calendar of its own the term is counted on that of the process, whichever it is.
      parseTerm(value, known ? calendar : 'workingDays', field);
      checked[name as TermName] = value as string;
    } else {
      const message = `${field} is none of ${[...TERM_NAMES, 'termCalendar', 'warningPercent'].join(', ')}.`;
      throw new InvalidInput(message, [{ field, code: 'unknown-field', message }]);
    }
  }
  return checked;
}
