import type { DecisionType } from '../../api/index.js';
import { compileCellTest, readsInput } from './compile-tests.js';
import { bare, operandsOf } from './code.js';
import { compile } from './compile.js';
import { constantValue } from './constants.js';
import { type Fault, Inference, type Inferred, type Names } from './inference.js';
import { FeelTextRefused } from './limits.js';
import { canHold, exactly, fixedValue, isEmpty, ofKind } from './possible/index.js';
import { child, descendants, FeelUnreadable, type Grammar, parse, type Syntax } from './syntax.js';
import { type FeelValue, isOrdered, Range } from './values.js';

export const TYPE_NAMES: Record<DecisionType, string> = {
  string: 'texts',
  number: 'numbers',
  boolean: 'true or false',
  date: 'dates',
  time: 'times',
  dateTime: 'dates with a time',
};

/** FEEL's name for a column's type. */
export function kindOfType(type: DecisionType | null): Inferred {
  return type === 'dateTime' ? 'date and time' : (type ?? undefined);
}

/** What is wrong with a cell of an input column of `type`, or null. Nothing of it is run but plain values. */
export function cellFault(text: string, type: DecisionType | null, names: Names): Fault | null {
  const node = readable(text, 'unary tests');
  if ('code' in node) return node;
  const tests = child(node, 'PositiveUnaryTests');
  if (!tests) return null;
  const column = kindOfType(type);
  const inner: Names = { ...names, kinds: { ...names.kinds, '?': column } };
  for (const each of operandsOf(tests)) {
    const inference = new Inference();
    inference.kind(each, inner);
    const fault = inference.faults[0] ?? testFault(each, column, type, inner) ?? emptyCall(each);
    if (fault) return fault;
  }
  if (!child(node, 'not') || canHold(operandsOf(tests), true, ofKind(column), inner)) return null;
  return never(text.trim(), 'what it leaves out is all there is');
}

const CALLS = new Set(['FunctionInvocation', 'DateTimeLiteral', 'AtLiteral']);

/** A call of plain values that gives none, such as a day that is not in the calendar: null is not what was meant. */
function emptyCall(node: Syntax): Fault | null {
  for (const each of descendants(node)) {
    if (!CALLS.has(each.kind) || fixedValue(each)?.value !== null) continue;
    const inner = each.children.map(emptyCall).find((fault) => fault !== null);
    return inner ?? never(node.text, `${each.text} has no value`);
  }
  return null;
}

/** False when a cell that can be read holds for none of `values`, whatever the other names stand for. */
export function canHoldFor(text: string, values: readonly FeelValue[], names: Names): boolean {
  const node = parse(text, 'unary tests');
  const tests = child(node, 'PositiveUnaryTests');
  return (
    !tests ||
    values.some((value) =>
      canHold(operandsOf(tests), !!child(node, 'not'), exactly([value]), names),
    )
  );
}

/** What is wrong with an expression whose value must be of `type`, or null. Nothing of it is run. */
export function expressionFault(
  text: string,
  type: DecisionType | null,
  names: Names,
): Fault | null {
  if (text.trim() === '') return null;
  const node = readable(text, 'expression');
  if ('code' in node) return node;
  const inference = new Inference();
  const kind = inference.kind(node, names);
  if (inference.faults.length > 0) return inference.faults[0];
  if (!type || !kind || kind === 'null' || kind === kindOfType(type)) return null;
  // A duration is written as a text: there is no column type of its own.
  if (type === 'string' && kind.endsWith('duration')) return null;
  return wrongType(text.trim(), type);
}

/** The kind of an expression's value; undefined where it is not known beforehand, or the text cannot be read. */
export function expressionKind(text: string, names: Names): Inferred {
  const node = readable(text, 'expression');
  return 'code' in node ? undefined : new Inference().kind(node, names);
}

function readable(text: string, grammar: Grammar): Syntax | Fault {
  try {
    const node = parse(text, grammar);
    if (grammar === 'expression') compile(node);
    else compileCellTest(node, compile);
    return node;
  } catch (error) {
    if (error instanceof FeelUnreadable) return { code: 'unreadable', message: error.message };
    if (error instanceof FeelTextRefused) return { code: 'too-large', message: error.message };
    throw error;
  }
}

function wrongType(text: string, type: DecisionType): Fault {
  const message = `${text} does not belong into a column of ${TYPE_NAMES[type]}.`;
  return { code: 'wrong-type', message };
}

function never(text: string, why: string): Fault {
  return { code: 'never-true', message: `${text} can never hold: ${why}.` };
}

function testFault(
  node: Syntax,
  column: Inferred,
  type: DecisionType | null,
  names: Names,
): Fault | null {
  const inner = bare(operandsOf(node)[0]);
  const fault = faultOfKind(inner, column, type, names);
  if (fault || canHold([node], false, ofKind(column), names)) return fault;
  if (takesConditionIn(inner)) {
    return never(
      inner.text,
      '"in" takes all that follows: write brackets around the comparison, as in (? in [1..3]) and ? > 2',
    );
  }
  return never(inner.text, why(new Inference().kind(inner, names), type));
}

function faultOfKind(
  inner: Syntax,
  column: Inferred,
  type: DecisionType | null,
  names: Names,
): Fault | null {
  if (inner.kind === 'null') return null;
  if (inner.kind === 'SimplePositiveUnaryTest') return simpleFault(inner, column, type, names);
  const kind = new Inference().kind(inner, names);
  if (readsInput(inner) || (kind === 'boolean' && inner.kind !== 'BooleanLiteral')) return null;
  if (kind === 'null') return never(inner.text, 'it has no value');
  if (!type || !kind || kind === column || kind === 'range') return rangeFault(inner, kind);
  if (kind !== 'list') return wrongType(inner.text, type);
  const kinds =
    inner.kind === 'List' ? operandsOf(inner).map((each) => new Inference().kind(each, names)) : [];
  const odd = kinds.findIndex(
    (each) => each && each !== 'null' && each !== column && each !== 'range',
  );
  return odd < 0 ? null : wrongType(operandsOf(inner)[odd].text, type);
}

function rangeFault(node: Syntax, kind: Inferred): Fault | null {
  const range = kind === 'range' ? constantValue(node) : undefined;
  return range instanceof Range && isEmpty(range)
    ? never(node.text, 'no value lies between its ends')
    : null;
}

/** `? in [1..3] and ? > 2` is read as `? in ([1..3] and ? > 2)`. */
function takesConditionIn(node: Syntax): boolean {
  const [, test] = operandsOf(node);
  if (!child(node, 'in') || test.kind !== 'PositiveUnaryTest') return false;
  return /^(Con|Dis)junction$/.test(operandsOf(test)[0].kind);
}

function why(kind: Inferred, type: DecisionType | null): string {
  if (kind === 'boolean') return 'it is always false, or contradicts itself';
  if (kind === 'null') {
    return type
      ? `it asks of ${TYPE_NAMES[type]} what they cannot answer`
      : 'it compares values that cannot be compared';
  }
  return 'it is neither true nor false';
}

/** `< 5`, `= "a"`, `[1..5]`. */
function simpleFault(
  node: Syntax,
  column: Inferred,
  type: DecisionType | null,
  names: Names,
): Fault | null {
  const [first, second] = operandsOf(node);
  const interval = first.kind === 'Interval';
  const ends = interval ? operandsOf(first) : [second];
  const equality = !interval && ['=', '!='].includes(first.text);
  const kinds = ends.map((end) => new Inference().kind(end, names));
  for (const [at, kind] of kinds.entries()) {
    if (kind === undefined || (equality && ends[at].kind === 'null')) continue;
    if (kind === 'null') return never(node.text, `${ends[at].text} has no value`);
    if (type && kind !== column) return wrongType(ends[at].text, type);
    if (!equality && !isOrdered(kind)) return never(node.text, 'its values have no order');
  }
  if (!equality && column && !isOrdered(column)) {
    return never(node.text, 'the values of the column have no order');
  }
  if (!interval) return null;
  const range = constantValue(first);
  if (range === null) return never(node.text, 'its ends cannot be compared');
  return rangeFault(first, 'range');
}
