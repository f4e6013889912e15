import { PROPERTIES } from '../operators.js';
import type { Kind } from '../values.js';
import { between } from './calculating.js';
import { isDayPart } from './calendar.js';
import { ANYTHING, both, either, NOTHING, type Possible, within } from './possible-values.js';
import { ANY, type DayNumbers } from './some-values.js';

/** Kinds whose properties may be anything. */
const OPEN: readonly Kind[] = ['list', 'context', 'range'];
const DAYS: readonly Kind[] = ['date', 'date and time'];

/** What a property is, of whatever has it; others are anything. */
const OF_MOMENTS: Record<string, Possible | undefined> = {
  year: between(-Infinity, Infinity, true),
  month: between(1, 12, true),
  day: between(1, 31, true),
  weekday: between(1, 7, true),
  hour: between(0, 23, true),
  minute: between(0, 59, true),
  second: between(0, 59, true),
};

/** What the property of a value is, of which so much is known. */
export function propertyOf(of: Possible, name: string): Possible {
  if (OPEN.some((kind) => of.has(kind))) return ANYTHING;
  const having = [...of.keys()].filter((kind) => PROPERTIES[kind]?.includes(name));
  const values = having.map((kind) => {
    const known = isDayPart(name) ? of.get(kind)!.day[name] : undefined;
    const any = OF_MOMENTS[name] ?? ANYTHING;
    return known ? both(any, new Map([['number', known]])) : any;
  });
  return values.reduce(either, NOTHING);
}

/** What a value may be whose property is one of `result`, which null is not among. */
export function ownersOf(of: Possible, name: string, result: Possible): Possible {
  const having = [...of.keys()].filter((kind) => PROPERTIES[kind]?.includes(name));
  const number = result.get('number');
  const open = within(of, ...OPEN);
  if (!isDayPart(name)) return either(open, within(of, ...having));
  return number ? either(open, withDay(within(of, ...having), { [name]: number })) : open;
}

/** What `given` may be where it is a day with these parts. */
export function withDay(given: Possible, day: DayNumbers): Possible {
  const known = new Map(DAYS.map((kind) => [kind, { ...ANY, day }]));
  return both(within(given, ...DAYS), known);
}
