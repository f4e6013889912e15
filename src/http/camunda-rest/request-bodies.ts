import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiExtraModels } from '@nestjs/swagger';
import { NOT_BLANK_PATTERN, STORABLE_PATTERN } from '../../platform/http/index.js';
import { GivenValueDto } from './given-value.dto.js';

/** Longest lock and longest wait before another try, in milliseconds: a year. Beyond it a date would have no end. */
export const MOST_MS = 366 * 24 * 3_600_000;
/** The column's. */
export const MOST_RETRIES = 2 ** 31 - 1;
/** Longest wait for a task, in milliseconds (Camunda's own limit). */
export const MAX_WAIT_MS = 1_800_000;

/** What may be sent beside the fields that are known: clients send those of theirs that they do not use as null. */
export const NOTHING_ELSE = { type: 'null' } as const;

// Null counts as absent, as Camunda's clients mean it.
export const TEXT = { type: ['string', 'null'] } as const;
export const REQUIRED_TEXT = { type: 'string', minLength: 1 } as const;
export const FLAG = { type: ['boolean', 'null'] } as const;
/** A flag of Camunda's that may be sent, and asks for nothing. */
export const NOT_TRUE = { type: ['boolean', 'null'], enum: [false, null] } as const;
const COUNT = { type: ['integer', 'null'], minimum: 0 } as const;
export const RETRIES = { type: 'integer', minimum: 0, maximum: MOST_RETRIES } as const;
export const RETRIES_OR_NULL = { ...COUNT, maximum: MOST_RETRIES } as const;
export const WAIT_MS = { ...COUNT, maximum: MOST_MS } as const;
export const DURATION_MS = { type: 'integer', minimum: 1, maximum: MOST_MS } as const;
/** An object of Camunda's that may be sent, with nothing in it. */
export const EMPTY = { type: ['object', 'null'], maxProperties: 0 } as const;
export const GIVEN_VALUE = { $ref: '#/components/schemas/GivenValueDto' } as const;
export const VARIABLES = {
  type: ['object', 'null'],
  description: 'By name: `{value, type, valueInfo}`.',
  propertyNames: { pattern: STORABLE_PATTERN },
  additionalProperties: GIVEN_VALUE,
} as const;

/** A text of at most so many characters, with something to read in it. */
export function readableText(most: number): object {
  return { type: 'string', minLength: 1, maxLength: most, pattern: NOT_BLANK_PATTERN };
}

type Fields = Readonly<Record<string, object>>;

interface BodyOptions {
  example?: Readonly<Record<string, unknown>>;
  /** Fields that are not named: absent, they are refused. */
  others?: 'passed over';
  /** What the document says of the fields together. */
  shape?: object;
}

/** Describes a body of the dialect by its fields; without a required one it may be left out. */
export function CamundaBody(
  required: Fields,
  optional: Fields = {},
  { example, others, shape }: BodyOptions = {},
): MethodDecorator {
  const names = Object.keys(required);
  return applyDecorators(
    ApiExtraModels(GivenValueDto),
    ApiBody({
      required: names.length > 0,
      schema: {
        type: 'object',
        ...(names.length > 0 && { required: names }),
        properties: { ...required, ...optional } as never,
        additionalProperties: others ? true : NOTHING_ELSE,
        ...(example && { example }),
        ...shape,
      } as never,
    }),
  );
}

/** Describes the body by which a worker asks for tasks. */
export function FetchBody(): MethodDecorator {
  const topic = {
    type: 'object',
    required: ['topicName', 'lockDuration'],
    properties: { topicName: REQUIRED_TEXT, lockDuration: DURATION_MS },
    additionalProperties: true,
  };
  const wait = {
    ...COUNT,
    maximum: MAX_WAIT_MS,
    description: 'How long to wait for a first task, in milliseconds.',
  };
  return CamundaBody(
    {
      workerId: REQUIRED_TEXT,
      maxTasks: { type: 'integer', minimum: 1 },
      topics: { type: 'array', items: topic },
    },
    { usePriority: FLAG, asyncResponseTimeout: wait },
    {
      others: 'passed over',
      example: {
        workerId: 'worker-1',
        maxTasks: 5,
        asyncResponseTimeout: 30_000,
        topics: [{ topicName: 'communications.send-message', lockDuration: 60_000 }],
      },
    },
  );
}

/** Describes the body of an operation that reads none of it. */
export function UnreadBody(example: Readonly<Record<string, unknown>>): MethodDecorator {
  return CamundaBody({}, {}, { others: 'passed over', example });
}
