import { DateTime } from 'luxon';
import { LOCAL_ZONE } from '../../../platform/clock/index.js';

const ZONE = LOCAL_ZONE;

/** The day in Bologna at that instant, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat('yyyy-MM-dd');
}

/** Midnight in Bologna at which `day` begins, or the one `later` days after it. */
export function startOf(day: string, later = 0): Date {
  return DateTime.fromISO(day, { zone: ZONE }).plus({ days: later }).toJSDate();
}

/** True for a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: ZONE }).isValid;
}

/** `4 marzo 2026`, or `4 marzo 2026, 09:05` with a time. */
export function inWords(instant: Date, withTime = false): string {
  return DateTime.fromJSDate(instant, { zone: ZONE })
    .setLocale('it')
    .toFormat(withTime ? 'dd/MM/yyyy HH:mm:ss' : 'd LLLL yyyy');
}
