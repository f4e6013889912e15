import type { Scope } from './scope.js';
import type { Syntax } from './syntax.js';
import type { FeelValue, Run } from './values.js';

/** A text made ready: what it is worth in a scope. */
export type Code = (scope: Scope, run: Run) => FeelValue;

/** Makes a node ready. Handed to those that compile what holds other nodes. */
export type Compile = (node: Syntax) => Code;

/** The children that are no punctuation and no keywords, which are nodes as well. */
export function operandsOf(node: Syntax): Syntax[] {
  return node.children.filter(({ kind }) => /^[A-Z?]/.test(kind) || kind === 'null');
}

const WRAPPERS = new Set(['Expression', 'ParenthesizedExpression', 'FunctionBody']);

/** The node itself, without the brackets around it. */
export function bare(node: Syntax): Syntax {
  return WRAPPERS.has(node.kind) ? bare(operandsOf(node)[0]) : node;
}
