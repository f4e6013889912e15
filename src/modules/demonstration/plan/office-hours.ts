import { DateTime } from 'luxon';
import { LOCAL_ZONE } from '../../../platform/clock/index.js';
import type { Chance } from './random.js';

const OPENS = 8.25;
const CLOSES = 17.75;
const LAST_WORKING_DAY = 5;

/** The given time where an office is open then, else a time soon after it opens again. */
export function inOfficeHours(at: Date, chance: Chance): Date {
  let time = DateTime.fromJSDate(at, { zone: LOCAL_ZONE });
  const hour = time.hour + time.minute / 60;
  const isOpen = time.weekday <= LAST_WORKING_DAY && hour >= OPENS && hour < CLOSES;
  if (isOpen) return at;
  if (hour >= OPENS) time = time.plus({ days: 1 });
  while (time.weekday > LAST_WORKING_DAY) time = time.plus({ days: 1 });
  return atHour(time, chance.between(OPENS, OPENS + 2));
}

/** The given time by day, else the next morning: when people who write at home do so. */
export function byDay(at: Date, chance: Chance): Date {
  const time = DateTime.fromJSDate(at, { zone: LOCAL_ZONE });
  if (time.hour >= 7 && time.hour < 23) return at;
  return atHour(time.hour >= 23 ? time.plus({ days: 1 }) : time, chance.between(7, 10));
}

export function hoursAfter(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}

function atHour(day: DateTime, hour: number): Date {
  return day
    .startOf('day')
    .plus({ minutes: Math.round(hour * 60) })
    .toJSDate();
}
