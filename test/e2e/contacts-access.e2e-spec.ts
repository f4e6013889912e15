import { UnitOfWork } from '../../src/platform/index.js';
import { ContactService } from '../../src/modules/contacts/index.js';
import { aContact, anna, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('who may do what with contacts', () => {
  let server: TestApplication;
  const tokens: Record<string, string> = {};
  let contact: { id: string; protocolNumber: string; version: number };

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    for (const username of [
      'infodesk',
      'infodesk-navile',
      'sportello',
      'centrale',
      'regia',
      'decisore',
      'manager',
      'designer',
      'admin',
      'worker',
    ]) {
      tokens[username] = await server.login(username);
    }
    contact = await register(server, tokens.infodesk, {
      citizen: anna,
      subject: 'Rubinetto zampillante',
    });
  });

  afterAll(() => server.stop());

  const readers = ['infodesk', 'regia', 'decisore', 'manager', 'admin'];
  const foreigners = ['infodesk-navile', 'sportello', 'centrale'];
  const excluded = ['designer', 'worker'];

  describe.each(['', '/timeline', '/messages'])('GET /contacts/{id}%s', (suffix) => {
    const status = async (username: string, id = contact.id) =>
      (await server.get(`/contacts/${id}${suffix}`, { token: tokens[username] })).status;

    it.each(readers)('%s reads it', async (username) => {
      expect(await status(username)).toBe(200);
    });

    it.each(foreigners)('%s is told that there is none', async (username) => {
      expect(await status(username)).toBe(404);
    });

    it.each(excluded)('%s may not ask', async (username) => {
      expect(await status(username)).toBe(403);
    });

    it('nobody reads it without signing in', async () => {
      expect((await server.get(`/contacts/${contact.id}${suffix}`)).status).toBe(401);
    });

    it('a foreign contact looks like one that does not exist', async () => {
      const read = async (id: string) => {
        const { body } = await server.get(`/contacts/${id}${suffix}`, { token: tokens.centrale });
        return { ...body, requestId: null, instance: null, id: null, detail: null };
      };
      expect(await read(contact.id)).toEqual(await read(NOBODY));
    });
  });

  describe('GET /contacts', () => {
    const found = async (username: string, query: Record<string, string> = {}) => {
      const { body } = await server.get('/contacts', { token: tokens[username], query });
      return [body.count, body.items.some(({ id }: { id: string }) => id === contact.id)];
    };

    it.each(readers)('%s finds it', async (username) => {
      expect(await found(username, { q: 'zampillante' })).toEqual([1, true]);
    });

    it.each(foreigners)('%s neither finds nor counts it', async (username) => {
      expect(await found(username)).toEqual([0, false]);
      expect(await found(username, { q: 'zampillante' })).toEqual([0, false]);
      expect(await found(username, { q: contact.protocolNumber })).toEqual([0, false]);
      expect(await found(username, { owner: 'savena-infodesk' })).toEqual([0, false]);
    });

    it.each(excluded)('%s may not search', async (username) => {
      expect((await server.get('/contacts', { token: tokens[username] })).status).toBe(403);
    });
  });

  describe('the citizen', () => {
    const citizen = async (username: string) =>
      (await server.get(`/contacts/${contact.id}`, { token: tokens[username] })).body.citizen;
    const byName = async (username: string) =>
      (await server.get('/contacts', { token: tokens[username], query: { q: 'Bianchi' } })).body
        .count;

    it.each(['infodesk', 'regia', 'admin'])(
      'is shown to %s, who may search the name',
      async (who) => {
        expect(await citizen(who)).toMatchObject({ name: 'Anna Bianchi' });
        expect(await byName(who)).toBe(1);
      },
    );

    it.each(['manager', 'decisore'])('is neither shown to nor found by %s', async (who) => {
      expect(await citizen(who)).toBeNull();
      expect(await byName(who)).toBe(0);
      const messages = await server.get(`/contacts/${contact.id}/messages`, { token: tokens[who] });
      const timeline = await server.get(`/contacts/${contact.id}/timeline`, { token: tokens[who] });
      expect(messages.text + timeline.text).not.toMatch(/Anna|Bianchi/i);
    });
  });

  describe('POST /contacts', () => {
    it.each(['decisore', 'manager', 'designer', 'worker'])('%s may not register', async (who) => {
      const { status } = await server.post('/contacts', { token: tokens[who], body: aContact() });
      expect(status).toBe(403);
    });
  });

  describe('PATCH /contacts/{id}', () => {
    const change = async (username: string) =>
      (
        await server.request('PATCH', `/contacts/${contact.id}`, {
          token: tokens[username],
          body: { subject: 'Altro', version: contact.version },
        })
      ).status;

    it.each(foreigners)('%s is told that there is none', async (username) => {
      expect(await change(username)).toBe(404);
    });

    it.each(['decisore', 'manager', 'designer', 'worker'])('%s may not', async (username) => {
      expect(await change(username)).toBe(403);
    });

    it('whoever was only let see it may read it, not change it', async () => {
      const { id } = await register(server, tokens.infodesk);
      const contacts = server.app.get(ContactService);
      await server.app.get(UnitOfWork).run(async () => {
        contacts.shareWith(id, 'savena-sportello');
      });
      const token = tokens.sportello;
      expect((await server.get(`/contacts/${id}`, { token })).status).toBe(200);
      const body = { subject: 'Altro', version: 1 };
      const changed = await server.request('PATCH', `/contacts/${id}`, { token, body });
      expect([changed.status, changed.body.code]).toEqual([403, 'contact.not-yours']);
    });
  });

  describe('POST /contacts/{id}/cancellation', () => {
    const cancel = async (username: string) =>
      (
        await server.post(`/contacts/${contact.id}/cancellation`, {
          token: tokens[username],
          body: { reason: 'Prova' },
        })
      ).status;

    it.each(['infodesk', ...foreigners, 'decisore', 'manager', ...excluded])(
      '%s may not',
      async (username) => {
        expect(await cancel(username)).toBe(403);
      },
    );
  });

  it('a decision maker sees the own district’s contacts, not those of others', async () => {
    const other = await register(server, tokens['infodesk-navile']);
    const read = await server.get(`/contacts/${other.id}`, { token: tokens.decisore });
    expect(read.status).toBe(404);
  });

  it('whoever has points in two scopes sees and changes what is of either, and nothing of a third', async () => {
    const token = await server.account({
      username: 'due-quartieri',
      points: ['savena-sportello', 'navile-infodesk'],
    });
    const ofNavile = await register(server, tokens['infodesk-navile']);
    const ofSavena = await register(server, tokens.infodesk);
    const read = async (id: string) => (await server.get(`/contacts/${id}`, { token })).status;
    const listed = async () => {
      const { body } = await server.get('/contacts', { token, query: { limit: '200' } });
      return [ofNavile, ofSavena].map(({ id }) => body.items.some((item: any) => item.id === id));
    };
    const change = async (id: string) => {
      const { version } = (await server.get(`/contacts/${id}`, { token })).body;
      const body = { subject: 'Altro', version };
      return (await server.request('PATCH', `/contacts/${id}`, { token, body })).status;
    };
    expect([await read(ofNavile.id), await read(ofSavena.id)]).toEqual([200, 404]);
    expect(await listed()).toEqual([true, false]);
    await server.app.get(UnitOfWork).run(async () => {
      server.app.get(ContactService).shareWith(ofSavena.id, 'savena-sportello');
    });
    expect([await read(ofNavile.id), await read(ofSavena.id)]).toEqual([200, 200]);
    expect(await listed()).toEqual([true, true]);
    expect([await change(ofNavile.id), await change(ofSavena.id)]).toEqual([200, 403]);
  });

  it('an id that is none is refused, without asking the database', async () => {
    const { status } = await server.get('/contacts/zero', { token: tokens.infodesk });
    expect(status).toBe(400);
  });
});
