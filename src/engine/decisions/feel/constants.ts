import { compute } from './run.js';
import { descendants, type Syntax } from './syntax.js';
import type { FeelValue } from './values.js';

/** Kinds of nodes whose text depends on nothing but itself, and costs nothing. */
const READS = new Set([
  'VariableName',
  '?',
  'FunctionInvocation',
  'PathName',
  'FunctionDefinition',
]);
const LOOPS = new Set(['ForExpression', 'QuantifiedExpression', 'FilterExpression']);

/** The value of a text that reads nothing and loops nowhere; undefined for any other. */
export function constantValue(node: Syntax): FeelValue | undefined {
  for (const { kind } of descendants(node)) {
    if (READS.has(kind) || LOOPS.has(kind)) return undefined;
  }
  return compute(node.text, {}).value;
}
