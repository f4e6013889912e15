import { Range } from '../values.js';
import { both, either, NONE, type Possible, some, theOne, within } from './possible-values.js';
import { ANY, inCase, type Some } from './some-values.js';

/** Functions that tell whether a text has another for a part. */
export const PART_TESTS: ReadonlySet<string> = new Set(['contains', 'starts with', 'ends with']);

/** What FEEL counts as characters. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Characters of a text that is given to a function. */
export function lengthsOf(given: Possible): Some['length'] {
  const text = given.get('string');
  // A text alone in a list stands for itself.
  if (given.has('list') || !text) return ANY.length;
  if (!text.values) return text.length;
  const lengths = text.values.map((each) => lengthOf(each as string));
  return { least: Math.min(...lengths), most: Math.max(...lengths) };
}

/** What `given` may be where `test(given, part)` holds. */
export function holding(test: string, given: Possible, part: Possible): Possible {
  const known = theOne(part);
  const taken = within(given, 'string', 'list');
  if (typeof known !== 'string') return taken;
  const letters = given.get('string')?.letters;
  // What stands in capitals has no part that does not.
  const fitting = !letters || inCase(known, letters) === known;
  const needed = some('string', {
    length: { least: lengthOf(known), most: Infinity },
    range: test === 'starts with' ? beginningWith(known) : ANY.range,
  });
  return either(fitting ? both(taken, needed) : NONE, within(given, 'list'));
}

/** Where texts with this beginning stand in the order of texts. */
function beginningWith(text: string): Range {
  const last = text.charCodeAt(text.length - 1);
  if (text === '') return ANY.range;
  if (last === 0xffff) return new Range(text, null, true, false);
  const next = text.slice(0, -1) + String.fromCharCode(last + 1);
  return new Range(text, next, true, false);
}
