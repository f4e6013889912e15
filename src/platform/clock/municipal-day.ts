import { DateTime } from 'luxon';

/** Days on which something begins or ends are those of Italy. */
export const MUNICIPAL_ZONE = 'Europe/Rome';

/** `2026-11-25`: the local day in which the instant lies. */
export function municipalDay(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: MUNICIPAL_ZONE }).toFormat('yyyy-MM-dd');
}

/** True for a day of the calendar, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid;
}
