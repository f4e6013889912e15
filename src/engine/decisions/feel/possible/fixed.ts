import { BUILTINS } from '../builtins/index.js';
import { operandsOf } from '../code.js';
import { compile } from '../compile.js';
import { Meter } from '../limits.js';
import { Scope } from '../scope.js';
import { nameOf, type Syntax } from '../syntax.js';
import type { FeelValue } from '../values.js';
import { CLOCKS } from './calling.js';

const STEPS = 1_000;
const known = new WeakMap<Syntax, { value: FeelValue } | null>();

/** The value of a part that reads no name and no clock; null for any other, and where it takes too long. */
export function fixedValue(node: Syntax): { value: FeelValue } | null {
  let fixed = known.get(node);
  if (fixed === undefined) known.set(node, (fixed = isClosed(node) ? evaluated(node) : null));
  return fixed;
}

function isClosed(node: Syntax): boolean {
  if (node.kind === '?' || node.kind === 'VariableName') return false;
  const [callee, ...given] = operandsOf(node);
  if (node.kind !== 'FunctionInvocation' || callee.kind !== 'VariableName') {
    return node.children.every(isClosed);
  }
  const name = nameOf(callee);
  return BUILTINS.has(name) && !CLOCKS.has(name) && given.every(isClosed);
}

function evaluated(node: Syntax): { value: FeelValue } | null {
  try {
    const run = { meter: new Meter(STEPS), missing: null, fault: null };
    return { value: compile(node)(new Scope({}), run) ?? null };
  } catch {
    return null;
  }
}
