import type { Operator } from '../arithmetic.js';
import { BUILTINS } from '../builtins/index.js';
import { bare, operandsOf } from '../code.js';
import { child, nameOf, type Syntax } from '../syntax.js';
import type { Kind } from '../values.js';
import { calculated, opposite } from './calculating.js';
import { called } from './calling.js';
import { propertyOf } from './days.js';
import { fixedValue } from './fixed.js';
import type { Known, Reasoning } from './known.js';
import {
  ANYTHING,
  both,
  either,
  exactly,
  NONE,
  NOTHING,
  ofKind,
  only,
  type Possible,
  theOne,
  TRUTH_OR_NULL,
  truths,
} from './possible-values.js';

/** What the value of a node may be. What it cannot tell may be anything. */
export function possibleValue(node: Syntax, known: Known, reasoning: Reasoning): Possible {
  const inner = bare(node);
  let possible = known.values.get(inner);
  if (!possible) known.values.set(inner, (possible = workedOut(inner, known, reasoning)));
  return possible;
}

function workedOut(inner: Syntax, known: Known, reasoning: Reasoning): Possible {
  known.patience.spend();
  const fixed = fixedValue(inner);
  if (fixed) return exactly([fixed.value]);
  const possible = (VALUES[inner.kind] ?? (() => ANYTHING))(inner, known, reasoning);
  const settled = known.about(inner.text);
  return settled ? both(possible, settled) : possible;
}

type Valuing = (node: Syntax, known: Known, reasoning: Reasoning) => Possible;

const VALUES: Record<string, Valuing | undefined> = {
  '?': nameValue,
  VariableName: nameValue,
  ArithmeticExpression: (node, known, { valueOf }) => {
    const [first, second, third] = operandsOf(node);
    if (!third) return opposite(valueOf(second, known));
    return calculated(second.text as Operator, valueOf(first, known), valueOf(third, known));
  },
  Comparison: truthValue,
  Conjunction: truthValue,
  Disjunction: truthValue,
  QuantifiedExpression: () => TRUTH_OR_NULL,
  InstanceOfExpression: (node, known, { valueOf }) => {
    const kinds = [...valueOf(operandsOf(node)[0], known).keys()];
    const wanted = nameOf(child(node, 'Type')!);
    // Other types are those of lists, contexts and functions, or several.
    return SIMPLE_TYPES.has(wanted)
      ? truths([false, kinds.includes(wanted as Kind)])
      : TRUTH_OR_NULL;
  },
  IfExpression: eitherValue,
  FunctionInvocation: callValue,
  DateTimeLiteral: callValue,
  PathExpression: (node, known, { valueOf }) => {
    const [of, name] = operandsOf(node);
    return propertyOf(valueOf(of, known), nameOf(name));
  },
  List: () => only('list'),
  Context: () => only('context'),
  FunctionDefinition: () => only('function'),
  ForExpression: () => ofKind('list'),
  Interval: () => ofKind('range'),
  SimplePositiveUnaryTest: () => ofKind('range'),
};

const SIMPLE_TYPES = new Set<string>([
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'date and time',
]);

function nameValue(node: Syntax, known: Known): Possible {
  return known.name(nameOf(node)) ?? ANYTHING;
}

function truthValue(node: Syntax, known: Known, { when }: Reasoning): Possible {
  const truth = [true, false].filter((each) => when(node, each, known).length > 0);
  return truths([...truth, null]);
}

function eitherValue(node: Syntax, known: Known, { valueOf, when }: Reasoning): Possible {
  const [condition, then, otherwise] = operandsOf(node);
  const taken = when(condition, true, known).map((each) => valueOf(then, each));
  const rest =
    theOne(valueOf(condition, known)) === true
      ? NONE
      : otherwise
        ? valueOf(otherwise, known)
        : NOTHING;
  return taken.reduce(either, rest);
}

/** The function of FEEL that is called, and its arguments; null where it is another, or arguments are named. */
export function callOf(node: Syntax, known: Known): { name: string; given: Syntax[] } | null {
  if (node.kind !== 'FunctionInvocation' && node.kind !== 'DateTimeLiteral') return null;
  const [callee] = operandsOf(node);
  const name = nameOf(callee);
  if (!BUILTINS.has(name) || known.name(name) || child(node, 'NamedParameters')) return null;
  const parameters = child(node, 'PositionalParameters');
  return { name, given: parameters ? operandsOf(parameters) : [] };
}

function callValue(node: Syntax, known: Known, { valueOf }: Reasoning): Possible {
  const call = callOf(node, known);
  if (!call) return ANYTHING;
  const given = call.given.map((each) => valueOf(each, known));
  if (call.name === 'not') {
    const [negand] = given;
    const values = negand?.get('boolean')?.values ?? [];
    return truths([...values.map((value) => !value), null]);
  }
  return called(call.name, given);
}
