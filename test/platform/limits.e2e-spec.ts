import { ensurePagesBuilt } from '../browser/built-pages.js';
import { randomBytes } from 'node:crypto';
import { eventuallyHolds } from '../setup/eventually.js';
import { postHead, RawConnection } from '../setup/raw-http.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const JSON_BODY = { 'content-type': 'application/json' };

let server: TestApplication;
let admin: string;

beforeAll(async () => {
  await ensurePagesBuilt();
  server = await startTestApplication({
    demo: true,
    config: {
      bodyTimeoutMs: 700,
      bodiesInFlightBytes: 1_000_000,
      uploadsInFlightBytes: 25_000_000,
      maxConnections: 120,
    },
  });
  admin = await server.login('admin');
}, 600_000);
afterAll(() => server?.stop());

/** Whoever attacks, somebody at work must be served. */
const operatorIsServed = async () =>
  expect((await server.get('/auth/me', { token: admin })).status).toBe(200);

describe('what is sent is bounded before anything is made of it', () => {
  it.each(['/auth/login', '/auth/session', '/public/follow', '/public/reports', '/public/nearby'])(
    'a large body of %s is refused unread, with the limit',
    async (path) => {
      const { status, body } = await server.post(path, {
        body: JSON.stringify({ description: 'x'.repeat(100_000) }),
        headers: JSON_BODY,
      });
      expect([status, body.code]).toEqual([413, 'request.too-large']);
      expect(body.limitBytes).toBeLessThan(100_000);
    },
  );

  it.each(['/public/reports', '/auth/login', '/contacts'])(
    'thousands of unknown fields are refused by their number: %s',
    async (path) => {
      const fields = Array.from({ length: 6_000 }, (_, at) => `"k${at}":1`).join();
      const { status, text } = await server.post(path, {
        token: admin,
        body: `{${fields}}`,
        headers: JSON_BODY,
      });
      expect([400, 413]).toContain(status);
      expect(text.length).toBeLessThan(16_000);
    },
  );

  it('unknown fields below that number are named as far as the answer may grow, and counted', async () => {
    const fields = Array.from({ length: 900 }, (_, at) => [`${'k'.repeat(50)}${at}`, 1]);
    const { status, text, body } = await server.post('/public/reports', {
      body: Object.fromEntries(fields),
    });
    expect(status).toBe(400);
    expect(text.length).toBeLessThan(16_000);
    expect(body.errors.length).toBeGreaterThan(0);
    expect(body.errors.length + body.omitted.errors).toBeGreaterThanOrEqual(900);
  });

  it.each([
    ['arrays', '['.repeat(200_000)],
    ['objects', '{"a":'.repeat(50_000)],
    ['closed arrays', '['.repeat(100) + ']'.repeat(100)],
  ])('JSON that is nested too deep, of %s', async (_, body) => {
    const answer = await server.post('/contacts', { token: admin, body, headers: JSON_BODY });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.too-complex']);
  });

  it('brackets inside texts are no nesting', async () => {
    const { body } = await server.post('/auth/login', {
      body: { username: '[[[['.repeat(20), password: String.raw`\"[[`.repeat(40) },
    });
    expect(body.code).toBe('auth.invalid-credentials');
  });

  it('bytes that are no UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from('{"username":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('","password":"x"}'),
    ]);
    const answer = await server.post('/auth/login', { body, headers: JSON_BODY });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.malformed']);
  });

  it('a body for nobody is not read: without credentials the header is answered', async () => {
    const sender = new RawConnection(server.url);
    sender.write(postHead('/api/v1/contacts', { ...JSON_BODY, 'content-length': '50000' }));
    await eventuallyHolds(() => expect(sender.status).toBe(401));
    sender.destroy();
  });

  it('a large body is not read from whoever is found to be nobody', async () => {
    const sender = new RawConnection(server.url);
    const authorization = 'Bearer not-a-token';
    sender.write(
      postHead('/api/v1/contacts', { ...JSON_BODY, authorization, 'content-length': '200000' }),
    );
    await eventuallyHolds(() => expect(sender.status).toBe(401));
    sender.destroy();
  });
});

describe('who is slow holds nobody up', () => {
  it('a body that does not come is answered 408', async () => {
    const slow = Array.from({ length: 20 }, () => new RawConnection(server.url));
    for (const sender of slow) {
      sender.write(postHead('/api/v1/auth/login', { ...JSON_BODY, 'content-length': '100' }));
      sender.write('{');
    }
    await operatorIsServed();
    await eventuallyHolds(() =>
      expect(slow.map(({ status }) => status)).toEqual(slow.map(() => 408)),
    );
    for (const sender of slow) sender.destroy();
  });

  it('bytes in flight are bounded: beyond them 503, and those who are signed in have room left', async () => {
    const length = '60000';
    const many = Array.from({ length: 40 }, () => new RawConnection(server.url));
    for (const sender of many) {
      sender.write(postHead('/api/v1/public/reports', { ...JSON_BODY, 'content-length': length }));
    }
    await eventuallyHolds(() => expect(many.some(({ status }) => status === 503)).toBe(true));
    expect(many.find(({ status }) => status === 503)!.answer).toMatch(/retry-after: \d/i);
    const saved = await server.post('/me/saved-filters', {
      token: admin,
      body: { name: 'Mine', address: '/' },
    });
    expect(saved.status).toBe(201);
    // What came too late is given back: there is room again.
    await eventuallyHolds(() => expect(many.every(({ status }) => status !== null)).toBe(true));
    for (const sender of many) sender.destroy();
    await eventuallyHolds(async () =>
      expect((await server.post('/public/follow', { body: {} })).status).toBe(400),
    );
  });

  it('connections are bounded, those of one network to half of them', async () => {
    const many = Array.from({ length: 100 }, () => new RawConnection(server.url));
    for (const sender of many) sender.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n');
    await eventuallyHolds(() => expect(many.every(({ status }) => status !== null)).toBe(true));
    const statuses = many.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0);
    for (const sender of many) sender.destroy();
    await eventuallyHolds(operatorIsServed);
  });
});

describe('forms', () => {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
  const places = [
    '/public/uploads',
    '/imports/contacts',
    '/process-deployments',
    '/classification-versions/00000000-0000-4000-8000-000000000020/import?version=1',
  ];
  const post = (path: string, contentType: string, body: string) =>
    server.post(path, { token: admin, body, headers: { 'content-type': contentType } });

  it.each(places)('without a boundary: 400 with the field, %s', async (path) => {
    const { status, body } = await post(path, 'multipart/form-data', 'anything');
    expect(status).toBe(400);
    expect(body.errors[0].field).toMatch(/^files?$/);
  });

  it.each(places)('cut off: 400 with the field, %s', async (path) => {
    const contentType = `multipart/form-data; boundary=${boundary}`;
    const { status, body } = await post(
      path,
      contentType,
      `${head}${randomBytes(50).toString('hex')}`,
    );
    expect(status).toBe(400);
    expect(body.errors[0].field).toMatch(/^files?$/);
  });

  it('that are the citizens’ own', async () => {
    const answer = await post('/cittadini/segnala', 'multipart/form-data', 'x');
    expect(answer.status).toBe(400);
  });

  it('whose sender goes away leave no error behind', async () => {
    const sender = new RawConnection(server.url);
    sender.write(
      postHead('/api/v1/public/uploads', {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': '500000',
      }),
    );
    sender.write(head + 'x'.repeat(10_000));
    sender.destroy();
    await operatorIsServed();
  });
});

describe('addresses', () => {
  const raw = async (line: string) => {
    const connection = new RawConnection(server.url);
    connection.write(`${line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    await eventuallyHolds(() => expect(connection.closed).toBe(true));
    return connection.status;
  };

  it.each([
    '/assets/%00',
    '/%00',
    '/cittadini/%00',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/api/v1/contacts/%00',
    `/assets/${'a'.repeat(5_000)}`,
    `/assets/${'%F0%9F%98%80'.repeat(300)}.js`,
  ])('that are none: %s', async (path) => {
    expect([400, 401, 404, 414]).toContain(await raw(`GET ${path}`));
  });

  it.each([
    ['DELETE', '/api/v1/contacts', 'GET, HEAD, POST'],
    ['POST', '/api/v1/streets/summary', 'GET, HEAD'],
    ['GET', '/api/v1/auth/login', 'POST'],
    ['PUT', '/engine-rest/version', 'GET, HEAD'],
    ['PATCH', '/api/v1/contacts/00000000-0000-4000-8000-000000000000/timeline', 'GET, HEAD'],
    ['OPTIONS', '/api/v1/public/reports', 'POST'],
    ['QUERY', '/api/v1/tasks', 'GET, HEAD'],
    ['POST', '/cittadini/privacy', 'GET, HEAD'],
  ])('%s %s: 405 with what is allowed', async (method, path, allow) => {
    const connection = new RawConnection(server.url);
    connection.write(`${method} ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    await eventuallyHolds(() => expect(connection.closed).toBe(true));
    expect(connection.status).toBe(405);
    expect(/^allow: (.*)\r$/im.exec(connection.answer)?.[1]).toBe(allow);
  });

  it('405 is answered in Camunda’s form below /engine-rest', async () => {
    const { status, body } = await server.request('DELETE', '/engine-rest/version', {
      token: admin,
    });
    expect([status, body.type]).toEqual([405, 'RestException']);
  });
});
