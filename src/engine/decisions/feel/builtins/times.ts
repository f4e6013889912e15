import {
  evaluate,
  type FeelDate,
  type FeelDateTime,
  type FeelDuration,
  parseDate,
  parseDateTime,
} from 'feelin';
import { LOCAL_ZONE, localDay } from '../../../../platform/clock/index.js';
import { amountOf, negated, ofMonths, orNull } from '../arithmetic.js';
import { MAX_MOMENT, STEPS_OF_A_MOMENT } from '../limits.js';
import { equal, type FeelValue, isZoned, kindOf } from '../values.js';
import { builtin, type Builtin, type Implementation } from './signature.js';

/** The function of feelin by that name, given what our signature let through. */
function feelins(name: string, ...parameters: string[]): Implementation {
  return (args, { meter }) => {
    meter.spend(STEPS_OF_A_MOMENT);
    // No moment is written as long; a long text would be read to its end.
    if (args.some(tooLong)) return null;
    return orNull(() => {
      const given = parameters.flatMap((parameter, at) =>
        args[at] === undefined ? [] : [`${parameter}: a${at}`],
      );
      const context = Object.fromEntries(args.map((value, at) => [`a${at}`, value]));
      return evaluate(`${name}(${given.join(', ')})`, context).value;
    });
  };
}

function tooLong(value: FeelValue): boolean {
  return typeof value === 'string' && value.length > MAX_MOMENT;
}

function dayPart(signature: string): Builtin {
  const [name] = signature.split('(');
  return builtin(signature, ([day], { meter }) => {
    meter.spend(2 * STEPS_OF_A_MOMENT);
    return orNull(() => evaluate(`${name}(d)`, { d: withTime(day) }).value);
  });
}

/** feelin's parts of a day ask for a time. */
function withTime(day: FeelValue): FeelValue {
  return kindOf(day) === 'date' ? evaluate('date and time(string(d))', { d: day }).value : day;
}

type Day = FeelDate | FeelDateTime;

/** Whole months from one day to another: one that has not ended does not count, forward or back. */
function monthsBetween(from: Day, to: Day): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const days = to.day - from.day;
  if (months > 0 && days < 0) return months - 1;
  return months < 0 && days > 0 ? months + 1 : months;
}

const text = ([from]: FeelValue[]): string => from as string;

/** Functions that make or take apart days and times (DMN 1.3, tables 72, 77 and 79). */
export const TIMES = [
  builtin(
    'date(from: string): date',
    (args, run) => (/^-/.test(text(args)) ? null : feelins('date', 'from')(args, run)),
    'date(from: moment): date',
    feelins('date', 'from'),
    'date(year: number, month: number, day: number): date',
    feelins('date', 'year', 'month', 'day'),
  ),
  builtin(
    'date and time(from: string): date and time',
    (args, run) => (/^-/.test(text(args)) ? null : feelins('date and time', 'from')(args, run)),
    'date and time(date: moment, time: time): date and time',
    feelins('date and time', 'date', 'time'),
  ),
  builtin(
    'time(from: string): time',
    feelins('time', 'from'),
    'time(from: moment): time',
    feelins('time', 'from'),
    'time(from: time): time',
    ([from]) => from,
    'time(hour: number, minute: number, second: number, offset?: any): time',
    ([hour, minute, second, offset], run) =>
      kindOf(offset) === 'null'
        ? feelins('time', 'hour', 'minute', 'second')([hour, minute, second], run)
        : kindOf(offset) === 'days and time duration'
          ? feelins(
              'time',
              'hour',
              'minute',
              'second',
              'offset',
            )([hour, minute, second, offset], run)
          : null,
  ),
  builtin('duration(from: string): any', feelins('duration', 'from')),
  builtin(
    'years and months duration(from: moment, to: moment): years and months duration',
    ([from, to], { meter }) => {
      meter.spend(2 * STEPS_OF_A_MOMENT);
      return orNull(() => ofMonths(monthsBetween(from as Day, to as Day)));
    },
  ),
  builtin('@(string: string): any', ([given], { meter }) => {
    meter.spend(STEPS_OF_A_MOMENT);
    if (tooLong(given) || /^-\d/.test(given as string)) return null;
    return orNull(() => evaluate(`@${JSON.stringify(given)}`).value);
  }),
  // eslint-disable-next-line no-restricted-syntax -- FEEL's function of that name, not SQL's
  builtin('now(): date and time', (_args, { meter }) => {
    meter.spend(2 * STEPS_OF_A_MOMENT);
    return meter.now && cityTime(meter.now);
  }),
  builtin('today(): date', (_args, { meter }) => {
    meter.spend(STEPS_OF_A_MOMENT);
    return meter.now && parseDate(localDay(meter.now));
  }),
  dayPart('day of year(date: moment): number'),
  dayPart('day of week(date: moment): string'),
  dayPart('month of year(date: moment): string'),
  dayPart('week of year(date: moment): number'),
  builtin(
    'abs(n: number): number',
    ([n]) => Math.abs(n as number),
    'abs(n: duration): any',
    ([n], { meter }) => {
      meter.spend(STEPS_OF_A_MOMENT / 10);
      return amountOf(n as FeelDuration) < 0 ? negated(n, meter) : n;
    },
  ),
  builtin('is(value1: any, value2: any): boolean', ([a, b], { meter }) => {
    if (kindOf(a) !== kindOf(b)) return false;
    meter.spend(2);
    // The same moment in two zones is not the same value.
    if (isZoned(a) && String(zoneOf(a)) !== String(zoneOf(b))) return false;
    return equal(a, b, meter);
  }),
];

/** The moment as the city's clocks show it. */
function cityTime(now: Date): FeelValue {
  const time = now.toLocaleTimeString('sv-SE', { timeZone: LOCAL_ZONE });
  return parseDateTime(`${localDay(now)}T${time}@${LOCAL_ZONE}`);
}

function zoneOf(value: FeelValue): FeelValue {
  return (value as { zone: string | null }).zone;
}
