import { faultyFields, register } from '../builders/contacts.js';
import {
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
  type TestResponse,
} from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const NEW_PASSWORD = 'quattro cavalli al trotto';

describe('one’s own account', () => {
  let server: TestApplication;
  let admin: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    server.clock.setTo('2034-05-10T09:00:00Z');
    admin = await server.login('admin');
  });
  afterAll(() => server?.stop());

  const told = ({ status, body }: TestResponse) => [status, body?.code];
  const accountOf = async (username: string): Promise<any> => {
    const { body } = await server.get('/accounts', { token: admin, query: { q: username } });
    return body.items.find((one: any) => one.username === username);
  };
  async function browser(username: string, password = TEST_PASSWORD): Promise<string> {
    const { headers } = await server.post('/auth/session', {
      body: { username, password },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    return headers.get('set-cookie')!.split(';', 1)[0];
  }
  const whoIs = async (cookie: string) =>
    (await server.get('/auth/me', { headers: { cookie } })).status;

  describe('its password', () => {
    const change = (token: string, currentPassword: string, newPassword: string) =>
      server.post('/auth/me/password', { token, body: { currentPassword, newPassword } });

    it('is changed by whoever knows it: all other sessions and tokens end, this browser stays', async () => {
      await server.account({ username: 'cambia' });
      const here = await browser('cambia');
      const elsewhere = await browser('cambia');
      const token = await server.login('cambia');
      const reply = await server.post('/auth/me/password', {
        headers: { cookie: here, 'sec-fetch-site': 'same-origin' },
        body: { currentPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD },
      });
      expect(reply.status).toBe(204);
      const again = reply.headers.get('set-cookie')!.split(';', 1)[0];
      expect([await whoIs(again), await whoIs(elsewhere), await whoIs(here)]).toEqual([
        ...[200, 401, 401],
      ]);
      expect((await server.get('/auth/me', { token })).status).toBe(401);
      await server.login('cambia', NEW_PASSWORD);
    });

    it('is not changed without the old one, to a short one, to itself, or to one with the name', async () => {
      const token = await server.account({ username: 'cauta' });
      const refusals: [string, string, string][] = [
        ['sbagliata', NEW_PASSWORD, 'currentPassword'],
        [TEST_PASSWORD, 'corta', 'newPassword'],
        [TEST_PASSWORD, TEST_PASSWORD, 'newPassword'],
        [TEST_PASSWORD, 'la mia è Cauta 1234', 'newPassword'],
        [TEST_PASSWORD, 'qwertyuiop123456', 'newPassword'],
      ];
      for (const [current, chosen, field] of refusals) {
        const reply = await change(token, current, chosen);
        expect([reply.status, faultyFields(reply)]).toEqual([400, [field]]);
      }
      await server.login('cauta');
    });

    it('that somebody else has set lets nothing else be done before it is changed', async () => {
      await server.post('/accounts', {
        token: admin,
        body: {
          ...{ username: 'nuova', displayName: 'Nuova', password: TEST_PASSWORD },
        },
      });
      let token = await server.login('nuova');
      expect((await server.get('/auth/me', { token })).body.passwordTemporary).toBe(true);
      expect(told(await server.get('/points', { token }))).toEqual([
        ...[403, 'auth.password-temporary'],
      ]);
      // The query may say what it likes: the route decides.
      const query = { q: '/auth/me' };
      expect((await server.get('/points', { token, query })).status).toBe(403);
      await change(token, TEST_PASSWORD, NEW_PASSWORD);
      token = await server.login('nuova', NEW_PASSWORD);
      expect((await server.get('/points', { token })).status).toBe(200);
      const { id } = await accountOf('nuova');
      const reset = { password: TEST_PASSWORD };
      await server.post(`/accounts/${id}/password`, { token: admin, body: reset });
      token = await server.login('nuova');
      expect((await server.get('/points', { token })).status).toBe(403);
    });

    it('is not guessed through it: failures slow down as those of the sign-in', async () => {
      const token = await server.account({ username: 'indovinata' });
      for (let guess = 1; guess <= 9; guess++) await change(token, `guess ${guess}`, NEW_PASSWORD);
      expect(told(await change(token, TEST_PASSWORD, NEW_PASSWORD))).toEqual([
        ...[429, 'auth.login-delayed'],
      ]);
    });
  });

  describe('its absences', () => {
    const enter = (token: string, body: object) =>
      server.post('/auth/me/absences', { token, body });
    const days = { from: '2034-05-11', until: '2034-05-12' };

    it('are entered with a colleague of the same scope as deputy, and ended by oneself', async () => {
      const infodesk = await server.login('infodesk');
      const { body } = await server.get('/auth/me/colleagues', { token: infodesk });
      const names = body.items.map(({ username }: any) => username);
      expect(names).toEqual(expect.arrayContaining(['raccolta', 'sportello', 'interni']));
      expect(names).not.toEqual(expect.arrayContaining(['infodesk-navile']));
      expect(names).not.toContain('infodesk');
      const entered = await enter(infodesk, { ...days, deputy: 'sportello' });
      expect(entered.body).toMatchObject({ username: 'infodesk', deputy: 'sportello' });
      const list = await server.get('/auth/me/absences', { token: infodesk });
      expect(list.body.items).toHaveLength(1);
      const path = `/auth/me/absences/${entered.body.id}/cancel`;
      const other = await server.login('raccolta');
      const foreign = await server.post(path, { token: other, body: { version: 1 } });
      expect(told(foreign)).toEqual([404, 'absence.not-found']);
      const ended = await server.post(path, { token: infodesk, body: { version: 1 } });
      expect(ended.body.cancelled).toBe(true);
    });

    it('are not given to somebody of another scope, nor to oneself', async () => {
      const infodesk = await server.login('infodesk');
      for (const deputy of ['infodesk-navile', 'infodesk', 'nessuno']) {
        const refused = await enter(infodesk, { ...days, deputy });
        expect(told(refused)).toEqual([422, 'account.unfit-deputy']);
        expect(faultyFields(refused)).toEqual(['deputy']);
      }
    });

    it('of those without a point find deputies among those of the same role', async () => {
      await server.account({ username: 'altro-manager', roles: ['manager'] });
      const manager = await server.login('manager');
      const { body } = await server.get('/auth/me/colleagues', { token: manager });
      expect(body.items.map(({ username }: any) => username)).toEqual(['altro-manager']);
    });
  });

  describe('as administrators see it', () => {
    it('tells the last sign-in and the open sessions, and ends all of them', async () => {
      await server.account({ username: 'ovunque' });
      const before = await accountOf('ovunque');
      // Programs that are signed in count too: one from making the account, one below.
      const cookies = [await browser('ovunque'), await browser('ovunque')];
      const token = await server.login('ovunque');
      const account = await accountOf('ovunque');
      expect(account).toMatchObject({ openSessions: 4, lastSignInAt: '2034-05-10T09:00:00.000Z' });
      expect(before.openSessions).toBe(1);
      const ended = await server.post(`/accounts/${account.id}/sessions/end`, { token: admin });
      expect(ended.body.openSessions).toBe(0);
      for (const cookie of cookies) expect(await whoIs(cookie)).toBe(401);
      expect((await server.get('/auth/me', { token })).status).toBe(401);
      const never = await server.post('/accounts', {
        token: admin,
        body: { username: 'mai', displayName: 'Mai entrata', password: TEST_PASSWORD },
      });
      expect(never.body.lastSignInAt).toBeNull();
    });

    it('is found in the history by who changed it and when', async () => {
      const { id } = await accountOf('mai');
      server.clock.setTo('2034-06-01T21:30:00Z');
      await server.post(`/accounts/${id}/grants`, {
        token: admin,
        body: { kind: 'role', subject: 'operator' },
      });
      const ask = async (query: Record<string, string>) =>
        (await server.get('/organisation/changes', { token: admin, query })).body.items.map(
          ({ action }: any) => action,
        );
      const own = { subjectId: 'mai' };
      expect(await ask({ ...own, actor: 'admin' })).toHaveLength(2);
      expect(await ask({ ...own, actor: 'regia' })).toEqual([]);
      // 23:30 in Italy is still the first of June.
      expect(await ask({ ...own, changedFrom: '2034-06-01', changedTo: '2034-06-01' })).toEqual([
        'account.role-granted',
      ]);
      expect(await ask({ ...own, changedFrom: '2034-06-02' })).toEqual([]);
      server.clock.setTo('2034-05-10T09:00:00Z');
    });
  });

  it('a point tells its members and its open work', async () => {
    const infodesk = await server.login('infodesk');
    const figures = async () =>
      (await server.get('/points/figures', { token: admin })).body.items.find(
        ({ code }: any) => code === 'savena-infodesk',
      );
    const before = await figures();
    expect(before.members).toBe(1);
    await register(server, infodesk);
    expect(await figures()).toMatchObject({ openContacts: before.openContacts + 1 });
    await server.account({ username: 'seconda', points: ['savena-infodesk'] });
    expect((await figures()).members).toBe(2);
  });
});
