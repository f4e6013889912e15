import net from 'node:net';
import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsEmail, IsOptional, IsString, ValidateNested } from 'class-validator';
import {
  NotFound,
  PageQuery,
  Public,
  RuleBroken,
  UnitOfWork,
  UuidParam,
  AppConfig,
} from '../../src/platform/index.js';
import { MaxLength } from '../../src/platform/text/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

class Citizen {
  @IsEmail()
  email: string;
}

class Report {
  @IsString()
  @MaxLength(10)
  subject: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => Citizen)
  citizen?: Citizen;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Citizen)
  witnesses?: Citizen[];
}

@ApiExcludeController()
@Controller('reports')
class ReportsController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Post()
  @Public()
  create(@Body() report: Report) {
    return report;
  }

  @Get()
  @Public()
  list(@Query() query: PageQuery) {
    return query;
  }

  @Get('by-id/:id')
  @Public()
  byId(@UuidParam() id: string) {
    throw new NotFound('report', id);
  }

  @Get('rule')
  @Public()
  rule() {
    throw new RuleBroken('report.rule', 'Against the rule.', {
      elementId: 'capire',
      status: 'not the status',
    });
  }

  @Get('defect')
  @Public()
  defect() {
    throw new Error('password=hunter2 at 10.1.2.3');
  }

  @Get('sql/:id')
  @Public()
  async sql() {
    await this.unitOfWork.read(`SELECT 'x'::uuid`);
  }

  @Get('duplicate')
  @Public()
  async duplicate() {
    await this.unitOfWork.read(
      `INSERT INTO schema_migration (id, timestamp, name) VALUES (1, 1, 'x')`,
    );
  }
}

@Module({ controllers: [ReportsController] })
class ReportsModule {}

let server: TestApplication;

beforeAll(async () => {
  server = await startTestApplication({
    platformOnly: true,
    extraModules: [ReportsModule],
    config: { bodyLimitBytes: 20_000 },
  });
});
afterAll(() => server?.stop());

describe('a problem', () => {
  it('is application/problem+json with a stable code and the request id', async () => {
    const id = '0b0f1c3e-0000-4000-8000-000000000000';
    const { status, headers, body } = await server.get(`/reports/by-id/${id}?name=Rossi`);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toEqual({
      type: 'urn:punto-dascolto:problem:report.not-found',
      title: 'Not Found',
      status: 404,
      code: 'report.not-found',
      detail: `No report with id ${id}.`,
      instance: `/api/v1/reports/by-id/${id}`,
      requestId: headers.get('x-request-id'),
      id,
    });
  });

  it('carries what else the error tells, which cannot take the place of its own members', async () => {
    const { body } = await server.get('/reports/rule');
    expect(body).toMatchObject({ status: 422, code: 'report.rule', elementId: 'capire' });
  });

  it('says nothing of a defect', async () => {
    const { status, body, text } = await server.get('/reports/defect');
    expect(status).toBe(500);
    expect(body.code).toBe('server.error');
    expect(text).not.toMatch(/hunter2|10\.1\.2\.3|stack/);
  });

  it('blames the caller for a value that the database cannot hold', async () => {
    const { status, body, text } = await server.get('/reports/sql/x');
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect(text).not.toContain('uuid');
  });

  it('calls a broken uniqueness a conflict', async () => {
    await server.get('/reports/duplicate');
    const { status, body } = await server.get('/reports/duplicate');
    expect([status, body.code]).toEqual([409, 'request.conflict']);
  });

  it('takes the id that the caller gave the request, when it is a decent one', async () => {
    const ask = (id: string) => server.get('/nothing', { headers: { 'x-request-id': id } });
    expect((await ask('caller-0001')).body.requestId).toBe('caller-0001');
    expect((await ask('<script>x</script>')).body.requestId).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('a request that is not valid', () => {
  const fields = (body: { errors: { field: string; code: string }[] }) =>
    Object.fromEntries(body.errors.map(({ field, code }) => [field, code]));

  it('has every wrong field named by its path', async () => {
    const { status, body } = await server.post('/reports', {
      body: {
        subject: 'far too long a subject',
        citizen: { email: 'nobody' },
        witnesses: [{ email: 'a@b.it' }, { email: '' }],
        colour: 'red',
      },
    });
    expect(status).toBe(400);
    expect(body.code).toBe('request.invalid');
    expect(fields(body)).toEqual({
      subject: 'too-long',
      'citizen.email': 'is-email',
      'witnesses.1.email': 'required',
      colour: 'unknown-field',
    });
  });

  it('has a text that nobody can see where one is required', async () => {
    const { body } = await server.post('/reports', {
      body: { subject: 'short', witnesses: [{ email: '\u200B\u00AD' }] },
    });
    expect(fields(body)).toEqual({ 'witnesses.0.email': 'required' });
  });

  it.each([[[]], ['text'], [7], [null], [true]])('is no object: %j', async (body) => {
    const { status } = await server.post('/reports', {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    expect(status).toBe(400);
  });

  it('has a page that is too large, or a cursor and limit that are none', async () => {
    expect((await server.get('/reports', { query: { limit: '200' } })).body).toEqual({
      limit: 200,
    });
    for (const limit of ['0', '201', 'many', '1.5', '', '0x10', '1e1', ' 5']) {
      const { status, body } = await server.get('/reports', { query: { limit } });
      expect([status, body.errors[0].field]).toEqual([400, 'limit']);
    }
  });

  it('has an id that is no UUID', async () => {
    const { status, body } = await server.get(`/reports/by-id/${encodeURIComponent("1' OR 1=1")}`);
    expect([status, body.errors[0].field]).toEqual([400, 'id']);
  });
});

describe('what the HTTP server itself refuses', () => {
  const json = { 'content-type': 'application/json' };

  it.each([
    ['broken JSON', { body: '{"subject":', headers: json }, 400, 'request.malformed'],
    ['poisoned JSON', { body: '{"__proto__":{}}', headers: json }, 400, 'request.malformed'],
    ['an empty JSON body', { body: '', headers: json }, 400, undefined],
    ['a large body', { body: `"${'x'.repeat(30_000)}"`, headers: json }, 413, 'request.too-large'],
    [
      'another media type',
      { body: '<a/>', headers: { 'content-type': 'application/xml' } },
      415,
      'request.unsupported-media-type',
    ],
    ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map(
      (type): [string, { body: string; headers: Record<string, string> }, number, string] => [
        type,
        { body: 'subject=x', headers: { 'content-type': type } },
        415,
        'request.unsupported-media-type',
      ],
    ),
    [
      'a compressed body',
      { body: '{"subject":"x"}', headers: { ...json, 'content-encoding': 'gzip' } },
      415,
      'request.unsupported-media-type',
    ],
  ])('%s', async (_, request, expected, code) => {
    const { status, body, headers } = await server.post('/reports', request);
    expect(status).toBe(expected);
    expect(headers.get('content-type')).toContain('application/problem+json');
    if (code) expect(body.code).toBe(code);
  });

  it('a large body, naming the limit', async () => {
    const { body } = await server.post('/reports', {
      body: `"${'x'.repeat(30_000)}"`,
      headers: json,
    });
    expect(body.limitBytes).toBe(server.app.get(AppConfig).bodyLimitBytes);
    expect(body.detail).toContain(`${body.limitBytes} bytes`);
  });

  it.each(['/nowhere', '/health/nowhere', '/engine-rest/nowhere', '/api/v2/reports'])(
    'an unknown route: %s',
    async (path) => {
      const { status, body, headers } = await server.get(path);
      expect([status, body.code]).toEqual([404, 'route.not-found']);
      expect(headers.get('content-type')).toContain('application/problem+json');
    },
  );

  it('an address that cannot be decoded', async () => {
    // fetch() would repair it
    const answer = await raw(
      `GET /api/v1/reports/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('application/problem+json');
  });
});

/** Sends the text as it is and answers what comes back until the server closes the connection. */
function raw(text: string): Promise<string> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
