import { equal, type FeelValue, includes, isOrdered, type Kind, order, Range } from '../values.js';
import { Meter } from '../limits.js';

/** What is known of the values of one kind that something may have. */
export interface Some {
  /** All of them, where they are few; null where they are too many to name. */
  values: readonly FeelValue[] | null;
  /** What they lie between. Of kinds without an order: everything. */
  range: Range;
  /** Whole numbers alone. */
  whole: boolean;
  /** Characters that a text has at least and at most. */
  length: { least: number; most: number };
  /** A text that this leaves as it is. */
  letters: LetterCase | null;
}

export type LetterCase = 'upper' | 'lower';

const EVERYTHING = new Range(null, null, false, false);

export const ANY: Some = {
  values: null,
  range: EVERYTHING,
  whole: false,
  length: { least: 0, most: Infinity },
  letters: null,
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
  return settled(kind, {
    values: commonValues(kind, a, b),
    range,
    whole: a.whole || b.whole,
    length: {
      least: Math.max(a.length.least, b.length.least),
      most: Math.min(a.length.most, b.length.most),
    },
    letters: a.letters ?? b.letters,
  });
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
    whole: left.whole && right.whole,
    length: {
      least: Math.min(left.length.least, right.length.least),
      most: Math.max(left.length.most, right.length.most),
    },
    letters: left.letters === right.letters ? left.letters : null,
  };
}

const MOST_VALUES = 64;

/** Without the values themselves: what they lie between. */
function outlined(some: Some): Some {
  return some.values ? { ...some, values: null, range: boundsOf(some), whole: false } : some;
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
  const sharp = some.whole ? { ...some, range: wholeEnds(some.range) } : some;
  const { values, range, length } = sharp;
  if (isEmpty(range) || length.least > length.most) return null;
  if (values) {
    const left = values.filter((value) => fits(value, sharp));
    return left.length > 0 ? { ...ANY, values: left } : null;
  }
  const { start, end } = range;
  const one = PLAIN.has(kind) && start !== null && start === end;
  return one ? settled(kind, { ...sharp, values: [start] }) : sharp;
}

function wholeEnds({ start, end, startIncluded, endIncluded }: Range): Range {
  const least = start === null ? null : Math.ceil(start as number);
  const most = end === null ? null : Math.floor(end as number);
  return new Range(
    least === start && least !== null && !startIncluded ? least + 1 : least,
    most === end && most !== null && !endIncluded ? most - 1 : most,
    true,
    true,
  );
}

/** False when `value` is none of those that `some` leaves, whatever it names. */
function fits(value: FeelValue, { range, whole, length, letters }: Some): boolean {
  if (range !== EVERYTHING && includes(range, value, null) === false) return false;
  if (whole && !Number.isInteger(value)) return false;
  if (typeof value !== 'string') return true;
  const signs = Array.from(value).length;
  if (signs < length.least || signs > length.most) return false;
  return letters === null || inCase(value, letters) === value;
}

export function inCase(text: string, letters: LetterCase): string {
  return letters === 'upper' ? text.toUpperCase() : text.toLowerCase();
}
