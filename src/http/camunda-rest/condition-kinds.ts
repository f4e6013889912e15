import { VARIABLE_OPERATORS } from '../../engine/api/index.js';
import { CAMUNDA_DATE_PART, CAMUNDA_DATE_PATTERN, readCamundaDate } from './camunda-date.js';
import { INT32 } from './number-kinds.js';
import { dateOf } from './offset-page.js';
import { NOTHING_ELSE } from './request-bodies.js';
import type { RequestReader } from './request-reader.js';
import { type AskedVariable, readVariableConditions } from './variable-conditions.js';

/** A span that is open where it is not given. */
export interface DateSpan {
  after?: Date;
  before?: Date;
}

/** What a condition of a list holds. A list of texts is joined by commas in a query. */
interface Values {
  text: string;
  flag: boolean;
  number: number;
  date: Date;
  dates: DateSpan;
  list: string[];
  variables: AskedVariable[];
}

/** Of which kind a condition is, or the texts from which it takes one. */
export type ConditionKind = keyof Values | readonly string[];

/** What a condition of a kind is read as. */
export type ValueOf<K extends ConditionKind> = K extends keyof Values
  ? Values[K]
  : K extends readonly (infer Text)[]
    ? Text
    : never;

/** Versions and priorities, in Camunda as in the database. */
const [LEAST, MOST] = INT32;
const DATE_FORM = "yyyy-MM-dd'T'HH:mm:ss.SSSZ";
const OPERATORS = VARIABLE_OPERATORS.join('|');

const SCHEMAS: Record<keyof Values, object> = {
  text: { type: ['string', 'null'] },
  flag: { type: ['boolean', 'null'] },
  number: { type: ['integer', 'null'], minimum: LEAST, maximum: MOST },
  date: { type: ['string', 'null'], pattern: CAMUNDA_DATE_PATTERN, description: DATE_FORM },
  dates: {
    type: ['array', 'null'],
    items: {
      type: 'object',
      required: ['operator', 'value'],
      properties: {
        operator: { enum: ['gt', 'lt'] },
        value: { type: 'string', pattern: CAMUNDA_DATE_PATTERN, description: DATE_FORM },
      },
      additionalProperties: NOTHING_ELSE,
    },
  },
  list: { type: ['array', 'null'], items: { type: 'string' } },
  variables: {
    type: ['array', 'null'],
    items: {
      type: 'object',
      required: ['name', 'operator'],
      properties: {
        name: { type: 'string', minLength: 1 },
        operator: { enum: VARIABLE_OPERATORS },
        value: {},
      },
      additionalProperties: NOTHING_ELSE,
    },
  },
};

/** Of lists and variables the text in a query. */
const QUERY_SCHEMAS: Record<keyof Values, object> = {
  text: { type: 'string' },
  flag: { type: 'boolean' },
  number: { ...SCHEMAS.number, type: 'integer' },
  date: { ...SCHEMAS.date, type: 'string' },
  dates: {
    type: 'string',
    pattern: joined(`(gt|lt)_${CAMUNDA_DATE_PART}`),
    description: '`gt_` or `lt_` and a date, joined by commas.',
  },
  list: { type: 'string', description: 'Joined by commas.' },
  variables: {
    type: 'string',
    pattern: joined(`[^_,\\u0000]+_(${OPERATORS})_[^,\\u0000]*`),
    description: '`name_operator_value`, joined by commas.',
  },
};

/** What the API document says of a condition in a body. */
export function bodySchemaOf(kind: ConditionKind): object {
  return typeof kind === 'string'
    ? SCHEMAS[kind]
    : { type: ['string', 'null'], enum: [...kind, null] };
}

/** What the API document says of a condition in a query. */
export function querySchemaOf(kind: ConditionKind): object {
  return typeof kind === 'string' ? QUERY_SCHEMAS[kind] : { type: 'string', enum: [...kind] };
}

/** Reads one condition; undefined: it is not given. Throws InvalidInput. */
export function readCondition(kind: ConditionKind, reader: RequestReader, name: string): unknown {
  switch (kind) {
    case 'text':
      return reader.text(name);
    case 'flag':
      return reader.flag(name);
    case 'number':
      return reader.wholeNumber(name, LEAST, MOST);
    case 'date':
      return dateOf(reader, name);
    case 'dates':
      return spanIn(reader, name);
    case 'list':
      return reader.texts(name);
    case 'variables':
      return readVariableConditions(reader, name);
    default:
      return oneOfTexts(kind, reader, name);
  }
}

function oneOfTexts(
  texts: readonly string[],
  reader: RequestReader,
  name: string,
): string | undefined {
  const given = reader.text(name);
  if (given === undefined || texts.includes(given)) return given;
  throw reader.wrong(name, `must be ${texts.join(' or ')}.`);
}

function spanIn(reader: RequestReader, name: string): DateSpan | undefined {
  const given = reader.raw(name);
  if (given === undefined) return undefined;
  const span: DateSpan = {};
  for (const [operator, value] of comparisonsIn(reader, name)) {
    const at = readCamundaDate(value);
    if (!at) throw reader.wrong(name, `must hold dates of the form ${DATE_FORM}.`);
    if (operator === 'gt') span.after = at;
    else if (operator === 'lt') span.before = at;
    else throw reader.wrong(name, 'must compare by gt or lt.');
  }
  return span;
}

function comparisonsIn(reader: RequestReader, name: string): [operator: unknown, date: unknown][] {
  if (!reader.hasTextsOnly)
    return reader.objects(name).map((one) => {
      const read: [unknown, unknown] = [one.raw('operator'), one.raw('value')];
      one.refuseOthers();
      return read;
    });
  return reader.texts(name)!.map((one) => {
    const [operator, ...date] = one.split('_');
    // A plus sign that was not escaped in a query arrives as a space.
    return [operator, date.join('_').replace(' ', '+')];
  });
}

/** One or more, joined by commas. */
function joined(part: string): string {
  return `^${part}(,${part})*$`;
}
