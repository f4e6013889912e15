import { calculate, finite, negated, type Operator } from './arithmetic.js';
import { BUILTINS } from './builtins/index.js';
import { type Code, operandsOf } from './code.js';
import { compileFilter, compileFor, compileFunction, compileQuantified } from './compile-loops.js';
import { compileTest, compileTests } from './compile-tests.js';
import { compileInstanceOf } from './compile-types.js';
import { compareWith, ordered, propertyOf, rangeOf } from './operators.js';
import { STEPS_OF_A_NODE } from './limits.js';
import type { Scope } from './scope.js';
import {
  child,
  FeelUnreadable,
  nameOf,
  numberOfLiteral,
  type Syntax,
  textOfLiteral,
} from './syntax.js';
import {
  and3,
  type Arguments,
  Callable,
  type FeelValue,
  order,
  or3,
  type Run,
  truthOf,
} from './values.js';

/** Compiles a node that has a value. */
export function compile(node: Syntax): Code {
  const compiler = COMPILERS[node.kind];
  if (!compiler) throw new FeelUnreadable(`"${node.text.slice(0, 40)}" is not supported here.`);
  const code = compiler(node);
  // A plain value is there already.
  if (CONSTANTS.has(node.kind)) return code;
  return (scope, run) => {
    run.meter.spend(STEPS_OF_A_NODE);
    return code(scope, run);
  };
}

const COMPILERS: Record<string, ((node: Syntax) => Code) | undefined> = {
  Expression: (node) => compile(node.children[0]),
  ParenthesizedExpression: (node) => compile(operandsOf(node)[0]),
  FunctionBody: (node) => compile(node.children[0]),
  null: () => () => null,
  NumericLiteral: (node) => constant(finite(numberOfLiteral(node))),
  StringLiteral: (node) => constant(textOfLiteral(node)),
  BooleanLiteral: (node) => constant(node.text === 'true'),
  AtLiteral: (node) => {
    const text = compile(operandsOf(node)[0]);
    const { callable } = BUILTINS.get('@')!;
    return memo((scope, run) => callable.call({ positional: [text(scope, run)] }, run));
  },
  DateTimeLiteral: compileDateTime,
  VariableName: compileName,
  '?': () => (scope, run) => scope.read('?', run),
  PathExpression: (node) => {
    const [of, name] = operandsOf(node);
    const target = compile(of);
    const property = nameOf(name);
    return (scope, run) => propertyOf(target(scope, run), property, run);
  },
  FilterExpression: (node) => compileFilter(node, compile),
  FunctionInvocation: compileCall,
  FunctionDefinition: (node) => compileFunction(node, compile),
  ArithmeticExpression: compileArithmetic,
  Comparison: compileComparison,
  Conjunction: (node) => {
    const [a, b] = operandsOf(node).map((each) => compile(each));
    return (scope, run) => and3(truthOf(a(scope, run)), truthOf(b(scope, run)));
  },
  Disjunction: (node) => {
    const [a, b] = operandsOf(node).map((each) => compile(each));
    return (scope, run) => or3(truthOf(a(scope, run)), truthOf(b(scope, run)));
  },
  IfExpression: (node) => {
    const [condition, then, otherwise] = operandsOf(node).map((each) => compile(each));
    return (scope, run) =>
      condition(scope, run) === true ? then(scope, run) : (otherwise?.(scope, run) ?? null);
  },
  ForExpression: (node) => compileFor(node, compile),
  QuantifiedExpression: (node) => compileQuantified(node, compile),
  InstanceOfExpression: (node) => compileInstanceOf(node, compile),
  List: (node) => {
    const elements = operandsOf(node).map((each) => compile(each));
    return (scope, run) => {
      run.meter.spend(1 + elements.length);
      return elements.map((element) => element(scope, run));
    };
  },
  Context: compileContext,
  Interval: compileInterval,
  SimplePositiveUnaryTest: (node) => {
    const [first, second] = operandsOf(node);
    if (first.kind === 'Interval') return compileInterval(first);
    const end = compile(second);
    return (scope, run) => rangeOf(first.text, run.meter, end(scope, run));
  },
};

function constant(value: FeelValue): Code {
  return () => value;
}

/** Evaluates once what is the same every time. */
function memo(code: Code): Code {
  let known: { value: FeelValue } | null = null;
  return (scope, run) => (known ??= { value: code(scope, run) }).value;
}

const CONSTANTS = new Set(['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null']);

/** `date("2026-01-01")` and its like: those of plain values are read once. */
function compileDateTime(node: Syntax): Code {
  const [first] = operandsOf(node);
  if (first.kind === 'AtLiteral') return compile(first);
  const called = BUILTINS.get(nameOf(first))!.callable;
  const args = compileArguments(node);
  const code: Code = (scope, run) => called.call(args(scope, run), run);
  const given = child(node, 'PositionalParameters');
  const plain = given && operandsOf(given).every(({ kind }) => CONSTANTS.has(kind));
  return plain ? memo(code) : code;
}

function compileName(node: Syntax): Code {
  const name = nameOf(node);
  const known = BUILTINS.get(name)?.callable;
  if (!known) return (scope, run) => scope.read(name, run);
  return (scope) => {
    const value = scope.find(name);
    return value === undefined ? known : value;
  };
}

/** A function by its name is the function, whatever variable has the same name. */
function compileCall(node: Syntax): Code {
  const [first] = operandsOf(node);
  const builtin = BUILTINS.get(nameOf(first))?.callable;
  const callee = first.kind === 'SpecialFunctionName' ? () => builtin : compile(first);
  const args = compileArguments(node);
  return (scope, run) => {
    const own = callee(scope, run);
    const called = own instanceof Callable ? own : builtin;
    run.meter.spend(1);
    if (called) return called.call(args(scope, run), run);
    run.fault ??= `There is no function "${nameOf(first)}".`;
    return null;
  };
}

function compileArguments(node: Syntax): (scope: Scope, run: Run) => Arguments {
  const named = child(node, 'NamedParameters');
  if (named) {
    const entries = operandsOf(named).map((entry) => {
      const [name, value] = operandsOf(entry);
      return [nameOf(name), compile(value)] as const;
    });
    return (scope, run) => ({
      named: Object.fromEntries(entries.map(([name, value]) => [name, value(scope, run)])),
    });
  }
  const given = child(node, 'PositionalParameters');
  const values = given ? operandsOf(given).map(compile) : [];
  return (scope, run) => ({ positional: values.map((value) => value(scope, run)) });
}

function compileArithmetic(node: Syntax): Code {
  const operands = operandsOf(node);
  if (operands.length === 2) {
    const value = compile(operands[1]);
    return (scope, run) => negated(value(scope, run), run.meter);
  }
  const [left, operator, right] = operands;
  const a = compile(left);
  const b = compile(right);
  return (scope, run) => calculate(operator.text as Operator, a(scope, run), b(scope, run), run);
}

function compileComparison(node: Syntax): Code {
  const [first, ...rest] = operandsOf(node);
  const value = compile(first);
  if (child(node, 'between')) {
    const [low, high] = rest.map(compile);
    return (scope, run) => {
      const given = value(scope, run);
      const above = ordered('>=', order(given, low(scope, run), run.meter));
      return and3(above, ordered('<=', order(given, high(scope, run), run.meter)));
    };
  }
  if (child(node, 'in')) {
    const test =
      rest[0].kind === 'PositiveUnaryTests'
        ? compileTests(rest[0], compile)
        : compileTest(rest[0], compile);
    return (scope, run) => test(value(scope, run), scope, run);
  }
  const [operator, right] = rest;
  const other = compile(right);
  return (scope, run) =>
    compareWith(operator.text, value(scope, run), other(scope, run), run.meter);
}

/** Entries see those before them. */
function compileContext(node: Syntax): Code {
  const entries = operandsOf(node).map((entry) => {
    const [key, value] = operandsOf(entry);
    const [name] = key.children;
    return [
      name.kind === 'StringLiteral' ? textOfLiteral(name) : nameOf(name),
      compile(value),
    ] as const;
  });
  return (scope, run) => {
    // Each entry is given those before it.
    run.meter.spend(1 + entries.length + entries.length ** 2 / 20);
    const values: [string, FeelValue][] = [];
    for (const [name, value] of entries) {
      values.push([name, value(scope.with(Object.fromEntries(values)), run)]);
    }
    return Object.fromEntries(values);
  };
}

function compileInterval(node: Syntax): Code {
  const [start, end] = operandsOf(node).map((each) => compile(each));
  const startIncluded = node.text.startsWith('[');
  const endIncluded = node.text.endsWith(']');
  return (scope, run) =>
    rangeOf('..', run.meter, start(scope, run), end(scope, run), startIncluded, endIncluded);
}
