import fc from 'fast-check';
import { ROLES } from '../../src/modules/identity/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import {
  brokenBodies,
  type Operation,
  operationsOf,
  validRequests,
} from './document-arbitraries.js';

/** The same requests at each run; `FUZZ_SEED` and `FUZZ_RUNS` for others. */
const SEED = Number(process.env.FUZZ_SEED ?? 20261129);
const RUNS = Number(process.env.FUZZ_RUNS ?? 4);

/** They answer as long as somebody listens, or end the session that everything else is tried with. */
const LEFT_OUT = [
  'get /api/v1/me/events',
  'post /engine-rest/external-task/fetchAndLock',
  'post /api/v1/auth/me/password',
  'post /api/v1/accounts/{id}/sessions/end',
  'post /api/v1/auth/logout',
  'delete /api/v1/auth/session',
];

/** Faults that the document itself rules out: a valid request has none of them. */
const SAID_BY_SCHEMAS = new Set([
  'required',
  'null',
  'unknown-field',
  'is-storable',
  'too-long',
  'too-short',
  'wrong-length',
  'too-large',
  'too-small',
  'too-many',
  'too-few',
  'is-string',
  'is-int',
  'is-number',
  'is-boolean',
  'is-array',
  'is-object',
  'is-uuid',
]);

let server: TestApplication;
let token: string;
let document: unknown;

beforeAll(async () => {
  server = await startTestApplication({ demo: true });
  token = await server.account({
    username: 'prove-automatiche',
    roles: [...ROLES],
    points: ['savena-infodesk', 'regia-network'],
  });
  document = JSON.parse((await server.get('/api/openapi.json')).text);
});
afterAll(() => server?.stop());
// Else all that was asked since was refused before anybody looked at it.
afterEach(async () => expect((await server.get('/auth/me', { token })).status).toBe(200));

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
const tried = () => operationsOf(document).filter((one) => !LEFT_OUT.includes(nameOf(one)));

/** Sends what was made; the answer is held against the document by the test application itself. */
async function send({ method, path }: Operation, query: Record<string, string>, body: unknown) {
  const prefix = path.startsWith('/api/v1') ? path.slice('/api/v1'.length) : path;
  return server.request(method.toUpperCase(), prefix, { token, query, body });
}

/** Runs the property for each operation and tells of all that break it, with the smallest request that does. */
async function breaking(property: (operation: Operation) => Promise<void>): Promise<string[]> {
  const broken: string[] = [];
  for (const operation of tried()) {
    await property(operation).catch((error: Error) =>
      broken.push(`${nameOf(operation)}: ${told(error)}`),
    );
  }
  return broken;
}

/** The request, and the answer that it should not have had. */
function told(error: Error & { cause?: unknown }): string {
  const [, request] = /Counterexample: (.*)/.exec(error.message) ?? [];
  const answer = error.cause instanceof Error ? error.cause.message : error.message;
  return `${request?.slice(0, 400)} -> ${answer.slice(0, 500)}`;
}

const parameters = { seed: SEED, numRuns: RUNS, endOnFailure: true };

describe('requests made from the API document', () => {
  it('that are valid are not refused as malformed, and answered as documented', async () => {
    const broken = await breaking((operation) =>
      fc.assert(
        fc.asyncProperty(validRequests(operation, document), async ({ path, query, body }) => {
          const answer = await send({ ...operation, path }, query, body);
          const isForm = operation.operation.requestBody?.content?.['multipart/form-data'];
          if (answer.status === 400 && isForm) return;
          const faults = (answer.body?.errors ?? []) as { field: string; code: string }[];
          if (answer.status >= 500 || faults.some(({ code }) => SAID_BY_SCHEMAS.has(code))) {
            throw new Error(`${answer.status} ${answer.text.slice(0, 400)}`);
          }
        }),
        parameters,
      ),
    );
    expect(broken).toEqual([]);
  });

  it('and then broken are refused as documented, never by a failure', async () => {
    const broken = await breaking(async (operation) => {
      if (!operation.operation.requestBody?.content?.['application/json']) return;
      const made = fc.tuple(validRequests(operation, document), brokenBodies(operation, document));
      await fc.assert(
        fc.asyncProperty(made, async ([{ path, query }, body]) => {
          const answer = await send({ ...operation, path }, query, body);
          if (answer.status >= 500)
            throw new Error(`${answer.status} ${answer.text.slice(0, 400)}`);
        }),
        parameters,
      );
    });
    expect(broken).toEqual([]);
  });

  it('with another method are answered 405 with what is allowed', async () => {
    const methods = ['get', 'post', 'put', 'patch', 'delete', 'options'];
    const all = operationsOf(document);
    for (const path of new Set(tried().map((one) => one.path))) {
      // A fixed path may fit one with parameters too (`/points/figures`, `/points/{code}`).
      const known = all.filter((one) => fits(path, one.path));
      const other = methods.find((method) => !known.some((one) => one.method === method))!;
      const address = path.replace(/\{[^}]+\}/g, '00000000-0000-4000-8000-000000000000');
      const answer = await send({ method: other, path: address, operation: {} }, {}, undefined);
      expect([path, answer.status]).toEqual([path, 405]);
      const allow = answer.headers.get('allow')?.toLowerCase().split(', ');
      const here = known.filter((one) => one.path === path).map(({ method }) => method);
      expect([path, allow?.filter((method) => method !== 'head').sort()]).toEqual([
        path,
        here.sort(),
      ]);
    }
  });
});

function fits(path: string, template: string): boolean {
  return new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
}
