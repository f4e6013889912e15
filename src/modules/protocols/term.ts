import { parse, type Duration } from 'tinyduration';
import { InvalidInput } from '../../platform/errors/index.js';

export const TERM_CALENDARS = ['workingDays', 'calendarDays'] as const;
/** How the days of a term are counted. */
export type TermCalendar = (typeof TERM_CALENDARS)[number];

/** Either whole days, which end with the last day, or a time that runs on counted days only. */
export type Term = { days: number } | { milliseconds: number };

/** Ten years: whoever writes a longer term mistook the unit. */
const MAX_DAYS = 3660;
const MINUTE = 60_000;

/**
 * Reads an ISO 8601 duration: `P15D`, `P2W` (calendar days only), `PT4H`, `PT30M`.
 * Throws InvalidInput (400) naming `field` when it is none, mixes days with hours, or exceeds ten years.
 */
export function parseTerm(text: unknown, calendar: TermCalendar, field = 'term'): Term {
  const refuse = (message: string): never => {
    throw new InvalidInput(message, [{ field, code: 'invalid-term', message }]);
  };
  const duration = typeof text === 'string' ? parsed(text) : null;
  if (!duration) return refuse(`${field} must be an ISO 8601 duration such as P15D or PT4H.`);
  const { years, months, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = duration;
  if (years || months || duration.negative) {
    return refuse(`${field} must be given in days, weeks or hours.`);
  }
  if (weeks && calendar === 'workingDays') {
    return refuse(`${field} must be given in days: a week has no fixed number of working days.`);
  }
  const wholeDays = weeks * 7 + days;
  const milliseconds = (hours * 60 + minutes + seconds / 60) * MINUTE;
  if (wholeDays > 0 && milliseconds > 0) {
    return refuse(`${field} must be given in days or in hours, not in both.`);
  }
  if (!Number.isInteger(wholeDays)) return refuse(`${field} must be given in whole days.`);
  if (wholeDays > MAX_DAYS || milliseconds > MAX_DAYS * 24 * 60 * MINUTE) {
    return refuse(`${field} must not exceed ${MAX_DAYS} days.`);
  }
  return milliseconds > 0 ? { milliseconds: Math.round(milliseconds) } : { days: wholeDays };
}

function parsed(text: string): Duration | null {
  // tinyduration reads `R3/P1D` as `P1D`.
  if (!text.startsWith('P')) return null;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** Throws InvalidInput (400) naming `field` unless `value` is a term calendar. */
export function requireCalendar(value: unknown, field = 'termCalendar'): TermCalendar {
  if ((TERM_CALENDARS as readonly unknown[]).includes(value)) return value as TermCalendar;
  const message = `${field} must be one of ${TERM_CALENDARS.join(', ')}.`;
  throw new InvalidInput(message, [{ field, code: 'unknown-code', message }]);
}

/** A percentage from 1 to 100, also as text. Throws InvalidInput (400) naming `field`. */
export function requirePercent(value: unknown, field = 'warningPercent'): number {
  const percent = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof percent === 'number' && Number.isInteger(percent) && percent >= 1 && percent <= 100) {
    return percent;
  }
  const message = `${field} must be a whole number from 1 to 100.`;
  throw new InvalidInput(message, [{ field, code: 'invalid', message }]);
}
