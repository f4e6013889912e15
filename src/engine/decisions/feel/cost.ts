import { operandsOf } from './code.js';
import { descendants, nameOf, type Syntax } from './syntax.js';

/** What can take long whatever is given: ranges to go through, functions that call themselves. */
const COSTLY = new Set(['ForExpression', 'FunctionDefinition']);
/** Functions whose work grows faster than what they are given, or that run patterns. */
const COSTLY_FUNCTIONS = new Set([
  'matches',
  'replace',
  'split',
  'sort',
  'list replace',
  'distinct values',
  'duplicate values',
  'union',
]);

/** True when the work is known to grow with the text and its inputs, and no faster. */
export function isCheap(node: Syntax): boolean {
  for (const each of descendants(node)) {
    if (COSTLY.has(each.kind)) return false;
    // `1..1000000000`; a list that is gone through is there already.
    if (each.kind === 'IterationContext' && operandsOf(each).length > 1) return false;
    if (each.kind === 'InExpressions' && operandsOf(each).length > 1) return false;
    if (each.kind === 'FunctionInvocation' && COSTLY_FUNCTIONS.has(nameOf(operandsOf(each)[0]))) {
      return false;
    }
  }
  return true;
}
