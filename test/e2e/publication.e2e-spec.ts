import { UnitOfWork } from '../../src/platform/index.js';
import { Case } from '../builders/case.js';
import { faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const PLACE = { lat: 44.4812345, lon: 11.3798765, address: 'Via Segreta 7', district: 'savena' };
const SECRET = 'Il signor Zirlamento abita al 7';

describe('what everybody may look at', () => {
  let server: TestApplication;
  let infodesk: string;
  let regia: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    server.clock.setTo('2033-03-10T09:00:00Z');
    infodesk = await server.login('infodesk');
    regia = await server.login('regia');
  });
  afterAll(() => server?.stop());

  const seen = async (query: Record<string, string> = {}): Promise<any> =>
    (await server.get('/public/contacts', { query })).body;
  const isListed = async (number: string) =>
    (await seen({ limit: '200' })).items.some((one: any) => one.number === number);
  const publication = async (id: string) =>
    (await server.get(`/contacts/${id}/publication`, { token: infodesk })).body;

  /** A report of Savena that an operator has understood. */
  async function understood(
    classification = '01.01',
    location: Record<string, unknown> = PLACE,
  ): Promise<Case> {
    const opened = await Case.open(server, {
      subject: SECRET,
      description: SECRET,
      location,
      citizen: { name: 'Piero Zirlamento', email: 'zirlamento@example.org' },
    });
    await opened.does('infodesk', 'capire', {
      classification,
      appropriate: true,
      answerKnown: true,
    });
    return opened;
  }

  it('is a contact that somebody has understood, of a scope that shows its kind', async () => {
    const fresh = await register(server, infodesk, { location: PLACE, classification: '01.01' });
    expect(await isListed(fresh.protocolNumber)).toBe(false);
    expect(await publication(fresh.id)).toMatchObject({
      published: false,
      because: ['notUnderstood'],
    });
    const known = await understood();
    expect(await isListed(known.registered.protocolNumber)).toBe(true);
    expect(await publication(known.id)).toEqual({
      published: true,
      because: [],
      unpublished: null,
    });
  });

  it('tells no word, no name, no exact place', async () => {
    const { registered } = await understood();
    const answers = await Promise.all(
      ['', '/places', '/summary'].map((path) => server.get(`/public/contacts${path}`)),
    );
    const text = answers.map((answer) => answer.text).join();
    for (const word of [
      'Zirlamento',
      'Segreta',
      'example.org',
      '44.4812',
      '11.3798',
      registered.id,
    ])
      expect(text).not.toContain(word);
    const { items } = await seen({ scope: 'savena' });
    expect(items.find((one: any) => one.number === registered.protocolNumber)).toEqual({
      number: registered.protocolNumber,
      kind: 'report',
      phase: 'inProgress',
      classification: '01.01',
      classificationName: expect.any(String),
      classificationNameEn: expect.any(String),
      scope: 'savena',
      scopeName: expect.stringContaining('Savena'),
      place: { lat: 44.481, lon: 11.38 },
      receivedOn: '2033-03-10',
      closedOn: null,
    });
  });

  it('is nothing delicate, whatever the scope shows', async () => {
    const { body } = await server.get('/classifications', { token: regia });
    const delicate = body.items.filter((node: any) => node.sensitivity !== 'normal');
    expect(delicate.length).toBeGreaterThan(0);
    const leaf = delicate.find((node: any) => node.level === 'event') ?? delicate[0];
    const hidden = await understood(leaf.code);
    expect(await isListed(hidden.registered.protocolNumber)).toBe(false);
    expect((await publication(hidden.id)).because).toEqual(['class']);
  });

  it('is gathered by places, and a place leads to its contacts', async () => {
    await understood();
    const { body } = await server.get('/public/contacts/places', { query: { scope: 'savena' } });
    const place = body.items.find((one: any) => one.lat === 44.481 && one.lon === 11.38);
    const there = await seen({ place: '44.481,11.38', limit: '200' });
    expect(there.items.length).toBe(place.count);
    expect(place.open).toBe(place.count);
    expect(body.complete).toBe(true);
    expect((await seen({ place: '44.490,11.38' })).items).toEqual([]);
  });

  it('is counted by district where it has no point, and apart where its point is elsewhere', async () => {
    const places = async () => (await server.get('/public/contacts/places')).body;
    const before = await places();
    const savena = ({ districts }: any) =>
      districts.find(({ code }: any) => code === 'savena')?.count ?? 0;
    const nowhere = await understood('01.01', { district: 'savena', address: 'Via Ignota 1' });
    await understood('01.01', {});
    const after = await places();
    expect(savena(after)).toBe(savena(before) + 1);
    expect(after.withoutPoint).toBe(before.withoutPoint + 2);
    expect(after.items).toEqual(before.items);
    // As they were taken before points were looked at.
    await server.app.get(UnitOfWork).run(() =>
      server.app.get(UnitOfWork).query({
        text: 'UPDATE contact SET lat = 0, lon = 0 WHERE id = $1',
        values: [nowhere.id],
      }),
    );
    const atSea = await places();
    expect(atSea).toMatchObject({ outside: before.outside + 1, items: before.items });
    expect(savena(atSea)).toBe(savena(before));
  });

  it('is found by scope, class, phase and day', async () => {
    const { registered } = await understood();
    const number = registered.protocolNumber;
    const found = async (query: Record<string, string>) =>
      (await seen({ ...query, limit: '200' })).items.some((one: any) => one.number === number);
    expect(await found({ scope: 'savena', classification: '01', phase: 'inProgress' })).toBe(true);
    expect(await found({ receivedFrom: '2033-03-10', receivedTo: '2033-03-10' })).toBe(true);
    const others: Record<string, string>[] = [
      { scope: 'navile' },
      { classification: '02' },
      { phase: 'closed' },
      { receivedTo: '2033-03-09' },
      { receivedFrom: '2033-03-11' },
    ];
    for (const query of others) expect([query, await found(query)]).toEqual([query, false]);
  });

  it('has pages and a count', async () => {
    await understood();
    const first = await seen({ limit: '1' });
    expect(first.count).toBeGreaterThan(1);
    const second = await seen({ limit: '1', cursor: first.nextCursor });
    expect(second.items[0].number).not.toBe(first.items[0].number);
  });

  it('adds up in the figures', async () => {
    await understood();
    const { body } = await server.get('/public/contacts/summary');
    expect(body.months).toHaveLength(12);
    expect(body.months.at(-1).month).toBe('2033-03');
    const total = (list: { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
    expect(total(body.scopes)).toBe(total(body.classes));
    const savena = body.scopes.find(({ code }: any) => code === 'savena');
    expect(savena.count).toBeGreaterThan(0);
    expect(body.months.at(-1).received).toBe(total(body.scopes));
  });

  it.each([
    ['phase', 'anything'],
    ['place', 'somewhere'],
    ['receivedFrom', 'yesterday'],
    ['limit', '100000'],
  ])('refuses a wrong %s by its name', async (field, value) => {
    const response = await server.get('/public/contacts', { query: { [field]: value } });
    expect([response.status, faultyFields(response)]).toEqual([400, [field]]);
  });

  describe('is decided', () => {
    const decide = (scope: string, kind: string, body: object, token = regia) =>
      server.request('PUT', `/publication/${scope}/${kind}`, { token, body });
    const rule = async (scope: string, kind: string): Promise<any> =>
      (await server.get('/publication', { token: infodesk })).body.items.find(
        (one: any) => one.scope === scope && one.kind === kind,
      );

    it('by scope and kind; until then nothing is shown', async () => {
      expect(await rule('borgo-panigale-reno', 'report')).toMatchObject({
        published: false,
        version: 0,
      });
      const { registered } = await understood();
      const { version } = await rule('savena', 'report');
      const response = await decide('savena', 'report', { published: false, version });
      expect([response.status, response.body.published]).toEqual([200, false]);
      expect(await isListed(registered.protocolNumber)).toBe(false);
      expect((await publication(registered.id)).because).toEqual(['scope']);
      await decide('savena', 'report', { published: true, version: version + 1 });
      expect(await isListed(registered.protocolNumber)).toBe(true);
    });

    it('once for each version that was read', async () => {
      const { version } = await rule('navile', 'complaint');
      const body = { published: true, version };
      expect((await decide('navile', 'complaint', body)).status).toBe(200);
      const late = await decide('navile', 'complaint', { ...body, published: false });
      expect([late.status, late.body.code]).toEqual([409, 'publication.changed']);
      expect((await rule('navile', 'complaint')).published).toBe(true);
    });

    it('by the decision makers of that scope, of no other', async () => {
      const decisore = await server.login('decisore');
      const own = await decide('savena', 'complaint', { published: false, version: 0 }, decisore);
      const other = await decide('navile', 'report', { published: false, version: 1 }, decisore);
      expect([own.status, other.status, other.body.code]).toEqual([
        200,
        403,
        'publication.not-your-scope',
      ]);
      const operator = await decide('savena', 'report', { published: false }, infodesk);
      expect(operator.status).toBe(403);
    });

    it('for scopes and kinds that there are', async () => {
      expect((await decide('luna', 'report', { published: true, version: 0 })).status).toBe(404);
      const kind = await decide('savena', 'wish', { published: true, version: 0 });
      expect([kind.status, faultyFields(kind)]).toEqual([400, ['kind']]);
    });
  });

  describe('leaves out a single contact', () => {
    it('that an operator took off, with a reason, and shows it again when they put it back', async () => {
      const { id, registered } = await understood();
      const off = await server.post(`/contacts/${id}/publication/removal`, {
        token: infodesk,
        body: { reason: 'Si riconosce la casa' },
      });
      expect([off.status, off.body]).toEqual([
        200,
        {
          published: false,
          because: ['unpublished'],
          unpublished: {
            reason: 'Si riconosce la casa',
            at: expect.any(String),
            by: expect.any(String),
          },
        },
      ]);
      expect(await isListed(registered.protocolNumber)).toBe(false);
      const again = await server.post(`/contacts/${id}/publication/removal`, {
        token: infodesk,
        body: { reason: 'Di nuovo' },
      });
      expect(again.body.unpublished.reason).toBe('Si riconosce la casa');
      await server.post(`/contacts/${id}/publication/return`, { token: infodesk });
      expect(await isListed(registered.protocolNumber)).toBe(true);
      const { body } = await server.get(`/contacts/${id}/timeline`, {
        token: infodesk,
        query: { limit: '200' },
      });
      const told = body.items.map(({ text }: any) => text).join('\n');
      expect(told).toContain("tolto dall'elenco pubblico. Motivo: Si riconosce la casa");
      expect(told).toContain('di nuovo stare');
    });

    it('not without a reason', async () => {
      const { id } = await understood();
      const response = await server.post(`/contacts/${id}/publication/removal`, {
        token: infodesk,
        body: { reason: ' ' },
      });
      expect([response.status, faultyFields(response)]).toEqual([400, ['reason']]);
    });
  });
});
