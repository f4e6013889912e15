import type { Meter } from '../limits.js';
import { and3, type FeelValue, includes, not3, order, Range, type Truth } from '../values.js';
import { builtin } from './signature.js';

/** A point is a range of one value. */
function range(value: FeelValue): Range {
  return value instanceof Range ? value : new Range(value, value, true, true);
}

/** Less, the same or more; an open end (null) lies beyond every value, in its direction. */
function compared(a: FeelValue, b: FeelValue): number | null {
  return a === null || b === null ? null : order(a, b, null);
}

/** `a` ends before `b` starts. */
function before(a: Range, b: Range): Truth {
  if (a.end === null || b.start === null) return false;
  const difference = compared(a.end, b.start);
  if (difference === null) return null;
  return difference < 0 || (difference === 0 && !(a.endIncluded && b.startIncluded));
}

function meets(a: Range, b: Range): Truth {
  if (a.end === null || b.start === null) return false;
  const difference = compared(a.end, b.start);
  return difference === null ? null : difference === 0 && a.endIncluded && b.startIncluded;
}

function overlaps(a: Range, b: Range): Truth {
  return and3(not3(before(a, b)), not3(before(b, a)));
}

/** -1: the start of `a` comes first, 0: together, 1: later. */
function starts(a: Range, b: Range): number | null {
  if (a.start === null || b.start === null) {
    return a.start === b.start ? 0 : a.start === null ? -1 : 1;
  }
  const difference = compared(a.start, b.start);
  if (difference !== 0 || a.startIncluded === b.startIncluded) return difference;
  return a.startIncluded ? -1 : 1;
}

function ends(a: Range, b: Range): number | null {
  if (a.end === null || b.end === null) return a.end === b.end ? 0 : a.end === null ? 1 : -1;
  const difference = compared(a.end, b.end);
  if (difference !== 0 || a.endIncluded === b.endIncluded) return difference;
  return a.endIncluded ? 1 : -1;
}

function is(difference: number | null, test: (difference: number) => boolean): Truth {
  return difference === null ? null : test(difference);
}

/** `a` holds all of `b`. */
function holds(a: Range, b: Range): Truth {
  return and3(
    is(starts(a, b), (difference) => difference <= 0),
    is(ends(a, b), (difference) => difference >= 0),
  );
}

type Relation = (a: Range, b: Range) => Truth;

/** Four comparisons at most, of ends that may be long texts. */
function spendOnEnds(a: Range, b: Range, meter: Meter): void {
  for (const end of [a.start, a.end, b.start, b.end]) {
    meter.spendOnText(typeof end === 'string' ? 2 * end.length : 0);
  }
}

/** `whole` holds `value`. */
function covers(whole: Range, value: FeelValue, meter: Meter): Truth {
  if (!(value instanceof Range)) return includes(whole, value, meter);
  spendOnEnds(whole, value, meter);
  return holds(whole, value);
}

function relation(signature: string, work: Relation) {
  return builtin(signature, ([a, b], { meter }) => {
    spendOnEnds(range(a), range(b), meter);
    return work(range(a), range(b));
  });
}

const POINT_OR_RANGE = '(a: point or range, b: point or range): boolean';
const RANGES_ONLY = '(range1: range, range2: range): boolean';

/** Relations of ranges and points (DMN 1.3, table 78). */
export const RANGES = [
  relation(`before${POINT_OR_RANGE}`, before),
  relation(`after${POINT_OR_RANGE}`, (a, b) => before(b, a)),
  relation(`meets${RANGES_ONLY}`, meets),
  relation(`met by${RANGES_ONLY}`, (a, b) => meets(b, a)),
  relation(`overlaps${RANGES_ONLY}`, overlaps),
  relation(`overlaps before${RANGES_ONLY}`, (a, b) =>
    and3(
      overlaps(a, b),
      and3(
        is(starts(a, b), (difference) => difference < 0),
        is(ends(a, b), (difference) => difference <= 0),
      ),
    ),
  ),
  relation(`overlaps after${RANGES_ONLY}`, (a, b) =>
    and3(
      overlaps(a, b),
      and3(
        is(starts(a, b), (difference) => difference > 0),
        is(ends(a, b), (difference) => difference >= 0),
      ),
    ),
  ),
  builtin('includes(range: range, value: point or range): boolean', ([whole, value], { meter }) =>
    covers(whole as Range, value, meter),
  ),
  builtin('during(value: point or range, range: range): boolean', ([value, whole], { meter }) =>
    covers(whole as Range, value, meter),
  ),
  relation('starts(value: point or range, range: range): boolean', (a, b) =>
    and3(
      is(starts(a, b), same),
      is(ends(a, b), (difference) => difference <= 0),
    ),
  ),
  relation('started by(range: range, value: point or range): boolean', (a, b) =>
    and3(
      is(starts(a, b), same),
      is(ends(a, b), (difference) => difference >= 0),
    ),
  ),
  relation('finishes(value: point or range, range: range): boolean', (a, b) =>
    and3(
      is(ends(a, b), same),
      is(starts(a, b), (difference) => difference >= 0),
    ),
  ),
  relation('finished by(range: range, value: point or range): boolean', (a, b) =>
    and3(
      is(ends(a, b), same),
      is(starts(a, b), (difference) => difference <= 0),
    ),
  ),
  relation(`coincides${POINT_OR_RANGE}`, (a, b) =>
    and3(is(starts(a, b), same), is(ends(a, b), same)),
  ),
];

function same(difference: number): boolean {
  return difference === 0;
}
