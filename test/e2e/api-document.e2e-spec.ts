import fs from 'node:fs/promises';
import path from 'node:path';
import { IMPORT_FIELDS } from '../../src/modules/intake/import/import-values.js';
import { ROLES } from '../../src/modules/identity/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

interface Operation {
  description?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
}

let server: TestApplication;
let schemas: Record<string, unknown>;
let operations: Map<string, Operation>;

beforeAll(async () => {
  server = await startTestApplication();
  const { body } = await server.get('/api/openapi.json');
  schemas = body.components.schemas;
  operations = new Map(
    Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(
      ([address, item]) =>
        Object.entries(item).map(([method, operation]): [string, Operation] => [
          `${method.toUpperCase()} ${address}`,
          operation,
        ]),
    ),
  );
});
afterAll(() => server?.stop());

describe('the API document of the product', () => {
  it('has one class behind each schema: two of one name would be merged silently', async () => {
    const files = new Map<string, string[]>();
    for (const file of await fs.readdir('src', { recursive: true })) {
      if (!file.endsWith('.ts')) continue;
      const source = await fs.readFile(path.join('src', file), 'utf8');
      if (!source.includes("'@nestjs/swagger'") && !file.endsWith('.dto.ts')) continue;
      for (const [, name] of source.matchAll(/^(?:export )?(?:abstract )?class (\w+)/gm)) {
        files.set(name, [...(files.get(name) ?? []), file]);
      }
    }
    const named = Object.keys(schemas);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !files.has(name))).toEqual([]);
    expect([...files].filter(([, places]) => places.length > 1)).toEqual([]);
  });

  it('lists each parameter of an operation once; names of headers know no case', () => {
    const twice = [...operations].filter(([, { parameters = [] }]) => {
      const names = parameters.map((one) =>
        one.in === 'header' ? `header ${one.name.toLowerCase()}` : `${one.in} ${one.name}`,
      );
      return new Set(names).size < names.length;
    });
    expect(twice.map(([name]) => name)).toEqual([]);
    const ifMatch = operations
      .get('PATCH /api/v1/contacts/{id}')
      ?.parameters?.find(({ name }) => name === 'If-Match');
    expect(ifMatch).toMatchObject({ in: 'header', required: false });
  });

  it('says of a password as of every text that NUL is refused', () => {
    const { properties } = schemas.SignUpRequest as { properties: Record<string, object> };
    expect(properties.password).toMatchObject({ format: 'password', pattern: '^[^\\u0000]*$' });
  });

  it('names every column that an import knows', () => {
    const description = operations.get('POST /api/v1/imports/contacts')?.description ?? '';
    for (const field of IMPORT_FIELDS) expect(description).toContain(`| \`${field}\` |`);
    expect(description).toContain('2026-03-31T09:30:00+02:00');
  });
});

describe('no answer of the API is kept by a browser or a proxy', () => {
  /** Sends each operation with ids of nothing; answers the statuses of all, and those that may be kept. */
  async function asked(which: (operation: string) => boolean, token?: string) {
    const found: { operation: string; status: number; said: string | null }[] = [];
    for (const operation of [...operations.keys()].filter(which)) {
      const [method, template] = operation.split(' ');
      const address = template.replace(/\{[^}]+\}/g, '00000000-0000-4000-8000-000000000000');
      const { status, headers } = await server.request(method, address, { token });
      found.push({ operation, status, said: headers.get('cache-control') });
    }
    const kept = found.filter(({ said }) => !said?.includes('no-store'));
    return { statuses: new Set(found.map(({ status }) => status)), kept };
  }

  it('whatever is asked without an account, public lists included', async () => {
    const { statuses, kept } = await asked(() => true);
    expect(kept).toEqual([]);
    for (const status of [200, 400, 401, 404]) expect(statuses).toContain(status);
  });

  it('nor what is read by somebody who may read all', async () => {
    const token = await server.account({ username: 'legge-tutto', roles: [...ROLES] });
    const reads = (operation: string) =>
      operation.startsWith('GET ') && !operation.endsWith('/me/events');
    const { statuses, kept } = await asked(reads, token);
    expect(kept).toEqual([]);
    expect(statuses).toContain(200);
    // A stream has no end: only its head is looked at.
    const listening = new AbortController();
    const { headers } = await fetch(new URL('/api/v1/me/events', server.url), {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: listening.signal,
    });
    listening.abort();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('however the address is written', async () => {
    const { status, headers } = await fetch(new URL('/%61pi/v1/public/options', server.url));
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});
