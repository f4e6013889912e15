import { DateTime } from 'luxon';
import { LOCAL_ZONE } from './local-zone.js';

/** `2026-11-25`: the local day in which the instant lies. */
export function localDay(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: LOCAL_ZONE }).toFormat('yyyy-MM-dd');
}

/** True for a day of the calendar, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  return /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid;
}

/** A day, week, month or year (ISO 8601), or an instant of one. */
const DAY_ONLY = /^(\d{4}-\d\d-\d\d|\d{8}|\d{4}-\d{3}|\d{4}-?W\d\d-?\d)$/;
const WEEK_ONLY = /^\d{4}-?W\d\d$/;
const MONTH_ONLY = /^\d{4}-\d\d$/;
const YEAR_ONLY = /^\d{4}$/;

/**
 * What a filter's text means, from its first instant (`start`) to the first that is no longer part of it (`end`). A day
 * alone is a local one, of 23 to 25 hours; an instant without an offset is a local one, and is its own end.
 * null: it is none, or lies beyond the years 1 to 9999.
 */
export function localSpan(text: string): { start: Date; end: Date } | null {
  const given = text.trim();
  const local = DateTime.fromISO(given.replace(/^(\S+) (?=\d)/, '$1T'), { zone: LOCAL_ZONE });
  if (!local.isValid || local.year < 1 || local.year > 9999) return null;
  const unit = unitOf(given);
  if (!unit) {
    const instant = /(Z|[+-]\d\d(:?\d\d)?)$/i.test(given.slice(10)) ? local : firstShowing(local);
    return { start: instant.toJSDate(), end: instant.toJSDate() };
  }
  // Some zones have no midnight on the day on which their summer time begins.
  const first = local.startOf(unit);
  return {
    start: first.toJSDate(),
    end: first
      .plus({ [unit]: 1 })
      .startOf(unit)
      .toJSDate(),
  };
}

/** Of a time that clocks show twice, as they are set back, the first: else it would depend on the season in which it is read. */
export function firstShowing(local: DateTime): DateTime {
  return DateTime.min(...local.getPossibleOffsets()) ?? local;
}

const CLOCK_TIME = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?`;
const OFFSET = String.raw`(Z|[+-]([01]\d|2[0-3]):[0-5]\d)`;
const DAY_OR_INSTANT = new RegExp(`^\\d{4}-\\d\\d-\\d\\d(T${CLOCK_TIME}${OFFSET}?)?$`);

/** True for `YYYY-MM-DD`, or an instant of a day in full: of all forms of ISO 8601 those that the API documents. */
export function isDayOrInstant(text: string): boolean {
  return DAY_OR_INSTANT.test(text) && localSpan(text) !== null;
}

const INSTANT = new RegExp(`^\\d{4}-\\d\\d-\\d\\dT${CLOCK_TIME}${OFFSET}$`);

/** True for an instant that names its offset, such as `2026-11-25T14:30:00+01:00`: it can be meant only once. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && localSpan(text) !== null;
}

/** Throws RangeError when `text` is neither a day nor an instant; see localSpan. */
export function firstInstantOf(text: string): Date {
  return spanOf(text).start;
}

/** The first instant after a day; an instant itself. What "before" or "until" compares with, exclusively. */
export function endOf(text: string): Date {
  return spanOf(text).end;
}

/** The last millisecond of a day; an instant itself. */
export function lastInstantOf(text: string): Date {
  const { start, end } = spanOf(text);
  return end > start ? new Date(end.getTime() - 1) : end;
}

function spanOf(text: string): { start: Date; end: Date } {
  const span = localSpan(text);
  if (!span) throw new RangeError(`"${text}" is neither a day nor an instant.`);
  return span;
}

function unitOf(text: string): 'day' | 'week' | 'month' | 'year' | null {
  if (DAY_ONLY.test(text)) return 'day';
  if (WEEK_ONLY.test(text)) return 'week';
  if (MONTH_ONLY.test(text)) return 'month';
  return YEAR_ONLY.test(text) ? 'year' : null;
}
