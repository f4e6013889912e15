import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiQuery } from '@nestjs/swagger';
import type { OffsetPage } from '../../engine/api/index.js';
import { readCamundaDate } from './camunda-date.js';
import { dateOf, readOffsetPage } from './offset-page.js';
import { RequestReader } from './request-reader.js';
import { readVariableConditions, type AskedVariable } from './variable-conditions.js';

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

/** The conditions that a list takes, by Camunda's names. */
export type Conditions = Readonly<Record<string, keyof Values>>;

/** The conditions that were given, by the names of Camunda. */
export type Given<C extends Conditions> = { [N in keyof C]?: Values[C[N]] };

const SCHEMAS: Record<keyof Values, object> = {
  text: { type: ['string', 'null'] },
  flag: { type: ['boolean', 'null'] },
  number: { type: ['integer', 'null'] },
  date: { type: ['string', 'null'], description: "yyyy-MM-dd'T'HH:mm:ss.SSSZ" },
  dates: {
    type: ['array', 'null'],
    items: {
      type: 'object',
      required: ['operator', 'value'],
      properties: { operator: { enum: ['gt', 'lt'] }, value: { type: 'string' } },
    },
  },
  list: { type: ['array', 'null'], items: { type: 'string' } },
  variables: {
    type: ['array', 'null'],
    items: {
      type: 'object',
      required: ['name', 'operator'],
      properties: { name: { type: 'string' }, operator: { type: 'string' }, value: {} },
    },
  },
};

/** Of lists and variables the text in a query. */
const QUERY_SCHEMAS: Record<keyof Values, object> = {
  ...SCHEMAS,
  text: { type: 'string' },
  flag: { type: 'boolean' },
  number: { type: 'integer' },
  date: { ...SCHEMAS.date, type: 'string' },
  dates: { type: 'string', description: '`gt_` or `lt_` and a date, joined by commas.' },
  list: { type: 'string', description: 'Joined by commas.' },
  variables: { type: 'string', description: '`name_operator_value`, joined by commas.' },
};

/**
 * A list of Camunda's REST API: which conditions it takes, by what it is sorted. The table reads GET and POST and describes
 * both in the API document; what is not in it is refused by its name, since passing it over would answer too much.
 */
export class CamundaList<C extends Conditions, S extends string> {
  constructor(
    private readonly conditions: C,
    private readonly sorts: Readonly<Record<string, S>>,
  ) {}

  /** `body`: of a POST, where the query holds the page alone. Throws InvalidInput. */
  read(query: unknown, body?: unknown): { given: Given<C>; page: OffsetPage<S> } {
    const paging = new RequestReader(query ?? {});
    const reader = body === undefined ? paging : new RequestReader(body);
    const page = readOffsetPage(this.sorts, paging, reader);
    const given = Object.fromEntries(
      Object.entries(this.conditions).map(([name, kind]) => [name, readAs(kind, reader, name)]),
    );
    reader.refuseOthers();
    paging.refuseOthers();
    return { given: given as Given<C>, page };
  }

  /** Describes the query of a GET. */
  query({ paged = true } = {}): MethodDecorator {
    const conditions = Object.entries(this.conditions).map(([name, kind]) =>
      ApiQuery({ name, required: false, schema: QUERY_SCHEMAS[kind] }),
    );
    return applyDecorators(...conditions, ...this.order(), ...(paged ? PAGE : []));
  }

  /** Describes body and query of a POST. */
  search({ paged = true } = {}): MethodDecorator {
    const properties = Object.fromEntries(
      Object.entries(this.conditions).map(([name, kind]) => [name, SCHEMAS[kind]]),
    );
    const sorting = {
      type: ['array', 'null'],
      items: {
        type: 'object',
        required: ['sortBy'],
        properties: {
          sortBy: { type: 'string', enum: Object.keys(this.sorts) },
          sortOrder: { type: ['string', 'null'], enum: ['asc', 'desc', null] },
        },
      },
    };
    const [sortBy] = Object.keys(this.sorts);
    return applyDecorators(
      ApiBody({
        required: false,
        schema: {
          type: 'object',
          properties: { ...properties, sorting } as never,
          example: { sorting: [{ sortBy, sortOrder: 'asc' }] },
        },
      }),
      ...(paged ? PAGE : []),
    );
  }

  private order(): MethodDecorator[] {
    return [
      ApiQuery({ name: 'sortBy', required: false, schema: { enum: Object.keys(this.sorts) } }),
      ApiQuery({ name: 'sortOrder', required: false, schema: { enum: ['asc', 'desc'] } }),
    ];
  }
}

const PAGE = [
  ApiQuery({ name: 'firstResult', required: false, schema: { type: 'integer', minimum: 0 } }),
  ApiQuery({ name: 'maxResults', required: false, schema: { type: 'integer', minimum: 0 } }),
];

function readAs(kind: keyof Values, reader: RequestReader, name: string): unknown {
  switch (kind) {
    case 'text':
      return reader.text(name);
    case 'flag':
      return reader.flag(name);
    case 'number':
      return reader.wholeNumber(name, Number.MIN_SAFE_INTEGER);
    case 'date':
      return dateOf(reader, name);
    case 'dates':
      return spanIn(reader, name);
    case 'list': {
      const given = reader.raw(name);
      return typeof given === 'string' ? given.split(',') : reader.texts(name);
    }
    case 'variables':
      return readVariableConditions(reader, name);
  }
}

function spanIn(reader: RequestReader, name: string): DateSpan | undefined {
  const given = reader.raw(name);
  if (given === undefined) return undefined;
  const conditions: [unknown, unknown][] =
    typeof given === 'string'
      ? given.split(',').map((one) => [one.slice(0, 2), one.slice(3)])
      : reader.objects(name).map((one) => [one.raw('operator'), one.raw('value')]);
  const span: DateSpan = {};
  for (const [operator, value] of conditions) {
    const at = readCamundaDate(typeof value === 'string' ? value.replace(' ', '+') : value);
    if (!at) throw reader.wrong(name, "must hold dates of the form yyyy-MM-dd'T'HH:mm:ss.SSSZ.");
    if (operator === 'gt') span.after = at;
    else if (operator === 'lt') span.before = at;
    else throw reader.wrong(name, 'must compare by gt or lt.');
  }
  return span;
}

/** True by the one flag, false by the other; Camunda's flags have no meaning when they are false. */
export function oneOfFlags(yes: boolean | undefined, no: boolean | undefined): boolean | undefined {
  if (yes) return true;
  return no ? false : undefined;
}

/** What is both "is" and "is one of"; undefined when neither is asked. */
export function bothOf(
  single: string | undefined,
  list: string[] | undefined,
): string[] | undefined {
  if (single === undefined) return list;
  return list ? list.filter((value) => value === single) : [single];
}
