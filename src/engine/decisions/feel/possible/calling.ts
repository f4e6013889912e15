import { BUILTINS, canBind, type Overload, type Parameter, takes } from '../builtins/index.js';
import { Meter } from '../limits.js';
import type { FeelValue, Kind } from '../values.js';
import { between, isWhole, numbersOf } from './calculating.js';
import { leftBy } from './comparing.js';
import {
  both,
  either,
  exactly,
  likenessOf,
  NONE,
  NOTHING,
  ofKind,
  only,
  type Possible,
  some,
  theOne,
  truths,
  valuesOf,
  within,
} from './possible-values.js';
import { type DayPart } from './calendar.js';
import { withDay } from './days.js';
import { ANY, type Some } from './some-values.js';
import { givenToRounding, ROUNDINGS, roundedOf } from './rounding.js';
import {
  givenToBeside,
  givenToSubstring,
  substringOf,
  textAfter,
  textBefore,
} from './substrings.js';
import { holding, lacking, lengthsOf, textAs } from './texts.js';
import { isPartTest, type PartTest } from './text-parts.js';

/** What the present says, which is another one when the decision is taken. */
export const CLOCKS: ReadonlySet<string> = new Set(['now', 'today']);
/** Calls that are tried, of a function whose arguments are known to be among a few values. */
const MOST_CALLS = 32;
const STEPS_OF_A_CALL = 1_000;

/** What a call of FEEL's function `name` may give, whose arguments are these. */
export function called(name: string, given: readonly Possible[]): Possible {
  const ways = waysToCall(name, given);
  if (ways.length === 0) return NOTHING;
  const tried = CLOCKS.has(name) ? null : tryOut(name, given);
  if (tried) return tried;
  const known = resultOf(name, given);
  if (known) return either(NOTHING, known);
  return ways.map(({ result }) => ofKind(result ?? undefined)).reduce(either, NOTHING);
}

function resultOf(name: string, given: readonly Possible[]): Possible | undefined {
  if (isPartTest(name)) return partTest(name, given);
  return ROUNDINGS[name] ? roundedOf(given) : RESULTS[name]?.(given);
}

/** What arguments may be whose call gives a value that is not null. */
export function takenBy(name: string, given: readonly Possible[]): Possible[] {
  const ways = waysToCall(name, given);
  return given.map((possible, at) =>
    ways.map(({ parameters }) => taken(parameterAt(parameters, at), possible)).reduce(either, NONE),
  );
}

/** What arguments may be whose call gives one of `result`, which null is not among. */
export function givenFor(name: string, given: readonly Possible[], result: Possible): Possible[] {
  const taken = takenBy(name, given);
  const [first, second] = taken;
  if (ROUNDINGS[name]) return taken.with(0, givenToRounding(name, taken, result));
  if (NEEDED[name]) return taken.with(0, NEEDED[name](taken, result));
  const truth = theOne(result);
  if (typeof truth !== 'boolean') return taken;
  if (isPartTest(name)) return taken.with(0, (truth ? holding : lacking)(name, first, second));
  return truth && name === 'list contains' ? [first, elementOf(first, second)] : taken;
}

/** What the first argument may be where the function gives one of `result`. */
const NEEDED: Record<string, ((given: Possible[], result: Possible) => Possible) | undefined> = {
  'string length': ([text], result) => withLength(text, result.get('number')),
  substring: givenToSubstring,
  'substring before': (given, result) => givenToBeside('before', given, result),
  'substring after': (given, result) => givenToBeside('after', given, result),
  'day of week': ([day], result) => namedPart(day, 'weekday', DAYS, result),
  'month of year': ([day], result) => namedPart(day, 'month', MONTHS, result),
};

function namedPart(
  given: Possible,
  part: DayPart,
  names: readonly string[],
  result: Possible,
): Possible {
  const known = result.get('string')?.values ?? names;
  const values = known.map((each) => names.indexOf(each as string) + 1);
  return either(withDay(given, { [part]: { ...ANY, values } }), within(given, 'list'));
}

function waysToCall(name: string, given: readonly Possible[]): Overload[] {
  return BUILTINS.get(name)!.overloads.filter(
    ({ parameters }) =>
      canBind(parameters, given.length) &&
      given.every((possible, at) => taken(parameterAt(parameters, at), possible).size > 0),
  );
}

function parameterAt(parameters: readonly Parameter[], at: number): Parameter {
  return parameters[at] ?? parameters.at(-1)!;
}

/** A value alone stands for a list of one, a list of one for its value. */
function taken({ type }: Parameter, possible: Possible): Possible {
  const kinds = [...possible.keys()].filter(
    (kind) =>
      type === 'any' ||
      (kind !== 'null' && (type === 'list' || kind === 'list' || takes(type, kind))),
  );
  return within(possible, ...kinds);
}

/** What the function gives for each choice of arguments; null where there are too many, or it takes too long. */
function tryOut(name: string, given: readonly Possible[]): Possible | null {
  const values = given.map(valuesOf);
  const choices = values.reduce((product, each) => product * (each?.length ?? Infinity), 1);
  if (choices > MOST_CALLS) return null;
  try {
    return exactly(
      combined(values as FeelValue[][]).map((positional) => valueOf(name, positional)),
    );
  } catch {
    return null;
  }
}

function combined(values: readonly (readonly FeelValue[])[]): FeelValue[][] {
  return values.reduce<FeelValue[][]>(
    (all, each) => all.flatMap((before) => each.map((value) => [...before, value])),
    [[]],
  );
}

function valueOf(name: string, positional: FeelValue[]): FeelValue {
  const run = { meter: new Meter(STEPS_OF_A_CALL), missing: null, fault: null };
  return BUILTINS.get(name)!.callable.call({ positional }, run);
}

const NUMBER_OR_DURATION: readonly Kind[] = ['years and months duration', 'days and time duration'];

/** What is known of results beyond their kind. */
const RESULTS: Record<string, ((given: readonly Possible[]) => Possible) | undefined> = {
  'string length': ([text]) => {
    const { least, most } = lengthsOf(text);
    return between(least, most, true);
  },
  'upper case': () => some('string', { letters: 'upper' }),
  'lower case': () => some('string', { letters: 'lower' }),
  // What is no list stands for a list of one.
  count: ([list]) => (list.has('list') ? between(0, Infinity, true) : exactly([1])),
  abs: ([n]) => either(size(n), only(...NUMBER_OR_DURATION.filter((kind) => mayGive(n, kind)))),
  modulo: ([dividend, divisor]) => {
    const { least, most } = numbersOf(numbersIn(divisor));
    const whole = isWhole(numbersIn(dividend)) && isWhole(numbersIn(divisor));
    return between(Math.min(least, 0), Math.max(most, 0), whole);
  },
  substring: substringOf,
  'substring before': textBefore,
  'substring after': textAfter,
  sqrt: () => between(0, Infinity),
  exp: () => between(0, Infinity),
  stddev: () => between(0, Infinity),
  'day of week': () => exactly(DAYS),
  'month of year': () => exactly(MONTHS),
  'day of year': () => between(1, 366, true),
  'week of year': () => between(1, 53, true),
  'list contains': ([list, element]) => truths([false, elementOf(list, element).size > 0]),
  is: ([a, b]) => truths([false, both(a, likenessOf(b)).size > 0]),
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

function partTest(name: PartTest, [text, part]: readonly Possible[]): Possible {
  return truths([false, holding(name, text, part).size > 0]);
}

function mayGive(given: Possible, kind: Kind): boolean {
  return given.has(kind) || given.has('list');
}

/** The numbers that an argument may stand for. */
function numbersIn(given: Possible): Some {
  return given.has('list') ? ANY : (given.get('number') ?? ANY);
}

function size(given: Possible): Possible {
  if (!mayGive(given, 'number')) return NONE;
  const numbers = numbersIn(given);
  const { least, most } = numbersOf(numbers);
  const nearest = least > 0 ? least : most < 0 ? -most : 0;
  return between(nearest, Math.max(Math.abs(least), Math.abs(most)), isWhole(numbers));
}

/** What `element` may be to be one of the list. */
function elementOf(list: Possible, element: Possible): Possible {
  const elements = theOne(list);
  return Array.isArray(elements) ? leftBy(element, '=', exactly(elements)) : element;
}

/** Texts with as many characters as `lengths` says, and lists with one of them in it. */
function withLength(given: Possible, lengths: Some | undefined): Possible {
  if (!lengths) return NONE;
  const { least, most } = numbersOf(lengths);
  return textAs(given, { length: { least, most } });
}
