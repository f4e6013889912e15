import { ApiBody } from '@nestjs/swagger';

/** Longest lock and longest wait before another try, in milliseconds: a year. Beyond it a date would have no end. */
export const MOST_MS = 366 * 24 * 3_600_000;
/** The column's. */
export const MOST_RETRIES = 2 ** 31 - 1;
/** Longest wait for a task, in milliseconds (Camunda's own limit). */
export const MAX_WAIT_MS = 1_800_000;

/** Null counts as absent, as Camunda's clients mean it. */
const TEXT = { type: ['string', 'null'] } as const;
const REQUIRED_TEXT = { type: 'string', minLength: 1 } as const;
const COUNT = { type: ['integer', 'null'], minimum: 0 } as const;
const VARIABLES = {
  type: ['object', 'null'],
  description: 'By name: `{value, type, valueInfo}`.',
} as const;

const FIELDS = {
  workerId: REQUIRED_TEXT,
  errorCode: REQUIRED_TEXT,
  errorMessage: TEXT,
  errorDetails: TEXT,
  retries: { ...COUNT, maximum: MOST_RETRIES },
  requiredRetries: { type: 'integer', minimum: 0, maximum: MOST_RETRIES },
  retryTimeout: { ...COUNT, maximum: MOST_MS },
  newDuration: { type: 'integer', minimum: 1, maximum: MOST_MS },
  lockDuration: { type: 'integer', minimum: 1, maximum: MOST_MS },
  variables: VARIABLES,
  duedate: { type: 'string', example: '2026-11-23T09:00:00.000+0000' },
};

type Field = keyof typeof FIELDS;

/** Describes a body of the dialect: fields that are not named are passed over, whatever they are. */
export function CamundaBody(required: Field[], optional: Field[] = []): MethodDecorator {
  const entries = [...required, ...optional].map(
    (name) => [name === 'requiredRetries' ? 'retries' : name, FIELDS[name]] as const,
  );
  return ApiBody({
    schema: {
      type: 'object',
      required: required.map((name) => (name === 'requiredRetries' ? 'retries' : name)),
      properties: Object.fromEntries(entries) as never,
      additionalProperties: true,
    },
  });
}

const FLAG = { type: ['boolean', 'null'] } as const;

/** Describes the body by which a worker asks for tasks. */
export function FetchBody(): MethodDecorator {
  return ApiBody({
    schema: {
      type: 'object',
      required: ['workerId', 'maxTasks', 'topics'],
      properties: {
        workerId: REQUIRED_TEXT,
        maxTasks: { type: 'integer', minimum: 1 },
        usePriority: FLAG,
        asyncResponseTimeout: {
          ...COUNT,
          maximum: MAX_WAIT_MS,
          description: 'How long to wait for a first task, in milliseconds.',
        },
        topics: {
          type: 'array',
          items: {
            type: 'object',
            required: ['topicName', 'lockDuration'],
            properties: { topicName: REQUIRED_TEXT, lockDuration: FIELDS.lockDuration },
            additionalProperties: true,
          },
        },
      } as never,
      additionalProperties: true,
      example: {
        workerId: 'worker-1',
        maxTasks: 5,
        asyncResponseTimeout: 30_000,
        topics: [{ topicName: 'communications.send-message', lockDuration: 60_000 }],
      },
    },
  });
}

/** Describes a body by an example of it; each of its fields may be left out as far as the API document says. */
export function CamundaFields(example: Record<string, unknown>): MethodDecorator {
  return ApiBody({
    required: false,
    schema: { type: 'object', additionalProperties: true, example },
  });
}
