import { InvalidInput } from '../../platform/errors/index.js';
import { named, type FactValue } from '../../platform/i18n/index.js';
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
  'worksNoticeTerm',
] as const;
export type TermName = (typeof TERM_NAMES)[number];

/** A cause for which the parties agree that a clock may stand still. */
export interface SuspensionCause {
  code: string;
  name: string;
  nameEn: string;
}

/** What a protocol sets; what is absent is left to the process. Terms are ISO 8601 durations. */
export type AgreedTerms = Partial<Record<TermName, string>> & {
  termCalendar?: TermCalendar;
  /** Part of a term, in percent, after which the process reminds whoever must act. */
  warningPercent?: number;
  /** Parts of a term, in percent, after each of which it is said that the end is coming; absent: `warningPercent`. */
  thresholds?: number[];
  /** Absent: DEFAULT_CAUSES. None: clocks under this protocol are never suspended. */
  suspensionCauses?: SuspensionCause[];
};

/** Causes that hold where a protocol lists none of its own (suspension of terms, art. 2 c. 7 of law 241/1990). */
export const DEFAULT_CAUSES = [
  'citizenDocuments',
  'otherAuthority',
  'siteInspection',
  'forceMajeure',
] as const;

/** A cause as a clock takes it: what it is called stands in its protocol, or in the catalogue. */
export interface Cause {
  code: string;
  called: FactValue;
}

/** One term as it holds for a clock. */
export interface HoldingTerm {
  term: string;
  calendar: TermCalendar;
  warningPercent: number;
  /** Ascending, each from 1 to 99 or `warningPercent`. */
  thresholds: number[];
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
  const thresholds = agreed.thresholds?.length ? agreed.thresholds : [warningPercent];
  return { term: term as string, calendar, warningPercent, thresholds };
}

const OTHER_NAMES = ['termCalendar', 'warningPercent', 'thresholds', 'suspensionCauses'] as const;
const MAX_CAUSES = 20;

/** At most five percentages from 1 to 99, each once; answered in ascending order. */
function requireThresholds(value: unknown, field: string): number[] {
  const given = Array.isArray(value)
    ? value.map((percent) => requirePercent(percent, field))
    : null;
  const sorted = [...new Set(given)].sort((a, b) => a - b);
  if (given && given.length <= 5 && sorted.length === given.length && !sorted.includes(100)) {
    return sorted;
  }
  const message = `${field} must be a list of at most five different percentages from 1 to 99.`;
  throw new InvalidInput(message, [{ field, code: 'invalid', message }]);
}

/** Causes with different codes, each with both names. */
function requireCauses(value: unknown, field: string): SuspensionCause[] {
  const causes = (Array.isArray(value) ? value : []) as SuspensionCause[];
  const codes = new Set(causes.map(({ code }) => code));
  if (Array.isArray(value) && causes.length <= MAX_CAUSES && codes.size === causes.length) {
    return causes.map(({ code, name, nameEn }) => ({ code, name, nameEn }));
  }
  const message = `${field} must be a list of at most ${MAX_CAUSES} causes with different codes.`;
  throw new InvalidInput(message, [{ field, code: 'duplicate', message }]);
}

/** The causes for which a clock under these terms may be suspended. */
export function suspensionCauses(terms: AgreedTerms): readonly Cause[] {
  const own = terms.suspensionCauses?.map(({ code, name: it, nameEn: en }): Cause => ({
    code,
    called: { names: { it, en } },
  }));
  return own ?? DEFAULT_CAUSES.map((code): Cause => ({ code, called: named('cause', code) }));
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
    else if (name === 'thresholds') checked.thresholds = requireThresholds(value, field);
    else if (name === 'suspensionCauses') checked.suspensionCauses = requireCauses(value, field);
    else if ((TERM_NAMES as readonly string[]).includes(name)) {
      const known = (TERM_CALENDARS as readonly string[]).includes(calendar);
      // Without a calendar of its own the term is counted on that of the process, whichever it is.
      parseTerm(value, known ? calendar : 'workingDays', field);
      checked[name as TermName] = value as string;
    } else {
      const message = `${field} is none of ${[...TERM_NAMES, ...OTHER_NAMES].join(', ')}.`;
      throw new InvalidInput(message, [{ field, code: 'unknown-field', message }]);
    }
  }
  return checked;
}
