import type { FeelDate } from 'feelin';
import type { Range } from '../values.js';

/** Parts of a day that depend on each other. */
export const DAY_PARTS = ['year', 'month', 'day', 'weekday'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export function isDayPart(name: string): name is DayPart {
  return (DAY_PARTS as readonly string[]).includes(name);
}

/** Years that are looked at one by one. Among more of them each day of each month comes once. */
const MOST_YEARS = 8;
/** What a Date can tell the days of. */
const FARTHEST_YEAR = 200_000;
const LEAP_YEAR = 2000;

/**
 * False when there is no day in `range` whose parts are all admitted. `years`: all that may be, where they are few;
 * null: too many to name.
 */
export function isSomeDay(
  range: Range,
  years: readonly number[] | null,
  admits: (part: DayPart, value: number) => boolean,
): boolean {
  const { start, end } = range;
  const first = start === null ? -Infinity : timeOf(start as FeelDate);
  const last = end === null ? Infinity : timeOf(end as FeelDate);
  return (years ?? [LEAP_YEAR]).some((year) =>
    MONTHS.filter((month) => admits('month', month)).some((month) =>
      daysOf(year, month).some((date) => {
        if (!admits('day', date.getUTCDate())) return false;
        if (!years) return true;
        const time = date.getTime();
        const within = first <= time && time <= last;
        return within && admits('weekday', date.getUTCDay() || 7);
      }),
    ),
  );
}

/** All whole years between the two; null where they are too many, or too far. */
export function yearsBetween(first: number, last: number): number[] | null {
  if (!(last - first < MOST_YEARS)) return null;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return areNear(years) ? years : null;
}

export function areNear(years: readonly number[]): boolean {
  return years.every((year) => Math.abs(year) <= FARTHEST_YEAR);
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

function daysOf(year: number, month: number): Date[] {
  const days = Array.from({ length: 31 }, (_, at) => dateOf(year, month, at + 1));
  return days.filter((day) => day.getUTCMonth() === month - 1);
}

function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function timeOf({ year, month, day }: FeelDate): number {
  return dateOf(year, month, day).getTime();
}
