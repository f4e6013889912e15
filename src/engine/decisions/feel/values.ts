import { FeelDate, FeelDateTime, FeelDuration, FeelTime, parseDate } from 'feelin';
import type { Json } from '../../api/index.js';
import type { Meter } from './limits.js';

/** What FEEL works with: JSON, dates and times of its own, ranges and functions. */
export type FeelValue = unknown;
/** True, false, or not known. */
export type Truth = boolean | null;

export type Kind =
  | 'null'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'years and months duration'
  | 'days and time duration'
  | 'list'
  | 'context'
  | 'range'
  | 'function';

/** An interval, or a comparison such as `< 5`. An end that is null is open. */
export class Range {
  constructor(
    readonly start: FeelValue,
    readonly end: FeelValue,
    readonly startIncluded: boolean,
    readonly endIncluded: boolean,
  ) {}
}

/** Something that can be called; what it takes is checked by itself. */
export class Callable {
  constructor(
    readonly name: string,
    readonly call: (args: Arguments, run: Run) => FeelValue,
  ) {}
}

export type Arguments = { positional: FeelValue[] } | { named: Record<string, FeelValue> };

/** One evaluation. `missing`: a name that nobody gave. `fault`: why something has no value that should have one. */
export interface Run {
  meter: Meter;
  missing: string | null;
  fault: string | null;
}

export function kindOf(value: FeelValue): Kind {
  if (value === null || value === undefined) return 'null';
  switch (typeof value) {
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value as Kind;
  }
  if (Array.isArray(value)) return 'list';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelDateTime) return 'date and time';
  if (value instanceof FeelDuration) {
    return value.yearsMonths ? 'years and months duration' : 'days and time duration';
  }
  if (value instanceof Range) return 'range';
  return value instanceof Callable ? 'function' : 'context';
}

export function and3(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : null;
}

export function or3(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : null;
}

export function not3(a: Truth): Truth {
  return a === null ? null : !a;
}

/** What is no truth value counts as unknown. */
export function truthOf(value: FeelValue): Truth {
  return typeof value === 'boolean' ? value : null;
}

/** Kinds that have an order. Only values of one kind are compared (DMN 1.3, 10.3.2.7 and table 53). */
const ORDERED: ReadonlySet<Kind> = new Set<Kind>([
  'number',
  'string',
  'date',
  'time',
  'date and time',
  'years and months duration',
  'days and time duration',
]);

export function isOrdered(kind: Kind): boolean {
  return ORDERED.has(kind);
}

/** Negative, zero, positive; null when the two cannot be compared. `meter`: null where the caller has paid. */
export function order(a: FeelValue, b: FeelValue, meter: Meter | null): number | null {
  const kind = kindOf(a);
  if (kind !== kindOf(b) || !ORDERED.has(kind)) return null;
  meter?.spend(stepsToCompare(a, b));
  const left = measure(a);
  const right = measure(b);
  if (left === null || right === null) return null;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What two values cost that are compared once. */
function stepsToCompare(a: FeelValue, b: FeelValue): number {
  if (typeof a !== 'string' || typeof b !== 'string') return 1;
  return 1 + Math.min(a.length, b.length) / 64;
}

/**
 * Equality (DMN 1.3, table 53): null equals null alone, values of different kinds are neither equal nor different.
 */
export function equal(a: FeelValue, b: FeelValue, meter: Meter): Truth {
  meter.spend(1);
  const kind = kindOf(a);
  const other = kindOf(b);
  if (kind === 'null' || other === 'null') return kind === other;
  if (kind !== other) return null;
  switch (kind) {
    case 'string':
      // Texts of different lengths are told apart at once.
      if ((a as string).length === (b as string).length) meter.spendOnText((a as string).length);
      return a === b;
    case 'number':
    case 'boolean':
      return a === b;
    case 'list':
      return equalLists(a as FeelValue[], b as FeelValue[], meter);
    case 'context':
      return equalContexts(a as Context, b as Context, meter);
    case 'range':
      return equalRanges(a as Range, b as Range, meter);
    case 'function':
      return null;
    default:
      return equalTimes(a, b, meter);
  }
}

export type Context = Record<string, FeelValue>;

function equalLists(a: FeelValue[], b: FeelValue[], meter: Meter): Truth {
  if (a.length !== b.length) return false;
  return a.reduce<Truth>((all, value, at) => and3(all, equal(value, b[at], meter)), true);
}

function equalContexts(a: Context, b: Context, meter: Meter): Truth {
  const keys = Object.keys(a);
  meter.spend(keys.length);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.reduce<Truth>(
    (all, key) => and3(all, Object.hasOwn(b, key) ? equal(a[key], b[key], meter) : false),
    true,
  );
}

function equalRanges(a: Range, b: Range, meter: Meter): Truth {
  if (a.startIncluded !== b.startIncluded || a.endIncluded !== b.endIncluded) return false;
  return and3(equal(a.start, b.start, meter), equal(a.end, b.end, meter));
}

/** A moment with a zone is never the same as one without. */
function equalTimes(a: FeelValue, b: FeelValue, meter: Meter): Truth {
  if (isZoned(a) !== isZoned(b)) return false;
  const difference = order(a, b, meter);
  return difference === null ? null : difference === 0;
}

export function isZoned(value: FeelValue): boolean {
  return (value instanceof FeelTime || value instanceof FeelDateTime) && value.zone !== null;
}

/** Of moments and durations, which never change: taken once, so that comparing is as cheap as its step. */
const measures = new WeakMap<object, number | null>();

/** What two values of one ordered kind are compared by. Moments without a zone are taken as of UTC. */
function measure(value: FeelValue): number | string | null {
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'string') return value;
  const known = measures.get(value as object);
  if (known !== undefined) return known;
  const taken = measureOfTime(value);
  measures.set(value as object, taken);
  return taken;
}

function measureOfTime(value: FeelValue): number | null {
  try {
    if (value instanceof FeelDate) return milliseconds(value.unwrap().toZonedDateTime('UTC'));
    if (value instanceof FeelDuration) return lengthOf(value);
    if (value instanceof FeelTime) {
      const plainTime = value.unwrap();
      const day = EPOCH.unwrap();
      return milliseconds(day.toZonedDateTime({ plainTime, timeZone: value.zone ?? 'UTC' }));
    }
    if (value instanceof FeelDateTime) {
      return milliseconds(value.unwrap().toZonedDateTime(value.zone ?? 'UTC'));
    }
  } catch {
    // A zone with seconds, or a moment that does not exist there.
  }
  return null;
}

const EPOCH = parseDate('1970-01-01')!;

function milliseconds({ epochMilliseconds }: { epochMilliseconds: number }): number {
  return epochMilliseconds;
}

/** Months of a duration in years and months, else milliseconds. */
function lengthOf(duration: FeelDuration): number {
  const value = duration.unwrap();
  return duration.yearsMonths
    ? value.years * 12 + value.months
    : value.total({ unit: 'millisecond' });
}

/** True when `range` holds `value`; null when that cannot be told. */
export function includes(range: Range, value: FeelValue, meter: Meter | null): Truth {
  const { start, end, startIncluded, endIncluded } = range;
  const after = start === null ? true : within(order(start, value, meter), startIncluded);
  const before = end === null ? true : within(order(value, end, meter), endIncluded);
  return and3(after, before);
}

function within(difference: number | null, included: boolean): Truth {
  if (difference === null) return null;
  return included ? difference <= 0 : difference < 0;
}

/** FEEL's own values as the texts that FEEL reads again; the rest as it is. Ranges and functions have none. */
export function toJson(value: FeelValue, meter?: Meter): Json {
  switch (kindOf(value)) {
    case 'null':
    case 'function':
    case 'range':
      return null;
    case 'number':
      return Number.isFinite(value) ? (value as number) : null;
    case 'boolean':
      return value as boolean;
    case 'list':
      return (value as FeelValue[]).map((each) => (meter?.spend(1), toJson(each, meter)));
    case 'context':
      return Object.fromEntries(
        Object.entries(value as Context).map(([key, each]) => {
          meter?.spendOnText(key.length);
          return [key, toJson(each, meter)];
        }),
      );
    default: {
      const text = String(value);
      meter?.spendOnText(text.length);
      return text;
    }
  }
}
