import {
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelTime,
  parseDate,
  parseDateTime,
  parseTime,
} from 'feelin';
import type { DecisionType, Json } from '../../api/index.js';
import type { CellTest } from '../decision-model.js';
import { operandsOf } from './code.js';
import { isCheap } from './cost.js';
import { constantValue } from './constants.js';
import { MAX_MOMENT, type Meter } from './limits.js';
import { type FeelScope, test } from './run.js';
import { child, descendants, type Grammar, nameOf, parse, type Syntax } from './syntax.js';
import type { FeelValue } from './values.js';

export { canHoldFor, cellFault, expressionFault, expressionKind, kindOfType } from './checks.js';
export type { Fault, Names } from './inference.js';
export {
  FeelStepsExceeded,
  INLINE_STEPS,
  Meter,
  STEPS_OF_A_MOMENT,
  WORKER_STEPS,
} from './limits.js';
export { compute, type FeelScope } from './run.js';
export { type FeelValue, toJson } from './values.js';

/** A cell that takes anything. */
export function takesAnything(text: string): boolean {
  return text.trim() === '' || text.trim() === '-';
}

/** The values of a list such as `"a","b"`; null when the text is not one. */
export function valueList(text: string | null): Json[] | null {
  if (text === null || text.trim() === '') return [];
  const node = readable(`[${text}]`, 'expression');
  const value = node && constantValue(node);
  return Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null)
    ? (value as Json[])
    : null;
}

/** The value of a text that reads nothing and calls nothing; undefined of any other. */
export function constantOf(text: string): FeelValue | undefined {
  const node = readable(text, 'expression');
  return node ? constantValue(node) : undefined;
}

const LITERALS = new Set(['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null']);

/** Reads a cell once, so that plain values need no interpreter afterwards. null: anything. */
export function compileCell(text: string): CellTest | null {
  if (takesAnything(text)) return null;
  const node = parse(text, 'unary tests');
  const tests = child(node, 'PositiveUnaryTests');
  const values = tests ? operandsOf(tests).map((each) => operandsOf(each)[0]) : [];
  const plain = values.length > 0 && values.every(({ kind }) => LITERALS.has(kind));
  const list = plain && !child(node, 'not') ? valueList(text) : null;
  return { text, constants: list && new Set(list) };
}

/** Whether `value` passes the cell. `fault`: why that cannot be told. Throws FeelStepsExceeded. */
export function passes(
  cell: CellTest,
  value: FeelValue,
  scope: FeelScope,
  meter: Meter,
): { passed: boolean; fault: string | null } {
  if (cell.constants && (value === null || typeof value !== 'object')) {
    return { passed: cell.constants.has(value as Json), fault: null };
  }
  const result = test(cell.text, value, scope, meter);
  return { passed: result.value === true, fault: result.value === null ? result.fault : null };
}

/** True when the work of a text grows with it and its inputs, and no faster. */
export function isCheapText(text: string, grammar: Grammar): boolean {
  if (grammar === 'unary tests' && takesAnything(text)) return true;
  const node = readable(text, grammar);
  return node !== null && isCheap(node);
}

/** Names that a text reads from its scope: neither functions, nor what `for`, `some` and `every` bind. */
export function namesIn(text: string, grammar: Grammar = 'unary tests'): string[] {
  const node = readable(text, grammar) ?? readable(text, 'expression');
  const bound = new Set(['item', 'partial']);
  const names = new Set<string>();
  for (const each of node ? descendants(node) : []) {
    if (each.kind === 'InExpression') bound.add(nameOf(operandsOf(each)[0]));
    if (each.kind === 'FormalParameter') bound.add(nameOf(child(each, 'ParameterName')!));
    const read = each.kind === 'FunctionInvocation' ? operandsOf(each).slice(1) : each.children;
    for (const { kind, text: name } of read) {
      if (kind === 'VariableName') names.add(name.replace(/\s+/g, ' '));
    }
  }
  return [...names].filter((name) => !bound.has(name));
}

function readable(text: string, grammar: Grammar): Syntax | null {
  try {
    return parse(text, grammar);
  } catch {
    return null;
  }
}

/** JSON as FEEL takes it, read as `type`; undefined when it is not of that type. null is of every type. */
export function toFeelValue(value: Json, type: DecisionType | null): FeelValue | undefined {
  if (value === null || type === null) return value;
  if (typeof value === 'string' && type !== 'string') return moment(value, type);
  return isOfType(value, type) ? value : undefined;
}

function moment(text: string, type: DecisionType): FeelValue | undefined {
  // The parser takes years before Christ for a programming error.
  if (text.startsWith('-') || text.length > MAX_MOMENT) return undefined;
  if (type === 'date') return parseDate(text) ?? undefined;
  if (type === 'time') return parseTime(text) ?? undefined;
  return type === 'dateTime' ? (parseDateTime(text) ?? undefined) : undefined;
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
