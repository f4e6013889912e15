import { bare, type Code, type Compile, operandsOf } from './code.js';
import { compareWith } from './operators.js';
import type { Scope } from './scope.js';
import { child, descendants, type Syntax } from './syntax.js';
import {
  equal,
  type FeelValue,
  includes,
  kindOf,
  not3,
  or3,
  Range,
  type Run,
  type Truth,
} from './values.js';

/** Whether a value passes; null when that is not known. */
export type Test = (value: FeelValue, scope: Scope, run: Run) => Truth;

/** A cell: `-`, `a, b` or `not(a, b)`. */
export function compileCellTest(node: Syntax, compile: Compile): Test {
  if (child(node, 'Wildcard')) return () => true;
  const tests = compileTests(child(node, 'PositiveUnaryTests')!, compile);
  return child(node, 'not') ? (...given) => not3(tests(...given)) : tests;
}

/** One of them holds. */
export function compileTests(node: Syntax, compile: Compile): Test {
  const tests = operandsOf(node).map((each) => compileTest(each, compile));
  return (value, scope, run) =>
    tests.reduce<Truth>((any, test) => or3(any, test(value, scope, run)), false);
}

/**
 * What one test says of a value (DMN 1.3, table 42 and 7.3.10): a comparison, an interval, an expression that reads
 * the value as `?` and must be true, or one whose value is compared with it.
 */
export function compileTest(node: Syntax, compile: Compile): Test {
  // `in (null)` is a list of one test, which the grammar takes for brackets around a value.
  const inner = bare(operandsOf(node)[0]);
  if (inner.kind === 'SimplePositiveUnaryTest') return compileSimpleTest(inner, compile);
  const code = compile(inner);
  if (readsInput(inner)) {
    return (_value, scope, run) => {
      const result = code(scope, run);
      return typeof result === 'boolean' ? result : null;
    };
  }
  return compileValueTest(inner, code);
}

export function readsInput(node: Syntax): boolean {
  return [...descendants(node)].some(({ kind }) => kind === '?');
}

function compileSimpleTest(node: Syntax, compile: Compile): Test {
  const [first, second] = operandsOf(node);
  if (first.kind === 'Interval') {
    const interval = compile(first);
    return (value, scope, run) => {
      const range = interval(scope, run);
      return range instanceof Range ? includes(range, value, run.meter) : null;
    };
  }
  const other = compile(second);
  return (value, scope, run) => compareWith(first.text, value, other(scope, run), run.meter);
}

const NAMED = new Set(['null', 'VariableName', 'PathExpression']);

/**
 * What may be null and then stands for null: `e1 in e2` is `e1 = e2` where e2 is a name that gives no list (DMN 1.3,
 * semantics of comparisons), so that `1 in n` is false where n is null, and `null in n` true. Anything else that is
 * null has failed.
 */
export function mayBeNull(test: Syntax): boolean {
  return NAMED.has(test.kind);
}

function compileValueTest(node: Syntax, code: Code): Test {
  const nullable = mayBeNull(node);
  const literal = node.kind === 'BooleanLiteral';
  return (value, scope, run) => {
    const result = code(scope, run);
    switch (kindOf(result)) {
      case 'null':
        return nullable ? equal(value, null, run.meter) : null;
      case 'boolean':
        // `true` is a value; a condition on other columns passes or does not.
        return literal ? equal(value, result, run.meter) : (result as boolean);
      case 'range':
        return includes(result as Range, value, run.meter);
      case 'list':
        return isIn(value, result as FeelValue[], run);
      default:
        return equal(value, result, run.meter);
    }
  };
}

/** The list itself, or one of its elements; ranges among them hold what they include. */
function isIn(value: FeelValue, list: FeelValue[], run: Run): Truth {
  const whole = kindOf(value) === 'list' ? equal(value, list, run.meter) : false;
  return list.reduce<Truth>(
    (any, each) =>
      or3(
        any,
        each instanceof Range ? includes(each, value, run.meter) : equal(value, each, run.meter),
      ),
    whole,
  );
}
