import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { parseTerm, type TermCalendar } from './term.js';

/** Time zone of every term: the law counts days as they pass in Italy. */
export const ZONE = 'Europe/Rome';

/**
 * Counts terms in working days (Monday to Friday, without the public holidays of Italy and the patron's day) or in
 * calendar days, on the local calendar of Europe/Rome.
 *
 * A term in days leaves out the day it starts on and ends with the last day (dies a quo non computatur, art. 2963 of
 * the Codice civile). Time that is left over from a suspension is counted in milliseconds, and runs on counted days
 * only.
 */
export class WorkingCalendar {
  private readonly holidays = new Holidays('IT', { types: ['public'] });
  private readonly holidaysOfYear = new Map<number, ReadonlySet<string>>();

  /** `patronDay`: month and day of the patron's feast, `MM-DD`. */
  constructor(private readonly patronDay: string) {}

  /** True when the local day of `instant` is a working day. */
  isWorkingDay(instant: Date): boolean {
    return this.isWorking(local(instant));
  }

  /**
   * The end of a term (ISO 8601 duration, see parseTerm) that starts at `from`: 23:59:59.999 of its last day for a
   * term in days, the very moment for a term in hours. No days: the end of the day it starts on.
   */
  add(from: Date, term: string, calendar: TermCalendar): Date {
    const parsed = parseTerm(term, calendar);
    if ('milliseconds' in parsed) return this.addTime(from, parsed.milliseconds, calendar);
    let day = local(from).startOf('day');
    for (let left = parsed.days; left > 0;) {
      day = day.plus({ days: 1 });
      if (this.counts(day, calendar)) left -= 1;
    }
    return day.endOf('day').toJSDate();
  }

  /** Counted days after the day of `from`, up to and with the day of `to`; 0 when `to` is not later. */
  daysBetween(from: Date, to: Date, calendar: TermCalendar): number {
    const last = local(to).startOf('day');
    let days = 0;
    for (let day = local(from).startOf('day'); day < last;) {
      day = day.plus({ days: 1 });
      if (this.counts(day, calendar)) days += 1;
    }
    return days;
  }

  /** Milliseconds of counted days between the two instants; 0 when `to` is not later. */
  timeBetween(from: Date, to: Date, calendar: TermCalendar): number {
    if (calendar === 'calendarDays') return Math.max(0, to.getTime() - from.getTime());
    let milliseconds = 0;
    for (let start = local(from); start.toMillis() < to.getTime();) {
      const next = start.startOf('day').plus({ days: 1 });
      if (this.isWorking(start)) {
        milliseconds += Math.min(next.toMillis(), to.getTime()) - start.toMillis();
      }
      start = next;
    }
    return milliseconds;
  }

  /** The first instant with `milliseconds` of counted days between it and `from`; `from` itself for none. */
  addTime(from: Date, milliseconds: number, calendar: TermCalendar): Date {
    if (calendar === 'calendarDays') return new Date(from.getTime() + milliseconds);
    let left = milliseconds;
    let start = local(from);
    while (left > 0) {
      const next = start.startOf('day').plus({ days: 1 });
      if (this.isWorking(start)) {
        const here = next.toMillis() - start.toMillis();
        if (left <= here) return new Date(start.toMillis() + left);
        left -= here;
      }
      start = next;
    }
    return start.toJSDate();
  }

  /** The instant at which `percent` of the counted time between `start` and `due` has passed. */
  share(start: Date, due: Date, percent: number, calendar: TermCalendar): Date {
    const whole = this.timeBetween(start, due, calendar);
    return this.addTime(start, Math.floor((whole * percent) / 100), calendar);
  }

  private counts(day: DateTime, calendar: TermCalendar): boolean {
    return calendar === 'calendarDays' || this.isWorking(day);
  }

  private isWorking(day: DateTime): boolean {
    if (day.weekday > 5) return false;
    const monthAndDay = day.toFormat('MM-dd');
    return monthAndDay !== this.patronDay && !this.publicHolidays(day.year).has(monthAndDay);
  }

  private publicHolidays(year: number): ReadonlySet<string> {
    let days = this.holidaysOfYear.get(year);
    if (!days) {
      days = new Set(this.holidays.getHolidays(year).map(({ date }) => date.slice(5, 10)));
      this.holidaysOfYear.set(year, days);
    }
    return days;
  }
}

function local(instant: Date): DateTime {
  return DateTime.fromJSDate(instant, { zone: ZONE });
}
