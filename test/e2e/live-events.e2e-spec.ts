import { LIVE_CHANNEL, LiveChanges, UnitOfWork } from '../../src/platform/index.js';
import { register } from '../builders/contacts.js';
import { EventStream } from '../setup/event-stream.js';
import {
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
} from '../setup/test-application.js';
import { openClient } from '../setup/open-client.js';

const MINUTE = 60_000;
const isOpen = ({ event, data }: { event: string; data: { listening?: boolean } }) =>
  event === 'open' && data.listening === true;
const isChange =
  (topic: string) =>
  ({ event, data }: { event: string; data: { topics?: string[] } }) =>
    event === 'changed' && data.topics!.includes(topic);

describe('the events of one’s lists', () => {
  let server: TestApplication;
  let replica: TestApplication;
  let infodesk: string;
  const open: EventStream[] = [];

  beforeAll(async () => {
    const config = { backgroundWork: false, liveHeartbeatMs: 100, liveStreamsPerAccount: 3 };
    server = await startTestApplication({ demo: true, config });
    replica = await startTestApplication({ replicaOf: server, config });
    infodesk = await server.login('infodesk');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((stream) => stream.close()));
    server.clock.release();
  });
  afterAll(async () => {
    await replica?.stop();
    await server?.stop();
  });

  /** Heard of by the time this answers. */
  async function listen(
    token: string,
    headers: Record<string, string> = {},
    at = server,
  ): Promise<EventStream> {
    const stream = await EventStream.open(at, { authorization: `Bearer ${token}`, ...headers });
    open.push(stream);
    if (stream.status === 200) await stream.until(isOpen);
    return stream;
  }

  async function signedIn(at: TestApplication): Promise<{ stream: EventStream; cookie: string }> {
    const { headers } = await at.post('/auth/session', {
      body: { username: 'infodesk', password: TEST_PASSWORD },
      headers: { origin: at.url },
    });
    const cookie = headers.get('set-cookie')!.split(';')[0];
    const stream = await EventStream.open(at, { cookie });
    open.push(stream);
    await stream.until(isOpen);
    return { stream, cookie };
  }

  it('say that tasks, assignments and messages changed, whichever process did it, and of nothing else', async () => {
    const stream = await listen(infodesk);
    const { id } = await register(replica, infodesk, {
      citizen: { name: 'Anna', email: 'a@example.org' },
    });
    await stream.until(isChange('tasks'));
    await stream.until(isChange('messages'));
    await replica.post(`/contacts/${id}/assignments`, {
      token: infodesk,
      body: { type: 'information', toPoint: 'savena-sportello' },
    });
    await stream.until(isChange('assignments'));
    const told = JSON.stringify(stream.events.map(({ event, data }) => ({ event, data })));
    expect(told).not.toContain(id);
    expect(new Set(stream.events.flatMap(({ data }) => Object.keys(data)))).toEqual(
      new Set(['listening', 'topics']),
    );
  });

  it('are nothing to those whose lists did not change', async () => {
    const navile = await server.login('infodesk-navile');
    const stream = await listen(navile);
    await register(server, infodesk, {});
    await server.app.get(LiveChanges).flush();
    await register(server, navile, {});
    await stream.until(isChange('tasks'));
    await stream.beat();
    // One change of theirs, told once for each of what it changed.
    expect(stream.topics.filter((topic) => topic === 'tasks')).toEqual(['tasks']);
  });

  it('reach whoever watches over the network and belongs to no point, and the deputy of the absent', async () => {
    const manager = await listen(await server.login('manager'));
    server.app.get(LiveChanges).changed('assignments', { groups: ['navile-sportello'] });
    await manager.until(isChange('assignments'));
  });

  it('of a moment are told together, outside of every transaction, and not when it was undone', async () => {
    const client = await openClient(server.databaseUrl);
    const heard: unknown[] = [];
    client.on('notification', ({ payload }) => heard.push(JSON.parse(payload!)));
    await client.query(`LISTEN ${LIVE_CHANNEL}`);
    const live = server.app.get(LiveChanges);
    const uow = server.app.get(UnitOfWork);
    for (let round = 0; round < 20; round++)
      live.changed('tasks', { groups: ['p', `q${round % 2}`] });
    await uow
      .run(async () => {
        live.changed('tasks', { groups: ['undone'] });
        throw new Error('undone');
      })
      .catch(() => undefined);
    await live.flush();
    await client.query('SELECT 1');
    expect(heard).toEqual([{ tasks: { accounts: [], groups: ['p', 'q0', 'q1'] } }]);
    // Many names need several notices: each is shorter than PostgreSQL allows.
    live.changed('tasks', { groups: Array.from({ length: 250 }, (_, place) => `point-${place}`) });
    await live.flush();
    await client.query('SELECT 1');
    expect(heard).toHaveLength(4);
    await client.end();
  });

  it('end with the session: at once when it is signed out, elsewhere as well', async () => {
    const { stream, cookie } = await signedIn(server);
    const other = await signedIn(server);
    await replica.request('DELETE', '/auth/session', {
      headers: { cookie, origin: replica.url },
    });
    await stream.closed;
    expect(stream.events.at(-1)!.event).toBe('ended');
    await other.stream.beat();
    expect(other.stream.events.some(({ event }) => event === 'ended')).toBe(false);
  });

  it('end when the session has been idle for long: listening keeps it no more alive', async () => {
    const { stream } = await signedIn(server);
    server.clock.advance(60 * MINUTE);
    await stream.beat();
    await stream.beat();
    server.clock.advance(61 * MINUTE);
    await stream.closed;
    expect(stream.events.at(-1)!.event).toBe('ended');
  });

  it('are refused to who is nobody, and beyond as many streams as an account may have', async () => {
    const nobody = await EventStream.open(server, {});
    expect(nobody.status).toBe(401);
    const raccolta = await server.login('raccolta');
    for (let count = 0; count < 3; count++) expect((await listen(raccolta)).status).toBe(200);
    expect((await listen(raccolta)).status).toBe(429);
    await open.pop()!.close();
    await open.pop()!.close();
    let again = await listen(raccolta);
    while (again.status === 429) again = await listen(raccolta);
    expect(again.status).toBe(200);
  });

  it('begin again with the word that all may have changed', async () => {
    const first = await listen(infodesk);
    const [{ id }] = first.events;
    await first.close();
    const second = await listen(infodesk, { 'last-event-id': id });
    const { data } = await second.until(({ event }) => event === 'changed');
    expect(data.topics).toEqual(['tasks', 'assignments', 'messages', 'notifications', 'presence']);
  });

  it('say so while the server hears of nothing, and when it hears again', async () => {
    const stream = await listen(infodesk);
    const client = await openClient(server.databaseUrl);
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'punto-dascolto-live'`,
    );
    await client.end();
    await stream.until(({ event, data }) => event === 'open' && !data.listening);
    await stream.until(isChange('notifications'));
    expect(stream.events.filter(isOpen).length).toBeGreaterThan(1);
  });

  it('hold one connection to the database a process, however many listen', async () => {
    const client = await openClient(server.databaseUrl);
    await listen(infodesk);
    await listen(infodesk);
    await listen(infodesk, {}, replica);
    const { rows } = await client.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'punto-dascolto-live'`,
    );
    await client.end();
    expect(rows[0].count).toBe(2);
  });

  it('are one answer to whoever asks for no stream', async () => {
    const { status, text } = await server.get('/me/events', { token: infodesk });
    expect([status, text]).toEqual([200, 'event: open\ndata: {"listening":false}\n\n']);
  });
});
