import type { Operator } from '../arithmetic.js';
import { type FeelValue, type Kind, Range } from '../values.js';
import { either, NOTHING, ofKind, only, type Possible, some } from './possible-values.js';
import { boundsOf, type Some } from './some-values.js';
import { NO_PARTS } from './text-parts.js';
import { textBounds } from './texts.js';

interface Bounds {
  least: number;
  most: number;
}

/** What `a operator b` may be. A number that leaves what can be counted with is null. */
export function calculated(operator: Operator, a: Possible, b: Possible): Possible {
  let result = NOTHING;
  const [left, right] = [a.get('number'), b.get('number')];
  if (left && right) result = either(result, ofNumbers(operator, left, right));
  if (operator === '+' && a.has('string') && b.has('string')) {
    result = either(result, joinedTexts(a.get('string')!, b.get('string')!));
  }
  const timed = hasTime(a) || hasTime(b);
  return timed ? either(result, operator === '/' ? RATIOS : TIMES) : result;
}

function joinedTexts(first: Some, second: Some): Possible {
  const [a, b] = [textBounds(first), textBounds(second)];
  // The two halves of a character become one where they meet.
  const length = { least: Math.max(0, a.least + b.least - 1), most: a.most + b.most };
  const start = (theValue(first) as string | null) ?? first.parts.start;
  const end = (theValue(second) as string | null) ?? second.parts.end;
  return some('string', { length, parts: { ...NO_PARTS, start, end } });
}

function theValue({ values }: Some): FeelValue {
  return values?.length === 1 ? values[0] : null;
}

const DURATIONS: readonly Kind[] = ['years and months duration', 'days and time duration'];
const TIME_KINDS: readonly Kind[] = ['date', 'time', 'date and time', ...DURATIONS];
const TIMES = only(...TIME_KINDS);
const RATIOS = only('number', ...DURATIONS);

function hasTime(possible: Possible): boolean {
  return TIME_KINDS.some((kind) => possible.has(kind));
}

/** `-a`. */
export function opposite(a: Possible): Possible {
  const number = a.get('number');
  const durations = only(...DURATIONS.filter((kind) => a.has(kind)));
  const rest = either(NOTHING, durations);
  if (!number) return rest;
  const { least, most } = numbersOf(number);
  return either(rest, between(-most, -least, isWhole(number)));
}

function ofNumbers(operator: Operator, left: Some, right: Some): Possible {
  const [a, b] = [numbersOf(left), numbersOf(right)];
  const whole = isWhole(left) && isWhole(right);
  switch (operator) {
    case '+':
      return between(a.least + b.least, a.most + b.most, whole);
    case '-':
      return between(a.least - b.most, a.most - b.least, whole);
    case '*':
      return outermost(
        corners(a, b, (x, y) => x * y),
        whole,
      );
    case '/':
      // Close to nothing a quotient is of any size.
      return b.least > 0 || b.most < 0
        ? outermost(
            corners(a, b, (x, y) => x / y),
            false,
          )
        : ofKind('number');
    default:
      return ofKind('number');
  }
}

function corners(a: Bounds, b: Bounds, work: (x: number, y: number) => number): number[] {
  return [a.least, a.most].flatMap((x) => [b.least, b.most].map((y) => work(x, y)));
}

function outermost(values: number[], whole: boolean): Possible {
  return values.some(Number.isNaN)
    ? ofKind('number')
    : between(Math.min(...values), Math.max(...values), whole);
}

/** Both ends are included: what is counted is rounded, and may reach them. */
export function between(least: number, most: number, whole = false): Possible {
  const range = new Range(finiteEnd(least), finiteEnd(most), true, true);
  return some('number', { range, places: whole ? 0 : Infinity });
}

/** An end that is no number is open. */
function finiteEnd(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}

/** The least and the greatest of some numbers. */
export function numbersOf(numbers: Some): Bounds {
  const { start, end } = boundsOf(numbers);
  return { least: (start as number | null) ?? -Infinity, most: (end as number | null) ?? Infinity };
}

export function isWhole({ places, values }: Some): boolean {
  return values ? values.every(Number.isInteger) : places <= 0;
}
