import { aContact, faultyFields, register } from '../builders/contacts.js';
import {
  startTestApplication,
  type TestApplication,
  type TestResponse,
} from '../setup/test-application.js';
import { openClient } from '../setup/open-client.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

describe('keys of programs', () => {
  let server: TestApplication;
  let admin: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    server.clock.setTo('2034-05-10T09:00:00Z');
    admin = await server.login('admin');
  });
  afterAll(() => server?.stop());

  const told = ({ status, body }: TestResponse) => [status, body?.code];
  const make = (name: string, changes: object = {}) =>
    server.post('/api-keys', {
      token: admin,
      body: {
        ...{ name, roles: ['operator'], points: ['savena-infodesk'], expiresOn: '2034-06-30' },
        ...changes,
      },
    });
  async function keyOf(name: string, changes: object = {}): Promise<any> {
    const { status, body, text } = await make(name, changes);
    if (status !== 201) throw new Error(`${status} ${text}`);
    return body;
  }
  const listed = async (name: string): Promise<any> =>
    (await server.get('/api-keys', { token: admin })).body.items.find(
      (one: any) => one.name === name,
    );

  it('act as an account with these roles and points, and are named in what they did', async () => {
    const { key } = await keyOf('app-segnalazioni', { description: 'App delle segnalazioni' });
    const me = await server.get('/auth/me', { token: key });
    expect(me.body).toMatchObject({ roles: ['operator'], points: ['savena-infodesk'], grants: [] });
    const contact = await register(server, key, aContact());
    const timeline = await server.get(`/contacts/${contact.id}/timeline`, { token: key });
    expect(timeline.text).toContain('App delle segnalazioni');
  });

  it('may not do what their roles and points do not allow', async () => {
    const { key } = await keyOf('solo-savena');
    expect(told(await server.get('/accounts', { token: key }))).toEqual([403, 'auth.role-missing']);
    const navile = await register(server, await server.login('infodesk-navile'));
    expect((await server.get(`/contacts/${navile.id}`, { token: key })).status).toBe(404);
    const elsewhere = await server.post('/contacts', {
      token: key,
      body: aContact({ point: 'navile-infodesk' }),
    });
    expect([403, 422]).toContain(elsewhere.status);
    const { key: worker } = await keyOf('lavoratore', { roles: ['worker'], points: [] });
    expect((await server.get('/contacts', { token: worker })).status).toBe(403);
  });

  it('have nothing of a person: no password, absence or filter', async () => {
    const { key } = await keyOf('senza-persona');
    for (const path of ['/auth/me/absences', '/auth/me/colleagues', '/me/saved-filters']) {
      expect([path, ...told(await server.get(path, { token: key }))]).toEqual([
        ...[path, 403, 'auth.person-needed'],
      ]);
    }
    const written = await fetch(new URL('/%61pi/v1/me/saved-filters', server.url), {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(written.status).toBe(403);
  });

  it('are told once and kept as a hash', async () => {
    const { key, tokenEnd } = await keyOf('segreta');
    expect(key).toMatch(/^pda_[\w-]{43}$/);
    expect(key.endsWith(tokenEnd)).toBe(true);
    expect((await server.get('/api-keys', { token: admin })).text).not.toContain(key);
    const client = await openClient(server.databaseUrl);
    try {
      const { rows } = await client.query(
        `SELECT to_jsonb(k)::text AS row FROM api_key k
         UNION ALL SELECT to_jsonb(i)::text FROM idempotency_key i
         UNION ALL SELECT to_jsonb(a)::text FROM audit_entry a WHERE subject_type = 'apiKey'`,
      );
      expect(rows.length).toBeGreaterThan(1);
      expect(JSON.stringify(rows)).not.toContain(key);
    } finally {
      await client.end();
    }
  });

  it('end when they are revoked, at once and for good', async () => {
    const { id, key } = await keyOf('revocata');
    const path = `/api-keys/${id}/revocation`;
    expect((await server.get('/points', { token: key })).status).toBe(200);
    const revoked = await server.post(path, { token: admin, body: {} });
    expect(revoked.body).toMatchObject({ revokedBy: 'Amministratore' });
    expect(told(await server.get('/points', { token: key }))).toEqual([401, 'auth.invalid-token']);
    expect(told(await server.post(path, { token: admin, body: {} }))).toEqual([
      ...[409, 'api-key.revoked'],
    ]);
    const changes = await server.get('/organisation/changes', {
      token: admin,
      query: { subjectType: 'apiKey', subjectId: 'revocata' },
    });
    expect(changes.body.items.map(({ action }: any) => action)).toEqual([
      ...['apiKey.revoked', 'apiKey.created'],
    ]);
  });

  it('are of the installation: they go on without their maker, and administrators see that nobody is behind them', async () => {
    const maker = await server.account({ username: 'creatrice', roles: ['admin', 'manager'] });
    const { body: made } = await server.post('/api-keys', {
      token: maker,
      body: { name: 'senza-creatrice', roles: ['operator'], points: [], expiresOn: '2034-06-30' },
    });
    expect(made.createdByState).toBe('administrator');
    const { body: accounts } = await server.get('/accounts', {
      token: admin,
      query: { q: 'creatrice' },
    });
    const path = `/accounts/${accounts.items[0].id}`;
    const grants = (await server.get(`${path}/grants`, { token: admin })).body.items;
    const role = grants.find((grant: any) => grant.subject === 'admin');
    const stands = async () => [
      (await listed('senza-creatrice')).createdByState,
      (await server.get('/points', { token: made.key })).status,
    ];
    expect(await stands()).toEqual(['administrator', 200]);
    const patch = (at: string, body: object) => server.request('PATCH', at, { token: admin, body });
    const ended = { validUntil: '2034-05-09', version: role.version };
    expect((await patch(`/grants/${role.id}`, ended)).status).toBe(200);
    expect(await stands()).toEqual(['noAdministrator', 200]);
    const { version } = (await server.get(path, { token: admin })).body;
    expect((await patch(path, { active: false, version })).status).toBe(200);
    expect(await stands()).toEqual(['disabled', 200]);
    const revoked = await server.post(`/api-keys/${made.id}/revocation`, {
      ...{ token: admin, body: {} },
    });
    expect(revoked.body).toMatchObject({ createdBy: 'creatrice', createdByState: 'disabled' });
    expect((await server.get('/points', { token: made.key })).status).toBe(401);
  });

  it('end with their last day, in Italy', async () => {
    const { key } = await keyOf('scaduta', { expiresOn: '2034-05-10' });
    server.clock.setTo('2034-05-10T21:59:00Z');
    expect((await server.get('/points', { token: key })).status).toBe(200);
    server.clock.setTo('2034-05-10T22:01:00Z');
    expect(told(await server.get('/points', { token: key }))).toEqual([401, 'auth.invalid-token']);
    server.clock.setTo('2034-05-10T09:00:00Z');
  });

  it('ask so often a minute, on all replicas together, and tell when they were used', async () => {
    const { key } = await keyOf('veloce', { requestsPerMinute: 5 });
    expect((await listed('veloce')).lastUsedAt).toBeNull();
    const replica = await startTestApplication({
      demo: true,
      replicaOf: server,
      config: { backgroundWork: false },
    });
    try {
      const statuses: number[] = [];
      for (let turn = 0; turn < 4; turn++) {
        statuses.push((await server.get('/points', { token: key })).status);
        statuses.push((await replica.get('/points', { token: key })).status);
      }
      expect(statuses.filter((status) => status === 200)).toHaveLength(5);
      expect(statuses.slice(5)).toEqual([429, 429, 429]);
      const refused = await server.get('/points', { token: key });
      expect(told(refused)).toEqual([429, 'api-key.too-many-requests']);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      server.clock.advance(61_000);
      expect((await server.get('/points', { token: key })).status).toBe(200);
      expect((await listed('veloce')).lastUsedAt).toBe('2034-05-10T09:01:01.000Z');
    } finally {
      await replica.stop();
      server.clock.setTo('2034-05-10T09:00:00Z');
    }
  });

  it('are taken by the dialect of external workers too, as the password of whatever name', async () => {
    const { key } = await keyOf('worker-basic', { roles: ['worker'], points: [] });
    const basic = (password: string) =>
      `Basic ${Buffer.from(`qualsiasi:${password}`).toString('base64')}`;
    const lock = (authorization: string) =>
      server.post('/engine-rest/external-task/fetchAndLock', {
        headers: { authorization },
        body: { workerId: 'w', maxTasks: 1, topics: [] },
      });
    expect((await lock(basic(key))).status).not.toBe(401);
    expect((await lock(basic(`${key.slice(0, -1)}!`))).status).toBe(401);
    expect((await lock(`Bearer ${key}`)).status).not.toBe(401);
  });

  it.each<[string, object, string]>([
    ['the role of administrators', { roles: ['admin'] }, 'roles.0'],
    ['no role', { roles: [] }, 'roles'],
    ['an unknown point', { points: ['nessuno'] }, 'points'],
    ['a last day that has passed', { expiresOn: '2034-05-09' }, 'expiresOn'],
    ['more than two years', { expiresOn: '2036-05-11' }, 'expiresOn'],
    ['a name with spaces', { name: 'Due parole' }, 'name'],
    ['no requests', { requestsPerMinute: 0 }, 'requestsPerMinute'],
  ])('are not made with %s', async (_, changes, field) => {
    const refused = await make('rifiutata', changes);
    expect(refused.status).toBe(400);
    expect(faultyFields(refused).map((name) => name.split('.')[0])).toEqual([field.split('.')[0]]);
  });

  it('have a name each, also after they were revoked', async () => {
    const { id } = await keyOf('unica');
    await server.post(`/api-keys/${id}/revocation`, { token: admin, body: {} });
    const again = await make('unica');
    expect(told(again)).toEqual([409, 'api-key.exists']);
    expect(faultyFields(again)).toEqual(['name']);
  });
});
