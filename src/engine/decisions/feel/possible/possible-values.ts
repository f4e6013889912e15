import type { Inferred } from '../inference.js';
import { type FeelValue, type Kind, kindOf, type Truth } from '../values.js';
import { ANY, common, equalTo, hull, mayEqual, settled, type Some } from './some-values.js';

/** What something may be, by kinds of values. Nothing is promised of what it is; what is not here, it never is. */
export type Possible = ReadonlyMap<Kind, Some>;

const NULL: [Kind, Some] = ['null', { ...ANY, values: [null] }];
const KINDS: readonly Kind[] = [
  'number',
  'string',
  'date',
  'time',
  'date and time',
  'years and months duration',
  'days and time duration',
  'list',
  'context',
  'range',
  'function',
];

export const NONE: Possible = new Map();
export const NOTHING: Possible = new Map([NULL]);
export const TRUTH_OR_NULL: Possible = truths([true, false, null]);
export const ANYTHING: Possible = new Map([
  ...TRUTH_OR_NULL,
  ...KINDS.map((kind): [Kind, Some] => [kind, ANY]),
]);

/** Values of a kind, or null. undefined: of any kind. */
export function ofKind(kind: Inferred): Possible {
  return kind === undefined ? ANYTHING : new Map([NULL, ...only(kind)]);
}

/** Values of these kinds, and nothing else. */
export function only(...kinds: Kind[]): Possible {
  return new Map(kinds.map((kind) => [kind, ANYTHING.get(kind)!]));
}

/** Values of one kind as `known` says. */
export function some(kind: Kind, known: Partial<Some>): Possible {
  const sharp = settled(kind, { ...ANY, ...known });
  return sharp ? new Map([[kind, sharp]]) : NONE;
}

/** Exactly one of these. */
export function exactly(values: readonly FeelValue[]): Possible {
  return values
    .map((value): Possible => new Map([[kindOf(value), { ...ANY, values: [value] }]]))
    .reduce(either, NONE);
}

export function truths(values: readonly Truth[]): Possible {
  const known = values.filter((value) => value !== null);
  const possible: Possible =
    known.length > 0 ? new Map([['boolean', { ...ANY, values: known }]]) : NONE;
  return values.includes(null) ? new Map([NULL, ...possible]) : possible;
}

/** The one or the other. */
export function either(a: Possible, b: Possible): Possible {
  if (a.size === 0 || a === b) return b;
  const all = new Map(a);
  for (const [kind, other] of b) all.set(kind, all.has(kind) ? hull(all.get(kind)!, other) : other);
  return all;
}

/** What the first may be when it equals the second, or both are said of the same thing. */
export function both(a: Possible, b: Possible): Possible {
  const left = new Map<Kind, Some>();
  for (const [kind, known] of a) {
    const other = b.get(kind);
    const shared = other && common(kind, known, other);
    if (shared) left.set(kind, shared);
  }
  return left;
}

export function without(possible: Possible, ...kinds: Kind[]): Possible {
  return new Map([...possible].filter(([kind]) => !kinds.includes(kind)));
}

export function within(possible: Possible, ...kinds: Kind[]): Possible {
  return new Map([...possible].filter(([kind]) => kinds.includes(kind)));
}

/** All values there are; null where they are too many to name. */
export function valuesOf(possible: Possible): FeelValue[] | null {
  const values: FeelValue[] = [];
  for (const { values: named } of possible.values()) {
    if (!named) return null;
    values.push(...named);
  }
  return values;
}

/** The one value there is; undefined where there are others. */
export function theOne(possible: Possible): FeelValue | undefined {
  const values = valuesOf(possible);
  return values?.length === 1 ? values[0] : undefined;
}

/** What equals a value of these: of moments and lists, others than they themselves. */
export function likenessOf(possible: Possible): Possible {
  return new Map(
    [...possible].flatMap(([kind, known]): [Kind, Some][] => {
      if (kind === 'function') return [];
      // The same moment is another day elsewhere.
      if (!known.values) return [[kind, kind === 'date and time' ? { ...known, day: {} } : known]];
      return [[kind, known.values.map((value) => equalTo(kind, value)).reduce(hull)]];
    }),
  );
}

/** What may be different from `other`: of a kind with it, and not the same. */
export function unlike(possible: Possible, other: Possible): Possible {
  const single = theOne(other);
  const left = new Map<Kind, Some>();
  for (const [kind, known] of possible) {
    // Null is different from everything else, values of two other kinds are neither equal nor different.
    const facesNull = kind === 'null' ? without(other, 'null').size > 0 : other.has('null');
    if (!facesNull && (kind === 'null' || !other.has(kind))) continue;
    const values =
      single === undefined || facesNull ? known.values : differing(known.values, single);
    if (values?.length !== 0) left.set(kind, { ...known, values });
  }
  return left;
}

function differing(values: Some['values'], from: FeelValue): Some['values'] {
  return values?.filter((value) => !mayEqual(value, from)) ?? null;
}
