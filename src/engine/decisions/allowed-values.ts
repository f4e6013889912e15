import type { DecisionType, Json } from '../api/index.js';
import {
  compileCell,
  constantOf,
  type Fault,
  FeelStepsExceeded,
  isCheapText,
  Meter,
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

/** A test that none of the values of its column can pass. A test that reads other columns may. */
export function testNotAllowed(
  text: string,
  type: DecisionType | null,
  values: string | null,
): Fault | null {
  const allowed = valueList(values);
  if (!allowed?.length) return null;
  const list = valueList(text);
  const other = list?.find((value) => value !== null && !allowed.includes(value));
  if (other !== undefined) return notAmong(JSON.stringify(other), values);
  if (list || namesIn(text).length > 0 || !isCheapText(text, 'unary tests')) return null;
  return [null, ...allowed].some((value) => mayPass(text, toFeelValue(value, type)))
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
