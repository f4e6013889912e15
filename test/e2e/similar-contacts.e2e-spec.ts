import { runInContext, UnitOfWork } from '../../src/platform/index.js';
import { ContactService } from '../../src/modules/contacts/index.js';
import { SimilarContacts } from '../../src/modules/intake/similar/similar-contacts.js';
import { anna, faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const HERE = { lat: 44.4938, lon: 11.3429 };
const NEARBY = { lat: 44.494, lon: 11.343 };
const POTHOLE = 'Si è aperta una voragine nel marciapiede davanti alla farmacia.';

describe('similar contacts', () => {
  let server: TestApplication;
  let infodesk: string;
  let navile: string;
  let regia: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    infodesk = await server.login('infodesk');
    navile = await server.login('infodesk-navile');
    regia = await server.login('regia');
  });
  afterAll(() => server?.stop());

  const asked = (body: object, token = infodesk) =>
    server.post('/contacts/similar', { token, body });
  const found = async (body: object, token = infodesk): Promise<any[]> => {
    const answer = await asked(body, token);
    expect(answer.status).toBe(200);
    return answer.body.items;
  };
  const ids = (items: any[]) => items.map(({ id }) => id);

  it('are offered by place, class and words, with the distance and why', async () => {
    const known = await register(server, infodesk, {
      citizen: anna,
      subject: 'Voragine',
      description: POTHOLE,
      classification: '01.01',
      location: HERE,
    });
    const far = await register(server, infodesk, {
      subject: 'Voragine',
      description: POTHOLE,
      location: { lat: 44.52, lon: 11.36 },
    });
    const items = await found({
      description: 'Marciapiede sprofondato: una voragine davanti alla farmacia',
      classification: '01.01',
      location: NEARBY,
    });
    expect(ids(items)).not.toContain(far.id);
    expect(items[0]).toMatchObject({
      id: known.id,
      protocolNumber: known.protocolNumber,
      open: true,
      sameClass: true,
      distanceMetres: 24,
      ageDays: 0,
      reason: expect.stringMatching(/^A 24 metri, stessa classificazione, testo simile al \d+ %/),
      reasonEn: expect.stringMatching(/^24 metres away, same classification, text \d+% alike/),
    });
    expect(items[0].textSimilarity).toBeGreaterThan(0.3);
    expect(JSON.stringify(items)).not.toMatch(/Anna|anna\.bianchi/);
  });

  it('are offered by their words alone, whatever accents and endings', async () => {
    const description = 'La fontanella del parco perde acqua: è tutto allagato';
    const known = await register(server, infodesk, { subject: null, description });
    const items = await found({ description: "Fontanelle allagate nel parco, perdono l'acqua" });
    expect(ids(items)).toContain(known.id);
    expect(ids(await found({ description: 'Orari della biblioteca comunale' }))).toEqual([]);
  });

  it('are offered by the same address, however it is written', async () => {
    const known = await register(server, infodesk, {
      subject: null,
      description: 'Lampione spento da una settimana',
      location: { address: 'Via Andrea Costa, 12' },
    });
    const items = await found({
      description: 'Il lampione resta spento',
      location: { address: 'via andrea costa 12' },
    });
    expect(items.find(({ id }) => id === known.id)).toMatchObject({
      sameAddress: true,
      distanceMetres: null,
      reason: expect.stringMatching(/^Stesso indirizzo, /),
    });
  });

  it('are those of the kind that is asked for', async () => {
    const body = { description: POTHOLE, location: HERE };
    expect(await found({ ...body, kind: 'complaint' })).toEqual([]);
    expect((await found({ ...body, kind: 'report' })).length).toBeGreaterThan(0);
  });

  it('closed a short time ago come marked, later no more; cancelled ones never', async () => {
    const description = 'Semaforo lampeggiante guasto davanti alla stazione ippica';
    const [closed, cancelled] = [
      await register(server, infodesk, { subject: null, description }),
      await register(server, infodesk, { subject: null, description }),
    ];
    const uow = server.app.get(UnitOfWork);
    await uow.run(() => server.app.get(ContactService).changeStatus(closed.id, 'answering'));
    await uow.run(() => server.app.get(ContactService).close(closed.id, 'satisfied'));
    await server.post(`/contacts/${cancelled.id}/cancellation`, {
      token: regia,
      body: { reason: 'Prova' },
    });
    const items = await found({ description });
    expect(items).toEqual([expect.objectContaining({ id: closed.id, open: false })]);
    expect(await found({ description, closedWithinDays: 0 })).toEqual([]);
  });

  it('of other scopes are not shown, not even that there are any', async () => {
    const description = 'Cinghiali nel giardino della scuola materna';
    const theirs = await register(server, navile, {
      subject: null,
      description,
      location: HERE,
      citizen: anna,
    });
    const body = { description, location: HERE };
    expect(ids(await found(body))).not.toContain(theirs.id);
    expect(ids(await found(body, navile))).toContain(theirs.id);
    expect(ids(await found(body, regia))).toContain(theirs.id);
  });

  it.each([
    ['description', {}],
    ['location.lon', { description: 'x', location: { lat: 44 } }],
    ['withinMetres', { description: 'x', withinMetres: 0 }],
    ['receivedAt', { description: 'x', receivedAt: 'ieri' }],
    ['kind', { description: 'x', kind: 'buca' }],
  ])('name %s when it is wrong', async (field, body) => {
    const answer = await asked(body);
    expect([answer.status, faultyFields(answer)]).toEqual([400, [field]]);
  });

  it('are nobody, for a text without words', async () => {
    expect(await found({ description: '' })).toEqual([]);
    expect(await found({ description: `' & | ! :* \\ (` })).toEqual([]);
  });

  it('are found by indexes, among twenty thousand', async () => {
    const uow = server.app.get(UnitOfWork);
    await uow.read(
      `INSERT INTO contact (id, kind, channel, description, status, contactable, lat, lon, address, received_at,
              registered_at, registered_by, registered_point, owner_point, round, refusals, protocol_year,
              protocol_number, version)
       SELECT gen_random_uuid(), 'report', 'web', 'Segnalazione su cosa' || n % 500 || ' e fatto' || n % 300,
              'understanding', false, 44.4 + n % 1000 * 0.0002, 11.2 + n % 990 * 0.0003, 'via ' || n,
              now() - n * interval '1 minute', now(), 'x', 'navile-infodesk', 'navile-infodesk', 1, 0, 1990, n, 1
         FROM generate_series(1, 20000) AS n`,
    );
    await uow.read('ANALYZE contact');
    const operator = {
      kind: 'user' as const,
      id: 'x',
      name: 'x',
      roles: ['operator' as const],
      groups: ['savena-infodesk'],
    };
    for (const location of [null, HERE, { address: 'via 77' }]) {
      const scans = await runInContext({ actor: operator, requestId: 'x' }, () =>
        uow.run(async () => {
          await server.app.get(SimilarContacts).to({
            description: 'Segnalazione: cosa7 e fatto7',
            location,
            withinMetres: 150,
            closedWithinDays: 30,
            limit: 10,
          });
          const [row] = await uow.query({
            text: `SELECT seq_scan::int, idx_scan::int, seq_tup_read::int FROM pg_stat_xact_user_tables
                    WHERE relname = 'contact'`,
          });
          return row;
        }),
      );
      expect(scans).toMatchObject({ seq_scan: 0, seq_tup_read: 0 });
      expect(scans.idx_scan).toBeGreaterThan(0);
    }
  });
});
