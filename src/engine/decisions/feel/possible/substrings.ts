import { numbersOf } from './calculating.js';
import { either, NONE, NOTHING, type Possible, some, theOne, within } from './possible-values.js';
import { type Some } from './some-values.js';
import { lengthOf, lengthsOf, textAs, textWith } from './texts.js';
import { NO_PARTS } from './text-parts.js';

interface Bounds {
  least: number;
  most: number;
}

const ALL: Bounds = { least: -Infinity, most: Infinity };

function numbersIn(given: Possible | undefined): Bounds {
  const numbers = given?.get('number');
  // A number alone in a list stands for itself.
  return !numbers || given!.has('list') ? ALL : numbersOf(numbers);
}

/** What `substring(text, start, length)` may be. Positions are cut to whole ones. */
export function substringOf([text, start, length]: readonly Possible[]): Possible {
  const whole = lengthsOf(text);
  const from = numbersIn(start);
  const taken = length ? numbersIn(length) : { least: Infinity, most: Infinity };
  const nowhere = from.least >= 0 && from.most < 1;
  if (nowhere || taken.most < 0 || Math.trunc(-from.most) > whole.most) return NOTHING;
  const rest = restFrom(from, whole);
  const least = Math.min(rest.least, Math.max(0, Math.trunc(taken.least)));
  const most = Math.min(rest.most, Math.trunc(taken.most));
  return some('string', { length: { least, most } });
}

/** Characters from the position on, of a text with so many. */
function restFrom(from: Bounds, whole: Bounds): Bounds {
  if (from.most < 0) return { least: -Math.trunc(from.most), most: -Math.trunc(from.least) };
  if (from.least < 1) return { least: 0, most: whole.most };
  return {
    least: Math.max(0, whole.least - Math.trunc(from.most) + 1),
    most: Math.max(0, whole.most - Math.trunc(from.least) + 1),
  };
}

/** What a text may be of which `substring` gives one of `result`. */
export function givenToSubstring(given: readonly Possible[], result: Possible): Possible {
  const [text, start, length] = given;
  const from = numbersIn(start);
  const part = result.get('string');
  const at = Math.trunc(from.least);
  if (!part) return NONE;
  if (from.least !== from.most || at === 0) return text;
  const found = lengthsOf(within(result, 'string'));
  const taken = length ? Math.trunc(numbersIn(length).least) : Infinity;
  const long = textAs(text, { length: lengthsAround(at, found, taken) });
  return theOne(result) === undefined ? long : textAround(long, at, theOne(result) as string);
}

/** A text whose part from `at` on is so long. One that is shorter than what is asked for ends with it. */
function lengthsAround(at: number, found: Bounds, taken: number): Some['length'] {
  if (at < 0) return { least: -at, most: Infinity };
  const before = at - 1;
  const most = found.most < taken ? before + found.most : Infinity;
  return { least: found.least > 0 ? before + found.least : 0, most };
}

function textAround(text: Possible, at: number, part: string): Possible {
  if (at === 1) return textWith(text, { ...NO_PARTS, start: part });
  if (-at === lengthOf(part)) return textWith(text, { ...NO_PARTS, end: part });
  return textWith(text, { ...NO_PARTS, inside: [part] });
}

/** What `substring before(text, match)` may be: it has no match in it. */
export function textBefore([text, match]: readonly Possible[]): Possible {
  const known = theOne(match);
  const lacks =
    typeof known === 'string' && known !== '' ? [{ test: 'contains' as const, part: known }] : [];
  const { most } = lengthsOf(text);
  return some('string', { length: { least: 0, most }, parts: { ...NO_PARTS, lacks } });
}

/** What `substring after(text, match)` may be. */
export function textAfter([text]: readonly Possible[]): Possible {
  return some('string', { length: { least: 0, most: lengthsOf(text).most } });
}

/** What a text may be that has `result`, which is one text, before or after `match`. */
export function givenToBeside(
  side: 'before' | 'after',
  [text, match]: readonly Possible[],
  result: Possible,
): Possible {
  const [found, known] = [theOne(result), theOne(match)];
  // Of a text without a match nothing is found.
  if (typeof found !== 'string' || typeof known !== 'string' || found === '') return text;
  const parts =
    side === 'before'
      ? { ...NO_PARTS, start: found + known }
      : { ...NO_PARTS, inside: [known + found], end: found };
  return either(NONE, textWith(text, parts));
}
