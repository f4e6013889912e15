import { Controller, Get, Module } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Answers, healthCheck, type HealthReport, Public } from '../../src/platform/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

class Inner {
  @ApiProperty()
  name: string;
}

class Shape {
  @ApiProperty({ type: String, nullable: true })
  text: string | null;

  @ApiProperty({ enum: ['red', 'blue'], nullable: true })
  colour: 'red' | 'blue' | null;

  @ApiProperty({ type: Inner, nullable: true })
  inner: Inner | null;
}

@Controller('shapes')
class ShapesController {
  @Get()
  @Public()
  @ApiOkResponse({ type: Shape })
  shape(): Shape {
    return { text: null, colour: null, inner: null };
  }
}

let fails = false;

@Module({ controllers: [ShapesController] })
class ShapesModule {
  @Answers(healthCheck, 'probe')
  async probe(): Promise<HealthReport> {
    if (fails) throw new Error('connect ECONNREFUSED 10.1.2.3');
    return { status: 'ok' };
  }
}

const KEY = 'a key of whoever watches the server'.replaceAll(' ', '-');
const WATCHER = { headers: { authorization: `Bearer ${KEY}` } };
let server: TestApplication;

beforeAll(async () => {
  server = await startTestApplication({
    platformOnly: true,
    extraModules: [ShapesModule],
    config: { operationsKey: KEY },
  });
});
afterAll(() => server?.stop());

describe('health', () => {
  it('is alive', async () => {
    const { status, body } = await server.get('/health/live');
    expect([status, body]).toEqual([200, { status: 'alive' }]);
  });

  it('is ready, and remarks that no mail can go out', async () => {
    const { status, body } = await server.get('/health/ready', WATCHER);
    expect(status).toBe(200);
    expect(body.status).toBe('ready');
    expect(body.checks).toMatchObject({
      database: { status: 'ok' },
      migrations: { status: 'ok' },
      outbox: { status: 'ok' },
      mail: { status: 'remark', message: expect.stringContaining('SMTP_URL') },
    });
  });

  it('is not ready while a check fails, and tells no internals', async () => {
    fails = true;
    const failing = await server.get('/health/ready', WATCHER);
    expect(failing.status).toBe(503);
    expect(failing.body).toMatchObject({
      status: 'notReady',
      checks: { probe: { status: 'failing' } },
    });
    expect(failing.text).not.toContain('10.1.2.3');
    fails = false;
    expect((await server.get('/health/ready', WATCHER)).status).toBe(200);
  });

  it('is not ready on a database that lacks a migration', async () => {
    const dataSource = server.app.get(DataSource);
    const [last] = await dataSource.query(
      'SELECT id, timestamp, name FROM schema_migration ORDER BY timestamp DESC LIMIT 1',
    );
    await dataSource.query('DELETE FROM schema_migration WHERE id = $1', [last.id]);
    const { status, body } = await server.get('/health/ready', WATCHER);
    await dataSource.query('INSERT INTO schema_migration (timestamp, name) VALUES ($1, $2)', [
      last.timestamp,
      last.name,
    ]);
    expect(status).toBe(503);
    expect(body.checks.migrations.message).toContain(last.name);
  });
});

describe('metrics', () => {
  it('count requests by route, and show pool and outbox', async () => {
    await server.get('/shapes', { query: { name: 'Rossi' } });
    const { status, text, headers } = await server.get('/metrics', WATCHER);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/shapes",status="200"\} 1/,
    );
    expect(text).toMatch(/database_pool_connections\{state="total"\} [1-9]/);
    expect(text).toMatch(/outbox_open_deliveries\{state="dead"\} 0/);
    expect(text).not.toContain('Rossi');
  });
});

describe('what only those who run the server read', () => {
  it('is the figures, and the causes of not being ready: without a key, whether it is ready', async () => {
    expect((await server.get('/health/ready')).body).toEqual({ status: 'ready' });
    expect((await server.get('/metrics')).status).toBe(401);
    const wrong = { headers: { authorization: `Bearer ${KEY}x` } };
    expect((await server.get('/metrics', wrong)).status).toBe(401);
    expect((await server.get('/health/ready', wrong)).body.checks).toBeUndefined();
  });

  it('an administrator reads too, and nobody else who is signed in', async () => {
    const manager = await server.account({ username: 'capo', roles: ['manager'] });
    const admin = await server.account({ username: 'amministra', roles: ['admin'] });
    expect((await server.get('/metrics', { token: manager })).status).toBe(403);
    expect((await server.get('/health/ready', { token: manager })).body.checks).toBeUndefined();
    expect((await server.get('/metrics', { token: admin })).status).toBe(200);
    expect((await server.get('/health/ready', { token: admin })).body.checks).toBeDefined();
  });

  it('stands open to a network that is configured, and the key opens nothing else', async () => {
    const near = await startTestApplication({
      platformOnly: true,
      config: { operationsNetworks: '10.0.0.0/8, 127.0.0.1' },
    });
    try {
      expect((await near.get('/metrics')).status).toBe(200);
      expect((await near.get('/health/ready')).body.checks).toBeDefined();
      expect((await near.get('/auth/me')).status).toBe(401);
    } finally {
      await near.stop();
    }
    expect((await server.get('/auth/me', WATCHER)).status).toBe(401);
  });
});

it('tells browsers and proxies to keep no answer of the API, refusals included', async () => {
  for (const path of ['/shapes', '/auth/me', '/nothing', '/health/live']) {
    const { headers } = await server.get(path);
    expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
});

describe('the API document', () => {
  it('is OpenAPI 3.1, with null as a type', async () => {
    const { status, body } = await server.get('/api/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(body.components.schemas.Shape.properties).toEqual({
      text: { type: ['string', 'null'] },
      colour: { type: ['string', 'null'], enum: ['red', 'blue', null] },
      inner: { anyOf: [{ $ref: '#/components/schemas/Inner' }, { type: 'null' }] },
    });
    expect(JSON.stringify(body)).not.toContain('"nullable"');
  });

  it('names at each operation the problems that it may end in, shared where they are the same', async () => {
    const { body } = await server.get('/api/openapi.json');
    const operations = Object.entries(body.paths)
      .filter(([path]) => path.startsWith('/api/'))
      .flatMap(([, item]) => Object.values(item as Record<string, { responses: object }>));
    expect(operations.length).toBeGreaterThan(2);
    for (const { responses } of operations) {
      expect(responses).not.toHaveProperty('default');
      expect(responses).toMatchObject({ 500: { $ref: '#/components/responses/500_server.error' } });
    }
    expect(body.components.responses['500_server.error'].content).toHaveProperty(
      'application/problem+json.schema.allOf',
    );
    expect(body.components.schemas).toHaveProperty('ProblemDto.properties.errors');
  });

  it('is shown by pages that need nothing from elsewhere', async () => {
    const page = await server.get('/api/docs');
    expect(page.status).toBe(200);
    const references = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url);
    expect(references.length).toBeGreaterThan(3);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const reference of references) {
      const { pathname, origin } = new URL(reference, `${server.url}/api/docs`);
      expect(origin).toBe(server.url);
      expect([pathname, (await server.get(pathname)).status]).toEqual([pathname, 200]);
    }
  });
});

describe('every answer', () => {
  it('carries the headers that browsers heed', async () => {
    const { headers } = await server.get('/shapes');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
