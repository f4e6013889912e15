import type { Protocol } from './queries';

export const TERMS = [
  'acknowledgementTerm',
  'notAppropriateTerm',
  'answerTerm',
  'stepTerm',
  'handoverTerm',
  'worksNoticeTerm',
] as const;
export type TermName = (typeof TERMS)[number];

export const UNITS = ['days', 'hours', 'minutes'] as const;
export type Unit = (typeof UNITS)[number];

const SHAPE = /^P(?:(\d+)D|T(\d+)H|T(\d+)M)$/;

/** `P15D` as `15 days`; null for durations that are not a number of one unit. */
export function readTerm(term: string): { amount: string; unit: Unit } | null {
  const found = SHAPE.exec(term);
  if (!found) return null;
  const at = found.slice(1).findIndex((part) => part !== undefined);
  return { amount: found[at + 1], unit: UNITS[at] };
}

export function writeTerm(amount: string, unit: Unit): string {
  return { days: `P${amount}D`, hours: `PT${amount}H`, minutes: `PT${amount}M` }[unit];
}

/** The terms that a protocol sets, in the order of TERMS. */
export function termsSet(terms: Protocol['terms']): [TermName, string][] {
  return TERMS.flatMap((name) => {
    const term = terms[name];
    return term ? [[name, term] as [TermName, string]] : [];
  });
}
