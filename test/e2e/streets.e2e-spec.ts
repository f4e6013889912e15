import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

describe('the streets of the municipality', () => {
  let server: TestApplication;
  let infodesk: string;
  let admin: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    infodesk = await server.login('infodesk');
    admin = await server.login('admin');
  });
  afterAll(() => server?.stop());

  const complete = async (q: string): Promise<any[]> => {
    const answer = await server.get('/streets', { token: infodesk, query: { q } });
    expect(answer.status).toBe(200);
    return answer.body.items;
  };
  const names = async (q: string) => (await complete(q)).map(({ name }) => name);
  const load = (csv: string, options: object = {}, token = admin) =>
    server.post('/streets/import', { token, body: { csv, ...options } });

  it.each([
    ['p.zza magg', 'Piazza Maggiore'],
    ['v.le moro', 'Viale Aldo Moro'],
    ['niccolo arca', "Via Niccolò dall'Arca"],
    ['v. dell arcov', "Via dell'Arcoveggio"],
    ['via toscana 12/a', 'Via Toscana'],
    ['via massarneti', 'Via Giuseppe Massarenti'],
    ['via maz', 'Via Giuseppe Mazzini'],
    ['via Mazzini 12', 'Via Giuseppe Mazzini'],
    ['mazzini', 'Via Giuseppe Mazzini'],
    ['ferr', 'Via Ferrarese'],
  ])('are found by %s', async (q, name) => {
    expect((await names(q))[0]).toBe(name);
  });

  it('come in the order of what was typed, and a few letters are no typing error', async () => {
    expect(await names('via maz')).toEqual(['Via Giuseppe Mazzini']);
    expect(await names('via xyz')).toEqual([]);
    const ma = await names('via ma');
    // What begins so as a whole before words of it, and those before what has it within.
    expect(ma.slice(0, 2)).toEqual(['Via Marco Polo', 'Via Marco Emilio Lepido']);
    expect(ma).not.toContain('Piazza Malpighi');
    expect(ma.indexOf('Via Giuseppe Mazzini')).toBeGreaterThan(1);
    expect((await names('arc'))[0]).toBe("Via dell'Arcoveggio");
  });

  it('of the demonstration say so, with their district', async () => {
    expect((await complete('via toscana'))[0]).toMatchObject({
      district: 'savena',
      demonstration: true,
    });
  });

  it('want some letters, and signs of the database find nothing', async () => {
    const short = await server.get('/streets', { token: infodesk, query: { q: 'v' } });
    expect([short.status, faultyFields(short)]).toEqual([400, ['q']]);
    expect(await names('%%_xyzxyz')).toEqual([]);
  });

  it('are imported by administrators alone', async () => {
    expect((await load('code,name\n1,Via Uno\n', {}, infodesk)).status).toBe(403);
    expect((await load('code,name\n1,Via Uno\n', {}, await server.login('regia'))).status).toBe(
      403,
    );
  });

  it('are imported with a report per row; the demonstration gives way, and it is safe to repeat', async () => {
    const csv =
      'Codice;Via;Quartiere\n10;Via Giuseppe Mazzini;Savena\n20;Piazza dei Martiri;\n' +
      '10;Ancora;\n;Via senza codice;\n30;;navile\n40;Via Nuova;Atlantide\n';
    const tried = await load(csv, { dryRun: true });
    const report = {
      rows: 6,
      added: 2,
      changed: 0,
      unchanged: 0,
      refused: [
        { row: 4, field: 'code', code: 'duplicate' },
        { row: 5, field: 'code', code: 'required' },
        { row: 6, field: 'name', code: 'required' },
        { row: 7, field: 'district', code: 'unknown-code', value: 'Atlantide' },
      ],
    };
    expect(tried.body).toMatchObject(report);
    expect(await names('piazza maggiore')).toEqual(['Piazza Maggiore']);
    expect((await load(csv)).body).toMatchObject(report);
    expect(await names('maggiore')).toEqual([]);
    const summary = await server.get('/streets/summary', { token: admin });
    expect(summary.body).toMatchObject({ streets: 2, demonstration: 0, withoutDistrict: 1 });
    expect(await complete('v mazzini')).toEqual([
      { code: '10', name: 'Via Giuseppe Mazzini', district: 'savena', demonstration: false },
    ]);
    const again = await load('code,name,district\n10,Via Mazzini,savena\n20,Piazza dei Martiri,\n');
    expect(again.body).toMatchObject({ added: 0, changed: 1, unchanged: 1, refused: [] });
    expect(await names('via mazzini')).toEqual(['Via Mazzini']);
  });

  describe('as a raw file', () => {
    const send = (body: string | Uint8Array, type: string, query: Record<string, string> = {}) =>
      server.post('/streets/import', {
        token: admin,
        query,
        body,
        headers: { 'content-type': type },
      });
    const FILE = 'codice;via;x;y\n70;Via Grezza;686000;4929000\n';

    it('are imported like those in the field csv, with what is said in the query', async () => {
      const tried = await send(FILE, 'text/csv; charset=utf-8', { dryRun: 'true', epsg: '25832' });
      expect([tried.status, tried.body]).toEqual([
        200,
        expect.objectContaining({ rows: 1, added: 1, refused: [] }),
      ]);
      expect(await names('via grezza')).not.toContain('Via Grezza');
      const unsaid = await send(FILE, 'text/csv');
      expect(unsaid.body.refused).toMatchObject([{ field: 'east', code: 'epsg-needed' }]);
      const utf16 = Buffer.from(`\uFEFF${FILE}`, 'utf16le');
      expect((await send(utf16, 'text/csv', { epsg: '25832' })).body).toMatchObject({ added: 1 });
      expect(await names('via grezza')).toContain('Via Grezza');
    });

    it('are refused in another encoding, or with a query that says nothing', async () => {
      const latin = await send(Buffer.from('codice;via\n1;Via Pietà\n', 'latin1'), 'text/csv');
      expect([latin.status, faultyFields(latin)]).toEqual([400, ['csv']]);
      const wrong = await send(FILE, 'text/csv', { dryRun: 'forse', epsg: '1' });
      expect([wrong.status, faultyFields(wrong).sort()]).toEqual([400, ['dryRun', 'epsg']]);
    });

    it.each(['application/x-ndjson', 'multipart/form-data; boundary=x', 'application/pdf'])(
      'are refused as %s, naming what is taken',
      async (type) => {
        const answer = await send('x', type);
        expect([answer.status, answer.body.code]).toEqual([415, 'request.unsupported-media-type']);
        expect(answer.body.detail).toContain('application/json');
        expect(answer.body.detail).not.toContain('ndjson');
      },
    );
  });

  it('are imported from rows that a spreadsheet cut', async () => {
    const csv = 'sep=;\r\nCODICE;Via;Quartiere;;\r\n50;Via Corta\r\n;;\r\n60\r\n';
    expect((await load(csv, { dryRun: true })).body).toMatchObject({
      rows: 2,
      added: 1,
      refused: [
        { row: 4, field: 'name', code: 'required', value: '' },
        { row: 4, field: 'name', code: 'row-cut', value: '' },
      ],
    });
  });

  it('are refused as a whole where the file is none', async () => {
    for (const csv of [
      '',
      'nome\nVia Uno\n',
      'code,name\n"1,Via Uno\n',
      'code,name\n1,Via Uno,oh\n',
    ])
      expect(faultyFields(await load(csv))).toEqual(['csv']);
  });
});
