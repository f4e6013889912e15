/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { Notifications } from '../../src/modules/identity/index.js';
import { OutboxDispatcher, runInContext, UnitOfWork } from '../../src/platform/index.js';
import { Case } from '../builders/case.js';
import { register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const DAY = 86_400_000;

describe('what people are told of in the top bar', () => {
  let server: TestApplication;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    for (const name of ['infodesk', 'sportello', 'centrale', 'regia', 'infodesk-navile'])
      tokens[name] = await server.login(name);
  });
  afterAll(() => server?.stop());

  const list = async (name: string, query: Record<string, string> = {}) => {
    await server.app.get(OutboxDispatcher).drain();
    const { status, body } = await server.get('/me/notifications', { token: tokens[name], query });
    expect(status).toBe(200);
    return body as { items: any[]; unread: number; nextCursor: string | null };
  };
  const of = async (name: string, contactId: string) =>
    (await list(name, { limit: '200' })).items.filter((item) => item.contactId === contactId);
  const assign = async (contactId: string, by: string, body: object) => {
    const answer = await server.post(`/contacts/${contactId}/assignments`, {
      token: tokens[by],
      body,
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const tell = (given: Parameters<Notifications['tell']>[0], by = 'infodesk') =>
    runInContext(
      {
        actor: { kind: 'user', id: by, name: by, roles: ['operator'], groups: [] },
        requestId: 'test-request',
      },
      () => server.app.get(UnitOfWork).run(async () => server.app.get(Notifications).tell(given)),
    );

  it('an assignment to their point, not what they did themselves, and not what is only to be read', async () => {
    const { id, protocolNumber } = await register(server, tokens.infodesk, {});
    await assign(id, 'infodesk', { type: 'inquiry', toPoint: 'savena-sportello' });
    await assign(id, 'infodesk', { type: 'information', toPoint: 'savena-sportello' });
    const [told, ...more] = await of('sportello', id);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      kind: 'assigned',
      protocolNumber,
      subject: 'Buca in via Mazzini',
      facts: { type: 'inquiry', from: 'Infodesk Savena' },
      readAt: null,
    });
    expect(await of('infodesk', id)).toEqual([]);
    expect(await of('infodesk-navile', id)).toEqual([]);
  });

  it('the answer to an inquiry', async () => {
    const { id } = await register(server, tokens.infodesk, {});
    const inquiry = await assign(id, 'infodesk', { type: 'inquiry', toPoint: 'savena-sportello' });
    let { version } = inquiry;
    for (const [action, body] of [
      ['receive', {}],
      ['accept', {}],
      ['answer', { answer: 'La buca è nota.' }],
    ] as const) {
      const { status, body: after } = await server.post(`/assignments/${inquiry.id}/${action}`, {
        token: tokens.sportello,
        body: { version, ...body },
      });
      expect(status).toBe(200);
      version = after.version;
    }
    const told = await of('infodesk', id);
    expect(told.map(({ kind }) => kind)).toEqual(['inquiryAnswered']);
    expect(JSON.stringify(told)).not.toContain('La buca è nota.');
  });

  it('an avocation, to the point that had the relationship', async () => {
    const { id } = await register(server, tokens.infodesk, {});
    const avocated = await server.post(`/contacts/${id}/avocation`, {
      token: tokens.regia,
      body: { reason: 'Riguarda tutta la città' },
    });
    expect(avocated.status).toBeLessThan(300);
    expect((await of('infodesk', id)).map(({ kind }) => kind)).toContain('avocation');
    expect((await of('regia', id)).map(({ kind }) => kind)).not.toContain('avocation');
  });

  it('a term that comes near and one that passed, once each, to who has the task', async () => {
    const { id } = await register(server, tokens.infodesk, {});
    const tasks = await server.get('/tasks', { token: tokens.infodesk, query: { contactId: id } });
    await server.post(`/tasks/${tasks.body.items[0].id}/claim`, { token: tokens.infodesk });
    await server.account({ username: 'collega', points: ['savena-infodesk'] });
    tokens.collega = await server.login('collega');
    server.clock.setTo(new Date(Date.now() + 200 * DAY));
    const { ClockWatch } = await import('../../src/modules/protocols/clock-watch.js');
    for (let turn = 0; turn < 6; turn++)
      await server.app.get(ClockWatch, { strict: false }).sweep();
    const told = await of('infodesk', id);
    expect(told.map(({ kind }) => kind)).toContain('termMissed');
    const causes = told.map(({ kind, facts }) => `${kind} ${facts.clock} ${facts.dueAt}`);
    expect(new Set(causes).size).toBe(causes.length);
    expect(await of('collega', id)).toEqual([]);
    server.clock.release();
  });

  it('what the citizen writes: who has the task, and the owner while the case is elsewhere; once for each message', async () => {
    const reported = await server.post('/public/reports', {
      body: {
        kind: 'report',
        description: 'Davanti alla scuola si è aperta una buca.',
        location: { lat: 44.4701, lon: 11.3801, address: 'Via Lombardia 3', district: 'savena' },
        citizen: { name: 'Anna Bianchi', email: 'anna.bianchi@example.org' },
      },
    });
    const { protocolNumber, followCode: code } = reported.body;
    const found = await server.get('/contacts', {
      token: tokens.infodesk,
      query: { q: protocolNumber },
    });
    const { id } = found.body.items[0];
    const writes = async (text: string, key: string) => {
      const sent = await server.post('/public/follow/messages', {
        headers: { 'idempotency-key': `${key}-della-prova-dei-messaggi` },
        body: { protocolNumber, code, text },
      });
      expect(sent.status).toBe(204);
    };
    const replies = async (name: string) =>
      (await of(name, id)).filter(({ kind }) => kind === 'citizenReply');
    await writes('È diventata più larga.', 'prima');
    await writes('È diventata più larga.', 'prima');
    const [told, ...more] = await replies('infodesk');
    expect(more).toEqual([]);
    expect(told).toMatchObject({ protocolNumber, readAt: null });
    expect(JSON.stringify(told)).not.toContain('larga');
    expect(await replies('sportello')).toEqual([]);

    const contact = await Case.of(server, id);
    await contact.understands('infodesk', false);
    await writes('Ora ci passa un bambino.', 'seconda');
    expect(await replies('sportello')).toHaveLength(1);
    expect(await replies('infodesk')).toHaveLength(2);
    expect(await replies('infodesk-navile')).toEqual([]);
  });

  it('that the answer did not satisfy, which is not a message', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'La buca è chiusa.' });
    const survey = (await contact.surveyPath()).replace('/sondaggio/', '/surveys/');
    const answered = await server.post(survey, { body: { outcome: 'unsatisfied' } });
    expect(answered.status).toBe(204);
    // One level higher now: there it is worked on.
    const kinds = (await of('sportello', contact.id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('citizen'))).toEqual(['citizenUnsatisfied']);
  });

  it('what the citizen writes on a contact that was merged, on the one that stands for it', async () => {
    const report = (description: string) =>
      server.post('/public/reports', {
        body: {
          kind: 'report',
          description,
          location: { lat: 44.4701, lon: 11.3801, address: 'Via Lombardia 3', district: 'savena' },
        },
      });
    const { protocolNumber, followCode: code } = (await report('Una buca.')).body;
    const [{ id }] = (
      await server.get('/contacts', { token: tokens.infodesk, query: { q: protocolNumber } })
    ).body.items;
    const main = await register(server, tokens.infodesk, {});
    const merged = await server.post(`/contacts/${id}/merge`, {
      token: tokens.infodesk,
      body: { into: main.id, reason: 'La stessa buca.' },
    });
    expect(merged.status).toBe(200);
    const sent = await server.post('/public/follow/messages', {
      body: { protocolNumber, code, text: 'È sempre lì.' },
    });
    expect(sent.status).toBe(204);
    const [told] = await of('infodesk', main.id);
    expect(told).toMatchObject({ kind: 'citizenReply', protocolNumber: main.protocolNumber });
  });

  it('what another module tells, once for each cause, to accounts and to members of points', async () => {
    const { id } = await register(server, tokens.infodesk, {});
    const mention = {
      kind: 'mention' as const,
      to: { accounts: ['infodesk', 'nessuno'], groups: ['savena-sportello'] },
      contactId: id,
      facts: { by: 'Infodesk Savena' },
      cause: 'mention:1',
    };
    await assign(id, 'infodesk', { type: 'information', toPoint: 'savena-sportello' });
    await tell(mention);
    await tell(mention);
    expect(await of('sportello', id)).toHaveLength(1);
    expect(await of('infodesk', id)).toEqual([]);
  });

  it('not of a case that they may not see', async () => {
    const { id } = await register(server, tokens.infodesk, {});
    const before = (await list('infodesk-navile')).unread;
    await tell({
      kind: 'mention',
      to: { accounts: ['infodesk-navile'] },
      contactId: id,
      cause: 'mention:2',
    });
    expect(await of('infodesk-navile', id)).toEqual([]);
    expect((await list('infodesk-navile')).unread).toBe(before);
  });

  it('in pages that leave out cases which they may not see any more', async () => {
    const { id } = await register(server, tokens.infodesk, {});
    const told = { kind: 'mention' as const, to: { accounts: ['infodesk-navile'] } };
    for (const [place, contactId] of [undefined, id, id, undefined, id].entries())
      await tell({ ...told, contactId, cause: `mixed:${place}` });
    const first = await list('infodesk-navile', { limit: '1', unread: 'true' });
    expect(first.unread).toBe(2);
    const cursor = first.nextCursor!;
    const second = await list('infodesk-navile', { limit: '1', unread: 'true', cursor });
    expect(second.nextCursor).toBeNull();
    const items = [...first.items, ...second.items];
    expect(items.map(({ contactId }) => contactId)).toEqual([null, null]);
    expect(new Set(items.map((item) => item.id)).size).toBe(2);
  });

  it('in pages, the newest first; read one by one or all, each their own', async () => {
    for (let count = 0; count < 5; count++)
      await tell({ kind: 'mention', to: { accounts: ['centrale'] }, cause: `page:${count}` });
    const first = await list('centrale', { limit: '3' });
    expect(first.unread).toBe(5);
    const second = await list('centrale', { limit: '3', cursor: first.nextCursor! });
    expect(second.nextCursor).toBeNull();
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    const read = (name: string, body: object) =>
      server.post('/me/notifications/read', { token: tokens[name], body });
    expect((await read('infodesk', { ids: [ids[0]] })).body).toEqual({ read: 0 });
    expect((await read('centrale', { ids: [ids[0]] })).body).toEqual({ read: 1 });
    expect((await list('centrale', { unread: 'true' })).items.map(({ id }) => id)).toEqual(
      ids.slice(1),
    );
    expect((await read('centrale', {})).body).toEqual({ read: 4 });
    expect((await list('centrale')).unread).toBe(0);
    expect((await read('centrale', { ids: ['x'] })).body.errors[0].field).toContain('ids');
    const wrong = await server.get('/me/notifications', {
      token: tokens.centrale,
      query: { cursor: 'x' },
    });
    expect(wrong.body.errors[0].field).toBe('cursor');
  });
});
