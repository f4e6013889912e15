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
/** Functions that look for one text in another: their work grows with both. */
const SEARCHES = new Set(['contains', 'substring before', 'substring after']);
/** Functions of moments and durations: a hundred of them are as much as is done here at all. */
const MOMENTS = new Set([
  'date',
  'time',
  'date and time',
  'duration',
  'years and months duration',
  'now',
  'today',
  'day of year',
  'day of week',
  'month of year',
  'week of year',
]);
/** What is done once for each element of a list. */
const LOOPS = new Set(['FilterExpression', 'QuantifiedExpression']);

/** True when the work is known to grow with the text and its inputs, and no faster. */
export function isCheap(node: Syntax): boolean {
  for (const each of descendants(node)) {
    if (COSTLY.has(each.kind)) return false;
    // `1..1000000000`; a list that is gone through is there already.
    if (each.kind === 'IterationContext' && operandsOf(each).length > 1) return false;
    if (each.kind === 'InExpressions' && operandsOf(each).length > 1) return false;
    if (COSTLY_FUNCTIONS.has(calledBy(each)) || isOpenSearch(each)) return false;
    // The list itself is made once.
    if (LOOPS.has(each.kind) && operandsOf(each).slice(1).some(hasCostlyCall)) return false;
  }
  return true;
}

/** The name of the function that is called; '' where the node is no call. */
function calledBy(node: Syntax): string {
  const calls = node.kind === 'FunctionInvocation' || node.kind === 'DateTimeLiteral';
  return calls ? nameOf(operandsOf(node)[0]) : '';
}

/** A search for what is not written in the text itself, and may be of any length. */
function isOpenSearch(node: Syntax): boolean {
  return SEARCHES.has(calledBy(node)) && !argumentsOf(node).some(isPlain);
}

/** True when something that is called in `node` costs much for each element. */
function hasCostlyCall(node: Syntax): boolean {
  return [...descendants(node)].some((each) => {
    const called = calledBy(each);
    if (SEARCHES.has(called)) return true;
    // `date("2026-01-01")` is read once.
    return (
      MOMENTS.has(called) && !(argumentsOf(each).length > 0 && argumentsOf(each).every(isPlain))
    );
  });
}

function argumentsOf(call: Syntax): Syntax[] {
  const given = call.children.find(({ kind }) => /Parameters$/.test(kind));
  return given ? operandsOf(given) : [];
}

function isPlain(node: Syntax): boolean {
  return node.kind === 'StringLiteral' || node.kind === 'NumericLiteral';
}
