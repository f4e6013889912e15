import { encodeCursor } from '../../src/platform/index.js';
import { ROLES } from '../../src/modules/identity/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}

let server: TestApplication;
let authorization: string;
let lists: string[];

beforeAll(async () => {
  server = await startTestApplication();
  authorization = `Bearer ${await server.account({ username: 'tutto', roles: [...ROLES] })}`;
  const { body } = await server.get('/api/openapi.json');
  const paths = body.paths as Record<string, { get?: { parameters?: Parameter[] } }>;
  lists = Object.entries(paths)
    .filter(([, { get }]) => isList(get?.parameters ?? []))
    .map(([address]) => address);
});
afterAll(() => server?.stop());

/** A list that is asked for by its address alone. */
function isList(parameters: readonly Parameter[]): boolean {
  const takesCursor = parameters.some(({ name }) => name === 'cursor');
  return takesCursor && !parameters.some(({ required }) => required);
}

/** What the lists say that do not refuse the cursor by its name. */
async function tolerant(cursor: string): Promise<string[]> {
  const answers = await Promise.all(
    lists.map(async (address) => {
      const answer = await server.get(`${address}?cursor=${cursor}`, {
        headers: { authorization },
      });
      const fields = (answer.body.errors ?? []).map(({ field }: { field: string }) => field);
      return { address, said: `${answer.status} ${fields}` };
    }),
  );
  return answers.filter(({ said }) => said !== '400 cursor').map(({ address }) => address);
}

describe('a cursor of another list', () => {
  it('can be given to every list with pages', () => {
    expect(lists).toEqual(
      expect.arrayContaining(
        [
          ...['/contacts', '/imports', '/works', '/routing/deviations', '/routing/what-if'],
          ...['/protocols/compliance/contacts', '/protocol-register'],
        ].map((address) => `/api/v1${address}`),
      ),
    );
  });

  it.each([
    ['that is none', 'x'],
    ['of two numbers', encodeCursor([1, 2])],
    ['of two nothings', encodeCursor([null, null])],
    ['of a nothing', encodeCursor([null])],
    ['of no day', encodeCursor(['2026-02-30T10:00:00.000Z', crypto.randomUUID()])],
  ])('is refused by name: one %s', async (_, cursor) => {
    expect(await tolerant(cursor)).toEqual([]);
  });

  it('is the place behind a text only in the lists by code or name', async () => {
    expect((await tolerant(encodeCursor(['x']))).sort()).toEqual([
      '/api/v1/accounts',
      '/api/v1/classifications',
      '/api/v1/points',
      '/api/v1/scopes',
    ]);
  });
});
