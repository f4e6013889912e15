import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiQuery } from '@nestjs/swagger';
import type { OffsetPage } from '../../engine/api/index.js';
import {
  bodySchemaOf,
  type ConditionKind,
  querySchemaOf,
  readCondition,
  type ValueOf,
} from './condition-kinds.js';
import { readOffsetPage } from './offset-page.js';
import { NOTHING_ELSE } from './request-bodies.js';
import { RequestReader } from './request-reader.js';

/** The conditions that a list takes, by Camunda's names. */
export type Conditions = Readonly<Record<string, ConditionKind>>;

/** The conditions that were given, by the names of Camunda. */
export type Given<C extends Conditions> = { [N in keyof C]?: ValueOf<C[N]> };

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
    const paging = RequestReader.ofTexts(query);
    const reader = body === undefined ? paging : new RequestReader(body);
    const page = readOffsetPage(this.sorts, paging, reader);
    const given = Object.fromEntries(
      Object.entries(this.conditions).map(([name, kind]) => [
        name,
        readCondition(kind, reader, name),
      ]),
    );
    reader.refuseOthers();
    paging.refuseOthers();
    return { given: given as Given<C>, page };
  }

  /** Describes the query of a GET. */
  query({ paged = true } = {}): MethodDecorator {
    const conditions = Object.entries(this.conditions).map(([name, kind]) =>
      ApiQuery({ name, required: false, schema: querySchemaOf(kind) }),
    );
    return applyDecorators(...conditions, ...this.order(), ...(paged ? PAGE : []));
  }

  /** Describes body and query of a POST. */
  search({ paged = true } = {}): MethodDecorator {
    const properties = Object.fromEntries(
      Object.entries(this.conditions).map(([name, kind]) => [name, bodySchemaOf(kind)]),
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
        additionalProperties: NOTHING_ELSE,
      },
    };
    const [sortBy] = Object.keys(this.sorts);
    return applyDecorators(
      ApiBody({
        required: false,
        schema: {
          type: 'object',
          properties: { ...properties, sorting } as never,
          additionalProperties: NOTHING_ELSE,
          example: { sorting: [{ sortBy, sortOrder: 'asc' }] },
        },
      }),
      ...(paged ? PAGE : []),
    );
  }

  private order(): MethodDecorator[] {
    return [
      ApiQuery({ name: 'sortBy', required: false, schema: { enum: Object.keys(this.sorts) } }),
      ApiQuery({
        name: 'sortOrder',
        required: false,
        description: 'Of `sortBy`, without which it is refused.',
        schema: { enum: ['asc', 'desc'] },
      }),
    ];
  }
}

const COUNT = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const PAGE = [
  ApiQuery({ name: 'firstResult', required: false, schema: COUNT }),
  ApiQuery({ name: 'maxResults', required: false, schema: COUNT }),
];

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
