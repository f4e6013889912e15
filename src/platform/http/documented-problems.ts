import type { OpenAPIObject } from '@nestjs/swagger';
import { accessProblems } from '../auth/access-problems.js';
import { ACCESS, type Access } from '../auth/authorization.decorators.js';
import type { RefusalsOf } from '../auth/sign-in.js';
import {
  asDomainError,
  type DomainError,
  type ErrorForm,
  errorFormOf,
  InvalidInput,
  PROBLEM_FORM,
  problemsOf,
} from '../errors/index.js';
import { commandProblems } from '../idempotency/command-problems.js';
import { type Handler, saidOf } from './documented-handlers.js';
import {
  BodyTooLarge,
  BodyTooSlow,
  JsonTooComplex,
  MediaTypeUnsupported,
  NotUtf8,
  ServerBusy,
  TooManyFromNetwork,
} from './limits/limits.errors.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- writes into a JSON document of any shape */

type Operation = any;

/** What may happen to any request; the database is busy, or gone. */
const ALWAYS: DomainError[] = [
  TooManyFromNetwork.example,
  asDomainError(new Error()),
  ServerBusy.example,
  asDomainError({ code: '55P03' }),
  asDomainError({ code: '57P01' }),
];

/** What may be wrong with a request that says something: in its address, its headers or its body. */
const INVALID = new InvalidInput('The request is not valid: check subject.', [
  { field: 'subject', code: 'required', message: 'subject is required.' },
]);

/** What may be wrong with a body, before anybody looks into it. */
const OF_BODIES: DomainError[] = [
  NotUtf8.example,
  BodyTooSlow.example,
  BodyTooLarge.example,
  MediaTypeUnsupported.example,
];

/**
 * Writes into the API document which errors each operation answers, by status and code, each with an example: those that
 * its handler names (`MayFail`), those that guard, pipes and limits answer on a route of its kind, and the `refusals` of
 * whoever signs callers in.
 */
export function describeProblems(
  handlers: Map<string, Handler>,
  document: OpenAPIObject,
  refusals: RefusalsOf,
): void {
  const components = (document.components ??= {});
  components.examples ??= {};
  const written = new Map<string, any[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries<Operation>(item)) {
      const handler = handlers.get(operation?.operationId);
      if (!handler) continue;
      const form = errorFormOf(handler.controller);
      const access = saidOf<Access>(handler, ACCESS) ?? { kind: 'signedIn' };
      const refused = accessProblems(access, refusals(access, method, path));
      const errors = errorsOf(handler, operation, method, refused);
      for (const [status, bodies] of byStatus(errors, form)) {
        const response = responseOf(status, bodies, form, components.examples);
        operation.responses[status] = response;
        const name = [status, ...bodies.keys()].join('_');
        written.set(name, [...(written.get(name) ?? []), [operation.responses, status, response]]);
      }
    }
  }
  shareResponses(written, (components.responses ??= {}));
}

function errorsOf(
  handler: Handler,
  operation: Operation,
  method: string,
  refused: DomainError[],
): DomainError[] {
  const says = operation.requestBody !== undefined || operation.parameters?.length > 0;
  return [
    ...(says ? [INVALID] : []),
    ...(operation.requestBody ? OF_BODIES : []),
    ...(operation.requestBody?.content['application/json'] ? [JsonTooComplex.example] : []),
    ...refused,
    ...commandProblems(handler.method, method),
    ...problemsOf(handler.controller),
    ...problemsOf(handler.method),
    ...ALWAYS,
  ];
}

/** The bodies of the answers by status, and by what tells them apart. */
function byStatus(
  errors: DomainError[],
  form: ErrorForm,
): Map<number, Map<string, { error: DomainError; body: any }>> {
  const statuses = new Map<number, Map<string, { error: DomainError; body: any }>>();
  for (const error of errors) {
    const { status, body } = form.answer(error);
    const bodies = statuses.get(status) ?? new Map<string, { error: DomainError; body: any }>();
    statuses.set(status, bodies);
    const name = (body as any)[form.key] as string;
    if (!bodies.has(name)) bodies.set(name, { error, body });
  }
  return new Map([...statuses].map(([status, bodies]) => [status, sorted(bodies)]));
}

function sorted<T>(map: Map<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function responseOf(
  status: number,
  bodies: Map<string, { error: DomainError; body: any }>,
  form: ErrorForm,
  examples: any,
): object {
  const { mediaType, type, key } = form;
  const names = [...bodies.keys()];
  const known =
    form === PROBLEM_FORM ? (name: string) => name : (name: string) => `${status}_${name}`;
  for (const [name, { body }] of bodies) examples[known(name)] ??= { value: body };
  const headers = [...bodies.values()].some(({ error }) => 'retryAfterSeconds' in error.details)
    ? {
        headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
      }
    : {};
  return {
    description: names.map((name) => `\`${name}\``).join(', '),
    ...headers,
    content: {
      [mediaType]: {
        schema: {
          allOf: [
            { $ref: `#/components/schemas/${type.name}` },
            { type: 'object', required: [key], properties: { [key]: { enum: names } } },
          ],
        },
        examples: Object.fromEntries(
          names.map((name) => [name, { $ref: `#/components/examples/${known(name)}` }]),
        ),
      },
    },
  };
}

/** What several operations answer in the same way is written once. */
function shareResponses(written: Map<string, any[]>, responses: any): void {
  for (const [name, places] of written) {
    if (places.length === 1) continue;
    responses[name] = places[0][2];
    for (const [of, status] of places) of[status] = { $ref: `#/components/responses/${name}` };
  }
}
