import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Injectable, Module, Post, Put, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsInt, IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import {
  AnySignedIn,
  AuditTrail,
  Command,
  Conflict,
  Public,
  UnitOfWork,
} from '../../src/platform/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

class Order {
  @IsString()
  what: string;

  @IsInt()
  count: number;
}

/** Lets a test hold a command in the middle. */
@Injectable()
class Gate {
  private arrived = () => undefined as void;
  private opened = Promise.resolve();

  /** `arrival` resolves when a command stands at the gate. */
  close(): { arrival: Promise<void>; open: () => void } {
    let open = () => undefined as void;
    this.opened = new Promise((resolve) => (open = resolve));
    const arrival = new Promise<void>((resolve) => (this.arrived = resolve));
    return { arrival, open };
  }

  async pass(): Promise<void> {
    this.arrived();
    await this.opened;
  }
}

@ApiExcludeController()
@Controller('orders')
class OrdersController {
  attempts = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly gate: Gate,
  ) {}

  @Post()
  @AnySignedIn()
  @Command()
  async create(@Body() order: Order, @Res({ passthrough: true }) reply: FastifyReply) {
    const id = await this.write(order);
    await this.gate.pass();
    reply.headers({ location: `/api/v1/orders/${id}`, etag: `"${id}"`, 'x-passing': 'once' });
    return { id, what: order.what, note: null };
  }

  @Post('accepted')
  @HttpCode(202)
  @AnySignedIn()
  @Command()
  async accept(@Body() order: Order): Promise<void> {
    await this.write(order);
  }

  @Post('refused')
  @AnySignedIn()
  @Command()
  async refuse(@Body() order: Order): Promise<void> {
    await this.write(order);
    throw new Conflict('order.refused', 'Not today.', { elementId: 'order' });
  }

  @Post('contested')
  @AnySignedIn()
  @Command()
  async contested(@Body() order: Order) {
    this.attempts += 1;
    const id = await this.write(order);
    if (this.attempts === 1) throw Object.assign(new Error('deadlock'), { code: '40P01' });
    return { id };
  }

  @Put()
  @Public()
  @Command()
  async replace(@Body() order: Order) {
    return { id: await this.write(order) };
  }

  private async write(order: Order): Promise<string> {
    const id = randomUUID();
    await this.unitOfWork.query({
      text: 'INSERT INTO placed_order VALUES ($1, $2)',
      values: [id, order.what],
    });
    this.audit.record({ action: 'order.placed', subjectType: 'order', subjectId: id });
    return id;
  }
}

@Module({ controllers: [OrdersController], providers: [Gate] })
class OrdersModule {}

const ORDER = { what: 'lampione', count: 1 };
let server: TestApplication;
let token: string;

beforeAll(async () => {
  server = await startTestApplication({ platformOnly: true, extraModules: [OrdersModule] });
  await sql('CREATE TABLE placed_order (id uuid PRIMARY KEY, what text NOT NULL)');
  token = await server.account({ username: 'infodesk' });
});
afterAll(() => server?.stop());
beforeEach(() => sql('DELETE FROM placed_order'));

function sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return server.app.get(DataSource).query(text, values);
}
function post(path: string, key: string | null, body: unknown = ORDER, as = token) {
  const headers: Record<string, string> = key ? { 'idempotency-key': key } : {};
  return server.post(`/orders${path}`, { token: as, headers, body });
}
async function orders(): Promise<number> {
  const [row] = await sql('SELECT count(*)::int AS count FROM placed_order');
  return row.count as number;
}

describe('a command', () => {
  it('is one transaction: a refusal leaves nothing behind', async () => {
    const { status, body } = await post('/refused', null);
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'order.refused', elementId: 'order' });
    expect(await orders()).toBe(0);
  });

  it('is run again when PostgreSQL asks for it', async () => {
    const { status, body } = await post('/contested', randomUUID());
    expect(status).toBe(201);
    expect(await sql('SELECT id FROM placed_order')).toEqual([{ id: body.id }]);
  });

  it('leaves an audit entry with who, when and in which request', async () => {
    server.clock.setTo('2026-03-02T10:00:00Z');
    const requestId = `request-${randomUUID()}`;
    const { body } = await server.post('/orders', {
      token,
      body: ORDER,
      headers: { 'x-request-id': requestId },
    });
    server.clock.release();
    expect(await sql('SELECT * FROM audit_entry WHERE subject_id = $1', [body.id])).toEqual([
      expect.objectContaining({
        at: new Date('2026-03-02T10:00:00Z'),
        actor_kind: 'user',
        actor_id: 'infodesk',
        action: 'order.placed',
        request_id: requestId,
      }),
    ]);
  });
});

describe('Idempotency-Key', () => {
  it('has a repeated request answered with the first reply', async () => {
    const key = randomUUID();
    const first = await post('', key);
    const second = await post('', key, { count: 1, what: 'lampione' });
    expect(first.status).toBe(201);
    expect(first.headers.has('idempotency-replayed')).toBe(false);
    expect(second.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await orders()).toBe(1);
  });

  it('has it answered alike the third time, with the headers that say where it is and which version', async () => {
    const key = randomUUID();
    const [first, ...others] = [await post('', key), await post('', key), await post('', key)];
    expect(first.headers.get('x-passing')).toBe('once');
    for (const { status, text, headers } of others) {
      expect([status, text]).toEqual([201, first.text]);
      for (const name of ['location', 'etag', 'content-type']) {
        expect([name, headers.get(name)]).toEqual([name, first.headers.get(name)]);
      }
      expect(headers.has('x-passing')).toBe(false);
    }
    expect(first.headers.get('etag')).toBe(`"${first.body.id}"`);
    expect(await orders()).toBe(1);
  });

  it('repeats replies without a body too', async () => {
    const key = randomUUID();
    for (const replayed of [null, 'true']) {
      const { status, text, headers } = await post('/accepted', key);
      expect([status, text, headers.get('idempotency-replayed')]).toEqual([202, '', replayed]);
    }
    expect(await orders()).toBe(1);
  });

  it('is refused for another body or another address', async () => {
    const key = randomUUID();
    await post('', key);
    for (const other of [
      await post('', key, { ...ORDER, count: 2 }),
      await post('/accepted', key),
    ]) {
      expect(other.status).toBe(409);
      expect(other.body.code).toBe('idempotency.key-reused');
    }
    expect(await orders()).toBe(1);
  });

  it('has simultaneous requests wait for the first, and answer its reply', async () => {
    const gate = server.app.get(Gate, { strict: false }).close();
    const key = randomUUID();
    const first = post('', key);
    await gate.arrival;
    const others = Array.from({ length: 4 }, () => post('', key));
    const waiting = () =>
      sql(`SELECT count(*)::int AS count FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    while ((await waiting())[0].count !== 4)
      await new Promise((resolve) => setTimeout(resolve, 20));
    gate.open();
    const replies = await Promise.all([first, ...others]);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await orders()).toBe(1);
  });

  it('is free again after a refusal', async () => {
    const key = randomUUID();
    expect((await post('/refused', key)).status).toBe(409);
    expect((await post('/refused', key)).headers.has('idempotency-replayed')).toBe(false);
    expect((await post('', key)).status).toBe(201);
  });

  it('belongs to the account that used it', async () => {
    const key = randomUUID();
    const other = await server.account({ username: 'sportello' });
    await post('', key);
    const reply = await post('', key, ORDER, other);
    expect(reply.headers.has('idempotency-replayed')).toBe(false);
    expect(await orders()).toBe(2);
  });

  it('must be visible ASCII of at most 200 characters', async () => {
    for (const key of ['two words', 'x'.repeat(201)]) {
      const { status, body } = await post('', key);
      expect([status, body.code]).toEqual([400, 'idempotency.key-invalid']);
    }
    expect(await orders()).toBe(0);
  });

  it('means nothing outside POST', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await server.request('PUT', '/orders', { headers, body: ORDER });
    const second = await server.request('PUT', '/orders', { headers, body: ORDER });
    expect(second.body.id).not.toBe(first.body.id);
  });
});

describe('the audit trail', () => {
  it.each([
    ['UPDATE', `UPDATE audit_entry SET actor_name = 'nobody'`],
    ['DELETE', 'DELETE FROM audit_entry'],
    ['TRUNCATE', 'TRUNCATE audit_entry'],
  ])('refuses %s', async (_, statement) => {
    await post('', null);
    await expect(sql(statement)).rejects.toMatchObject({ code: '23001' });
  });
});
