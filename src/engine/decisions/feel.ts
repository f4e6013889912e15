import {
  evaluate,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelTime,
  parseDate,
  parseDateTime,
  parseExpression,
  parseTime,
  parseUnaryTests,
  unaryTest,
} from 'feelin';
import type { DecisionType, Json } from '../api/index.js';
import type { CellTest } from './decision-model.js';

/** What FEEL works with: JSON, and dates and times of its own. */
export type FeelValue = unknown;
export type FeelScope = Readonly<Record<string, FeelValue>>;

/** Nodes of the parsed text that are plain values, and the type each has. */
const LITERALS: Record<string, DecisionType> = {
  NumericLiteral: 'number',
  StringLiteral: 'string',
  BooleanLiteral: 'boolean',
};

/** A value of each type, to try a text with; `null` columns take anything. */
const SAMPLES: Record<DecisionType, FeelValue> = {
  string: 'x',
  number: 1,
  boolean: true,
  date: parseDate('2026-01-02'),
  time: parseTime('10:00:00'),
  dateTime: parseDateTime('2026-01-02T10:00:00'),
};

export const TYPE_NAMES: Record<DecisionType, string> = {
  string: 'texts',
  number: 'numbers',
  boolean: 'true or false',
  date: 'dates',
  time: 'times',
  dateTime: 'dates with a time',
};

/** What is wrong with a text: a stable code, and a sentence. */
export interface Fault {
  code: 'unreadable' | 'unknown-function' | 'unknown-name' | 'wrong-type' | 'not-among-values';
  message: string;
}

/** Problems of a text that make its result wrong, whatever it is evaluated with. */
const FATAL = new Set(['NO_VARIABLE_FOUND', 'NO_FUNCTION_FOUND']);

/** A cell that takes anything. */
export function takesAnything(text: string): boolean {
  return text.trim() === '' || text.trim() === '-';
}

/** Names with a sample of their type, to try texts with. */
export function sampleScope(types: Readonly<Record<string, DecisionType | null>>): FeelScope {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, type ? SAMPLES[type] : 'x']),
  );
}

/** What is wrong with a cell of an input column of `type`, or null. */
export function unaryTestFault(
  text: string,
  type: DecisionType | null,
  scope: FeelScope,
): Fault | null {
  if (takesAnything(text)) return null;
  const sample = type ? SAMPLES[type] : 'x';
  const fault = tried(text, () => unaryTest(text, { ...scope, '?': sample }));
  if (fault) return fault;
  for (const { literal, type: found } of topLiterals(text, scope)) {
    if (type && found && found !== type) {
      return wrongType(literal, type);
    }
  }
  return null;
}

/** What is wrong with an expression whose value must be of `type`, or null. */
export function expressionFault(
  text: string,
  type: DecisionType | null,
  scope: FeelScope,
): Fault | null {
  if (text.trim() === '') return null;
  const fault = tried(text, () => evaluate(text, scope));
  if (fault || !type) return fault;
  const constant = constantOf(text);
  if (constant === undefined || constant === null || isOfType(constant, type)) return null;
  return wrongType(text.trim(), type);
}

function wrongType(text: string, type: DecisionType): Fault {
  const message = `${text} does not belong into a column of ${TYPE_NAMES[type]}.`;
  return { code: 'wrong-type', message };
}

/** The value of a text that reads no variable; undefined when it does, or cannot be read. */
export function constantOf(text: string): FeelValue | undefined {
  try {
    const { value, warnings } = evaluate(text, {});
    return warnings.length > 0 ? undefined : value;
  } catch {
    return undefined;
  }
}

/** The values of a list such as `"a","b"`; null when the text is not one. */
export function valueList(text: string | null): Json[] | null {
  if (text === null || text.trim() === '') return [];
  const list = constantOf(`[${text}]`);
  return Array.isArray(list) && list.every((value) => typeof value !== 'object' || value === null)
    ? (list as Json[])
    : null;
}

/** Reads a cell once, so that plain values need no interpreter afterwards. null: anything. */
export function compileCell(text: string): CellTest | null {
  if (takesAnything(text)) return null;
  const kinds = nodesOf(text, {}).filter(({ parent }) => parent === 'PositiveUnaryTest');
  const plain = kinds.length > 0 && kinds.every(({ name }) => name in LITERALS);
  const negated = nodesOf(text, {}).some(({ name }) => name === 'not');
  const values = plain && !negated ? valueList(text) : null;
  return { text, constants: values && new Set(values) };
}

/** True when `value` passes the cell. */
export function passes(cell: CellTest, value: FeelValue, scope: FeelScope): boolean {
  if (cell.constants && (value === null || typeof value !== 'object')) {
    return cell.constants.has(value as Json);
  }
  return unaryTest(cell.text, { ...scope, '?': value }).value === true;
}

export interface Computed {
  value: FeelValue;
  /** A name that the scope does not have. */
  missing: string | null;
  /** Why there is no value, where the interpreter says so. */
  fault: string | null;
}

/** Evaluates an expression that was checked before. */
export function compute(text: string, scope: FeelScope): Computed {
  const { value, warnings } = evaluate(text, scope);
  const unknown = warnings.find(({ type }) => type === 'NO_VARIABLE_FOUND');
  const [first] = warnings;
  return {
    value,
    missing: unknown ? text.slice(unknown.position.from, unknown.position.to) : null,
    fault: value === null && first ? first.message : null,
  };
}

/** Names that a text reads from its scope: neither functions, nor what `for`, `some` and `every` bind. */
export function namesIn(text: string): string[] {
  const nodes = nodesOf(text, {});
  const textsOf = (name: string, parent: (of: string | null) => boolean) =>
    nodes
      .filter((node) => node.name === name && parent(node.parent))
      .map(({ from, to }) => text.slice(from, to));
  const bound = textsOf('Name', (parent) => parent === 'InExpression');
  return textsOf('VariableName', (parent) => parent !== 'FunctionInvocation').filter(
    (name) => !bound.includes(name) && name !== 'item' && name !== 'partial',
  );
}

/** JSON as FEEL takes it, read as `type`; undefined when it is not of that type. null is of every type. */
export function toFeelValue(value: Json, type: DecisionType | null): FeelValue | undefined {
  if (value === null || type === null) return value;
  if (typeof value === 'string' && type !== 'string') {
    if (type === 'date') return parseDate(value) ?? undefined;
    if (type === 'time') return parseTime(value) ?? undefined;
    if (type === 'dateTime') return parseDateTime(value) ?? undefined;
  }
  return isOfType(value, type) ? value : undefined;
}

/** FEEL's own values as the texts that FEEL reads again; the rest as it is. */
export function toJson(value: FeelValue): Json {
  if (value === undefined || typeof value === 'function') return null;
  return JSON.parse(JSON.stringify(value)) as Json;
}

export function isOfType(value: FeelValue, type: DecisionType): boolean {
  switch (type) {
    case 'string':
      // A duration is written as a text: there is no column type of its own.
      return typeof value === 'string' || value instanceof FeelDuration;
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return value instanceof FeelDate;
    case 'time':
      return value instanceof FeelTime;
    case 'dateTime':
      return value instanceof FeelDateTime;
  }
}

function tried(
  text: string,
  work: () => {
    warnings: { type: string; message: string; position: { from: number; to: number } }[];
  },
): Fault | null {
  let warnings;
  try {
    warnings = work().warnings;
  } catch (error) {
    const [line] = (error as Error).message.trim().split('\n');
    return { code: 'unreadable', message: `FEEL cannot read it: ${line}.` };
  }
  const fatal = warnings.find(({ type }) => FATAL.has(type));
  if (!fatal) return null;
  const name = text.slice(fatal.position.from, fatal.position.to).replace(/\(.*/s, '');
  return fatal.type === 'NO_FUNCTION_FOUND'
    ? { code: 'unknown-function', message: `There is no function "${name}".` }
    : {
        code: 'unknown-name',
        message: `"${name}" is no input of the decision, and no function: a text stands in quotation marks.`,
      };
}

interface Node {
  name: string;
  parent: string | null;
  from: number;
  to: number;
}

function nodesOf(text: string, scope: FeelScope, unary = true): Node[] {
  const tree = unary
    ? parseUnaryTests(text, { ...scope, '?': null }, undefined)
    : parseExpression(text, scope, undefined);
  const nodes: Node[] = [];
  tree.iterate({
    enter: ({ name, from, to, node }) => {
      nodes.push({ name, from, to, parent: node.parent?.name ?? null });
    },
  });
  return nodes;
}

/** Plain values that a cell compares its column with. */
function topLiterals(
  text: string,
  scope: FeelScope,
): { literal: string; type: DecisionType | null }[] {
  const top = new Set(['PositiveUnaryTest', 'SimplePositiveUnaryTest', 'Interval']);
  return nodesOf(text, scope)
    .filter(({ parent }) => parent !== null && top.has(parent))
    .filter(({ name }) => name in LITERALS || name === 'DateTimeLiteral')
    .map(({ name, from, to }) => {
      const literal = text.slice(from, to);
      return { literal, type: LITERALS[name] ?? temporalType(literal) };
    });
}

function temporalType(literal: string): DecisionType | null {
  const value = constantOf(literal);
  return (['date', 'time', 'dateTime'] as const).find((type) => isOfType(value, type)) ?? null;
}
