import { DateTime } from 'luxon';
import { isLonger } from '../../platform/text/index.js';
import type { FieldError } from '../../platform/errors/index.js';
import { UNSTORABLE } from './node-values.js';

/** The types of Open311 GeoReport v2. */
export const DATATYPES = [
  'string',
  'number',
  'datetime',
  'text',
  'singlevaluelist',
  'multivaluelist',
] as const;
export type Datatype = (typeof DATATYPES)[number];

export interface AttributeValue {
  key: string;
  name: string;
  nameEn: string;
}

/** A question that belongs to a classification (attribute of a service in Open311). */
export interface AttributeDefinition {
  code: string;
  datatype: Datatype;
  required: boolean;
  /** False: only shown, nothing is answered. */
  variable: boolean;
  order: number;
  description: string;
  descriptionEn: string;
  /** How to write the answer, e.g. "AB123CD". */
  datatypeDescription: string | null;
  datatypeDescriptionEn: string | null;
  /** What may be chosen; empty unless the type is a list. */
  values: AttributeValue[];
}

export type AttributeAnswer = string | number | string[];
/** Answers by the attribute's code. */
export type AttributeAnswers = Record<string, AttributeAnswer>;

const MAX_STRING = 500;
const MAX_TEXT = 4000;

/**
 * Reads answers to `definitions`. `known` are answers given before: they count where nothing new is said, and those
 * the classification does not ask are dropped. An answer of null takes a known one away.
 * `faults` name `attributes.<code>`; a missing required answer is one when `complete`.
 */
export function readAnswers(
  definitions: readonly AttributeDefinition[],
  given: unknown,
  options: { known?: AttributeAnswers; complete?: boolean } = {},
): { answers: AttributeAnswers; faults: FieldError[] } {
  const { known = {}, complete = true } = options;
  if (given !== undefined && given !== null && !isRecord(given)) {
    const message = 'attributes must be an object: the answer by the code of each attribute.';
    return { answers: {}, faults: [{ field: 'attributes', code: 'is-object', message }] };
  }
  const asked = definitions.filter(({ variable }) => variable);
  const fresh: Record<string, unknown> = given ?? {};
  const faults = unknownAttributes(asked, fresh);
  const answers: AttributeAnswers = {};
  for (const definition of asked) {
    const { code } = definition;
    const value = Object.hasOwn(fresh, code) ? fresh[code] : known[code];
    if (isBlank(value)) {
      if (definition.required && complete) faults.push(missing(definition));
      continue;
    }
    const read = readAnswer(definition, value);
    if ('problem' in read) faults.push(fault(code, read.code, read.problem));
    else answers[code] = read.answer;
  }
  return { answers, faults };
}

function unknownAttributes(
  asked: readonly AttributeDefinition[],
  given: Record<string, unknown>,
): FieldError[] {
  const known = new Set(asked.map(({ code }) => code));
  return Object.keys(given)
    .filter((code) => !known.has(code))
    .map((code) => {
      const list = known.size > 0 ? [...known].join(', ') : 'none';
      return fault(
        code.slice(0, 60),
        'unknown-code',
        `is not asked by this classification; it asks: ${list}.`,
      );
    });
}

function missing({ code, description, descriptionEn }: AttributeDefinition): FieldError {
  return fault(
    code,
    'required',
    `is required by the classification: ${description} / ${descriptionEn}`,
  );
}

type Read = { answer: AttributeAnswer } | { problem: string; code: string };

function readAnswer(definition: AttributeDefinition, value: unknown): Read {
  switch (definition.datatype) {
    case 'string':
      return readText(value, MAX_STRING);
    case 'text':
      return readText(value, MAX_TEXT);
    case 'number':
      return readNumber(value);
    case 'datetime':
      return readDateTime(value);
    case 'singlevaluelist':
      return readChoice(definition, Array.isArray(value) && value.length === 1 ? value[0] : value);
    case 'multivaluelist':
      return readChoices(definition, value);
  }
}

function readText(value: unknown, max: number): Read {
  if (typeof value !== 'string') return { code: 'is-string', problem: 'must be a text.' };
  if (isLonger(value, max)) {
    return { code: 'too-long', problem: `must have at most ${max} characters.` };
  }
  if (UNSTORABLE.test(value)) {
    return { code: 'invalid', problem: 'must not contain NUL or broken characters.' };
  }
  return { answer: value.trim() };
}

/** Forms send everything as text; an Italian one writes 12,5. */
function readNumber(value: unknown): Read {
  const number =
    typeof value === 'string' && /^-?\d{1,15}([.,]\d{1,10})?$/.test(value.trim())
      ? Number(value.trim().replace(',', '.'))
      : value;
  if (typeof number === 'number' && Number.isFinite(number)) return { answer: number };
  return { code: 'is-number', problem: 'must be a number, such as 12 or 12.5.' };
}

function readDateTime(value: unknown): Read {
  const read = typeof value === 'string' ? DateTime.fromISO(value, { setZone: true }) : null;
  if (typeof value === 'string' && read?.isValid && /^\d{4}-\d\d-\d\d/.test(value)) {
    return { answer: value };
  }
  const problem = 'must be an ISO 8601 date, or date and time: 2026-03-31T09:30:00+02:00.';
  return { code: 'is-date', problem };
}

function readChoice({ values }: AttributeDefinition, value: unknown): Read {
  const keys = values.map(({ key }) => key);
  if (typeof value === 'string' && keys.includes(value)) return { answer: value };
  return { code: 'not-allowed', problem: `must be one of ${keys.join(', ')}.` };
}

function readChoices({ values }: AttributeDefinition, value: unknown): Read {
  const keys = values.map(({ key }) => key);
  const chosen: unknown[] = Array.isArray(value) ? value : [value];
  if (chosen.every((one) => typeof one === 'string' && keys.includes(one))) {
    return { answer: [...new Set(chosen as string[])] };
  }
  return { code: 'not-allowed', problem: `must be a list of ${keys.join(', ')}.` };
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string'
    ? value.trim() === ''
    : Array.isArray(value) && value.length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(code: string, kind: string, problem: string): FieldError {
  const field = `attributes.${code}`;
  return { field, code: kind, message: `${field} ${problem}` };
}
