import { DateTime } from 'luxon';
import { LOCAL_ZONE } from '../../platform/clock/index.js';

/** Days of validity and review are those of Italy. */
export const ZONE = LOCAL_ZONE;

/** `2026-11-25`: the local day in which the instant lies. */
export function dayOf(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat('yyyy-MM-dd');
}

/** The first day of the local month in which the instant lies. */
export function monthOf(instant: Date): string {
  return `${dayOf(instant).slice(0, 7)}-01`;
}

/** The day so many months later; the last of the month where that one is shorter. Negative: earlier. */
export function monthsLater(day: string, months: number): string {
  return DateTime.fromISO(day, { zone: ZONE }).plus({ months }).toFormat('yyyy-MM-dd');
}

/** True for a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid;
}
