import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type pg from 'pg';
import { MailDispatcher } from '../../src/modules/communications/index.js';
import { ContactRegistration } from '../../src/modules/intake/index.js';
import { Demonstration } from '../../src/modules/demonstration/index.js';
import { HealthChecks, HistoryLoading, UnitOfWork } from '../../src/platform/index.js';
import { eventually } from '../setup/eventually.js';
import { openClient } from '../setup/open-client.js';
import {
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
} from '../setup/test-application.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

/** A Thursday morning. */
const PRESENT = new Date('2026-11-26T09:30:00Z');
/** As many as there are stories: each is told once. */
const CONTACTS = 30;
const A_REPORT = { kind: 'report', channel: 'desk', subject: 'Buca', description: 'Una buca.' };

/** All that a reader could tell two runs apart by, but ids, secrets and numbers of connections. */
const WHAT_HAPPENED = `
  SELECT d.position, d.acts_done, c.kind, c.channel, c.subject, c.description, c.status, c.outcome, c.round,
         c.refusals, c.owner_point, c.working_point, c.registered_at, c.closed_at, c.protocol_number, z.name,
         (SELECT jsonb_agg(jsonb_build_array(t.at, t.kind, t.text) ORDER BY t.at, t.kind, t.text)
            FROM timeline_entry t WHERE t.contact_id = c.id) AS timeline,
         (SELECT jsonb_agg(jsonb_build_array(m.created_at, m.template, m.state) ORDER BY m.created_at, m.template)
            FROM message m WHERE m.contact_id = c.id) AS messages,
         (SELECT jsonb_agg(w.definition_key ORDER BY w.definition_key)
            FROM work_item w WHERE w.business_key = c.id::text AND w.state = 'open') AS tasks,
         (SELECT jsonb_agg(jsonb_build_array(n.created_at, n.kind) ORDER BY n.created_at, n.kind)
            FROM notification n WHERE n.contact_id = c.id) AS notifications
    FROM demonstration_case d JOIN contact c ON c.id = d.contact_id LEFT JOIN citizen z ON z.id = c.citizen_id
   ORDER BY d.position`;

describe('a demonstration with a past', () => {
  let database: TestDatabase;
  let server: TestApplication;
  let client: pg.Client;
  let ofTheUninterrupted: Record<string, unknown>[];
  let live: { protocolNumber: string; registeredAt: string; id: string };

  const rows = async (text: string) =>
    (await client.query<Record<string, unknown>>(text)).rows as Record<string, any>[]; // eslint-disable-line @typescript-eslint/no-explicit-any

  beforeAll(async () => {
    database = await createTestDatabase();
    client = await openClient(database.url);
    server = await startTestApplication({
      demo: true,
      at: PRESENT,
      config: {
        databaseUrl: database.url,
        demoContacts: CONTACTS,
        // Nothing listens there: whatever were to leave would be tried, and counted.
        smtpUrl: 'smtp://127.0.0.1:1',
      },
    });
    const token = await server.login('infodesk');
    // Sent while the register is being filled: it waits for its turn, and comes after all of them.
    live = await eventually('a registration of the present', async () => {
      const { status, body } = await server.post('/contacts', { token, body: A_REPORT });
      return status === 201 && body;
    });
    await server.app.get(Demonstration).idle();
    ofTheUninterrupted = await rows(WHAT_HAPPENED);
  }, 600_000);
  afterAll(async () => {
    await server?.stop();
    await client?.end();
    await database?.drop();
  });

  it('comes to its end, with no act refused', async () => {
    const token = await server.login('regia');
    const { body } = await server.get('/demonstration', { token });
    expect(body).toMatchObject({ state: 'finished', contacts: CONTACTS, entered: CONTACTS });
    expect(body.actsDone).toBe(body.acts);
    expect(body.acts).toBeGreaterThan(CONTACTS);
    expect(await rows('SELECT skipped, reached_at FROM demonstration')).toEqual([
      { skipped: 0, reached_at: PRESENT },
    ]);
    expect(await rows('SELECT message FROM incident')).toEqual([]);
    const { checks } = await server.app.get(HealthChecks).readiness();
    expect(checks.demonstration).toMatchObject({ status: 'ok', details: { state: 'finished' } });
  });

  it('has contacts in every state, at every step, with every outcome', async () => {
    const all = (column: string) => new Set(ofTheUninterrupted.map((row) => row[column]));
    expect(all('status')).toEqual(
      new Set([
        'registered',
        'understanding',
        'answering',
        'escalated',
        'verifying',
        'closed',
        'notAppropriate',
        'cancelled',
      ]),
    );
    for (const outcome of ['satisfied', 'unsatisfied', 'noReply', 'notVerified'])
      expect([...all('outcome')]).toContain(outcome);
    const open = new Set(ofTheUninterrupted.flatMap(({ tasks }) => (tasks as string[]) ?? []));
    for (const step of ['ascoltare', 'capire', 'rispondere', 'verificare', 'valutare', 'affidare'])
      expect([...open]).toContain(step);
    expect(open.has('decidere')).toBe(true);
    const [found] = await rows(`SELECT
      (SELECT count(*)::int FROM protocol_clock WHERE state = 'suspended' AND kind = 'answer') AS suspended,
      (SELECT count(*)::int FROM protocol_clock WHERE state = 'missed' AND kind = 'answer') AS missed,
      (SELECT count(*)::int FROM contact WHERE merged_into IS NOT NULL) AS merged,
      (SELECT count(*)::int FROM contact WHERE citizen_id IS NULL) AS anonymous,
      (SELECT count(*)::int FROM contact WHERE round > 1) AS reopened,
      (SELECT count(*)::int FROM ownership_ledger WHERE kind = 'avocation') AS avocated,
      (SELECT count(*)::int FROM survey WHERE answered_at IS NOT NULL) AS surveys,
      (SELECT count(*)::int FROM work_order) AS works,
      (SELECT count(*)::int FROM assignment WHERE state = 'expired') AS expired`);
    for (const [what, count] of Object.entries(found))
      expect([what, count > 0]).toEqual([what, true]);
  });

  it('dates everything in the past, and nothing after the present', async () => {
    const [{ first, last, entries }] = await rows(
      `SELECT min(registered_at) AS first, max(registered_at) AS last, count(*)::int AS entries
         FROM contact WHERE demonstration`,
    );
    expect(entries).toBe(CONTACTS);
    expect(PRESENT.getTime() - first.getTime()).toBeLessThan(62 * 86_400_000);
    expect(last.getTime()).toBeLessThan(PRESENT.getTime());
    const [late] = await rows(`SELECT
      (SELECT count(*)::int FROM timeline_entry t JOIN contact c ON c.id = t.contact_id
        WHERE c.demonstration AND t.at > '${PRESENT.toISOString()}') AS timeline,
      (SELECT count(*)::int FROM activity_history h JOIN process_instance i ON i.id = h.instance_id
         JOIN demonstration_case d ON d.contact_id::text = i.business_key
        WHERE h.started_at >= '${PRESENT.toISOString()}') AS steps`);
    expect(late).toEqual({ timeline: 0, steps: 0 });
  });

  it('fires timers at their own instants: a survey that nobody answers closes after 14 days', async () => {
    const [silent] = await rows(`SELECT c.closed_at, m.created_at AS asked_at FROM contact c
      JOIN message m ON m.contact_id = c.id AND m.template = 'survey'
      WHERE c.outcome = 'noReply' AND c.round = 1 LIMIT 1`);
    expect(silent.closed_at.getTime() - silent.asked_at.getTime()).toBe(14 * 86_400_000);
  });

  it('gives registrations of the present the present time, and a number after all of its own', async () => {
    expect(live.registeredAt).toBe(PRESENT.toISOString());
    expect(Number(live.protocolNumber.split('/')[1])).toBe(CONTACTS + 1);
    const [{ instance }] = await rows(
      `SELECT demonstration AS instance FROM contact WHERE id = '${live.id}'`,
    );
    expect(instance).toBe(false);
    const [{ sorted }] = await rows(`SELECT bool_and(registered_at >= before) AS sorted FROM (
      SELECT registered_at, lag(registered_at, 1, registered_at) OVER (ORDER BY number) AS before
        FROM protocol_register) entries`);
    expect(sorted).toBe(true);
  });

  it('sends no mail, also when somebody answers one of its contacts later, and says so', async () => {
    const states =
      await rows(`SELECT DISTINCT m.state FROM message m JOIN contact c ON c.id = m.contact_id
      WHERE m.channel = 'email' AND c.demonstration`);
    expect(states).toEqual([{ state: 'demonstration' }]);
    const [{ id }] =
      await rows(`SELECT c.id FROM contact c JOIN work_item w ON w.business_key = c.id::text
      WHERE c.demonstration AND c.contactable AND w.state = 'open' AND w.definition_key = 'rispondere'
        AND c.merged_into IS NULL LIMIT 1`);
    const token = await server.login('regia');
    const { body } = await server.get('/tasks', { token, query: { contactId: id } });
    const task = body.items.find(
      ({ definitionKey }: { definitionKey: string }) => definitionKey === 'rispondere',
    );
    const answered = await server.post(`/tasks/${task.id}/complete`, {
      token,
      body: { variables: { answer: 'Fatto.' } },
    });
    expect(answered.status).toBe(200);
    const messages = await server.get(`/contacts/${id}/messages`, { token });
    expect(
      messages.body.items.find(({ template }: { template: string }) => template === 'answer'),
    ).toMatchObject({ state: 'demonstration', sentAt: null, attempts: 0 });
    expect(await server.app.get(MailDispatcher).dispatchDue()).toBe(0);
    expect(
      await rows(`SELECT 1 FROM message m JOIN contact c ON c.id = m.contact_id
      WHERE c.demonstration AND m.attempts > 0`),
    ).toEqual([]);
  });

  it('tells of what is past in the past: only the last days are unread', async () => {
    const [{ told, unread_old: unreadOld }] = await rows(`SELECT count(*)::int AS told,
      count(*) FILTER (WHERE n.read_at IS NULL AND n.created_at < '2026-11-23T09:30:00Z')::int AS unread_old
      FROM notification n JOIN contact c ON c.id = n.contact_id WHERE c.demonstration`);
    expect(told).toBeGreaterThan(0);
    expect(unreadOld).toBe(0);
  });

  it('hands its instances to the job executor once they have reached the present', async () => {
    const [{ held, free }] = await rows(`SELECT count(*) FILTER (WHERE held)::int AS held,
      count(*)::int AS free FROM timer_job`);
    expect(held).toBe(0);
    expect(free).toBeGreaterThan(0);
  });

  it('goes on where it was killed, does nothing twice, and makes the same from the same seed', async () => {
    const killed = await createTestDatabase();
    const watching = await openClient(killed.url);
    let victim: ChildProcess | undefined;
    try {
      const runUntil = async (question: string) => {
        victim = startVictim(killed.url);
        const exited = once(victim, 'exit');
        await eventually(question, async () => {
          if (victim!.exitCode !== null) throw new Error('The server ended by itself.');
          return (await watching.query(question)).rows[0]?.is;
        });
        victim.kill('SIGKILL');
        await exited;
      };
      await runUntil('SELECT count(*) >= 7 AS is FROM demonstration_case');
      await runUntil('SELECT sum(acts_done) >= 20 AS is FROM demonstration_case');
      const [{ state }] = (await watching.query('SELECT state FROM demonstration')).rows;
      expect(state).toBe('replaying');
      const resumed = await startTestApplication({
        demo: true,
        at: PRESENT,
        config: { databaseUrl: killed.url, demoContacts: CONTACTS },
      });
      await resumed.app.get(Demonstration).idle();
      const ofTheKilled = (await watching.query(WHAT_HAPPENED)).rows;
      await resumed.stop();
      expect(ofTheKilled).toEqual(ofTheUninterrupted);
    } finally {
      victim?.kill('SIGKILL');
      await watching.end();
      await killed.drop();
    }
  }, 900_000);
});

function startVictim(databaseUrl: string): ChildProcess {
  return spawn(
    process.execPath,
    [
      '--import',
      './test/setup/register-typescript.mjs',
      'test/e2e/fixtures/demonstration-server.ts',
    ],
    {
      env: {
        PATH: process.env.PATH ?? '',
        DATABASE_URL: databaseUrl,
        PRESENT: PRESENT.toISOString(),
        CONTACTS: String(CONTACTS),
        PASSWORD: TEST_PASSWORD,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

describe('without a past', () => {
  let server: TestApplication;
  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
  });
  afterAll(() => server.stop());

  it('has none where it is switched off', async () => {
    const token = await server.login('infodesk');
    const { body } = await server.get('/demonstration', { token });
    expect(body).toEqual({ state: 'none', contacts: 0, entered: 0, acts: 0, actsDone: 0 });
  });

  it('lets go of one that is switched off in the middle', async () => {
    const uow = server.app.get(UnitOfWork);
    await server.app.get(UnitOfWork).run(async () => {
      await uow.query({
        text: `INSERT INTO demonstration (seed, contacts, present_at, reached_at, state)
               VALUES ('prova', 24, $1, $1, 'replaying')`,
        values: [PRESENT],
      });
      await server.app
        .get(ContactRegistration)
        .register({ ...A_REPORT, point: 'urp-web' } as never);
      await uow.query({ text: 'UPDATE timer_job SET held = true' });
    });
    const restarted = await startTestApplication({ replicaOf: server });
    await restarted.stop();
    const token = await server.login('infodesk');
    expect((await server.get('/demonstration', { token })).body.state).toBe('stopped');
    expect(await uow.read('SELECT 1 FROM timer_job WHERE held')).toEqual([]);
  });

  it('lets a registration wait for the register, and refuses with 503 what does not wait', async () => {
    const token = await server.login('infodesk');
    const history = server.app.get(HistoryLoading);
    history.phase = 'entering';
    const waiting = server.post('/contacts', { token, body: A_REPORT });
    await eventually('the request waits', async () => history.waiters === 1);
    const refused = server.app
      .get(UnitOfWork)
      .run(() =>
        server.app.get(ContactRegistration).register({ ...A_REPORT, point: 'urp-web' } as never),
      );
    await expect(refused).rejects.toMatchObject({
      code: 'protocol-register.filling',
      status: 503,
      details: { retryAfterSeconds: 5 },
    });
    history.phase = 'replaying';
    expect((await waiting).status).toBe(201);
    history.phase = 'none';
  });
});
