import { UnitOfWork } from '../../src/platform/index.js';
import { Places } from '../../src/modules/territory/index.js';
import { aContact } from '../builders/contacts.js';
import { outlinesFile } from '../builders/outlines.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const IN_SAVENA = { lat: 44.47, lon: 11.38 };
const IN_SANTO_STEFANO = { lat: 44.5, lon: 11.36 };
/** Where the register says that number 12 stands. */
const NUMBER_12 = { lat: 44.4701, lon: 11.3701 };
const NEXT_TOWN = { lat: 44.53, lon: 11.48 };

/** A place, the field at which it is refused, and the code. */
const REFUSED: [string, object, string, string][] = [
  ['0, 0', { lat: 0, lon: 0 }, 'location.lat', 'null-island'],
  ['exchanged', { lat: 11.38, lon: 44.47 }, 'location.lat', 'swapped'],
  ['the next town', NEXT_TOWN, 'location.lat', 'outside-municipality'],
  ['Paris', { lat: 48.85, lon: 2.35 }, 'location.lat', 'far-from-municipality'],
  [
    'Paris, confirmed',
    { lat: 48.85, lon: 2.35, outsideConfirmed: true },
    'location.lat',
    'far-from-municipality',
  ],
  [
    'another district than the point',
    { ...IN_SAVENA, district: 'santo-stefano' },
    'location.district',
    'point-elsewhere',
  ],
  [
    'another district than the street',
    { address: 'via Toscana 12', district: 'santo-stefano' },
    'location.district',
    'street-elsewhere',
  ],
  [
    'a street of another district than the point',
    { ...IN_SANTO_STEFANO, address: 'Via Arno 3' },
    'location.address',
    'point-elsewhere',
  ],
  [
    'a point away from the house number',
    { lat: 44.45, lon: 11.4, address: 'Via Toscana 12' },
    'location.address',
    'point-elsewhere',
  ],
];

describe('places', () => {
  let server: TestApplication;
  let infodesk: string;
  let admin: string;

  beforeAll(async () => {
    server = await startTestApplication({
      demo: true,
      config: { districtsFile: outlinesFile(), publicReportsPerHour: 1000 },
    });
    infodesk = await server.login('infodesk');
    admin = await server.login('admin');
    await server.app.get(UnitOfWork).run(() =>
      server.app.get(UnitOfWork).query({
        text: `INSERT INTO house_number (street_code, key, number, district, lat, lon)
               SELECT code, '12', '12', 'savena', $1, $2 FROM street WHERE name = 'Via Toscana'`,
        values: [NUMBER_12.lat, NUMBER_12.lon],
      }),
    );
  });
  afterAll(() => server?.stop());

  const register = (location: object, token = infodesk) =>
    server.post('/contacts', { token, body: aContact({ location }) });
  const report = (location: object) =>
    server.post('/public/reports', {
      body: { kind: 'report', description: 'Una buca.', location },
    });
  const fault = ({ status, body }: { status: number; body: any }) => [
    status,
    ...(body.errors ?? []).map(({ field, code }: any) => [field, code]),
  ];

  describe('that cannot be right', () => {
    it.each(REFUSED)('(%s) are refused of an operator', async (_what, location, field, code) => {
      expect(fault(await register(location))).toEqual([400, [field, code]]);
    });

    it.each(REFUSED)('(%s) are refused of a citizen', async (_what, location, field, code) => {
      expect(fault(await report(location))).toEqual([400, [field, code]]);
    });

    it.each(REFUSED)('(%s) are refused of a change', async (_what, location, field, code) => {
      const { body } = await register({ district: 'savena' });
      const changed = await server.request('PATCH', `/contacts/${body.id}`, {
        token: infodesk,
        body: { location, version: body.version },
      });
      expect(fault(changed)).toEqual([400, [field, code]]);
      const after = await server.get(`/contacts/${body.id}`, { token: infodesk });
      expect(after.body.version).toBe(body.version);
    });

    it('say how they are meant where latitude and longitude are exchanged', async () => {
      const { body } = await register({ lat: 11.38, lon: 44.47 });
      expect(body.errors[0].message).toContain('lat 44.47, lon 11.38');
    });
  });

  describe('of which a part is said', () => {
    it.each([
      ['a street that was typed', { address: 'v. toscana' }, { district: 'savena', lat: null }],
      [
        'a house number that the register knows',
        { address: 'Via Toscana, 12 - Bologna' },
        { district: 'savena', ...NUMBER_12 },
      ],
      [
        'the same, as it is written',
        { address: 'via toscana 12' },
        { district: 'savena', ...NUMBER_12 },
      ],
      [
        'and with the town',
        { address: 'Via Toscana 12, Bologna' },
        { district: 'savena', ...NUMBER_12 },
      ],
      ...[
        'via mazzini 12',
        'Via G. Mazzini n° 12',
        'in Via Giuseppe Mazzini 12 int. 3',
        'Via Giuseppe Mazzini snc',
        'Via Giuseppe Mazzini (davanti al 12)',
        'Via Giuseppe Mazzini angolo via Dante',
      ].map((address): [string, object, object] => [
        address,
        { address },
        { district: 'santo-stefano', address },
      ]),
      ['a first name alone', { address: 'via giuseppe 3' }, { district: null }],
      ['a point', IN_SANTO_STEFANO, { district: 'santo-stefano', address: null }],
      ['a street that nobody knows', { address: 'Via Ignota 1' }, { district: null, lat: null }],
    ])('%s brings the others', async (_what, location, full) => {
      const { status, body } = await register(location);
      expect(status).toBe(201);
      expect(body.location).toMatchObject(full);
      const { body: bare } = await register({ district: 'navile' });
      const changed = await server.request('PATCH', `/contacts/${bare.id}`, {
        token: infodesk,
        body: { location, version: bare.version },
      });
      expect(changed.body.location).toMatchObject(full);
    });

    it('a citizen’s report goes to the district of its point', async () => {
      expect((await report(IN_SAVENA)).body.responsible).toBe('Infodesk Savena');
      expect((await report(IN_SANTO_STEFANO)).body.responsible).toBe('Infodesk Santo Stefano');
    });

    it('a place near the municipality is taken when it is confirmed, and marked', async () => {
      const { status, body } = await register({ ...NEXT_TOWN, outsideConfirmed: true });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        location: { ...NEXT_TOWN, district: null },
        outsideMunicipality: true,
      });
      const inside = await register(IN_SAVENA);
      expect(inside.body.outsideMunicipality).toBe(false);
      const pointless = await register({ district: 'savena' });
      expect(pointless.body.outsideMunicipality).toBe(false);
    });
  });

  describe('in an import', () => {
    const HEADING =
      'externalId,description,location.lat,location.lon,location.address,location.district';

    async function load(rows: string[], dryRun = false): Promise<any> {
      const answer = await server.post('/imports/contacts', {
        token: infodesk,
        query: { source: 'places', dryRun: String(dryRun) },
        headers: { 'content-type': 'text/csv' },
        body: [HEADING, ...rows, ''].join('\n'),
      });
      expect(answer.status).toBe(201);
      return answer.body;
    }
    const issues = (rows: any[]) =>
      rows.map(({ row, outcome, issues }) => [
        row,
        outcome,
        ...issues.map(({ severity, column, code }: any) => `${severity} ${column} ${code}`),
      ]);

    it.each([true, false])('are judged row by row (trial: %s)', async (dryRun) => {
      const report = await load(
        [
          'p1,Sound,44.47,11.38,,savena',
          'p2,Null island,0,0,Via Toscana 3,',
          'p3,Swapped,11.38,44.47,,',
          'p4,Next town,44.53,11.48,,',
          'p5,Paris,48.85,2.35,,',
          'p6,Other district,44.47,11.38,,santo-stefano',
          'p7,Other street,44.5,11.36,Via Arno 3,',
          'p8,Street and district,,,Via Arno 3,santo-stefano',
          'p9,Out of range,95,11.38,,',
          'p10,Half a point,44.47,,,',
          'p11,Typed,,,v. toscana 12,',
        ],
        dryRun,
      );
      expect(issues(report.refusals)).toEqual([
        [4, 'refused', 'error location.lat swapped'],
        [6, 'refused', 'error location.lat far-from-municipality'],
        [7, 'refused', 'error location.district point-elsewhere'],
        [8, 'refused', 'error location.address point-elsewhere'],
        [9, 'refused', 'error location.district street-elsewhere'],
        [10, 'refused', 'error location.lat out-of-range'],
        [11, 'refused', 'error location.lon required'],
      ]);
      expect(issues(report.remarks)).toEqual([
        [3, 'taken', 'warning location.lat null-island'],
        [5, 'taken', 'warning location.lat outside-municipality'],
      ]);
      expect(report.refusals.every(({ issues: [{ advice }] }: any) => advice.length > 10)).toBe(
        true,
      );
      if (dryRun) return;
      const rows = await server.get(`/imports/${report.id}/rows`, { token: infodesk });
      const contact = async (row: number) => {
        const { contactId } = rows.body.items.find((one: any) => one.row === row);
        return (await server.get(`/contacts/${contactId}`, { token: infodesk })).body.location;
      };
      expect(await contact(3)).toMatchObject({ lat: null, lon: null, district: 'savena' });
      expect(await contact(5)).toMatchObject(NEXT_TOWN);
      expect(await contact(12)).toMatchObject({ ...NUMBER_12, district: 'savena' });
    });
  });

  describe('while they are said', () => {
    const agree = async (said: object, last: string): Promise<any> => {
      const body = { said, last };
      const asked = await server.post('/places/agreement', { token: infodesk, body });
      expect(asked.status).toBe(200);
      // Citizens are answered the same.
      const byCitizen = await server.post('/public/places/agreement', { body });
      expect(byCitizen.body).toEqual(asked.body);
      return asked.body;
    };

    it('a street picked in Savena wins over a tap in Santo Stefano before it', async () => {
      const said = { ...IN_SANTO_STEFANO, address: 'Via Arno 3', district: 'santo-stefano' };
      expect(await agree(said, 'address')).toMatchObject({
        place: { lat: null, lon: null, address: 'Via Arno 3', district: 'savena' },
        // Of the street alone a place is known, for the map.
        street: { lat: expect.any(Number), lon: expect.any(Number) },
        by: { point: null, address: 'person', district: 'address' },
        gaveWay: [
          { part: 'point', was: '44.5, 11.36', to: 'address' },
          { part: 'district', was: 'santo-stefano', to: 'address' },
        ],
        question: null,
      });
    });

    it('a tap in Santo Stefano wins over a street in Savena before it', async () => {
      const said = { ...IN_SANTO_STEFANO, address: 'Via Arno 3', district: 'savena' };
      expect(await agree(said, 'point')).toMatchObject({
        place: { ...IN_SANTO_STEFANO, address: null, district: 'santo-stefano' },
        by: { point: 'person', address: null, district: 'point' },
        gaveWay: [
          { part: 'address', was: 'Via Arno 3', to: 'point' },
          { part: 'district', was: 'savena', to: 'point' },
        ],
      });
    });

    it('a house number brings its point, and a tap before the house its number', async () => {
      expect(await agree({ address: 'Via Toscana 12' }, 'address')).toMatchObject({
        place: { ...NUMBER_12, address: 'Via Toscana 12', district: 'savena' },
        by: { point: 'address', address: 'person', district: 'address' },
      });
      const before = { lat: NUMBER_12.lat + 0.0001, lon: NUMBER_12.lon };
      expect(await agree(before, 'point')).toMatchObject({
        place: { ...before, address: 'Via Toscana 12', district: 'savena' },
        by: { point: 'person', address: 'point', district: 'point' },
      });
    });

    it('a point that cannot be right is asked back, and moves nothing', async () => {
      const said = { lat: 11.38, lon: 44.47, address: 'Via Arno 3' };
      expect(await agree(said, 'point')).toMatchObject({
        place: { lat: 11.38, lon: 44.47, address: 'Via Arno 3', district: 'savena' },
        gaveWay: [],
        question: { code: 'swapped', swapped: { lat: 44.47, lon: 11.38 }, confirmable: false },
      });
      expect((await agree(NEXT_TOWN, 'point')).question).toEqual({
        code: 'outside-municipality',
        swapped: null,
        confirmable: true,
      });
      const confirmed = { ...NEXT_TOWN, outsideConfirmed: true };
      expect((await agree(confirmed, 'point')).question).toBeNull();
    });

    it.each([
      ['far away', { lat: 45.46, lon: 9.19 }],
      ['near, and not confirmed', NEXT_TOWN],
    ])('a point %s gives way to what is said after it', async (_what, point) => {
      expect(await agree({ ...point, address: 'via toscana 48' }, 'address')).toMatchObject({
        place: { lat: null, lon: null, address: 'via toscana 48', district: 'savena' },
        by: { point: null, address: 'person', district: 'address' },
        gaveWay: [{ part: 'point', was: `${point.lat}, ${point.lon}`, to: 'address' }],
        question: null,
      });
      expect(await agree({ ...point, district: 'savena' }, 'district')).toMatchObject({
        place: { lat: null, lon: null, district: 'savena' },
        gaveWay: [{ part: 'point', to: 'district' }],
        question: null,
      });
      // A field that was emptied says nothing.
      const emptied = await agree({ ...point, address: '' }, 'address');
      expect([emptied.place.lat, emptied.gaveWay]).toEqual([point.lat, []]);
      expect(emptied.question).not.toBeNull();
    });

    it('coordinates in the field of the street are the point', async () => {
      expect(await agree({ address: '44.47, 11.38' }, 'address')).toMatchObject({
        place: { ...IN_SAVENA, address: null, district: 'savena' },
        by: { point: 'person' },
      });
      expect((await agree({ address: '0, 0' }, 'address')).question.code).toBe('null-island');
    });

    it.each(['/places/agreement', '/public/places/agreement'])(
      'knows the districts that there are: %s',
      async (path) => {
        const { status, body } = await server.post(path, {
          token: infodesk,
          body: { said: { district: 'atlantide' }, last: 'district' },
        });
        expect([status, body.errors]).toEqual([
          400,
          [expect.objectContaining({ field: 'said.district', code: 'unknown-code' })],
        ]);
      },
    );

    it('names the fields that are wrong', async () => {
      const wrong = await server.post('/places/agreement', {
        token: infodesk,
        body: { said: { lat: 95 }, last: 'wind' },
      });
      expect(wrong.status).toBe(400);
      expect(wrong.body.errors.map(({ field }: any) => field).sort()).toEqual(['last', 'said.lat']);
    });
  });

  describe('whose street says more than a street', () => {
    const registering = (location: object) =>
      server.post('/contacts', {
        token: infodesk,
        body: { kind: 'report', channel: 'desk', description: 'Buca', location },
      });

    it.each(['Via Toscana 12, 41121 Modena (MO)', 'Via Toscana 12 - San Lazzaro di Savena'])(
      '%s lies elsewhere: it is asked back, and has neither point nor district here',
      async (address) => {
        const { status, body } = await registering({ address });
        expect([status, body.errors]).toEqual([
          400,
          [expect.objectContaining({ field: 'location.address', code: 'outside-municipality' })],
        ]);
        const taken = await registering({ address, outsideConfirmed: true });
        expect(taken.status).toBe(201);
        expect(taken.body.location).toMatchObject({ address, lat: null, district: null });
        const { body: agreed } = await server.post('/places/agreement', {
          token: infodesk,
          body: { said: { address }, last: 'address' },
        });
        expect(agreed.question).toMatchObject({ code: 'outside-municipality', confirmable: true });
        expect(agreed.place).toMatchObject({ lat: null, district: null });
      },
    );

    it.each([
      ['0, 0', 'null-island'],
      ['48.85, 2.35', 'far-from-municipality'],
      ['11.3843, 44.4777', 'swapped'],
    ])('%s is a point, and asked back as one', async (address, code) => {
      const { status, body } = await registering({ address });
      expect([status, body.errors]).toEqual([
        400,
        [expect.objectContaining({ field: 'location.address', code })],
      ]);
    });

    it('copied coordinates are the point', async () => {
      const { body } = await registering({ address: '44.4777, 11.3843' });
      expect(body.location).toMatchObject({ lat: 44.4777, lon: 11.3843, address: null });
      const other = await registering({ address: '44.4777, 11.3843', district: 'santo-stefano' });
      expect([other.status, other.body.errors[0].code]).toEqual([400, 'point-elsewhere']);
    });
  });

  it('are told by the read model', async () => {
    const places = server.app.get(Places);
    expect(await places.districtAt(IN_SAVENA)).toBe('savena');
    expect(await places.districtAt(NEXT_TOWN)).toBeNull();
    expect(places.isWithin(IN_SAVENA)).toBe(true);
    expect(places.isWithin(NEXT_TOWN)).toBe(false);
    expect(await places.districtsOf('Via Toscana 12')).toEqual(['savena']);
    expect(await places.districtsOf('Via Ignota 1')).toEqual([]);
    expect(await places.coordinatesOf('Via Toscana 12')).toEqual({ ...NUMBER_12, of: 'number' });
    expect(await places.coordinatesOf('Via Toscana 13')).toMatchObject({ of: 'street' });
    expect(await places.coordinatesOf('Via Ignota 1')).toBeNull();
    expect(await places.addressAt(NUMBER_12)).toBe('Via Toscana 12');
    expect(await places.addressAt(IN_SANTO_STEFANO)).toBeNull();
  });

  it('in a closed district lead to none', async () => {
    expect((await server.get('/streets', { token: admin, query: { q: 'via arno' } })).status).toBe(
      200,
    );
    await server.app.get(UnitOfWork).run(() =>
      server.app.get(UnitOfWork).query({
        text: `UPDATE scope SET closed_at = now() WHERE code = 'santo-stefano'`,
      }),
    );
    const { status, body } = await register(IN_SANTO_STEFANO);
    expect([status, body.location.district]).toEqual([201, null]);
  });
});

describe('places without outlines', () => {
  let server: TestApplication;
  beforeAll(async () => (server = await startTestApplication({ demo: true })));
  afterAll(() => server?.stop());

  it.each([
    [{ lat: 0, lon: 0 }, 400],
    [{ lat: 11.3387, lon: 44.4938 }, 400],
    [{ lat: 48.85, lon: 2.35 }, 400],
    [{ lat: 44.4938, lon: 11.3387 }, 201],
    [{ lat: 44.4938, lon: 11.3387, district: 'savena' }, 201],
  ])('are checked for what is plausible (%j: %i)', async (location, status) => {
    const token = await server.login('infodesk');
    const body = aContact({ location });
    expect((await server.post('/contacts', { token, body })).status).toBe(status);
  });
});
