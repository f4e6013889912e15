import { FeelDate, FeelDateTime } from 'feelin';
import { isOnGrid, nextOnGrid } from '../grid.js';
import { Meter } from '../limits.js';
import { equal, type FeelValue, includes, isOrdered, type Kind, order, Range } from '../values.js';
import { areNear, DAY_PARTS, type DayPart, isSomeDay, yearsBetween } from './calendar.js';
import {
  hasParts,
  joinedParts,
  leastLength,
  NO_PARTS,
  sharedParts,
  type TextParts,
} from './text-parts.js';

/** What is known of the values of one kind that something may have. */
export interface Some {
  /** All of them, where they are few; null where they are too many to name. */
  values: readonly FeelValue[] | null;
  /** What they lie between. Of kinds without an order: everything. */
  range: Range;
  /** Places behind the point that a number has at most: 0 of whole ones, less where it ends with zeros. */
  places: number;
  /** Characters that a text has at least and at most. */
  length: { least: number; most: number };
  /** A text that this leaves as it is. */
  letters: LetterCase | null;
  parts: TextParts;
  /** Numbers that parts of a day are among. */
  day: DayNumbers;
}

export type DayNumbers = Readonly<Partial<Record<DayPart, Some>>>;

export type LetterCase = 'upper' | 'lower';

const EVERYTHING = new Range(null, null, false, false);

export const ANY: Some = {
  values: null,
  range: EVERYTHING,
  places: Infinity,
  length: { least: 0, most: Infinity },
  letters: null,
  parts: NO_PARTS,
  day: {},
};

/** Kinds of which two equal values are the same in every respect; a moment has its zone beside. */
const PLAIN: ReadonlySet<Kind> = new Set<Kind>(['null', 'boolean', 'number', 'string']);

/** The value alone, as what something equal to it may be. */
export function equalTo(kind: Kind, value: FeelValue): Some {
  if (PLAIN.has(kind)) return { ...ANY, values: [value] };
  if (!isOrdered(kind)) return ANY;
  return { ...ANY, range: new Range(value, value, true, true) };
}

/** True when nothing lies between the two ends. */
export function isEmpty(range: Range): boolean {
  const { start, end, startIncluded, endIncluded } = range;
  if (start === null || end === null) return false;
  const difference = order(start, end, null);
  return (
    difference !== null && (difference > 0 || (difference === 0 && !(startIncluded && endIncluded)))
  );
}

/** What the values of `a` may be that equal one of `b`; null when there are none. */
export function common(kind: Kind, a: Some, b: Some): Some | null {
  const range = intersection(a.range, b.range);
  const parts = joinedParts(a.parts, b.parts);
  const day = commonDay(a.day, b.day);
  if (!parts || !day) return null;
  return settled(kind, {
    values: commonValues(kind, a, b),
    range,
    places: Math.min(a.places, b.places),
    length: {
      least: Math.max(a.length.least, b.length.least),
      most: Math.min(a.length.most, b.length.most),
    },
    letters: a.letters ?? b.letters,
    parts,
    day,
  });
}

function commonDay(a: DayNumbers, b: DayNumbers): DayNumbers | null {
  const day: Partial<Record<DayPart, Some>> = { ...a };
  for (const part of DAY_PARTS) {
    const [one, other] = [a[part], b[part]];
    const shared = one && other ? common('number', one, other) : (one ?? other);
    if (shared === null) return null;
    if (shared) day[part] = shared;
  }
  return day;
}

function hullOfDays(a: DayNumbers, b: DayNumbers): DayNumbers {
  return Object.fromEntries(
    DAY_PARTS.flatMap((part) => {
      const [one, other] = [a[part], b[part]];
      return one && other ? [[part, hull(one, other)]] : [];
    }),
  );
}

function commonValues(kind: Kind, a: Some, b: Some): Some['values'] {
  if (!a.values)
    return PLAIN.has(kind) ? (b.values?.filter((each) => fits(each, a)) ?? null) : null;
  return a.values.filter(
    (each) => fits(each, b) && (b.values?.some((other) => mayEqual(each, other)) ?? true),
  );
}

/** False when the two are known to be different; comparing what is too long to compare settles nothing. */
export function mayEqual(a: FeelValue, b: FeelValue): boolean {
  try {
    return equal(a, b, new Meter(1_000)) === true;
  } catch {
    return true;
  }
}

/** What the values of `a` and of `b` have in common, for what may be either. */
export function hull(a: Some, b: Some): Some {
  const values = a.values && b.values ? [...a.values, ...b.values] : null;
  const known = values && values.length <= MOST_VALUES ? values : null;
  if (known) return { ...ANY, values: known };
  const left = outlined(a);
  const right = outlined(b);
  return {
    values: null,
    range: new Range(...outer(left.range, right.range)),
    places: Math.max(left.places, right.places),
    length: {
      least: Math.min(left.length.least, right.length.least),
      most: Math.max(left.length.most, right.length.most),
    },
    letters: left.letters === right.letters ? left.letters : null,
    parts: sharedParts(left.parts, right.parts),
    day: hullOfDays(left.day, right.day),
  };
}

const MOST_VALUES = 64;

/** Without the values themselves: what they lie between. */
function outlined(some: Some): Some {
  return some.values ? { ...some, values: null, range: boundsOf(some) } : some;
}

/** What the values lie between, those that are named too. */
export function boundsOf({ values, range }: Some): Range {
  if (!values) return range;
  const [first, ...rest] = values;
  return rest.reduce<Range>(
    (bounds, value) => new Range(...outer(bounds, new Range(value, value, true, true))),
    new Range(first, first, true, true),
  );
}

type Ends = [start: FeelValue, end: FeelValue, startIncluded: boolean, endIncluded: boolean];

function outer(a: Range, b: Range): Ends {
  const start = farther(a.start, a.startIncluded, b.start, b.startIncluded, -1);
  const end = farther(a.end, a.endIncluded, b.end, b.endIncluded, 1);
  return [start.value, end.value, start.included, end.included];
}

function intersection(a: Range, b: Range): Range {
  const start = nearer(a.start, a.startIncluded, b.start, b.startIncluded, 1);
  const end = nearer(a.end, a.endIncluded, b.end, b.endIncluded, -1);
  return new Range(start.value, end.value, start.included, end.included);
}

interface End {
  value: FeelValue;
  included: boolean;
}

/** The end that leaves less. Ends without an order settle nothing: the first stands. */
function nearer(
  a: FeelValue,
  aIncluded: boolean,
  b: FeelValue,
  bIncluded: boolean,
  direction: 1 | -1,
): End {
  if (a === null) return { value: b, included: bIncluded };
  if (b === null) return { value: a, included: aIncluded };
  const difference = order(a, b, null) ?? direction;
  if (difference === 0) return { value: a, included: aIncluded && bIncluded };
  return difference * direction > 0
    ? { value: a, included: aIncluded }
    : { value: b, included: bIncluded };
}

/** The end that leaves more; none where the two have no order. */
function farther(
  a: FeelValue,
  aIncluded: boolean,
  b: FeelValue,
  bIncluded: boolean,
  direction: 1 | -1,
): End {
  const difference = a === null || b === null ? null : order(a, b, null);
  if (difference === null) return { value: null, included: false };
  if (difference === 0) return { value: a, included: aIncluded || bIncluded };
  return difference * direction > 0
    ? { value: a, included: aIncluded }
    : { value: b, included: bIncluded };
}

/** The same said as sharply as it can be; null when nothing is left. */
export function settled(kind: Kind, some: Some): Some | null {
  const sharp = sharpened(some);
  const { values, range, length } = sharp;
  if (isEmpty(range) || length.least > length.most) return null;
  if (values) {
    const left = values.filter((value) => fits(value, sharp));
    return left.length > 0 ? { ...ANY, values: left } : null;
  }
  if (!hasDay(kind, sharp)) return null;
  const { start, end } = range;
  const one = PLAIN.has(kind) && start !== null && start === end;
  return one ? settled(kind, { ...sharp, values: [start] }) : sharp;
}

function sharpened(some: Some): Some {
  const { places, parts, length } = some;
  const range = places === Infinity ? some.range : gridEnds(some.range, places);
  if (parts === NO_PARTS) return { ...some, range };
  return {
    ...some,
    range,
    length: { ...length, least: Math.max(length.least, leastLength(parts)) },
  };
}

function gridEnds({ start, end, startIncluded, endIncluded }: Range, places: number): Range {
  const least = start === null ? null : nextOnGrid(start as number, places, startIncluded, 1);
  const most = end === null ? null : nextOnGrid(end as number, places, endIncluded, -1);
  return new Range(
    least && least.value,
    most && most.value,
    least?.included ?? false,
    most?.included ?? false,
  );
}

/** False when no day has the parts that are known of it. */
function hasDay(kind: Kind, { range, day }: Some): boolean {
  if (Object.keys(day).length === 0) return true;
  // A moment with a zone has its place in the order by another day than its own.
  const lies = kind === 'date' ? range : EVERYTHING;
  return isSomeDay(lies, yearsOf(lies, day.year), (part, value) => admits(day, part, value));
}

function yearsOf({ start, end }: Range, known: Some = ANY): readonly number[] | null {
  const values = known.values as readonly number[] | null;
  if (values) return areNear(values) ? values : null;
  const years = boundsOf(known);
  const [first, last] = [start, end].map((each) => (each as FeelDate | null)?.year);
  return yearsBetween(
    Math.max((years.start as number | null) ?? -Infinity, first ?? -Infinity),
    Math.min((years.end as number | null) ?? Infinity, last ?? Infinity),
  );
}

function admits(day: DayNumbers, part: DayPart, value: number): boolean {
  const numbers = day[part];
  if (!numbers) return true;
  return numbers.values ? numbers.values.includes(value) : fits(value, numbers);
}

/** False when `value` is none of those that `some` leaves, whatever it names. */
function fits(value: FeelValue, some: Some): boolean {
  const { range, places, day } = some;
  if (range !== EVERYTHING && includes(range, value, null) === false) return false;
  if (typeof value === 'number') return isOnGrid(value, places);
  if (typeof value === 'string') return textFits(value, some);
  const hasDays = value instanceof FeelDate || value instanceof FeelDateTime;
  return !hasDays || DAY_PARTS.every((part) => admits(day, part, value[part]));
}

function textFits(text: string, { length, letters, parts }: Some): boolean {
  const signs = Array.from(text).length;
  if (signs < length.least || signs > length.most) return false;
  return hasParts(text, parts) && (letters === null || inCase(text, letters) === text);
}

export function inCase(text: string, letters: LetterCase): string {
  return letters === 'upper' ? text.toUpperCase() : text.toLowerCase();
}
