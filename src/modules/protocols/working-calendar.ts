import { LocalDays, ZONE } from './local-days.js';
import { parseTerm, type TermCalendar } from './term.js';

export { ZONE };

/**
 * Counts terms in working days (Monday to Friday, without the public holidays of Italy, the patron's day and the
 * closing days that the administration added) or in calendar days, on the local calendar of Europe/Rome.
 *
 * A term in days leaves out the day it starts on and ends with the last day (dies a quo non computatur, art. 2963 of
 * the Codice civile). A term in hours runs on counted days only.
 */
export class WorkingCalendar {
  private readonly days: LocalDays;
  /** Of the closing days that it knows; each change of them has a higher one. */
  private known = 0;

  /** `patronDay`: month and day of the patron's feast, `MM-DD`. */
  constructor(patronDay: string) {
    this.days = new LocalDays(patronDay);
  }

  get revision(): number {
    return this.known;
  }

  /** Takes over the closing days (`YYYY-MM-DD`) as of `revision`. */
  closeOn(days: Iterable<string>, revision: number): void {
    this.days.closeOn(days);
    this.known = revision;
  }

  /** Public holidays and the patron's day of a year, in order; closing days are left out. */
  holidaysOf(year: number): ReturnType<LocalDays['holidaysOf']> {
    return this.days.holidaysOf(year);
  }

  /** True when the local day of `instant` is a working day. */
  isWorkingDay(instant: Date): boolean {
    return this.days.isWorking(this.days.numberOf(instant.getTime()));
  }

  /**
   * The end of a term (ISO 8601 duration, see parseTerm) that starts at `from`: 23:59:59.999 of its last day for a
   * term in days, the very moment for a term in hours. No days: the end of the day it starts on.
   */
  add(from: Date, term: string, calendar: TermCalendar): Date {
    const parsed = parseTerm(term, calendar);
    if ('milliseconds' in parsed) return this.addTime(from, parsed.milliseconds, calendar);
    return this.addDays(from, parsed.days, calendar);
  }

  /** The end of the last of `days` counted days after the day of `from`; of that day itself for none. */
  addDays(from: Date, days: number, calendar: TermCalendar): Date {
    let day = this.days.numberOf(from.getTime());
    for (let left = days; left > 0;) {
      day += 1;
      if (this.counts(day, calendar)) left -= 1;
    }
    return new Date(this.days.startOf(day + 1) - 1);
  }

  /** The end of the day of `from`, or of the next counted day where that day does not count. */
  endOfCountedDay(from: Date, calendar: TermCalendar): Date {
    const counts = this.counts(this.days.numberOf(from.getTime()), calendar);
    return this.addDays(from, counts ? 0 : 1, calendar);
  }

  /** Counted days after the day of `from`, up to and with the day of `to`; 0 when `to` is not later. */
  daysBetween(from: Date, to: Date, calendar: TermCalendar): number {
    const last = this.days.numberOf(to.getTime());
    let days = 0;
    for (let day = this.days.numberOf(from.getTime()) + 1; day <= last; day++) {
      if (this.counts(day, calendar)) days += 1;
    }
    return days;
  }

  /** Milliseconds of counted days between the two instants; 0 when `to` is not later. */
  timeBetween(from: Date, to: Date, calendar: TermCalendar): number {
    const end = to.getTime();
    let start = from.getTime();
    if (calendar === 'calendarDays') return Math.max(0, end - start);
    let milliseconds = 0;
    for (let day = this.days.numberOf(start); start < end; day++) {
      const next = this.days.startOf(day + 1);
      if (this.days.isWorking(day)) milliseconds += Math.min(next, end) - start;
      start = next;
    }
    return milliseconds;
  }

  /** The first instant with `milliseconds` of counted days between it and `from`; `from` itself for none. */
  addTime(from: Date, milliseconds: number, calendar: TermCalendar): Date {
    let start = from.getTime();
    if (calendar === 'calendarDays') return new Date(start + milliseconds);
    let left = milliseconds;
    for (let day = this.days.numberOf(start); left > 0; day++) {
      const next = this.days.startOf(day + 1);
      if (this.days.isWorking(day)) {
        if (left <= next - start) return new Date(start + left);
        left -= next - start;
      }
      start = next;
    }
    return new Date(start);
  }

  /** The instant at which `percent` of the counted time between `start` and `due` has passed. */
  share(start: Date, due: Date, percent: number, calendar: TermCalendar): Date {
    const whole = this.timeBetween(start, due, calendar);
    return this.addTime(start, Math.floor((whole * percent) / 100), calendar);
  }

  private counts(day: number, calendar: TermCalendar): boolean {
    return calendar === 'calendarDays' || this.days.isWorking(day);
  }
}
