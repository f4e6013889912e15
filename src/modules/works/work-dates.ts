import { DateTime } from 'luxon';
import { LOCAL_ZONE } from '../../platform/clock/index.js';
import { WrongWorkField } from './works.errors.js';

const ZONE = LOCAL_ZONE;
const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;
/** Nobody plans further ahead; a year more and it is a typing mistake. */
const MAX_YEARS = 2;

/**
 * The dates of a work as they were given: days (`2026-12-01`, from their first to their last instant in Bologna) or
 * instants. Throws WrongWorkField (400) naming `plannedFrom` or `plannedTo`: no date, in the past, the wrong way
 * round, more than two years ahead.
 */
export function plannedDates(
  given: { plannedFrom: unknown; plannedTo: unknown },
  now: Date,
): { from: Date; to: Date } {
  const from = dateOf('plannedFrom', given.plannedFrom, false);
  const to = dateOf('plannedTo', given.plannedTo, true);
  if (to < from) {
    throw new WrongWorkField(
      'plannedTo',
      'before-start',
      'plannedTo must not lie before plannedFrom.',
    );
  }
  if (to < now)
    throw new WrongWorkField('plannedTo', 'in-the-past', 'plannedTo has passed already.');
  if (to > DateTime.fromJSDate(now).plus({ years: MAX_YEARS }).toJSDate()) {
    const message = `plannedTo lies more than ${MAX_YEARS} years ahead.`;
    throw new WrongWorkField('plannedTo', 'too-far', message);
  }
  return { from, to };
}

function dateOf(field: string, value: unknown, end: boolean): Date {
  const text = typeof value === 'string' ? value.trim() : '';
  const date = DateTime.fromISO(text, { zone: ZONE });
  if (!date.isValid) {
    throw new WrongWorkField(field, 'invalid', `${field} must be a day such as 2026-12-01.`);
  }
  if (!DAY_ONLY.test(text)) return date.toJSDate();
  return (end ? date.endOf('day') : date.startOf('day')).toJSDate();
}

/** Monday of an ISO week (`2026-W49`) in Bologna; null when it is none. */
export function mondayOf(week: string): DateTime | null {
  if (!/^\d{4}-W\d\d$/.test(week)) return null;
  const monday = DateTime.fromISO(week, { zone: ZONE });
  return monday.isValid ? monday : null;
}

/** The ISO week in which an instant lies in Bologna, `2026-W49`. */
export function weekOf(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat("kkkk-'W'WW");
}
