import { bare, operandsOf } from '../code.js';
import { child, nameOf, type Syntax } from '../syntax.js';
import { leftBy, MIRRORED, NEGATED, type Standing, STANDINGS, toItself } from './comparing.js';
import { givenFor } from './calling.js';
import { ownersOf } from './days.js';
import { fixedValue } from './fixed.js';
import type { Known, Reasoning } from './known.js';
import { both, exactly, type Possible, theOne, truths } from './possible-values.js';
import { callOf } from './valuing.js';

/** Cases that are looked at one by one; where there are more, nothing is taken from them. */
const MOST_CASES = 8;

/** What is known in each case in which one of `ways` holds. */
export function oneOf(known: Known, ways: ((known: Known) => Known[])[]): Known[] {
  return few(
    known,
    ways.flatMap((way) => way(known)),
  );
}

/** What is known in each case in which all of `ways` hold. What a later one settles may rule an earlier one out. */
export function allOf(known: Known, ways: ((known: Known) => Known[])[]): Known[] {
  const twice = ways.length > 1 ? [...ways, ...ways] : ways;
  return twice.reduce(
    (cases, way) =>
      few(
        known,
        cases.flatMap((each) => way(each)),
      ),
    [known],
  );
}

function few(known: Known, cases: Known[]): Known[] {
  return cases.length > MOST_CASES ? [known] : cases;
}

type When = (node: Syntax, truth: boolean, known: Known, reasoning: Reasoning) => Known[];

/** What is known besides where a node is true, or false, in each case in which it can be. */
export function condition(
  node: Syntax,
  truth: boolean,
  known: Known,
  reasoning: Reasoning,
): Known[] {
  known.patience.spend();
  const inner = bare(node);
  const fixed = fixedValue(inner);
  if (fixed) return fixed.value === truth ? [known] : [];
  const structured = conditionOf(inner, known);
  if (structured) return structured(inner, truth, known, reasoning);
  const possible = both(reasoning.valueOf(inner, known), truths([truth]));
  return possible.size > 0 ? narrowed(inner, possible, known, reasoning) : [];
}

function conditionOf(node: Syntax, known: Known): When | null {
  switch (node.kind) {
    case 'Conjunction':
    case 'Disjunction':
      return joined;
    case 'IfExpression':
      return chosen;
    case 'Comparison':
      return compared;
    default:
      return callOf(node, known)?.name === 'not' ? negated : null;
  }
}

/** `and` is true where all are, `or` false where all are. */
function joined(node: Syntax, truth: boolean, known: Known, { when }: Reasoning): Known[] {
  const ways = partsOf(node, node.kind).map((each) => (before: Known) => when(each, truth, before));
  return truth === (node.kind === 'Conjunction') ? allOf(known, ways) : oneOf(known, ways);
}

function partsOf(node: Syntax, kind: string): Syntax[] {
  const inner = bare(node);
  return inner.kind === kind ? operandsOf(inner).flatMap((each) => partsOf(each, kind)) : [inner];
}

function chosen(node: Syntax, truth: boolean, known: Known, { when, valueOf }: Reasoning): Known[] {
  const [asked, then, otherwise] = operandsOf(node);
  return oneOf(known, [
    (before) =>
      allOf(before, [(each) => when(asked, true, each), (each) => when(then, truth, each)]),
    // Unless it is true, which it may be without being false.
    (before) =>
      otherwise && theOne(valueOf(asked, before)) !== true ? when(otherwise, truth, before) : [],
  ]);
}

function negated(node: Syntax, truth: boolean, known: Known, { when }: Reasoning): Known[] {
  const [negand] = callOf(node, known)!.given;
  return negand ? when(negand, !truth, known) : [];
}

function compared(node: Syntax, truth: boolean, known: Known, reasoning: Reasoning): Known[] {
  const [first, second, third] = operandsOf(node);
  if (child(node, 'in')) {
    const tests = second.kind === 'PositiveUnaryTests' ? operandsOf(second) : [second];
    return reasoning.passes(tests, first, truth, known);
  }
  if (child(node, 'between')) {
    return betweenEnds(first, ['>=', second], ['<=', third], truth, known, reasoning);
  }
  const operator = truth ? second.text : NEGATED[second.text];
  return comparison(first, operator, third, known, reasoning);
}

type End = [operator: string, value: Syntax];

/** A value that has both ends on the right side of it, or one of them on the wrong side. */
export function betweenEnds(
  subject: Syntax,
  start: End,
  end: End,
  truth: boolean,
  known: Known,
  reasoning: Reasoning,
): Known[] {
  const ways = [start, end].map(
    ([operator, value]) =>
      (before: Known) =>
        comparison(subject, truth ? operator : NEGATED[operator], value, before, reasoning),
  );
  return truth ? allOf(known, ways) : oneOf(known, ways);
}

/** What is known besides where `left operator right` holds. */
export function comparison(
  left: Syntax,
  operator: string,
  right: Syntax,
  known: Known,
  reasoning: Reasoning,
): Known[] {
  const [a, b] = [reasoning.valueOf(left, known), reasoning.valueOf(right, known)];
  const [first, second] = [bare(left), bare(right)];
  if (first.text === second.text) {
    return narrowed(first, toItself(operator, a), known, reasoning);
  }
  const standing = standingOf(first, operator, second, known);
  if (!standing) return [];
  const other = leftBy(b, MIRRORED[operator], a);
  return narrowed(first, leftBy(a, operator, b), standing, reasoning).flatMap((each) =>
    narrowed(second, other, each, reasoning),
  );
}

/** Remembers how two parts stand to each other; null when they cannot stand so. */
function standingOf(a: Syntax, operator: string, b: Syntax, known: Known): Known | null {
  const turned = a.text > b.text;
  const standings: readonly Standing[] = STANDINGS[turned ? MIRRORED[operator] : operator];
  // No part of a text begins with a line's end.
  const key = turned ? `\n${b.text}\n${a.text}` : `\n${a.text}\n${b.text}`;
  const possible = exactly(standings);
  const before = known.about(key);
  const now = before ? both(before, possible) : possible;
  return now.size > 0 ? known.with(key, now) : null;
}

/** What is known besides where a part is one of `possible`; none where it never is. */
export function narrowed(
  node: Syntax,
  possible: Possible,
  known: Known,
  reasoning: Reasoning,
): Known[] {
  const inner = bare(node);
  const now = both(reasoning.valueOf(inner, known), possible);
  if (now.size === 0) return [];
  if (fixedValue(inner)) return [known];
  const next = known.with(inner.text, now);
  const truth = theOne(now);
  if (typeof truth === 'boolean' && conditionOf(inner, next)) {
    return reasoning.when(inner, truth, next);
  }
  return narrowedArguments(inner, now, next, reasoning);
}

/** A call that gives something was given what its function takes, a property is that of a value that has it. */
function narrowedArguments(
  node: Syntax,
  result: Possible,
  known: Known,
  reasoning: Reasoning,
): Known[] {
  if (result.has('null')) return [known];
  if (node.kind === 'PathExpression') {
    const [of, name] = operandsOf(node);
    const owners = ownersOf(reasoning.valueOf(of, known), nameOf(name), result);
    return narrowed(of, owners, known, reasoning);
  }
  const call = callOf(node, known);
  if (!call || call.name === 'not') return [known];
  const given = call.given.map((each) => reasoning.valueOf(each, known));
  const needed = givenFor(call.name, given, result);
  return call.given.reduce(
    (cases, each, at) => cases.flatMap((before) => narrowed(each, needed[at], before, reasoning)),
    [known],
  );
}
