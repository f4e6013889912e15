import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  currentActor,
  type DeliveredEvent,
  Declares,
  eventType,
  HearsAfter,
  Outbox,
  OutboxDispatcher,
  UnitOfWork,
} from '../../src/platform/index.js';
import { type Delivery, DeliveryStore } from '../../src/platform/outbox/delivery-store.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const received: { by: string; event: DeliveredEvent; inTransaction: boolean; actor: string }[] = [];
let failures = 0;
/** What the failing ones say. */
let trouble = 'the ledger is closed';

const reported = eventType<object>('lamp.reported');
const repaired = eventType<object>('lamp.repaired');

/** Writes to the database: each effect exactly once. */
@Injectable()
class LampLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @HearsAfter([reported, repaired], { as: 'LampLedger' })
  async handle(event: DeliveredEvent): Promise<void> {
    received.push({
      by: 'LampLedger',
      event,
      inTransaction: this.unitOfWork.active,
      actor: currentActor().id,
    });
    await this.unitOfWork.query({
      text: 'INSERT INTO lamp_ledger (lamp, type) VALUES ($1, $2)',
      values: [event.aggregateId, event.type],
    });
    if (failures > 0) {
      failures -= 1;
      throw new Error(trouble);
    }
  }
}

/** Leaves the process. */
@Injectable()
class LampMail {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @HearsAfter(reported, { transactional: false, leaseMs: 30_000, as: 'lamp-mail' })
  async handle(event: DeliveredEvent): Promise<void> {
    received.push({
      by: 'LampMail',
      event,
      inTransaction: this.unitOfWork.active,
      actor: currentActor().id,
    });
  }
}

@Declares(reported, repaired)
@Module({ providers: [LampLedger, LampMail] })
class LampModule {}

@Injectable()
class Impostor {
  @HearsAfter(repaired, { as: 'lamp-mail' })
  async handle(): Promise<void> {}
}

@Module({ providers: [Impostor] })
class ImpostorModule {}

let server: TestApplication;

beforeAll(async () => {
  server = await startTestApplication({
    platformOnly: true,
    extraModules: [LampModule],
    config: { backgroundWork: false, outboxMaxAttempts: 3, operationsNetworks: '127.0.0.1' },
  });
  await sql('CREATE TABLE lamp_ledger (id serial, lamp text, type text)');
});
afterAll(() => server?.stop());
beforeEach(async () => {
  received.length = 0;
  failures = 0;
  trouble = 'the ledger is closed';
  server.clock.setTo('2026-03-02T10:00:00Z');
  await sql('DELETE FROM outbox_event');
  await sql('DELETE FROM lamp_ledger');
});

function sql(text: string): Promise<Record<string, unknown>[]> {
  return server.app.get(DataSource).query(text);
}
function publish(...events: [type: string, lamp: string][]): Promise<void> {
  return server.app.get(UnitOfWork).run(async () => {
    for (const [type, aggregateId] of events) {
      server.app.get(Outbox).append({ type, aggregateId, payload: { watt: 40 } });
    }
  });
}
function drain(of: TestApplication = server): Promise<number> {
  return of.app.get(OutboxDispatcher).drain();
}
function deliveries() {
  return sql(
    'SELECT subscriber, state, attempts FROM outbox_delivery ORDER BY event_id, subscriber COLLATE "C"',
  );
}

describe('the outbox', () => {
  it('delivers an event to each of its subscribers, after the commit', async () => {
    await publish(['lamp.reported', 'lamp-1']);
    expect(received).toEqual([]);
    expect(await drain()).toBe(2);
    expect(received.map(({ by }) => by).sort()).toEqual(['LampLedger', 'LampMail']);
    expect(received[0].event).toMatchObject({
      type: 'lamp.reported',
      aggregateId: 'lamp-1',
      payload: { watt: 40 },
      occurredAt: new Date('2026-03-02T10:00:00Z'),
      attempt: 1,
    });
    expect(await deliveries()).toEqual([
      { subscriber: 'LampLedger', state: 'done', attempts: 1 },
      { subscriber: 'lamp-mail', state: 'done', attempts: 1 },
    ]);
    expect(await drain()).toBe(0);
  });

  it('runs subscribers as the system, and network I/O outside any transaction', async () => {
    await publish(['lamp.reported', 'lamp-1']);
    await drain();
    const of = (name: string) => received.find(({ by }) => by === name)!;
    expect(of('LampLedger')).toMatchObject({ inTransaction: true, actor: 'LampLedger' });
    expect(of('LampMail')).toMatchObject({ inTransaction: false, actor: 'lamp-mail' });
  });

  it('delivers nothing of a transaction that was undone', async () => {
    const undone = server.app.get(UnitOfWork).run(async () => {
      server.app.get(Outbox).append({ type: 'lamp.reported', aggregateId: 'x', payload: {} });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await drain()).toBe(0);
  });

  it('keeps events that nobody has subscribed to, and delivers them to nobody', async () => {
    await publish(['lamp.admired', 'lamp-1']);
    expect(await sql('SELECT type FROM outbox_event')).toEqual([{ type: 'lamp.admired' }]);
    expect(await drain()).toBe(0);
  });

  it('tries again later what failed, and undoes what the failed attempt wrote', async () => {
    failures = 1;
    await publish(['lamp.repaired', 'lamp-1']);
    await drain();
    expect(await sql('SELECT * FROM lamp_ledger')).toEqual([]);
    expect(await drain()).toBe(0);
    server.clock.advance(2_000);
    expect(await drain()).toBe(1);
    expect(received.map(({ event }) => event.attempt)).toEqual([1, 2]);
    expect(new Set(received.map(({ event }) => event.deliveryKey)).size).toBe(1);
    expect(await sql('SELECT lamp FROM lamp_ledger')).toEqual([{ lamp: 'lamp-1' }]);
  });

  it('tries nothing again before it has noted that it failed', async () => {
    failures = 1;
    await publish(['lamp.repaired', 'lamp-1']);
    const store = server.app.get(DeliveryStore);
    const note = store.fail.bind(store);
    store.fail = async (...failure) => {
      // Undone, not yet noted: the row looks due to whoever comes by now.
      await server.app.get(OutboxDispatcher)['deliverDue']();
      return note(...failure);
    };
    try {
      await drain();
    } finally {
      store.fail = note;
    }
    expect(received.map(({ event }) => event.attempt)).toEqual([1]);
    expect(await deliveries()).toEqual([
      { subscriber: 'LampLedger', state: 'pending', attempts: 1 },
    ]);
  });

  it('gives up after the last attempt, says so, and tries again when told to', async () => {
    failures = 3;
    await publish(['lamp.repaired', 'lamp-1']);
    for (let attempt = 0; attempt < 4; attempt++) {
      await drain();
      server.clock.advance(3_600_000);
    }
    expect(await deliveries()).toEqual([{ subscriber: 'LampLedger', state: 'dead', attempts: 3 }]);
    const ready = await server.get('/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body.checks.outbox).toMatchObject({ status: 'remark', details: { dead: 1 } });
    expect((await server.get('/metrics')).text).toMatch(
      /outbox_deliveries_total\{subscriber="LampLedger",outcome="dead"\} 1/,
    );

    const admin = await server.account({ username: 'admin', roles: ['admin'] });
    const dead = await server.get('/outbox/dead', { token: admin });
    expect(dead.body.items).toEqual([
      expect.objectContaining({ type: 'lamp.repaired', lastError: 'the ledger is closed' }),
    ]);
    const retry = await server.post('/outbox/dead/retry', { token: admin });
    expect([retry.status, retry.body]).toEqual([200, { revived: 1 }]);
    await drain();
    expect(await sql('SELECT lamp FROM lamp_ledger')).toEqual([{ lamp: 'lamp-1' }]);
  });

  it('gives a delivery that was revived all its attempts again, and forgets its error at the end', async () => {
    failures = 5;
    await publish(['lamp.repaired', 'lamp-1']);
    const inAnHour = async () => {
      await drain();
      server.clock.advance(3_600_000);
    };
    for (let attempt = 0; attempt < 3; attempt++) await inAnHour();
    const revived = () =>
      server.app.get(UnitOfWork).run(() => server.app.get(DeliveryStore).reviveDead());
    expect(await revived()).toBe(1);
    for (const attempts of [1, 2]) {
      await inAnHour();
      expect(await deliveries()).toEqual([
        { subscriber: 'LampLedger', state: 'pending', attempts },
      ]);
    }
    expect(await sql('SELECT last_error FROM outbox_delivery')).toEqual([{ last_error: trouble }]);
    await inAnHour();
    expect(await sql('SELECT state, attempts, last_error FROM outbox_delivery')).toEqual([
      { state: 'done', attempts: 3, last_error: null },
    ]);
    expect(await revived()).toBe(0);
  });

  it('keeps of an error what a text can hold', async () => {
    failures = 1;
    trouble = `\0closed\0${'.'.repeat(3000)}`;
    await publish(['lamp.repaired', 'lamp-1']);
    await drain();
    const [{ last_error: kept }] = await sql('SELECT last_error FROM outbox_delivery');
    expect(kept).toBe(`closed${'.'.repeat(1992)}`);
  });

  describe('notes a failure', () => {
    const found = async (): Promise<Delivery> => {
      await publish(['lamp.repaired', 'lamp-1']);
      const store = server.app.get(DeliveryStore);
      return (await server.app.get(UnitOfWork).run(() => store.claim(['LampLedger'])))!;
    };
    const fail = (delivery: Delivery, maxAttempts = 3) =>
      server.app
        .get(UnitOfWork)
        .run(() => server.app.get(DeliveryStore).fail(delivery, new Error('x'), maxAttempts));

    it('once, of two that ran the same attempt, and none of what was delivered meanwhile', async () => {
      const delivery = await found();
      expect(await Promise.all([fail(delivery, 2), fail(delivery, 2)])).toEqual([false, false]);
      expect(await deliveries()).toMatchObject([{ state: 'pending', attempts: 1 }]);
      server.clock.advance(2_000);
      await drain();
      const again = { ...delivery, event: { ...delivery.event, attempt: 3 } };
      expect(await fail(again)).toBe(false);
      expect(await deliveries()).toMatchObject([{ state: 'done', attempts: 2 }]);
    });

    it.each([
      [11, 2048],
      [12, 3600],
      [40, 3600],
    ])(
      'with a pause twice as long each time, an hour at most: after %i, %i s',
      async (attempt, pause) => {
        const { subscriber, event } = await found();
        await sql(`UPDATE outbox_delivery SET attempts = ${attempt - 1}`);
        expect(await fail({ subscriber, event: { ...event, attempt } }, 50)).toBe(false);
        const [{ next_attempt_at: next }] = await sql(
          'SELECT next_attempt_at FROM outbox_delivery',
        );
        expect((+(next as Date) - +server.clock.now()) / 1000).toBe(pause);
      },
    );
  });

  it('delivers the events of an aggregate in order, and holds up no other aggregate', async () => {
    failures = 1;
    await publish(['lamp.repaired', 'lamp-1']);
    await drain();
    await publish(['lamp.repaired', 'lamp-1'], ['lamp.repaired', 'lamp-2']);
    await drain();
    expect(await sql('SELECT lamp FROM lamp_ledger ORDER BY id')).toEqual([{ lamp: 'lamp-2' }]);
    server.clock.advance(2_000);
    await drain();
    expect(await sql('SELECT lamp FROM lamp_ledger ORDER BY id')).toEqual([
      { lamp: 'lamp-2' },
      { lamp: 'lamp-1' },
      { lamp: 'lamp-1' },
    ]);
  });

  it('delivers once although many replicas look', async () => {
    const replica = await startTestApplication({
      platformOnly: true,
      replicaOf: server,
      extraModules: [LampModule],
      config: { backgroundWork: false },
    });
    try {
      const lamps = Array.from({ length: 60 }, (_, n): [string, string] => [
        'lamp.repaired',
        `lamp-${n}`,
      ]);
      await publish(...lamps);
      const counts = await Promise.all([drain(), drain(replica), drain(), drain(replica)]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
      expect(
        await sql(
          'SELECT count(DISTINCT lamp)::int AS lamps, count(*)::int AS rows FROM lamp_ledger',
        ),
      ).toEqual([{ lamps: 60, rows: 60 }]);
    } finally {
      await replica.stop();
    }
  });

  it('delivers what a server that died between commit and delivery left behind', async () => {
    const dying = await startTestApplication({
      platformOnly: true,
      replicaOf: server,
      extraModules: [LampModule],
      config: { backgroundWork: false },
    });
    await dying.app.get(UnitOfWork).run(async () => {
      dying.app.get(Outbox).append({ type: 'lamp.repaired', aggregateId: 'lamp-1', payload: {} });
    });
    await dying.stop();
    expect(received).toEqual([]);

    const successor = await startTestApplication({
      platformOnly: true,
      replicaOf: server,
      extraModules: [LampModule],
      config: { backgroundWork: true },
    });
    await until(async () => (await deliveries())[0].state === 'done');
    await successor.stop();
    expect(await sql('SELECT lamp FROM lamp_ledger')).toEqual([{ lamp: 'lamp-1' }]);
  });

  it('takes up a delivery whose replica died while it ran outside the transaction', async () => {
    await publish(['lamp.reported', 'lamp-1']);
    // What a replica leaves behind that took the lease and died: hidden, not ended.
    await sql(
      `UPDATE outbox_delivery SET next_attempt_at = '2026-03-02T10:00:30Z' WHERE subscriber = 'lamp-mail'`,
    );
    await drain();
    expect(received.map(({ by }) => by)).toEqual(['LampLedger']);
    server.clock.advance(30_000);
    await drain();
    expect(received.map(({ by }) => by)).toEqual(['LampLedger', 'LampMail']);
  });

  it('is woken by a commit of its own replica', async () => {
    const working = await startTestApplication({
      platformOnly: true,
      replicaOf: server,
      extraModules: [LampModule],
      config: { backgroundWork: true, outboxPollMs: 600_000 },
    });
    try {
      await working.app.get(UnitOfWork).run(async () => {
        working.app.get(Outbox).append({ type: 'lamp.repaired', aggregateId: 'l', payload: {} });
      });
      await until(async () => (await deliveries())[0].state === 'done');
      expect(received).toHaveLength(1);
    } finally {
      await working.stop();
    }
  });

  it('refuses two subscribers of one name', async () => {
    const start = startTestApplication({
      platformOnly: true,
      extraModules: [LampModule, ImpostorModule],
    });
    await expect(start).rejects.toThrow('lamp-mail');
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
