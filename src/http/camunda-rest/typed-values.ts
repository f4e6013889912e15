import { type FieldError, InvalidInput } from '../../platform/errors/index.js';
import type { Json, Variables } from '../../engine/api/index.js';
import { isCamundaDate, readCamundaDate, toCamundaDate } from './camunda-date.js';
import { INT16, INT32, INT64 } from './number-kinds.js';

/** A variable as Camunda writes it. */
export interface TypedValue {
  value: Json;
  type: string;
  valueInfo: Record<string, Json>;
}

/** What is wrong with one value; becomes a field of InvalidInput. */
class Unreadable extends Error {}

/**
 * Our JSON values with the type that Camunda's clients expect. A whole number is an Integer, or a Long where it
 * does not fit; a text in Camunda's date form is a Date (that is how `fromTyped` keeps one); lists and objects
 * are Json, as a JSON text.
 */
export function toTyped(value: Json): TypedValue {
  const typed = (type: string, content: Json = value): TypedValue => ({
    value: content,
    type,
    valueInfo: {},
  });
  if (value === null) return typed('Null');
  switch (typeof value) {
    case 'boolean':
      return typed('Boolean');
    case 'number':
      if (!Number.isInteger(value)) return typed('Double');
      return typed(value >= INT32[0] && value <= INT32[1] ? 'Integer' : 'Long');
    case 'string':
      return typed(isCamundaDate(value) ? 'Date' : 'String');
    default:
      return typed('Json', JSON.stringify(value));
  }
}

export function toTypedMap(variables: Variables): Record<string, TypedValue> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, toTyped(value)]),
  );
}

/**
 * Reads `{name: {value, type, valueInfo}}`. Types are taken in either case; without one the JSON value is taken
 * as it stands. A Date is kept as a text in Camunda's form, in UTC. `transient` values are kept like others.
 * @throws InvalidInput naming every variable that cannot be read, below `field`
 */
export function fromTypedMap(input: unknown, field = 'variables'): Variables {
  if (input === undefined || input === null) return {};
  if (typeof input !== 'object' || Array.isArray(input)) {
    throw unreadable([{ field, code: 'type', message: 'must be an object of variables by name.' }]);
  }
  const variables: Variables = {};
  const errors: FieldError[] = [];
  for (const [name, typed] of Object.entries(input)) {
    try {
      variables[name] = fromTyped(typed);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      errors.push({ field: `${field}.${name}`, code: 'type', message: error.message });
    }
  }
  if (errors.length > 0) throw unreadable(errors);
  return variables;
}

function unreadable(errors: FieldError[]): InvalidInput {
  const reasons = errors.map(({ field, message }) => `${field} ${message}`).join(' ');
  return new InvalidInput(`Cannot read the variables: ${reasons}`, errors);
}

function fromTyped(typed: unknown): Json {
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed)) {
    throw new Unreadable('must be an object with value and type.');
  }
  const {
    value = null,
    type,
    valueInfo,
  } = typed as {
    value?: Json;
    type?: unknown;
    valueInfo?: { serializationDataFormat?: unknown } | null;
  };
  if (type === undefined || type === null) return value;
  if (typeof type !== 'string') throw new Unreadable('must have a text as its type.');
  if (value === null) return null;
  switch (type.toLowerCase()) {
    case 'null':
      return null;
    case 'boolean':
      if (value === 'true' || value === 'false') return value === 'true';
      return requireThat(typeof value === 'boolean', value, 'must be true or false.');
    case 'short':
      return wholeNumber(value, INT16, type);
    case 'integer':
      return wholeNumber(value, INT32, type);
    case 'long':
      return wholeNumber(value, INT64, type);
    case 'double':
    case 'float':
    case 'number':
      return number(value);
    case 'string':
      return requireThat(typeof value === 'string', value, 'must be a text, being of type String.');
    case 'date':
      return date(value);
    case 'json':
      return parsed(value);
    case 'object':
      if (valueInfo?.serializationDataFormat === 'application/json') return parsed(value);
      throw new Unreadable('is an Object that is not serialized as application/json.');
    default:
      throw new Unreadable(`has type ${type}, which this engine cannot keep.`);
  }
}

function requireThat(holds: boolean, value: Json, message: string): Json {
  if (!holds) throw new Unreadable(message);
  return value;
}

/** As JSON writes numbers; JavaScript reads others, such as `0x10`. */
const NUMERAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function number(value: Json): number {
  const read = typeof value === 'string' && NUMERAL.test(value) ? Number(value) : value;
  if (typeof read !== 'number' || !Number.isFinite(read)) throw new Unreadable('must be a number.');
  return read;
}

function wholeNumber(value: Json, [least, most]: readonly [number, number], type: string): number {
  const read = number(value);
  if (!Number.isInteger(read) || read < least || read > most) {
    throw new Unreadable(`must be a whole number from ${least} to ${most}, being of type ${type}.`);
  }
  return read;
}

function date(value: Json): string {
  const instant = readCamundaDate(value);
  if (!instant) throw new Unreadable("must be a date of the form yyyy-MM-dd'T'HH:mm:ss.SSSZ.");
  return toCamundaDate(instant);
}

function parsed(value: Json): Json {
  if (typeof value !== 'string') throw new Unreadable('must be a JSON text, being of type Json.');
  try {
    return JSON.parse(value) as Json;
  } catch {
    throw new Unreadable('is not valid JSON.');
  }
}
