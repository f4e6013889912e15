import jsep from 'jsep';
import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import type { Json } from '../api/index.js';
import { type HostMember, hostMember, HOSTS, type Hosts, membersOf } from './juel-hosts.js';
import { callMethod, FUNCTIONS, instantOf, isMethod, OF_EXECUTION } from './juel-methods.js';
import { MAX_VALUE } from './value-sizes.js';

type Expression = jsep.Expression;
type Scope = Readonly<Record<string | symbol, unknown>>;

/** An expression that does not parse, names an unknown variable, or uses what is not allowed. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  constructor(
    readonly expression: string,
    reason: string,
  ) {
    super(`Expression "${expression}": ${reason}`);
  }
}

// JUEL's words beside its signs (Unified Expression Language 2.2, section 1.7); no assignment, no bit operators.
for (const operator of ['|', '&', '^', '<<', '>>', '>>>', '===', '!==', '??', '**']) {
  jsep.removeBinaryOp(operator);
}
for (const operator of ['~', '+']) jsep.removeUnaryOp(operator);
jsep.addBinaryOp('or', 1);
jsep.addBinaryOp('and', 2);
for (const operator of ['eq', 'ne']) jsep.addBinaryOp(operator, 6);
for (const operator of ['lt', 'gt', 'le', 'ge']) jsep.addBinaryOp(operator, 7);
for (const operator of ['div', 'mod']) jsep.addBinaryOp(operator, 10);
jsep.addUnaryOp('not');
jsep.addUnaryOp('empty');

const SYNONYMS: Record<string, string> = {
  or: '||',
  and: '&&',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
  div: '/',
  mod: '%',
};

const parsed = new LRUCache<string, Expression>({ max: 5_000 });
const WHOLE = /^\s*[$#]\{([^{}]*)\}\s*$/;
const PARTS = /[$#]\{([^{}]*)\}/g;
/** Long enough for any condition a person reads, short enough that nobody stores a program in one. */
const MAX_LENGTH = 2_000;

const TOO_LONG = `it makes a text of more than ${MAX_VALUE.toLocaleString('en')} characters`;

function parse(source: string): Expression {
  let tree = parsed.get(source);
  if (tree) return tree;
  if (source.length > MAX_LENGTH)
    throw new ExpressionError(source.slice(0, 60), `longer than ${MAX_LENGTH} characters`);
  try {
    tree = jsep(source);
  } catch (error) {
    throw new ExpressionError(source, `cannot be read: ${(error as Error).message}`);
  }
  assertAllowed(tree, source);
  parsed.set(source, tree);
  return tree;
}

/** Refuses, while parsing, everything that the closed interpreter would not evaluate. */
function assertAllowed(node: Expression, source: string): void {
  const refuse = (what: string): never => {
    throw new ExpressionError(
      source,
      `${what} not allowed; use variables, literals, comparisons, and, or, not, empty`,
    );
  };
  const child = (value: unknown) => assertAllowed(value as Expression, source);
  const asked = hostMember(node);
  if (asked) {
    assertKnown(asked, source);
    return ((node.arguments ?? []) as Expression[]).forEach(child);
  }
  switch (node.type) {
    case 'Literal':
      return;
    case 'Identifier':
      return node.name === 'execution' ? refuse('"execution" by itself is') : undefined;
    case 'UnaryExpression':
      return child(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      child(node.left);
      return child(node.right);
    case 'ConditionalExpression':
      child(node.test);
      child(node.consequent);
      return child(node.alternate);
    case 'MemberExpression':
      child(node.object);
      return node.computed ? child(node.property) : undefined;
    case 'CallExpression':
      if (!isCallable(node.callee as Expression))
        return refuse(`${calledName(node.callee as Expression)}() is`);
      for (const given of node.arguments as Expression[]) child(given);
      if ((node.callee as Expression).type === 'MemberExpression')
        child((node.callee as { object: unknown }).object);
      return;
    case 'ThisExpression':
      return refuse('"this" is');
    case 'Compound':
      return refuse('an empty expression, or several in a row, is');
    default:
      return refuse(`${node.type} is`);
  }
}

function assertKnown({ kind, name, use }: HostMember, source: string): void {
  if (use !== 'unknown') return;
  throw new ExpressionError(source, `${kind} has no "${name}" here; it has ${membersOf(kind)}`);
}

/** The methods of values, and the functions. */
function isCallable(callee: Expression): boolean {
  const name = calledName(callee);
  if (callee.type === 'Identifier') return Object.hasOwn(FUNCTIONS, name);
  return callee.type === 'MemberExpression' && !callee.computed && isMethod(name);
}

function calledName(callee: Expression): string {
  const { name } = (callee.type === 'MemberExpression' ? callee.property : callee) as {
    name?: string;
  };
  return name ?? 'a method of no name';
}

function called(node: Expression, scope: Scope, source: string): unknown {
  const callee = node.callee as Expression;
  const name = calledName(callee);
  const of = (value: unknown) => evaluate(value as Expression, scope, source);
  const given = (node.arguments as Expression[]).map(of);
  return telling(source, () =>
    callee.type === 'Identifier'
      ? FUNCTIONS[name](scope, ...given)
      : callMethod(of(callee.object), name, given),
  );
}

/** What a node asks of `execution` or `task`, where these are known; null: it asks for something else. */
function hosted(node: Expression, scope: Scope, source: string): { value: unknown } | null {
  const asked = hostMember(node);
  if (!asked) return null;
  const { kind, name, use } = asked;
  const hosts = scope[HOSTS] as Hosts | undefined;
  const host = hosts?.[kind];
  if (!host && kind === 'task') return null; // a variable of that name
  const given = ((node.arguments ?? []) as Expression[]).map((each) =>
    evaluate(each, scope, source),
  );
  return telling(source, () => {
    if (host) return { value: use === 'property' ? host.property(name) : host.call(name, given) };
    if (!Object.hasOwn(OF_EXECUTION, name)) throw new Error(`execution.${name} is not known here`);
    return { value: OF_EXECUTION[name](scope, given[0]) };
  });
}

function telling<T>(source: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    throw new ExpressionError(source, (error as Error).message);
  }
}

function evaluate(node: Expression, scope: Scope, source: string): unknown {
  const of = (value: unknown) => evaluate(value as Expression, scope, source);
  const answered = hosted(node, scope, source);
  if (answered) return answered.value;
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'Identifier': {
      const name = node.name as string;
      if (!Object.hasOwn(scope, name))
        throw new ExpressionError(source, `unknown variable "${name}"`);
      return scope[name];
    }
    case 'MemberExpression':
      return member(
        of(node.object),
        node.computed ? of(node.property) : (node.property as { name: string }).name,
        source,
      );
    case 'CallExpression':
      return called(node, scope, source);
    case 'UnaryExpression':
      return unary(node.operator as string, of(node.argument));
    case 'ConditionalExpression':
      return of(node.test) ? of(node.consequent) : of(node.alternate);
    case 'LogicalExpression':
    case 'BinaryExpression': {
      const operator = SYNONYMS[node.operator as string] ?? (node.operator as string);
      if (operator === '&&') return Boolean(of(node.left)) && Boolean(of(node.right));
      if (operator === '||') return Boolean(of(node.left)) || Boolean(of(node.right));
      return binary(operator, of(node.left), of(node.right), source);
    }
    default:
      throw new ExpressionError(source, `${node.type} is not allowed`);
  }
}

function member(object: unknown, key: unknown, source: string): unknown {
  if (object === null || object === undefined) return null; // JUEL: a property of null is null
  if (typeof object !== 'object' || (typeof key !== 'string' && typeof key !== 'number')) {
    throw new ExpressionError(
      source,
      `"${String(key)}" is not a property of ${JSON.stringify(object)}`,
    );
  }
  // Own properties only: nothing of the runtime (constructor, __proto__) can be reached.
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : null;
}

function unary(operator: string, value: unknown): unknown {
  switch (operator) {
    case '-':
      return -Number(value);
    case 'empty':
      return (
        value === null ||
        value === undefined ||
        value === '' ||
        (Array.isArray(value) && value.length === 0) ||
        (typeof value === 'object' && Object.keys(value).length === 0)
      );
    default: // `!` and `not`
      return !value;
  }
}

function binary(operator: string, left: unknown, right: unknown, source: string): unknown {
  switch (operator) {
    case '==':
      return equal(left, right);
    case '!=':
      return !equal(left, right);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(operator, left, right);
    case '+':
      if (typeof left === 'string' && typeof right === 'string') {
        if (left.length + right.length > MAX_VALUE) throw new ExpressionError(source, TOO_LONG);
        return left + right;
      }
      return Number(left) + Number(right);
    case '-':
      return Number(left) - Number(right);
    case '*':
      return Number(left) * Number(right);
    case '/':
      return Number(left) / Number(right);
    case '%':
      return Number(left) % Number(right);
    default:
      throw new ExpressionError(source, `operator ${operator} is not allowed`);
  }
}

/** JUEL's coercion: a number and a text that spells it are equal. */
function equal(left: unknown, right: unknown): boolean {
  if (left == null || right == null) return left == null && right == null;
  if (DateTime.isDateTime(left) || DateTime.isDateTime(right))
    return instantOf(left).toMillis() === instantOf(right).toMillis();
  if (typeof left === 'number' && typeof right === 'string')
    return right.trim() !== '' && left === Number(right);
  if (typeof left === 'string' && typeof right === 'number') return equal(right, left);
  return left === right;
}

function compare(operator: string, left: unknown, right: unknown): boolean {
  if (left == null || right == null)
    return (operator === '<=' || operator === '>=') && left == null && right == null;
  if (DateTime.isDateTime(left) || DateTime.isDateTime(right))
    return compare(operator, instantOf(left).toMillis(), instantOf(right).toMillis());
  const numeric = typeof left === 'number' || typeof right === 'number';
  const a = numeric ? Number(left) : String(left);
  const b = numeric ? Number(right) : String(right);
  if (operator === '<') return a < b;
  if (operator === '>') return a > b;
  return operator === '<=' ? a <= b : a >= b;
}

/** True when `text` holds at least one `${...}` or `#{...}`. */
export function hasExpression(text: unknown): text is string {
  return typeof text === 'string' && /[$#]\{/.test(text);
}

/**
 * Evaluates a text with JUEL expressions (`${a && !b}`) over `scope`. A text that is one expression keeps the
 * type of its value; one with more parts becomes a text. An unknown variable is an ExpressionError, not false:
 * a gateway must not take its default flow silently.
 */
export function resolve(text: string, scope: Scope): Json {
  const whole = WHOLE.exec(text);
  if (whole) return plain(evaluate(parse(whole[1]), scope, whole[1]));
  let left = MAX_VALUE - text.length;
  return text.replace(PARTS, (_, source: string) => {
    const value = plain(evaluate(parse(source), scope, source));
    const part =
      value == null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
    if ((left -= part.length) < 0) throw new ExpressionError(source, TOO_LONG);
    return part;
  });
}

/** Variables hold JSON: an instant is its text. */
function plain(value: unknown): Json {
  if (DateTime.isDateTime(value)) return value.toISO();
  return (value ?? null) as Json;
}

/** Throws an ExpressionError when `text` holds an expression that the interpreter would refuse. */
export function assertReadable(text: string): void {
  treesOf(text);
  if (/[$#]\{/.test(text.replace(PARTS, '')))
    throw new ExpressionError(text, 'an opened ${ is never closed');
}

/** The expressions of a text as trees. Throws an ExpressionError. */
export function treesOf(text: string): Expression[] {
  return [...text.matchAll(PARTS)].map(([, source]) => parse(source));
}

/** The nodes below one in an expression; names of properties and methods are none. */
export function childrenOf(node: Expression): Expression[] {
  if (node.type === 'CallExpression') {
    const callee = node.callee as Expression;
    const object = callee.type === 'MemberExpression' ? [callee.object as Expression] : [];
    return [...object, ...(node.arguments as Expression[])];
  }
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'property' && !node.computed) return [];
    return value && typeof value === 'object' && 'type' in value ? [value as Expression] : [];
  });
}

/** The names of the variables an expression text reads. */
export function variablesOf(text: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: Expression): void => {
    if (node.type === 'Identifier' && node.name !== 'execution') names.add(node.name as string);
    childrenOf(node).forEach(visit);
  };
  treesOf(text).forEach(visit);
  return names;
}
