import { Range } from '../values.js';
import { both, either, NONE, type Possible, some, theOne, within } from './possible-values.js';
import { ANY, inCase, type Some } from './some-values.js';
import { NO_PARTS, type PartTest, type TextParts, withPart } from './text-parts.js';

/** What FEEL counts as characters. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Characters of a text that is given to a function. */
export function lengthsOf(given: Possible): Some['length'] {
  const text = given.get('string');
  // A text alone in a list stands for itself.
  return given.has('list') || !text ? ANY.length : textBounds(text);
}

export function textBounds({ values, length }: Some): Some['length'] {
  if (!values) return length;
  const lengths = values.map((each) => lengthOf(each as string));
  return { least: Math.min(...lengths), most: Math.max(...lengths) };
}

/** What `given` may be where it is text as `known` says, or a list with one of those in it. */
export function textAs(given: Possible, known: Partial<Some>): Possible {
  return either(both(given, some('string', known)), within(given, 'list'));
}

/** What `given` may be where `test(given, part)` holds. */
export function holding(test: PartTest, given: Possible, part: Possible): Possible {
  const known = theOne(part);
  if (typeof known !== 'string') return within(given, 'string', 'list');
  const letters = given.get('string')?.letters;
  // What stands in capitals has no part that does not.
  const fitting = !letters || inCase(known, letters) === known;
  return fitting ? textWith(given, withPart(test, known)) : either(NONE, within(given, 'list'));
}

/** What `given` may be where `test(given, part)` is false. */
export function lacking(test: PartTest, given: Possible, part: Possible): Possible {
  const known = theOne(part);
  if (typeof known !== 'string') return within(given, 'string', 'list');
  return textWith(given, { ...NO_PARTS, lacks: [{ test, part: known }] });
}

/** What `given` may be where it has these parts. */
export function textWith(given: Possible, parts: TextParts): Possible {
  return textAs(given, { parts, range: beginningWith(parts.start) });
}

/** Where texts with this beginning stand in the order of texts. */
function beginningWith(text: string): Range {
  const last = text.charCodeAt(text.length - 1);
  if (text === '') return ANY.range;
  if (last === 0xffff) return new Range(text, null, true, false);
  const next = text.slice(0, -1) + String.fromCharCode(last + 1);
  return new Range(text, next, true, false);
}
