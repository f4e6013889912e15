import { Case } from '../builders/case.js';
import { aContact, faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const KINDS = ['report', 'complaint', 'informationRequest', 'serviceRequest'];
const NEVER = { experimentalFrom: null, regularFrom: null };

describe('the roll-out plan', () => {
  let server: TestApplication;
  let regia: string;
  let infodesk: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    server.clock.setTo('2033-03-10T09:00:00Z');
    regia = await server.login('regia');
    infodesk = await server.login('infodesk');
  });
  afterAll(() => server?.stop());

  const matrix = async (day?: string): Promise<any[]> =>
    (await server.get('/rollout', { token: infodesk, query: day ? { day } : {} })).body.items;
  const cell = async (scope: string, kind: string, day?: string) =>
    (await matrix(day)).find((one) => one.scope === scope && one.kind === kind);
  const plan = (scope: string, kind: string, body: object, token = regia) =>
    server.request('PUT', `/rollout/${scope}/${kind}`, { token, body });
  async function planned(scope: string, kind: string, days: object): Promise<any> {
    const { version } = await cell(scope, kind);
    const response = await plan(scope, kind, { ...days, version });
    expect([response.status, response.text]).toEqual([200, expect.any(String)]);
    return response.body;
  }

  describe('of the demonstration', () => {
    it('has every scope and kind, regular but for two', async () => {
      const cells = await matrix('2026-12-01');
      const scopes = (await server.get('/scopes', { token: infodesk })).body.items;
      expect(cells).toHaveLength(scopes.length * KINDS.length);
      const others = cells.filter(({ version }) => version > 0);
      expect(others.map(({ scope, kind }) => `${scope} ${kind}`).sort()).toEqual([
        'borgo-panigale-reno serviceRequest',
        'santo-stefano complaint',
      ]);
      expect(cells.filter(({ version, phase }) => version === 0 && phase !== 'regular')).toEqual(
        [],
      );
    });
  });

  describe('is changed by versions', () => {
    it('that stay readable, each with who and when', async () => {
      await planned('navile', 'complaint', {
        experimentalFrom: '2033-04-01',
        regularFrom: '2033-07-01',
        note: 'Prova di tre mesi',
      });
      await planned('navile', 'complaint', { experimentalFrom: null, regularFrom: '2033-06-01' });
      const { body } = await server.get('/rollout/navile/complaint/versions', { token: infodesk });
      expect(body.items).toMatchObject([
        { version: 2, experimentalFrom: null, regularFrom: '2033-06-01', createdBy: 'regia' },
        { version: 1, experimentalFrom: '2033-04-01', note: 'Prova di tre mesi' },
      ]);
      expect(body.items[0].createdAt).toBe('2033-03-10T09:00:00.000Z');
    });

    it('and whoever read an older one loses', async () => {
      const { version } = await cell('navile', 'complaint');
      const both = await Promise.all(
        [1, 2].map(() => plan('navile', 'complaint', { ...NEVER, version })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(both.find(({ status }) => status === 409)!.body.code).toBe('rollout.changed');
    });

    it.each([
      [
        { experimentalFrom: '2033-09-01', regularFrom: '2033-06-01', version: 0 },
        'experimentalFrom',
      ],
      [{ experimentalFrom: '2033-02-30', regularFrom: null, version: 0 }, 'experimentalFrom'],
      [{ experimentalFrom: null, regularFrom: 'domani', version: 0 }, 'regularFrom'],
      [{ experimentalFrom: null, version: 0 }, 'regularFrom'],
      [NEVER, 'version'],
    ])('%j is refused at %s', async (body, field) => {
      const response = await plan('navile', 'report', body);
      expect([response.status, faultyFields(response)]).toEqual([400, [field]]);
    });

    it('for scopes and kinds that exist', async () => {
      expect((await plan('atlantide', 'report', { ...NEVER, version: 0 })).status).toBe(404);
      expect((await plan('navile', 'poem', { ...NEVER, version: 0 })).status).toBe(400);
    });

    it('never holding back where no collection point could take the contacts', async () => {
      const response = await plan('mobilita', 'report', { ...NEVER, version: 0 });
      expect([response.status, response.body.code]).toEqual([422, 'rollout.no-collection-point']);
    });
  });

  describe('before its day', () => {
    beforeAll(() => planned('savena', 'complaint', { ...NEVER, regularFrom: '2033-04-01' }));

    it('shows the day to come', async () => {
      expect(await cell('savena', 'complaint')).toMatchObject({
        phase: 'notLive',
        since: null,
        next: { phase: 'regular', from: '2033-04-01' },
      });
      expect(await cell('savena', 'complaint', '2033-04-01')).toMatchObject({ phase: 'regular' });
    });

    it('a contact is registered, and stays with its collection point, with a visible note', async () => {
      const before = (await cell('savena', 'complaint')).contacts.notLive;
      const one = await Case.open(server, { kind: 'complaint' }, 'infodesk');
      expect(one.registered).toMatchObject({
        owner: 'savena-infodesk',
        workingPoint: 'savena-infodesk',
        rollout: {
          phase: 'notLive',
          scope: 'savena',
          note: expect.stringContaining('Punto di Raccolta'),
          noteEn: expect.stringContaining('collection point'),
        },
      });
      expect(one.registered.protocolNumber).toMatch(/^2033\/\d{6}$/);
      expect((await one.timeline())[1]).toContain('non è ancora attivo');
      expect((await cell('savena', 'complaint')).contacts.notLive).toBe(before + 1);
    });

    it('one that an entry point takes in goes to the Punto di Raccolta of the scope', async () => {
      const one = await Case.open(server, { kind: 'complaint' }, 'sportello');
      expect(one.registered).toMatchObject({
        registeredPoint: 'savena-sportello',
        owner: 'savena-raccolta',
      });
      expect((await one.task('capire')).points).toEqual(['savena-raccolta']);
    });

    it('one of another scope’s call centre counts for the place it is about', async () => {
      const contact = await register(server, regia, {
        kind: 'complaint',
        point: 'urp-callcenter',
        location: { district: 'savena' },
      });
      expect(contact).toMatchObject({ owner: 'savena-raccolta', rollout: { scope: 'savena' } });
    });

    it('its question does not climb: the collection point answers', async () => {
      const one = await Case.open(server, { kind: 'complaint' }, 'raccolta');
      await one.understands('raccolta', false);
      expect(await one.open()).toEqual(['rispondere']);
      expect((await one.task('rispondere')).points).toEqual(['savena-raccolta']);
      await one.does('raccolta', 'rispondere', { answer: 'Provvediamo come finora.' });
      await one.does('raccolta', 'verificare', { outcome: 'unsatisfied' });
      expect(await one.contact()).toMatchObject({ owner: 'savena-raccolta', round: 2 });
    });

    it('no competence leaves the collection points, unless the Network direction says so', async () => {
      const one = await Case.open(server, { kind: 'complaint' }, 'infodesk');
      const assign = (person: 'infodesk' | 'regia', type: string, toPoint: string) =>
        one.post(person, `/contacts/${one.id}/assignments`, { type, toPoint, reason: 'Per voi' });
      const refused = await assign('infodesk', 'competence', 'savena-sportello');
      expect([refused.status, refused.body.code, faultyFields(refused)]).toEqual([
        422,
        'assignment.scope-not-live',
        ['toPoint'],
      ]);
      expect((await assign('infodesk', 'information', 'savena-sportello')).status).toBe(201);
      expect((await assign('regia', 'competence', 'savena-sportello')).status).toBe(201);
    });

    it('other kinds and other scopes go the regular way', async () => {
      const report = await Case.open(server, { kind: 'report', classification: '01.01' });
      expect(report.registered.rollout).toEqual({
        ...{ phase: 'regular', scope: 'savena', note: null, noteEn: null },
      });
      await report.understands('infodesk', false);
      expect(await report.open()).toEqual(['valutare']);
    });
  });

  describe('from its day on', () => {
    it('new contacts climb, and those before keep the phase in which they came', async () => {
      const early = await Case.open(server, { kind: 'complaint' }, 'infodesk');
      server.clock.setTo('2033-03-31T22:00:00Z');
      const late = await Case.open(server, { kind: 'complaint', classification: '01.01' });
      expect(late.registered.rollout.phase).toBe('regular');
      await late.understands('infodesk', false);
      expect(await late.open()).toEqual(['valutare']);
      expect((await early.contact()).rollout.phase).toBe('notLive');
      const { body } = await server.get('/contacts', {
        token: regia,
        query: { rolloutPhase: 'notLive', kind: 'complaint' },
      });
      expect(body.items.map(({ id }: any) => id)).toContain(early.id);
      expect(body.items.map(({ id }: any) => id)).not.toContain(late.id);
    });

    it('a contact of the trial is marked, and goes the regular way', async () => {
      await planned('savena', 'informationRequest', { ...NEVER, experimentalFrom: '2033-01-01' });
      const one = await Case.open(server, { kind: 'informationRequest', classification: '01.01' });
      expect(one.registered.rollout).toMatchObject({
        phase: 'experimental',
        note: expect.stringContaining('sperimentale'),
      });
      expect(await one.timeline()).toContainEqual(expect.stringContaining('sperimentale'));
      await one.understands('infodesk', false);
      expect(await one.open()).toEqual(['valutare']);
    });
  });

  it('holds whichever way a contact comes in', async () => {
    await planned('savena', 'serviceRequest', NEVER);
    const response = await server.post('/contacts', {
      token: regia,
      body: aContact({ kind: 'serviceRequest', channel: 'web', point: 'savena-sportello' }),
    });
    expect(response.body).toMatchObject({ owner: 'savena-raccolta' });
  });
});
