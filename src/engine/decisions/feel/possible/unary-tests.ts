import { bare, operandsOf } from '../code.js';
import { mayBeNull, readsInput } from '../compile-tests.js';
import type { Syntax } from '../syntax.js';
import { isOrdered } from '../values.js';
import { allOf, betweenEnds, comparison, narrowed, oneOf } from './conditions.js';
import { leftBy, NEGATED } from './comparing.js';
import type { Known, Reasoning } from './known.js';
import { within, without } from './possible-values.js';

/** One of the tests holds of `subject`, or none does. */
export function anyTest(
  tests: readonly Syntax[],
  subject: Syntax,
  truth: boolean,
  known: Known,
  reasoning: Reasoning,
): Known[] {
  const ways = tests.map(
    (each) => (before: Known) =>
      oneTest(bare(operandsOf(each)[0]), subject, truth, before, reasoning),
  );
  return truth ? oneOf(known, ways) : allOf(known, ways);
}

type Testing = (
  test: Syntax,
  subject: Syntax,
  truth: boolean,
  known: Known,
  reasoning: Reasoning,
) => Known[];

const oneTest: Testing = (test, subject, truth, known, reasoning) => {
  const range = intervalIn(test);
  if (range) return interval(range, subject, truth, known, reasoning);
  if (test.kind === 'SimplePositiveUnaryTest') {
    const [first, second] = operandsOf(test);
    const operator = truth ? first.text : NEGATED[first.text];
    return comparison(subject, operator, second, known, reasoning);
  }
  if (readsInput(test)) return reasoning.when(test, truth, known);
  if (test.kind === 'List') return list(test, subject, truth, known, reasoning);
  return valueTest(test, subject, truth, known, reasoning);
};

/** The interval that is written there, in brackets or as a test; null where there is none. */
function intervalIn(node: Syntax): Syntax | null {
  const inner = bare(node);
  const [first] = operandsOf(inner);
  if (inner.kind === 'SimplePositiveUnaryTest' && first.kind === 'Interval') return first;
  return inner.kind === 'Interval' ? inner : null;
}

/** Nothing is in an interval whose ends cannot be compared, and nothing outside of it. */
const interval: Testing = (node, subject, truth, known, reasoning) => {
  const [start, end] = operandsOf(node);
  const kinds = reasoning.valueOf(end, known);
  const comparable = [...reasoning.valueOf(start, known).keys()].some(
    (kind) => isOrdered(kind) && kinds.has(kind),
  );
  if (!comparable) return [];
  const after = node.text.startsWith('[') ? '>=' : '>';
  const before = node.text.endsWith(']') ? '<=' : '<';
  return betweenEnds(subject, [after, start], [before, end], truth, known, reasoning);
};

/** One of the elements, or the list itself; a subject that is no list is not compared with it. */
const list: Testing = (node, subject, truth, known, reasoning) => {
  const elements = operandsOf(node).map(
    (each) => (before: Known) => element(each, subject, truth, before, reasoning),
  );
  const whole = (before: Known) => comparison(subject, '=', node, before, reasoning);
  return truth ? oneOf(known, [...elements, whole]) : allOf(known, elements);
};

/** An element that is a range holds what it includes; an interval that is none is null. */
const element: Testing = (node, subject, truth, known, reasoning) => {
  const operator = truth ? '=' : '!=';
  const possible = reasoning.valueOf(node, known);
  const range = intervalIn(node);
  if (!range) {
    if (possible.has('range')) return [known];
    return comparison(subject, operator, node, known, reasoning);
  }
  return oneOf(known, [
    (before) => interval(range, subject, truth, before, reasoning),
    (before) => {
      const left = leftBy(reasoning.valueOf(subject, before), operator, within(possible, 'null'));
      return narrowed(subject, left, before, reasoning);
    },
  ]);
};

/** A value that the subject equals, a condition that holds, or ranges and lists that are not known. */
const valueTest: Testing = (test, subject, truth, known, reasoning) => {
  const possible = reasoning.valueOf(test, known);
  if (test.kind === 'BooleanLiteral') return equality(test, subject, truth, known, reasoning);
  const plain = without(
    possible,
    'boolean',
    'range',
    'list',
    mayBeNull(test) ? 'function' : 'null',
  );
  return oneOf(known, [
    (before) => (possible.has('boolean') ? reasoning.when(test, truth, before) : []),
    (before) => (possible.has('range') || possible.has('list') ? [before] : []),
    (before) =>
      narrowed(test, plain, before, reasoning).flatMap((each) =>
        equality(test, subject, truth, each, reasoning),
      ),
  ]);
};

const equality: Testing = (test, subject, truth, known, reasoning) =>
  comparison(subject, truth ? '=' : '!=', test, known, reasoning);
