import { Range } from '../values.js';
import { numbersOf } from './calculating.js';
import {
  both,
  either,
  NONE,
  NOTHING,
  ofKind,
  type Possible,
  some,
  theOne,
  within,
} from './possible-values.js';
import { ANY, boundsOf } from './some-values.js';

interface Rounding {
  /** How far a number may lie below and above what it is rounded to, in the last place. */
  below: number;
  above: number;
  /** Whether it may lie as far as that. */
  reached: boolean;
}

const NEAREST: Rounding = { below: 0.5, above: 0.5, reached: true };
const EITHER_WAY: Rounding = { below: 1, above: 1, reached: false };

/** Functions that round to so many places. */
export const ROUNDINGS: Readonly<Record<string, Rounding | undefined>> = {
  decimal: NEAREST,
  'round half up': NEAREST,
  'round half down': NEAREST,
  'round up': EITHER_WAY,
  'round down': EITHER_WAY,
  floor: { below: 0, above: 1, reached: false },
  ceiling: { below: 1, above: 0, reached: false },
};

/** From here on numbers lie as far apart as what is rounded away. */
const COARSE = 1e15;
const MOST_PLACES = 300;

function placesOf([, scale]: readonly Possible[]): number | null {
  if (!scale) return 0;
  const places = theOne(scale);
  return typeof places === 'number' ? places : null;
}

/** What a rounded number may be. */
export function roundedOf(given: readonly Possible[]): Possible {
  const places = placesOf(given);
  if (places === null) return ofKind('number');
  if (!Number.isInteger(places) || Math.abs(places) > MOST_PLACES) return NOTHING;
  return some('number', { places, range: reachable(given[0], places) });
}

/** Rounding goes to the next number of so many places at most. */
function reachable(given: Possible, places: number): Range {
  const number = given.get('number');
  if (!number || given.has('list')) return ANY.range;
  const { least, most } = numbersOf(number);
  const step = 10 ** -places;
  return new Range(moved(least, -step, step), moved(most, step, step), true, true);
}

/** The end moved; none where it is too large to be moved so little. */
function moved(end: number, by: number, step: number): number | null {
  return Math.abs(end) < step * COARSE ? end + by : null;
}

/** What a number may be that is rounded to one of `result`. */
export function givenToRounding(
  name: string,
  given: readonly Possible[],
  result: Possible,
): Possible {
  const number = result.get('number');
  const places = placesOf(given);
  if (!number || places === null) return number ? given[0] : NONE;
  // Behind the point, decimals are rounded themselves when a number is shifted.
  const { below, above, reached } = places === 0 ? ROUNDINGS[name]! : EITHER_WAY;
  const step = 10 ** -places;
  const { start, end } = boundsOf(number);
  const least = start === null ? null : moved(start as number, -below * step, step);
  const most = end === null ? null : moved(end as number, above * step, step);
  const range = new Range(least, most, reached || below === 0, reached || above === 0);
  return either(both(given[0], some('number', { range })), within(given[0], 'list'));
}
