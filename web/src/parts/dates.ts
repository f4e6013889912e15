import { currentLanguage } from '../i18n';
import { ZONE } from './local-hours';

/** Where a language is written in several ways. */
const LOCALES: Record<string, string> = { it: 'it-IT', en: 'en-GB' };
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

type Instant = string | Date;

function locale(): string {
  return LOCALES[currentLanguage()] ?? currentLanguage();
}

function format(instant: Instant, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options }).format(
    new Date(instant),
  );
}

/** `25 nov 2026`; takes an instant, or a day `2026-11-25`. */
export function formatDay(instant: Instant): string {
  return format(atNoon(instant), { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `mercoledì 25 novembre 2026`. */
export function formatLongDay(instant: Instant): string {
  return format(atNoon(instant), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** `novembre 2026`, or `nov`; takes a month `2026-11`. */
export function formatMonth(month: string, length: 'long' | 'short'): string {
  const day = atNoon(`${month}-01`);
  return length === 'long'
    ? format(day, { month: 'long', year: 'numeric' })
    : format(day, { month: 'short' });
}

/** `25 nov 2026, 14:30`. */
export function formatInstant(instant: Instant): string {
  return format(instant, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** `14:30`. */
export function formatTime(instant: Instant): string {
  return format(instant, { hour: '2-digit', minute: '2-digit' });
}

/** The day of an instant in Rome, `2026-11-25`: what groups and compares. */
export function dayOf(instant: Instant): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant));
}

/** Days on the calendar from one instant to the other; negative when it lies before. */
export function calendarDaysBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY_MS);
}

/** `ora`, `tra 3 ore`, `domani`, `ieri`, `2 giorni fa`; hours within a day, then days of the calendar. */
export function relative(instant: Instant, now: Instant = new Date()): string {
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const distance = new Date(instant).getTime() - new Date(now).getTime();
  const days = calendarDaysBetween(now, instant);
  if (Math.abs(distance) < MINUTE_MS) return words.format(0, 'second');
  if (Math.abs(distance) < HOUR_MS) return words.format(Math.round(distance / MINUTE_MS), 'minute');
  if (days === 0) return words.format(Math.round(distance / HOUR_MS), 'hour');
  return words.format(days, 'day');
}

/** The last minute of a day in the town hall, as an instant: a term ends with its day. */
export function endOfDay(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeZoneName: 'longOffset' })
    .formatToParts(noon)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', '');
  return new Date(`${day}T23:59:00${offset || 'Z'}`).toISOString();
}

/** A day alone means that day everywhere: its noon is on it in every zone we are used in. */
function atNoon(instant: Instant): Instant {
  return typeof instant === 'string' && instant.length === 10 ? `${instant}T12:00:00Z` : instant;
}

/** The first instant of a day in Rome, in winter and in summer. */
export function startOfDay(day: string): string {
  const instants = ['+01:00', '+02:00'].map((offset) => `${day}T00:00:00${offset}`);
  return instants.find((instant) => formatTime(instant) === '00:00') ?? instants[0];
}

/** People name the last day that counts. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
