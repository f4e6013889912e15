import { isOrdered, type Kind, Range } from '../values.js';
import { both, likenessOf, NONE, type Possible, unlike } from './possible-values.js';
import { ANY, boundsOf, type Some } from './some-values.js';

/** What must hold where a comparison is false: one that is not known is neither. */
export const NEGATED: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/** The same comparison with its sides exchanged. */
export const MIRRORED: Readonly<Record<string, string>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '>=': '<=',
  '>': '<',
  '<=': '>=',
};

/** What `a` may be where `a operator b` holds. */
export function leftBy(a: Possible, operator: string, b: Possible): Possible {
  if (operator === '=') return both(a, likenessOf(b));
  if (operator === '!=') return unlike(a, b);
  const ordered = [...b].filter(([kind]) => isOrdered(kind));
  const limits = ordered.map(([kind, known]): [Kind, Some] => [
    kind,
    { ...ANY, range: limit(operator, boundsOf(known)) },
  ]);
  return limits.length > 0 ? both(a, new Map(limits)) : NONE;
}

/** What lies on that side of some value between the two ends. */
function limit(operator: string, { start, end, startIncluded, endIncluded }: Range): Range {
  switch (operator) {
    case '<':
      return new Range(null, end, false, false);
    case '<=':
      return new Range(null, end, false, endIncluded);
    case '>':
      return new Range(start, null, false, false);
    default:
      return new Range(start, null, startIncluded, false);
  }
}

/**
 * How two values stand to each other. `same`: equal; `level`: neither comes first, and yet they are different (a moment
 * with a zone and one without); `other`: different, and without an order.
 */
export type Standing = 'before' | 'after' | 'same' | 'level' | 'other';

/** How two values may stand where `a operator b` holds. */
export const STANDINGS: Readonly<Record<string, readonly Standing[]>> = {
  '=': ['same'],
  '!=': ['before', 'after', 'level', 'other'],
  '<': ['before'],
  '<=': ['before', 'same', 'level'],
  '>': ['after'],
  '>=': ['after', 'same', 'level'],
};

/** How a value stands to itself. */
export function toItself(operator: string, possible: Possible): Possible {
  if (!STANDINGS[operator].includes('same')) return NONE;
  return operator === '=' ? possible : new Map([...possible].filter(([kind]) => isOrdered(kind)));
}
