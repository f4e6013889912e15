import { Case } from '../builders/case.js';
import { faultyFields, register } from '../builders/contacts.js';
import {
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
  type TestResponse,
} from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const FIRST_PASSWORD = 'undici lumache in bicicletta';

describe('the administration of the organisation', () => {
  let server: TestApplication;
  let admin: string;
  let regia: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    server.clock.setTo('2034-05-10T09:00:00Z');
    admin = await server.login('admin');
    regia = await server.login('regia');
  });
  afterAll(() => server?.stop());

  const post = (path: string, body: object, token = admin) => server.post(path, { token, body });
  const patch = (path: string, body: object) =>
    server.request('PATCH', path, { token: admin, body });
  const told = ({ status, body }: TestResponse) => [status, body?.code];
  async function done(response: Promise<TestResponse>): Promise<any> {
    const { status, body, text } = await response;
    if (status >= 300) throw new Error(`${status} ${text}`);
    return body;
  }
  const newPoint = (code: string, changes: object = {}) =>
    done(
      post('/points', {
        ...{ code, name: code, kind: 'collection', scope: 'navile', system: 'district' },
        ...changes,
      }),
    );
  async function newAccount(username: string, ...grants: object[]): Promise<any> {
    const account = await done(
      post('/accounts', { username, displayName: username, password: FIRST_PASSWORD }),
    );
    // Its owner changes it before anything else.
    const token = await server.login(username, FIRST_PASSWORD);
    const change = { currentPassword: FIRST_PASSWORD, newPassword: TEST_PASSWORD };
    await server.post('/auth/me/password', { token, body: change });
    for (const grant of grants) await done(post(`/accounts/${account.id}/grants`, grant));
    return account;
  }
  const operator = { kind: 'role', subject: 'operator' };
  const memberOf = (subject: string, days: object = {}) => ({
    kind: 'membership',
    subject,
    ...days,
  });
  const changesOf = async (subjectId: string): Promise<any[]> =>
    (await server.get('/organisation/changes', { token: regia, query: { subjectId } })).body.items;

  describe('of scopes and points', () => {
    it('creates, changes with a version, closes and reopens, and remembers all of it', async () => {
      await done(post('/scopes', { code: 'cultura', name: 'Settore Cultura', kind: 'department' }));
      const point = await newPoint('cultura-ingresso', {
        ...{ scope: 'cultura', kind: 'entry', system: 'central', competences: ['12'] },
      });
      expect(point).toMatchObject({ level: null, closedAt: null, successor: null, version: 1 });
      const path = '/points/cultura-ingresso';
      await done(patch(path, { name: 'Cultura, ingresso', version: 1 }));
      expect(told(await patch(path, { name: 'Altro', version: 1 }))).toEqual([
        409,
        'point.changed',
      ]);
      expect(told(await post('/scopes/cultura/close', { version: 1 }))).toEqual([
        ...[409, 'scope.open-points'],
      ]);
      await done(post(`${path}/close`, { version: 2 }));
      const scope = await done(post('/scopes/cultura/close', { version: 1 }));
      expect(scope.closedAt).toBe('2034-05-10T09:00:00.000Z');
      expect(told(await post(`${path}/reopen`, { version: 3 }))).toEqual([422, 'scope.closed']);
      await done(post('/scopes/cultura/reopen', { version: 2 }));
      await done(post(`${path}/reopen`, { version: 3 }));
      const changes = await changesOf('cultura-ingresso');
      expect(changes.map(({ action }) => action)).toEqual([
        ...['point.reopened', 'point.closed', 'point.changed', 'point.created'],
      ]);
      expect(changes[2]).toMatchObject({
        actor: 'admin',
        at: '2034-05-10T09:00:00.000Z',
        before: { name: 'cultura-ingresso' },
        after: { name: 'Cultura, ingresso' },
      });
    });

    it.each([
      [{ code: 'savena-infodesk' }, 409, 'point.exists'],
      [{ code: 'Maiuscole' }, 400, 'request.invalid'],
      [{ code: 'uno', scope: 'atlantide' }, 422, 'scope.unknown'],
      [{ code: 'due', level: 4 }, 422, 'point.wrong-level'],
      [{ code: 'tre', level: 2, system: 'central' }, 422, 'point.wrong-level'],
      [{ code: 'quattro', system: 'networkDirection' }, 409, 'point.one-network-direction'],
      [{ code: 'cinque', competences: ['01; DROP'] }, 400, 'request.invalid'],
    ])('refuses the point %j with %i %s', async (changes, status, code) => {
      const body = { name: 'x', kind: 'entry', scope: 'navile', system: 'district', ...changes };
      expect(told(await post('/points', body))).toEqual([status, code]);
    });

    it('never closes the Network direction', async () => {
      const response = await post('/points/regia-network/close', { version: 1 });
      expect(told(response)).toEqual([409, 'point.network-direction-needed']);
    });
  });

  describe('of a point with open work', () => {
    let old: any;
    let contact: any;
    let member: string;

    beforeAll(async () => {
      old = await newPoint('navile-vecchio');
      await newPoint('navile-nuovo');
      await newAccount('del-vecchio', operator, memberOf('navile-vecchio'));
      await newAccount('del-nuovo', operator, memberOf('navile-nuovo'));
      contact = await register(server, await server.login('del-vecchio'));
      member = await server.login('del-nuovo');
    });

    const close = (successor?: string) =>
      post('/points/navile-vecchio/close', { version: old.version, successor });

    it('asks for a successor', async () => {
      const response = await close();
      expect(told(response)).toEqual([409, 'point.open-work']);
      expect(response.body.work).toEqual({ contacts: 1 });
    });

    it.each(['navile-vecchio', 'nessuno'])('not for %s', async (successor) => {
      const response = await close(successor);
      expect([...told(response), ...faultyFields(response)]).toEqual([
        ...[422, 'point.unfit-successor', 'successor'],
      ]);
    });

    it('whose members do that work from then on', async () => {
      expect((await server.get(`/contacts/${contact.id}`, { token: member })).status).toBe(404);
      await done(close('navile-nuovo'));
      expect((await server.get(`/contacts/${contact.id}`, { token: member })).status).toBe(200);
      const { body } = await server.get('/tasks', {
        token: member,
        query: { contactId: contact.id },
      });
      expect(body.items).toMatchObject([{ definitionKey: 'capire' }]);
      const variables = { classification: '01.01', appropriate: true, answerKnown: true };
      await done(post(`/tasks/${body.items[0].id}/complete`, { variables }, member));
    });

    it('and nothing is given to it any more', async () => {
      const listed = await server.get('/points', { token: admin, query: { scope: 'navile' } });
      expect(listed.body.items.map(({ code }: any) => code)).not.toContain('navile-vecchio');
      const registered = (token: string) =>
        server.post('/contacts', {
          token,
          body: { kind: 'report', channel: 'desk', description: 'x', point: 'navile-vecchio' },
        });
      expect(told(await registered(admin))).toEqual([422, 'point.closed']);
      // Nobody is a member of it any more.
      const own = await registered(await server.login('del-vecchio'));
      expect(told(own)).toEqual([403, 'point.not-yours']);
      const other = await register(server, await server.login('infodesk-navile'));
      const assigned = await post(
        `/contacts/${other.id}/assignments`,
        { type: 'inquiry', toPoint: 'navile-vecchio' },
        await server.login('infodesk-navile'),
      );
      expect(told(assigned)).toEqual([422, 'assignment.point-closed']);
    });

    it('passes on what it had taken over, when the successor is closed in its turn', async () => {
      await newPoint('navile-ultimo');
      await newAccount('dell-ultimo', operator, memberOf('navile-ultimo'));
      await done(post('/points/navile-nuovo/close', { version: 1, successor: 'navile-ultimo' }));
      const token = await server.login('dell-ultimo');
      expect((await server.get(`/contacts/${contact.id}`, { token })).status).toBe(200);
      expect((await server.get(`/contacts/${contact.id}`, { token: member })).status).toBe(404);
    });
  });

  describe('rule 1', () => {
    // sender, receiver, what is said: a point of every kind, of the own and of another scope.
    it.each([
      ['infodesk', 'savena-raccolta', null],
      ['infodesk', 'savena-sportello', null],
      ['infodesk', 'savena-interni', null],
      ['infodesk', 'navile-infodesk', null],
      ['infodesk', 'navile-sportello', null],
      ['infodesk', 'navile-interni', 'assignment.back-office-own-scope'],
      ['infodesk', 'manutenzione-operativo', 'assignment.back-office-own-scope'],
      ['regia', 'savena-infodesk', 'assignment.collection-receives-from-collection'],
      ['regia', 'mobilita-ingresso', null],
      ['regia', 'mobilita-operativo', 'assignment.back-office-own-scope'],
    ] as const)('an inquiry of %s at %s: %s', async (person, toPoint, code) => {
      const one = await Case.open(server, {}, 'infodesk');
      const single = await one.post(person, `/contacts/${one.id}/assignments`, {
        ...{ type: 'inquiry', toPoint, reason: 'Per voi' },
      });
      const several = await one.post(person, `/contacts/${one.id}/inquiries`, {
        ...{ points: ['urp-inesistente', toPoint].slice(1), reason: 'Per voi' },
      });
      const expected = code ? [422, code] : [201, undefined];
      expect([told(single), told(several)]).toEqual([expected, expected]);
    });
  });

  describe('of accounts', () => {
    it('creates, lists with filters, renames, disables and resets the password', async () => {
      const account = await newAccount('carla.neri', operator, memberOf('navile-infodesk'));
      const list = (query: Record<string, string>) =>
        done(server.get('/accounts', { token: admin, query }));
      expect(await list({ q: 'carla' })).toMatchObject({
        items: [{ username: 'carla.neri', roles: ['operator'], points: ['navile-infodesk'] }],
        count: 1,
      });
      const members = await list({ point: 'navile-infodesk', role: 'operator', active: 'true' });
      expect(members.items.map(({ username }: any) => username)).toEqual([
        ...['carla.neri', 'infodesk-navile'],
      ]);
      const first = await list({ limit: '1' });
      const second = await list({ limit: '1', cursor: first.nextCursor });
      expect(second.items[0].username > first.items[0].username).toBe(true);

      const token = await server.login('carla.neri');
      await done(
        post(`/accounts/${account.id}/password`, { password: 'nove ombrelli sopra il ponte' }),
      );
      expect((await server.get('/auth/me', { token })).status).toBe(401);
      const again = await server.login('carla.neri', 'nove ombrelli sopra il ponte');
      await done(patch(`/accounts/${account.id}`, { active: false, version: 1 }));
      expect((await server.get('/auth/me', { token: again })).status).toBe(401);
      const lost = await patch(`/accounts/${account.id}`, { active: true, version: 1 });
      expect(told(lost)).toEqual([409, 'account.changed']);
      const actions = (await changesOf('carla.neri')).map(({ action }) => action);
      expect(actions).toEqual([
        ...['account.changed', 'account.password-changed', 'account.membership-granted'],
        ...['account.role-granted', 'account.password-changed', 'account.created'],
      ]);
    });

    it('refuses a name that is taken, a short password, an unknown role or point', async () => {
      const body = { username: 'Regia', displayName: 'x', password: TEST_PASSWORD };
      expect(told(await post('/accounts', body))).toEqual([409, 'account.exists']);
      const short = await post('/accounts', { ...body, username: 'nuovo', password: 'breve' });
      expect(faultyFields(short)).toEqual(['password']);
      const { id } = await newAccount('senza.nulla');
      for (const grant of [{ kind: 'role', subject: 're' }, memberOf('atlantide')]) {
        const response = await post(`/accounts/${id}/grants`, grant);
        expect([response.status, faultyFields(response)]).toEqual([400, ['subject']]);
      }
      const closed = await post(`/accounts/${id}/grants`, memberOf('navile-vecchio'));
      expect(told(closed)).toEqual([422, 'point.closed']);
    });

    it('keeps somebody who administers and can sign in', async () => {
      const imported = await server.post('/organisation/import', {
        token: admin,
        body: {
          accounts: [{ username: 'senza.password', displayName: 'Senza Password', active: true }],
          grants: [{ username: 'senza.password', kind: 'role', subject: 'admin' }],
        },
      });
      expect(imported.status).toBe(200);
      const { items } = await done(
        server.get('/accounts', { token: admin, query: { q: 'admin' } }),
      );
      const [{ id, version }] = items;
      expect(told(await patch(`/accounts/${id}`, { active: false, version }))).toEqual([
        ...[409, 'account.last-admin'],
      ]);
      const grants = await done(server.get(`/accounts/${id}/grants`, { token: admin }));
      // Yesterday, today, tomorrow, in a year: from the day after nobody could administer any more.
      for (const validUntil of ['2034-05-09', '2034-05-10', '2034-05-11', '2035-05-10']) {
        const ended = await patch(`/grants/${grants.items[0].id}`, { validUntil, version: 1 });
        expect([validUntil, ...told(ended)]).toEqual([validUntil, 409, 'account.last-admin']);
      }
      const role = `/grants/${grants.items[0].id}`;
      const later = await patch(role, { validFrom: '2034-05-12', version: 1 });
      expect(told(later)).toEqual([409, 'account.last-admin']);
      expect(told(await post(`${role}/end`, { version: 1 }))).toEqual([409, 'account.last-admin']);
      // Of one that begins today nothing would be left.
      await done(patch(role, { validFrom: '2034-05-10', version: 1 }));
      expect(told(await post(`${role}/end`, { version: 2 }))).toEqual([409, 'account.last-admin']);
      await done(patch(role, { validFrom: null, version: 2 }));
    });
  });

  describe('of memberships and roles with their days', () => {
    it('lets in from the first day to the end of the last, with the same token', async () => {
      const days = { validFrom: '2034-06-01', validUntil: '2034-06-30' };
      await newAccount('stagista', operator, memberOf('savena-infodesk', days));
      const token = await server.login('stagista');
      const points = async (instant: string) => {
        server.clock.setTo(instant);
        return (await server.get('/auth/me', { token })).body.points;
      };
      expect(await points('2034-05-31T21:59:59Z')).toEqual([]);
      expect(await points('2034-05-31T22:00:00Z')).toEqual(['savena-infodesk']);
      const contact = await register(server, token);
      expect(await points('2034-06-30T21:59:59Z')).toEqual(['savena-infodesk']);
      expect((await server.get(`/contacts/${contact.id}`, { token })).status).toBe(200);
      expect(await points('2034-06-30T22:00:00Z')).toEqual([]);
      expect((await server.get(`/contacts/${contact.id}`, { token })).status).toBe(404);
      server.clock.setTo('2034-05-10T09:00:00Z');
    });

    it('a role that ends takes its endpoints away at the next request', async () => {
      const account = await newAccount('breve', operator);
      const token = await server.login('breve');
      expect((await server.get('/tasks', { token })).status).toBe(200);
      const { items } = await done(server.get(`/accounts/${account.id}/grants`, { token: admin }));
      await done(patch(`/grants/${items[0].id}`, { validUntil: '2034-05-09', version: 1 }));
      expect(told(await server.get('/tasks', { token }))).toEqual([403, 'auth.role-missing']);
      const lost = await patch(`/grants/${items[0].id}`, { validUntil: null, version: 1 });
      expect(told(lost)).toEqual([409, 'grant.changed']);
    });

    it('what is taken at once ended yesterday, or has never been; the history keeps both', async () => {
      const { id } = await newAccount('sbagliato', operator);
      const { items } = await done(server.get(`/accounts/${id}/grants`, { token: admin }));
      const today = await done(
        post(`/accounts/${id}/grants`, memberOf('navile-interni', { validFrom: '2034-05-10' })),
      );
      const toCome = await done(
        post(`/accounts/${id}/grants`, memberOf('savena-interni', { validFrom: '2034-06-01' })),
      );
      expect(told(await post(`/grants/${today.id}/end`, { version: 2 }))).toEqual([
        ...[409, 'grant.changed'],
      ]);
      expect((await post(`/grants/${today.id}/end`, { version: 1 })).status).toBe(204);
      // Given anew on the same day: nothing of the mistake stands in the way.
      const again = await done(
        post(`/accounts/${id}/grants`, memberOf('navile-interni', { validFrom: '2034-05-10' })),
      );
      for (const { id: one } of [again, toCome, items[0]])
        expect((await post(`/grants/${one}/end`, { version: 1 })).status).toBe(204);
      // What is over stays as it is.
      expect((await post(`/grants/${items[0].id}/end`, { version: 1 })).status).toBe(204);
      const left = await done(server.get(`/accounts/${id}/grants`, { token: admin }));
      expect(left.items).toEqual([{ ...items[0], validUntil: '2034-05-09', version: 2 }]);
      expect(told(await post(`/grants/${today.id}/end`, { version: 1 }))[0]).toBe(404);
      const history = await done(
        server.get('/organisation/changes', { token: admin, query: { subjectId: 'sbagliato' } }),
      );
      expect(
        history.items
          .filter(({ action }: any) => action.endsWith('-ended'))
          .map(({ action, after }: any) => [action, after?.validUntil ?? null]),
      ).toEqual([
        ['account.role-ended', '2034-05-09'],
        ['account.membership-ended', null],
        ['account.membership-ended', null],
        ['account.membership-ended', null],
      ]);
    });

    it('not the same twice on one day, and not backwards', async () => {
      const { id } = await newAccount('doppio', operator);
      const give = (days: object) =>
        post(`/accounts/${id}/grants`, memberOf('navile-interni', days));
      await done(give({ validFrom: '2034-01-01', validUntil: '2034-03-31' }));
      expect(told(await give({ validFrom: '2034-03-31' }))).toEqual([409, 'grant.overlaps']);
      await done(give({ validFrom: '2034-04-01' }));
      const backwards = await give({ validFrom: '2030-02-01', validUntil: '2030-01-01' });
      expect(faultyFields(backwards)).toEqual(['validUntil']);
    });
  });

  describe('of absences', () => {
    it('the deputy sees and does the tasks of the absent person, in their name', async () => {
      const absent = await newAccount('titolare', operator, memberOf('savena-infodesk'));
      await newAccount('sostituta', operator, memberOf('navile-infodesk'));
      const one = await Case.open(server, {}, 'infodesk');
      const task = await one.task('capire');
      await done(post(`/tasks/${task.id}/claim`, {}, await server.login('titolare')));
      const token = await server.login('sostituta');
      const seen = async () => [
        (await server.get(`/tasks/${task.id}`, { token })).status,
        (await server.get(`/contacts/${one.id}`, { token })).status,
        (await server.get('/tasks', { token, query: { contactId: one.id } })).body.count,
      ];
      expect(await seen()).toEqual([403, 404, 0]);
      const absence = await done(
        post(`/accounts/${absent.id}/absences`, {
          ...{ from: '2034-05-11', until: '2034-05-20', deputy: 'sostituta' },
        }),
      );
      expect(await seen()).toEqual([403, 404, 0]);
      server.clock.setTo('2034-05-11T08:00:00Z');
      expect(await seen()).toEqual([200, 200, 1]);
      const other = await Case.open(server, {}, 'infodesk');
      const unclaimed = await other.task('capire');
      expect((await server.get(`/tasks/${unclaimed.id}`, { token })).status).toBe(403);
      const variables = { classification: '01.01', appropriate: true, answerKnown: true };
      await done(post(`/tasks/${task.id}/complete`, { variables }, token));
      const timeline = await done(server.get(`/contacts/${one.id}/timeline`, { token: regia }));
      const actors = timeline.items.map(({ actor }: any) => actor);
      expect(actors).toContain('sostituta (p.p. titolare)');
      await done(post(`/absences/${absence.id}/cancel`, { version: 1 }));
      const twice = await post(`/absences/${absence.id}/cancel`, { version: 1 });
      expect(told(twice)).toEqual([409, 'absence.changed']);
      server.clock.setTo('2034-05-10T09:00:00Z');
    });

    it('the deputy stands in for nobody whose last role has ended', async () => {
      const absent = await newAccount('uscita', operator, memberOf('savena-infodesk'));
      await newAccount('supplente', operator, memberOf('savena-infodesk'));
      const token = await server.login('supplente');
      const days = { from: '2034-05-10', until: '2034-05-20', deputy: 'supplente' };
      await done(post(`/accounts/${absent.id}/absences`, days));
      const standsInFor = async () =>
        (await done(server.get('/auth/me', { token }))).standsInFor.map((one: any) => one.username);
      expect(await standsInFor()).toEqual(['uscita']);
      const { items } = await done(server.get(`/accounts/${absent.id}/grants`, { token: admin }));
      const { id } = items.find(({ kind }: any) => kind === 'role');
      await done(patch(`/grants/${id}`, { validUntil: '2034-05-09', version: 1 }));
      expect(await standsInFor()).toEqual([]);
    });

    it.each([
      [{ deputy: 'vacanze' }, 422, 'deputy'],
      [{ deputy: 'nessuno' }, 422, 'deputy'],
      [{ until: '2034-07-01' }, 400, 'until'],
      [{ from: 'domani' }, 400, 'from'],
    ])('refuses %j with %i at %s', async (changes, status, field) => {
      const { items } = await done(
        server.get('/accounts', { token: admin, query: { q: 'vacanze' } }),
      );
      const account = items[0] ?? (await newAccount('vacanze'));
      const response = await post(`/accounts/${account.id}/absences`, {
        ...{ from: '2034-08-01', until: '2034-08-20', deputy: 'regia', ...changes },
      });
      expect([response.status, faultyFields(response)]).toEqual([status, [field]]);
    });
  });
});

describe('the organisation as a file', () => {
  let server: TestApplication;
  let admin: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    admin = await server.login('admin');
  });
  afterAll(() => server?.stop());

  const file = async (query: Record<string, string> = {}) =>
    (await server.get('/organisation/export', { token: admin, query })).text;
  const json = (body: object, query: Record<string, string> = {}) =>
    server.post('/organisation/import', { token: admin, body, query });
  const csv = (table: string, body: string, query: Record<string, string> = {}) =>
    server.post('/organisation/import', {
      token: admin,
      body,
      query: { table, ...query },
      headers: { 'content-type': 'text/csv' },
    });
  const outcomes = ({ body }: TestResponse) => body.rows.map(({ outcome }: any) => outcome);
  const archive = {
    scopes: [{ code: 'archivio', name: 'Archivio', kind: 'department' }],
    points: [
      {
        code: 'archivio-ingresso',
        name: '=SOMMA(A1)',
        kind: 'entry',
        scope: 'archivio',
        system: 'central',
        competences: ['13', '14'],
      },
    ],
    accounts: [{ username: 'archivista', displayName: 'Archivista' }],
    grants: [
      { username: 'archivista', kind: 'role', subject: 'operator' },
      {
        username: 'archivista',
        kind: 'membership',
        subject: 'archivio-ingresso',
        validFrom: '2026-01-01',
        validUntil: '2099-12-31',
      },
    ],
  };

  it('goes out whole and comes in without a change, without passwords', async () => {
    const text = await file();
    expect(text).not.toMatch(/password|argon2/i);
    const { body } = await json(JSON.parse(text));
    expect(body).toMatchObject({ applied: true, counts: { created: 0, changed: 0, refused: 0 } });
    expect(body.counts.unchanged).toBeGreaterThan(70);
  });

  it('on trial writes nothing; then all of it, once', async () => {
    const trial = await json(archive, { dryRun: 'true' });
    expect(trial.body).toMatchObject({ dryRun: true, applied: false, counts: { created: 5 } });
    expect((await json(archive)).body).toMatchObject({ applied: true, counts: { created: 5 } });
    expect((await json(archive)).body).toMatchObject({ applied: true, counts: { unchanged: 5 } });
  });

  it('one refused row undoes all, and every row is told', async () => {
    const response = await json({
      scopes: [{ code: 'nuovo', name: 'Nuovo', kind: 'department' }],
      points: [
        { code: 'nuovo-uno', name: 'Uno', kind: 'entry', scope: 'nuovo', system: 'central' },
        { code: 'nuovo-due', name: 'Due', kind: 'chiesa', scope: 'nuovo', system: 'central' },
        { code: 'savena-interni', name: 'x', kind: 'entry', scope: 'savena', system: 'district' },
      ],
      grants: [{ username: 'nessuno', kind: 'role', subject: 'operator' }],
    });
    expect(outcomes(response)).toEqual(['created', 'created', 'refused', 'refused', 'refused']);
    expect(response.body.rows.map(({ code }: any) => code)).toEqual([
      ...[null, null, 'request.invalid', 'organisation.fixed', 'account.not-found'],
    ]);
    expect(response.body.rows[2].errors).toEqual([
      { field: 'kind', code: 'not-allowed', message: expect.any(String), value: 'chiesa' },
    ]);
    expect(response.body.rows[3].errors).toEqual([]);
    expect(response.body.applied).toBe(false);
    const { body } = await server.get('/scopes', { token: admin });
    expect(body.items.map(({ code }: any) => code)).not.toContain('nuovo');
  });

  it.each(['points', 'accounts', 'memberships'])(
    '%s go out as CSV and come in again',
    async (table) => {
      const { body } = await csv(table, await file({ table }));
      expect(body.counts).toMatchObject({ created: 0, changed: 0, refused: 0 });
      expect(body.counts.unchanged).toBeGreaterThan(8);
    },
  );

  it('as CSV holds no formula', async () => {
    expect(await file({ table: 'points' })).toContain(`archivio-ingresso,'=SOMMA(A1)`);
  });

  it('changes a membership by CSV', async () => {
    const row = 'archivista,archivio-ingresso,2026-01-01,2030-06-30';
    const response = await csv('memberships', `username,point,validFrom,validUntil\n${row}\n`);
    expect([outcomes(response), response.body.applied]).toEqual([['changed'], true]);
  });

  it('takes rows that a spreadsheet cut', async () => {
    const text = 'sep=;\nUserName;displayName;active;\narchivista;Archivista\n;;\nun.altro\n';
    const { body } = await csv('accounts', text, { dryRun: 'true' });
    expect(body.rows).toMatchObject([
      { number: 2, key: 'archivista', errors: [] },
      {
        number: 4,
        key: 'un.altro',
        outcome: 'refused',
        errors: expect.arrayContaining([
          { field: 'displayName', code: 'row-cut', message: expect.any(String), value: null },
        ]),
      },
    ]);
    expect(body.rows[1].message).toMatch(/line break in a cell without quotes/);
  });

  it.each([
    ['points', '', 'file'],
    ['accounts', 'username,displayName\na,b,c\n', 'file'],
    ['accounts', 'username,displayName,DisplayName\na,b,c\n', 'file'],
    ['points', 'code,nome\na,b\n', 'file'],
    ['points', 'code,name\n"a,b\n', 'file'],
    ['', 'code,name\na,b\n', 'table'],
  ])('refuses the %s of %j', async (table, text, field) => {
    const response = await csv(table, text);
    expect([response.status, faultyFields(response)]).toEqual([400, [field]]);
  });
});
