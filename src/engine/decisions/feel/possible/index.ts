import type { Names } from '../inference.js';
import { descendants, type Syntax } from '../syntax.js';
import { condition } from './conditions.js';
import { GaveUp, Known, namesWith, Patience, type Reasoning } from './known.js';
import type { Possible } from './possible-values.js';
import { anyTest } from './unary-tests.js';
import { possibleValue } from './valuing.js';

export { fixedValue } from './fixed.js';
export { isEmpty } from './some-values.js';
export { exactly, ofKind, type Possible } from './possible-values.js';

const REASONING: Reasoning = {
  valueOf: (node, known) => possibleValue(node, known, REASONING),
  when: (node, truth, known) => condition(node, truth, known, REASONING),
  passes: (tests, subject, truth, known) => anyTest(tests, subject, truth, known, REASONING),
};

const COLUMN: Syntax = { kind: '?', from: 0, to: 1, text: '?', children: [] };
/** How often parts of a cell are looked at, at most: for itself, and for each of its parts. */
const LOOKS = { cell: 100, part: 4 };

/**
 * False when no value of its column makes a cell true, whatever its other names stand for: one of `tests` must hold, or
 * where they are `negated` none. True where that cannot be told. Nothing of it is run but what reads no name.
 */
export function canHold(
  tests: readonly Syntax[],
  negated: boolean,
  column: Possible,
  names: Names,
): boolean {
  const parts = tests.reduce((sum, each) => sum + [...descendants(each)].length, 0);
  const known = new Known(namesWith(names, column), new Patience(LOOKS.cell + LOOKS.part * parts));
  try {
    return REASONING.passes(tests, COLUMN, !negated, known).length > 0;
  } catch (error) {
    if (error instanceof GaveUp) return true;
    throw error;
  }
}
