import Holidays from 'date-holidays';
import { LOCAL_ZONE } from '../../platform/clock/index.js';
import { named, type FactValue } from '../../platform/i18n/index.js';
import { DateTime } from 'luxon';

/** Time zone of every term: the law counts days as they pass in Italy. */
export const ZONE = LOCAL_ZONE;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** `2026-11-12`: the local day of an instant. */
export function localDay(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat('yyyy-MM-dd');
}

/** `12/11/2026 23:59`: as people in Italy read an instant. */
export function localTime(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat('dd/MM/yyyy HH:mm');
}

export type HolidayKind = 'publicHoliday' | 'patronDay';

/** A day on which the offices stay closed every year, and what it is called. */
interface Holiday {
  day: string;
  called: FactValue;
  kind: HolidayKind;
}

interface LocalDay {
  /** Milliseconds since the epoch of its first instant. */
  start: number;
  working: boolean;
}

/**
 * The local days of Europe/Rome by number (0: 1 January 1970), each with its first instant and whether it is a
 * working day: Monday to Friday, no public holiday of Italy, not the patron's day, no closing day. Every registration asks for some
 * fifty of them, and time zone arithmetic is slow: each day is worked out once and kept.
 */
export class LocalDays {
  private readonly holidays = new Holidays('IT', { types: ['public'] });
  private readonly holidaysOfYear = new Map<number, ReadonlySet<string>>();
  private readonly days = new Map<number, LocalDay>();

  private closingDays: ReadonlySet<string> = new Set();

  /** `patronDay`: month and day, `MM-DD`. */
  constructor(private readonly patronDay: string) {}

  /** Days (`YYYY-MM-DD`) on which the offices stay closed beside the holidays; they take the place of the former. */
  closeOn(days: Iterable<string>): void {
    this.closingDays = new Set(days);
    this.days.clear();
  }

  /** Weekdays of a year that do not count, with what makes them so; closing days are left out. */
  holidaysOf(year: number): Holiday[] {
    const english = new Map(
      this.holidays.getHolidays(year, 'en').map(({ date, name }) => [date.slice(0, 10), name]),
    );
    const days = this.holidays.getHolidays(year, 'it').map(({ date, name: it }): Holiday => {
      const day = date.slice(0, 10);
      const called = { names: { it, en: english.get(day) ?? it } };
      return { day, called, kind: 'publicHoliday' };
    });
    const patron = `${year}-${this.patronDay}`;
    const rest = days.filter(({ day }) => day !== patron);
    const own = { day: patron, called: named('closingDay', 'patron'), kind: 'patronDay' as const };
    return [...rest, own].sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  /** Number of the local day in which the instant (milliseconds since the epoch) lies. */
  numberOf(instant: number): number {
    // Rome is one or two hours ahead of UTC (not always so before 1900): the guess is at most a day off.
    let day = Math.floor((instant + HOUR_MS) / DAY_MS);
    while (instant < this.startOf(day)) day -= 1;
    while (instant >= this.startOf(day + 1)) day += 1;
    return day;
  }

  /** Milliseconds since the epoch of the day's first instant. */
  startOf(day: number): number {
    return this.day(day).start;
  }

  isWorking(day: number): boolean {
    return this.day(day).working;
  }

  private day(number: number): LocalDay {
    let day = this.days.get(number);
    if (!day) this.days.set(number, (day = this.workOut(number)));
    return day;
  }

  private workOut(number: number): LocalDay {
    const { year, month, day } = DateTime.fromMillis(number * DAY_MS, { zone: 'utc' });
    const local = DateTime.fromObject({ year, month, day }, { zone: ZONE });
    const monthAndDay = local.toFormat('MM-dd');
    const working =
      local.weekday <= 5 &&
      monthAndDay !== this.patronDay &&
      !this.closingDays.has(local.toFormat('yyyy-MM-dd')) &&
      !this.publicHolidays(year).has(monthAndDay);
    return { start: local.startOf('day').toMillis(), working };
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
