import type { DecisionType, Json } from '../api/index.js';
import {
  canHoldFor,
  compileCell,
  constantOf,
  type Fault,
  FeelStepsExceeded,
  isCheapText,
  Meter,
  type Names,
  namesIn,
  passes,
  toFeelValue,
  valueList,
} from './feel/index.js';

/** A plain output that the column does not allow. */
export function notAllowed(text: string, values: string | null): Fault | null {
  const value = text.trim() === '' ? null : constantOf(text);
  const allowed = valueList(values);
  if (value === undefined || value === null || !allowed?.length) return null;
  return allowed.includes(value as Json) ? null : notAmong(text.trim(), values);
}

function notAmong(text: string, values: string | null): Fault {
  return {
    code: 'not-among-values',
    message: `${text} is none of the allowed values: ${values}.`,
  };
}

/** Steps for each value: what takes more is not looked into. */
const STEPS = 1_000;

/** A test that none of the values of its column can pass, whatever `names` of other columns stand for. */
export function testNotAllowed(
  text: string,
  type: DecisionType | null,
  values: string | null,
  names: Names,
): Fault | null {
  const allowed = valueList(values);
  if (!allowed?.length) return null;
  const list = valueList(text);
  const other = list?.find((value) => value !== null && !allowed.includes(value));
  if (other !== undefined) return notAmong(JSON.stringify(other), values);
  if (list) return null;
  const typed = [null, ...allowed].map((value) => toFeelValue(value, type));
  // What reads nothing else is simply tried.
  const alone = namesIn(text).length === 0 && isCheapText(text, 'unary tests');
  const holds = alone
    ? typed.some((value) => mayPass(text, value))
    : typed.includes(undefined) || canHoldFor(text, typed, names);
  return holds
    ? null
    : { code: 'never-true', message: `${text} holds for none of the allowed values: ${values}.` };
}

function mayPass(text: string, value: unknown): boolean {
  const cell = compileCell(text);
  if (!cell || value === undefined) return true;
  try {
    return passes(cell, value, {}, new Meter(STEPS)).passed;
  } catch (error) {
    if (error instanceof FeelStepsExceeded) return true;
    throw error;
  }
}
