import { Places } from '../../src/modules/territory/index.js';
import { outlinesFile } from '../builders/outlines.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

describe('streets and house numbers with places', () => {
  let server: TestApplication;
  let admin: string;
  let places: Places;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { districtsFile: outlinesFile() } });
    admin = await server.login('admin');
    places = server.app.get(Places);
  });
  afterAll(() => server?.stop());

  const load = async (csv: string, options: object = {}): Promise<any> => {
    const answer = await server.post('/streets/import', {
      token: admin,
      body: { csv, ...options },
    });
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('of the demonstration lie somewhere along the street, and say that they are of it', async () => {
    expect(await places.coordinatesOf('Via Toscana')).toMatchObject({ of: 'street' });
    const summary = await server.get('/streets/summary', { token: admin });
    expect(summary.body.withPlace).toBe(summary.body.streets);
    expect(summary.body).toMatchObject({ numbers: 0, demonstration: summary.body.streets });
  });

  it('come with degrees, with a point or a line of open data, and with house numbers', async () => {
    const report = await load(
      [
        'codvia;nomevia;quartiere;civico;esponente;lat;lon;geo_point_2d;geo_shape',
        '1;Via Toscana;Savena;;;44,47;11,37;;',
        '1;Via Toscana;Savena;12;;44.4701;11.3701;;',
        '1;Via Toscana;Savena;12;A;;;44.4702, 11.3702;',
        '2;Via Lunga;;;;;;;"{""type"":""LineString"",""coordinates"":[[11.38,44.48],[11.38,44.485]]}"',
        '2;Via Lunga;;;;;;;"{""type"":""LineString"",""coordinates"":[[11.38,44.495],[11.38,44.5]]}"',
        '3;Via dei Soli Numeri;;1;;44.475;11.36;;',
        '3;Via dei Soli Numeri;;3;;44.4752;11.36;;',
      ].join('\n'),
    );
    expect(report).toMatchObject({ rows: 7, added: 3, numbers: 4, refused: [] });
    expect(await places.coordinatesOf('Via Toscana 12/a')).toEqual({
      lat: 44.4702,
      lon: 11.3702,
      of: 'number',
    });
    expect(await places.coordinatesOf('via toscana 12A')).toMatchObject({ lat: 44.4702 });
    expect(await places.coordinatesOf('Via Toscana 99')).toMatchObject({
      lat: 44.47,
      of: 'street',
    });
    // The district of what lies in one is known by the outlines; a street through two has none.
    expect(await places.districtsOf('Via dei Soli Numeri 3')).toEqual(['savena']);
    expect(await places.districtsOf('Via Lunga')).toEqual([]);
    const summary = await server.get('/streets/summary', { token: admin });
    expect(summary.body).toMatchObject({
      streets: 3,
      demonstration: 0,
      withoutDistrict: 1,
      withPlace: 3,
      numbers: 4,
      numbersWithPlace: 4,
    });
  });

  it('are renewed, and what a file does not say stays', async () => {
    const same = await load('codice,via,quartiere\n1,Via Toscana,savena\n');
    expect(same).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await places.coordinatesOf('Via Toscana')).toMatchObject({ lat: 44.47 });
    const moved = await load('codice,via,quartiere,lat,lon\n1,Via Toscana,savena,44.471,11.37\n');
    expect(moved).toMatchObject({ changed: 1 });
    const numbers = await load('codice,via,numero,lat,lon\n1,Via Toscana,12,44.4711,11.3711\n');
    expect(numbers).toMatchObject({ added: 0, changed: 0, unchanged: 1, numbers: 1 });
    expect(await places.coordinatesOf('Via Toscana 12')).toMatchObject({ lat: 44.4711 });
    expect(await places.coordinatesOf('Via Toscana')).toMatchObject({ lat: 44.471 });
  });

  it('come with eastings and northings of the systems that municipalities use', async () => {
    // 44.47, 11.38 in UTM 32N.
    const csv = 'codice,via,est,nord\n9,Via Metrica,689300,4926800\n';
    const [asked] = (await load(csv, { dryRun: true })).refused;
    expect([asked.field, asked.code]).toEqual(['east', 'epsg-needed']);
    expect((await load(csv, { epsg: 25832 })).refused).toEqual([]);
    const found = (await places.coordinatesOf('Via Metrica'))!;
    expect(places.isWithin(found)).toBe(true);
    const unknown = await server.post('/streets/import', {
      token: admin,
      body: { csv, epsg: 1234 },
    });
    expect([unknown.status, unknown.body.errors[0].field]).toEqual([400, 'epsg']);
  });

  it('are refused row by row where they cannot be right', async () => {
    const { refused } = await load(
      [
        'codice;via;quartiere;numero;lat;lon;geo_shape',
        '20;Via Zero;;;0;0;',
        '21;Via Scambiata;;;11.38;44.47;',
        '22;Via di Parigi;;;48.85;2.35;',
        '23;Via Altrove;santo-stefano;;44.45;11.38;',
        '24;Via a Meta;;;44.45;;',
        '25;Via Storta;;;;;"{""type"":""Polygon""}"',
        '26;Via Doppia;;1;44.45;11.38;',
        '26;Via Doppia;;01;44.45;11.38;',
        '26;Via Doppia;;1;44.45;11.38;',
        '27;Via Senza Cifre;;***;44.45;11.38;',
      ].join('\n'),
      { dryRun: true },
    );
    expect(refused.map(({ row, field, code }: any) => [row, field, code])).toEqual([
      [2, 'lat', 'null-island'],
      [3, 'lat', 'swapped'],
      [4, 'lat', 'far-from-municipality'],
      [5, 'district', 'point-elsewhere'],
      [6, 'lon', 'invalid'],
      [7, 'shape', 'invalid'],
      [10, 'number', 'duplicate'],
      [11, 'number', 'invalid'],
    ]);
  });
});
