import { operandsOf } from './code.js';
import { compute } from './run.js';
import { child, descendants, type Syntax } from './syntax.js';
import { isOrdered, type FeelValue, kindOf, order, Range } from './values.js';

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

/** True when nothing lies between the two ends. */
export function isEmpty(range: Range): boolean {
  const { start, end, startIncluded, endIncluded } = range;
  if (start === null || end === null) return false;
  const difference = order(start, end, null);
  return (
    difference !== null && (difference > 0 || (difference === 0 && !(startIncluded && endIncluded)))
  );
}

/**
 * True when comparisons that must all hold leave no value for what they compare: `? > 5 and ? < 3`. Only comparisons
 * with plain values are understood; others contradict nothing.
 */
export function isContradictory(conjunction: Syntax): boolean {
  const left = new Map<string, Range>();
  const parts = conjuncts(conjunction);
  const absent = new Set(parts.map(nothingOf));
  for (const each of parts) {
    if (isOfItself(each)) return true;
    const limits = limitsOf(each);
    if (!limits) continue;
    // What must have no value has none that could be compared.
    if (absent.has(limits.of)) return true;
    const before = left.get(limits.of);
    const now = before ? intersection(before, limits.range) : limits.range;
    if (!now) continue;
    if (isEmpty(now)) return true;
    left.set(limits.of, now);
  }
  return false;
}

function conjuncts(node: Syntax): Syntax[] {
  if (node.kind === 'Conjunction') return operandsOf(node).flatMap(conjuncts);
  if (node.kind === 'ParenthesizedExpression') return conjuncts(operandsOf(node)[0]);
  return [node];
}

const SUBJECTS = new Set(['?', 'VariableName']);
/** Nothing is less, greater or other than itself. */
const NEVER_OF_ITSELF = new Set(['<', '>', '!=']);

/** `? < ?`. */
function isOfItself(node: Syntax): boolean {
  if (node.kind !== 'Comparison' || child(node, 'between') || child(node, 'in')) return false;
  const [a, operator, b] = operandsOf(node);
  return SUBJECTS.has(a.kind) && a.text === b.text && NEVER_OF_ITSELF.has(operator.text);
}

/** The name of which a comparison says that it has no value (`? = null`); null: it says no such thing. */
function nothingOf(node: Syntax): string | null {
  if (node.kind !== 'Comparison' || child(node, 'between') || child(node, 'in')) return null;
  const [a, operator, b] = operandsOf(node);
  if (operator.text !== '=') return null;
  if (SUBJECTS.has(a.kind) && b.kind === 'null') return a.text;
  return SUBJECTS.has(b.kind) && a.kind === 'null' ? b.text : null;
}
const MIRRORED: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' };

/** What a comparison leaves for the name it is about. */
function limitsOf(node: Syntax): { of: string; range: Range } | null {
  if (node.kind !== 'Comparison') return null;
  const operands = operandsOf(node);
  if (child(node, 'between')) {
    const [subject, low, high] = operands;
    return SUBJECTS.has(subject.kind) ? limited(subject, low, high) : null;
  }
  if (child(node, 'in')) {
    const interval = operands[1].children[0]?.children[0];
    if (interval?.kind !== 'Interval' || !SUBJECTS.has(operands[0].kind)) return null;
    const range = constantValue(interval);
    return range instanceof Range ? { of: operands[0].text, range } : null;
  }
  const [a, { text: operator }, b] = operands;
  if (SUBJECTS.has(a.kind)) return compared(a, operator, b);
  return SUBJECTS.has(b.kind) && MIRRORED[operator] ? compared(b, MIRRORED[operator], a) : null;
}

function limited(subject: Syntax, low: Syntax, high: Syntax): { of: string; range: Range } | null {
  const [start, end] = [constantValue(low), constantValue(high)];
  if (order(start, end, null) === null) return null;
  return { of: subject.text, range: new Range(start, end, true, true) };
}

function compared(
  subject: Syntax,
  operator: string,
  other: Syntax,
): { of: string; range: Range } | null {
  const value = constantValue(other);
  if (value === undefined || !isOrdered(kindOf(value))) return null;
  const ranges: Record<string, Range> = {
    '<': new Range(null, value, false, false),
    '<=': new Range(null, value, false, true),
    '>': new Range(value, null, false, false),
    '>=': new Range(value, null, true, false),
    '=': new Range(value, value, true, true),
  };
  return ranges[operator] ? { of: subject.text, range: ranges[operator] } : null;
}

/** null where the two are of different kinds. */
function intersection(a: Range, b: Range): Range | null {
  const start = later(a.start, a.startIncluded, b.start, b.startIncluded, 1);
  const end = later(a.end, a.endIncluded, b.end, b.endIncluded, -1);
  return start && end ? new Range(start.value, end.value, start.included, end.included) : null;
}

interface End {
  value: FeelValue;
  included: boolean;
}

function later(
  a: FeelValue,
  aIncluded: boolean,
  b: FeelValue,
  bIncluded: boolean,
  direction: 1 | -1,
): End | null {
  if (a === null) return { value: b, included: bIncluded };
  if (b === null) return { value: a, included: aIncluded };
  const difference = order(a, b, null);
  if (difference === null) return null;
  if (difference === 0) return { value: a, included: aIncluded && bIncluded };
  return difference * direction > 0
    ? { value: a, included: aIncluded }
    : { value: b, included: bIncluded };
}
