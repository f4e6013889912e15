import { ensurePagesBuilt } from '../browser/built-pages.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Case } from '../builders/case.js';
import { faultyFields, register } from '../builders/contacts.js';
import { aDocument, aPhoto, fileForm } from '../builders/files.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const PLACE = { lat: 44.4701, lon: 11.3801, address: 'Via Lombardia 3', district: 'savena' };
const HOUR = 3_600_000;

let server: TestApplication;
let infodesk: string;

beforeAll(async () => {
  await ensurePagesBuilt();
  server = await startTestApplication({
    demo: true,
    config: { backgroundWork: false, publicReportsPerHour: 1000 },
  });
  infodesk = await server.login('infodesk');
}, 600_000);
afterAll(() => server?.stop());
afterEach(() => server.clock.release());

const report = (changes: object = {}, headers: Record<string, string> = {}) =>
  server.post('/public/reports', {
    headers,
    body: {
      kind: 'report',
      description: 'Davanti alla scuola si è aperta una buca.',
      location: PLACE,
      citizen: { name: 'Anna Bianchi', email: 'anna.bianchi@example.org' },
      ...changes,
    },
  });
const follow = (protocolNumber: string, code: string) =>
  server.post('/public/follow', { body: { protocolNumber, code } });
const found = async (protocolNumber: string, token = infodesk) => {
  const { body } = await server.get('/contacts', { token, query: { q: protocolNumber } });
  return body.items[0];
};

describe('a report without an account', () => {
  it('goes into the cycle at the front office of its district, by the web', async () => {
    const { status, body } = await report();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      responsible: 'Infodesk Savena',
      byEmail: true,
      anonymous: false,
      sameAsLinked: false,
    });
    expect(body.followCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(Date.parse(body.answerDueAt)).toBeGreaterThan(server.clock.now().getTime());
    const contact = await found(body.protocolNumber);
    expect(contact).toMatchObject({
      channel: 'web',
      owner: 'savena-infodesk',
      citizen: { name: 'Anna Bianchi' },
      location: PLACE,
    });
    const { body: tasks } = await server.get('/tasks', {
      token: infodesk,
      query: { contactId: contact.id },
    });
    expect(tasks.items.map(({ definitionKey }: never) => definitionKey)).toEqual(['capire']);
  });

  it('is acknowledged with a link that opens it; operators do not see its code', async () => {
    const { body } = await report();
    const contact = await found(body.protocolNumber);
    const [row] = await server.app
      .get(UnitOfWork)
      .read<{ body: string }>('SELECT body FROM message WHERE contact_id = $1', [contact.id]);
    const link = new URL(/https?:\/\/\S+/.exec(row.body)![0]);
    expect(link.pathname).toBe('/cittadini/segui');
    const { numero, codice } = Object.fromEntries(link.searchParams);
    expect(codice).not.toBe(body.followCode);
    expect((await follow(numero, codice)).body.protocolNumber).toBe(body.protocolNumber);
    const messages = await server.get(`/contacts/${contact.id}/messages`, { token: infodesk });
    expect(messages.text).toContain('/cittadini/segui');
    expect(messages.text).not.toContain(codice);
  });

  it('keeps of its code only a hash', async () => {
    const { body } = await report({}, { 'idempotency-key': 'una-chiave-lunga-e-casuale-0001' });
    const uow = server.app.get(UnitOfWork);
    for (const table of ['follow_code', 'idempotency_key', 'audit_entry', 'outbox_event']) {
      const rows = await uow.read(`SELECT * FROM ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      const text = JSON.stringify(rows);
      expect(text).not.toContain(body.followCode);
      expect(text).not.toContain(body.followCode.replaceAll('-', ''));
    }
  });

  it('sent again with its key is the same, with a code that works; another one with the key is refused', async () => {
    const headers = { 'idempotency-key': 'una-chiave-lunga-e-casuale-0002' };
    const answers = await Promise.all([1, 2, 3].map(() => report({}, headers)));
    const numbers = new Set(answers.map(({ body }) => body.protocolNumber));
    expect([answers.map(({ status }) => status), numbers.size]).toEqual([[201, 201, 201], 1]);
    for (const { body } of answers) {
      expect((await follow(body.protocolNumber, body.followCode)).status).toBe(200);
    }
    const other = await report({ description: 'Altro' }, headers);
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key-reused']);
  });

  it('brings its photos, whose hash is in that of the protocol register', async () => {
    const { body: sent } = await server.post('/public/uploads', {
      body: fileForm(await aPhoto(), 'buca.jpg'),
    });
    const { body } = await report({ attachments: [sent.claim] });
    const contact = await found(body.protocolNumber);
    const files = await server.get(`/contacts/${contact.id}/attachments`, { token: infodesk });
    expect(files.body.items).toEqual([
      expect.objectContaining({ fileName: 'buca.jpg', sentBy: 'citizen', addedBy: 'cittadino' }),
    ]);
    const again = await report({ attachments: [sent.claim] });
    expect([again.status, again.body.code]).toEqual([400, 'attachment.unknown-upload']);
    const followed = await follow(body.protocolNumber, body.followCode);
    expect(followed.body.files).toEqual(['buca.jpg']);
  });

  it('shows no picture of a file that is none, and no id of it', async () => {
    const { body } = await server.post('/public/uploads', {
      body: fileForm(aDocument, 'pianta.pdf'),
    });
    const preview = await server.get(`/public/uploads/${body.claim}/preview`);
    expect([preview.status, preview.body.code]).toEqual([404, 'upload.not-found']);
  });

  it('may be anonymous, and is then followed by its code alone', async () => {
    const { body } = await report({ citizen: null });
    expect(body).toMatchObject({ anonymous: true, byEmail: false });
    expect((await found(body.protocolNumber)).anonymous).toBe(true);
    expect((await follow(body.protocolNumber, body.followCode)).status).toBe(200);
  });

  // The second lies in two districts, as long streets do.
  it.each(['davanti alla stazione', 'Via Lunga 3'])(
    'without a district (%s) goes to the front office of the web, where somebody works',
    async (address) => {
      await server.app.get(UnitOfWork).run(() =>
        server.app.get(UnitOfWork).query({
          text: `INSERT INTO street (code, name, district, words, demonstration)
               VALUES ('lunga-1', 'Via Lunga', 'savena', 'via lunga', true),
                      ('lunga-2', 'Via Lunga', 'navile', 'via lunga', true) ON CONFLICT DO NOTHING`,
        }),
      );
      const { body } = await report({ location: { address } });
      expect(body.responsible).toBe('URP, web');
      const urp = await server.login('urp');
      expect(await found(body.protocolNumber, urp)).toMatchObject({
        owner: 'urp-web',
        location: { address, district: null },
      });
    },
  );

  it.each([
    ['P.zza Maggiore', 'porto-saragozza', 'Infodesk Porto - Saragozza'],
    ['via toscana, 12/a', 'savena', 'Infodesk Savena'],
  ])(
    'in a street of one district (%s) goes to that one',
    async (address, district, responsible) => {
      const { body } = await report({ location: { address } });
      expect(body.responsible).toBe(responsible);
      const regia = await server.login('regia');
      expect(await found(body.protocolNumber, regia)).toMatchObject({
        location: { address, district },
      });
    },
  );

  it('is asked back where street and district cannot both be right', async () => {
    const refused = await report({ location: { address: 'Via Toscana 1', district: 'navile' } });
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ field: 'location.district', code: 'street-elsewhere' }),
    ]);
    const elsewhere = { address: 'Via che non esiste 1', district: 'navile' };
    expect((await report({ location: elsewhere })).body.responsible).toBe('Infodesk Navile');
  });

  it('is helped with its street: those that fit, and the district of the one that was written', async () => {
    const streets = async (q: string) =>
      (await server.get('/public/streets', { query: { q } })).body;
    const toscana = { name: 'Via Toscana', district: 'savena' };
    expect((await streets('v. tosc')).items).toContainEqual(expect.objectContaining(toscana));
    expect((await streets('v. tosc')).district).toBeNull();
    expect((await streets('via Toscana 12')).district).toBe('savena');
    expect((await streets('Via che non esiste 3')).district).toBeNull();
    const short = await server.get('/public/streets', { query: { q: 'v' } });
    expect([short.status, short.body.errors[0].field]).toEqual([400, 'q']);
  });

  it('names the fields that are wrong', async () => {
    const { status, body } = await report({
      kind: 'lode',
      description: '  ',
      location: { lat: 95, district: 'savena' },
      citizen: { email: 'nessuna' },
      attachments: Array.from({ length: 6 }, () => 'x'),
    });
    expect(status).toBe(400);
    expect(faultyFields({ body } as never).sort()).toEqual([
      'attachments',
      'citizen.email',
      'description',
      'kind',
      'location.lat',
    ]);
    expect((await report({ location: { district: 'atlantide' } })).status).toBe(400);
    expect((await report({ citizen: {} })).status).toBe(400);
  });

  it('is not taken when a field was filled in that people do not see', async () => {
    const { status, body } = await report({ website: 'https://spam.example' });
    expect([status, body.code]).toEqual([400, 'report.not-taken']);
  });

  it('teaches the file of a known citizen nothing: no stranger leads answers to themselves', async () => {
    await register(server, infodesk, { citizen: { name: 'Carla Neri', phone: '051 111111' } });
    const { body } = await report({
      citizen: { name: 'Carla Neri', phone: '051 111111', email: 'ladro@example.org' },
    });
    const rows = await server.app
      .get(UnitOfWork)
      .read<{ email: string | null }>(
        `SELECT email FROM citizen WHERE name = 'Carla Neri' ORDER BY created_at`,
      );
    expect(rows.map(({ email }) => email)).toEqual([null, 'ladro@example.org']);
    const known = { citizen: { name: 'Carla Neri', phone: '051 111111' } };
    const before = (await found(body.protocolNumber)).citizen.id;
    expect((await found((await report(known)).body.protocolNumber)).citizen.id).not.toBe(before);
  });
});

describe('what citizens can choose', () => {
  it('are names and codes, no figures', async () => {
    const { body } = await server.get('/public/options');
    expect(Object.keys(body.classifications[0]).sort()).toEqual([
      'code',
      'name',
      'nameEn',
      'parent',
    ]);
    expect(body.districts).toContainEqual({ code: 'savena', name: 'Quartiere Savena' });
    const suggested = await server.post('/public/classification-suggestions', {
      body: { text: 'si è aperta una buca nella strada' },
    });
    expect(suggested.body.items.length).toBeGreaterThan(0);
    expect(Object.keys(suggested.body.items[0]).sort()).toEqual([
      'code',
      'name',
      'nameEn',
      'parent',
    ]);
  });

  it('are texts of the municipality, or models that say so', async () => {
    const { body } = await server.get('/public/texts/privacy');
    expect([body.isModel, body.it[0].texts[0]]).toEqual([
      true,
      expect.stringMatching(/^MODELLO DA COMPLETARE/),
    ]);
    expect(JSON.stringify(body.it)).toContain('Comune di Bologna');
    expect((await server.get('/public/texts/altro')).status).toBe(404);
  });
});

describe('what is near', () => {
  const near = (location: object = PLACE, changes: object = {}) =>
    server.post('/public/nearby', {
      body: { description: 'una buca nella strada', classification: '01.01', location, ...changes },
    });
  const HERE = { lat: 44.5201, lon: 11.3601, address: 'Via Corticella 9', district: 'navile' };
  let open: { id: string; protocolNumber: string };

  beforeAll(async () => {
    const secret = {
      description: 'Una buca nella strada, dice il signor Segreto',
      subject: 'Segreto',
      classification: '01.01',
      citizen: { name: 'Mario Segreto', phone: '051 222222' },
      location: HERE,
    };
    open = await register(server, infodesk, secret);
    await register(server, infodesk, { ...secret, kind: 'complaint' });
    await register(server, infodesk, { ...secret, classification: null });
  });

  it('is told by class, distance and state alone', async () => {
    const { text, body } = await near({ ...HERE, lat: HERE.lat + 0.0005 });
    expect(body.items).toEqual([
      {
        ref: open.id,
        classification: '01.01',
        name: expect.any(String),
        nameEn: expect.any(String),
        distanceMetres: 60,
        status: 'understanding',
        receivedAt: expect.any(String),
        joinable: false,
      },
    ]);
    for (const word of ['Segreto', '051', 'Corticella', open.protocolNumber]) {
      expect(text).not.toContain(word);
    }
  });

  it('is nothing elsewhere, nor of a class that touches persons', async () => {
    expect((await near({ lat: 44.6, lon: 11.5 })).body.items).toEqual([]);
    expect((await near({ district: 'navile' })).body.items).toEqual([]);
    const uow = server.app.get(UnitOfWork);
    const set = (sensitivity: string) =>
      uow.run(() =>
        uow.query({
          text: `UPDATE classification_node SET sensitivity = $1 WHERE code = '01.01'`,
          values: [sensitivity],
        }),
      );
    await set('personal');
    expect((await near(HERE)).body.items).toEqual([]);
    await set('normal');
    expect((await near(HERE)).body.items).toHaveLength(1);
  });

  it('counts no distance to a point that is asked back', async () => {
    const { body } = await near({ ...HERE, lat: 45.46, lon: 9.19, district: null });
    expect(body.items).toEqual([expect.objectContaining({ ref: open.id, distanceMetres: null })]);
    expect((await near({ lat: 45.46, lon: 9.19 })).body.items).toEqual([]);
    expect((await near({ address: '45.46, 9.19' })).body.items).toEqual([]);
  });

  it('is found around coordinates that were written as the street', async () => {
    const { body } = await near({ address: `${HERE.lat + 0.0005}, ${HERE.lon}` });
    expect(body.items).toEqual([expect.objectContaining({ ref: open.id, distanceMetres: 60 })]);
  });

  it('can be said to be the same: the new one is linked, and has its own number', async () => {
    const same = { classification: '01.01', location: HERE, description: 'una buca nella strada' };
    const { body } = await report({ ...same, sameAs: open.id });
    expect(body.sameAsLinked).toBe(true);
    const regia = await server.login('regia');
    const { body: main } = await server.get(`/contacts/${open.id}`, { token: regia });
    expect(main.links).toEqual([
      expect.objectContaining({
        kind: 'duplicateOf',
        reason: 'Lo ha indicato il cittadino mandando la segnalazione.',
      }),
    ]);
    const inEnglish = await server.request('GET', `/contacts/${open.id}`, {
      token: regia,
      headers: { 'accept-language': 'en' },
    });
    expect(inEnglish.body.links[0].reason).toBe('The citizen said so when they sent the report.');
    const far = await report({ ...same, location: PLACE, sameAs: open.id });
    expect([far.status, faultyFields(far)]).toEqual([400, ['sameAs']]);
  });
});

describe('following', () => {
  it('shows the four steps with their days, and who answers', async () => {
    const { body: receipt } = await report();
    const { body } = await follow(
      receipt.protocolNumber,
      receipt.followCode.toLowerCase().replaceAll('-', ' '),
    );
    expect(body).toMatchObject({
      status: 'understanding',
      responsible: 'Infodesk Savena',
      mayReply: true,
      surveyPath: null,
    });
    expect(body.steps.map(({ step, state }: never) => [step, state])).toEqual([
      ['listen', 'done'],
      ['understand', 'current'],
      ['answer', 'toCome'],
      ['verify', 'toCome'],
    ]);
    expect(body.steps[0].at).not.toBeNull();
    expect(body.steps[2].expectedAt).toBe(receipt.answerDueAt);
    expect(body.messages[0]).toMatchObject({ direction: 'out' });
    expect(body.messages[0].body).not.toMatch(/codice=[2-9A-Z]/);
  });

  it('is refused in the same words for a wrong number, a wrong code and the code of another', async () => {
    const [one, other] = [(await report()).body, (await report()).body];
    const answers = [
      await follow('2026/999999', one.followCode),
      await follow(one.protocolNumber, 'AAAA-BBBB-CCCC'),
      await follow(one.protocolNumber, other.followCode),
      await follow('niente', ''),
    ];
    const told = answers.map(({ status, body: { requestId: _, ...body } }) => [status, body]);
    expect(told[0]).toEqual([404, expect.objectContaining({ code: 'follow.not-found' })]);
    for (const one of told) expect(one).toEqual(told[0]);
  });

  it('is slowed down for who guesses, not for others', async () => {
    const { body } = await report();
    const codes = [];
    for (let index = 0; index < 12; index++) {
      codes.push((await follow(body.protocolNumber, `AAAA-BBBB-CC${index}`)).status);
    }
    expect(codes.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect((await follow(body.protocolNumber, body.followCode)).status).toBe(429);
    server.clock.advance(2 * HOUR);
    expect((await follow(body.protocolNumber, body.followCode)).status).toBe(200);
  });

  it('lets one write while it is open; the owner is told', async () => {
    const { body: receipt } = await report();
    const key = { protocolNumber: receipt.protocolNumber, code: receipt.followCode };
    const headers = { 'idempotency-key': 'una-chiave-lunga-e-casuale-0003' };
    const send = (changes: object = {}) =>
      server.post('/public/follow/messages', {
        headers,
        body: { ...key, text: 'È diventata più larga.', ...changes },
      });
    expect((await send()).status).toBe(204);
    expect((await send()).status).toBe(204);
    const contact = await found(receipt.protocolNumber);
    const { body: messages } = await server.get(`/contacts/${contact.id}/messages`, {
      token: infodesk,
    });
    const received = messages.items.filter(({ direction }: never) => direction === 'in');
    expect(received).toEqual([
      expect.objectContaining({
        body: 'È diventata più larga.',
        channel: 'web',
        state: 'received',
      }),
    ]);
    const { body: tree } = await server.get(`/contacts/${contact.id}/assignments`, {
      token: infodesk,
    });
    expect(tree.items).toEqual([
      expect.objectContaining({
        type: 'information',
        toPoint: 'savena-infodesk',
        reason: 'Il cittadino ha scritto: si legge tra i messaggi.',
      }),
    ]);
    // Told to the owner, who reads it: only whoever told it takes it back.
    const recalled = await server.post(`/assignments/${tree.items[0].id}/recall`, {
      token: infodesk,
      body: { reason: 'x' },
    });
    expect([recalled.status, recalled.body.code]).toEqual([403, 'assignment.not-the-sender']);
    const { body: happened } = await server.get(`/contacts/${contact.id}/timeline`, {
      token: infodesk,
    });
    const sent = `Inviato dal cittadino, con il numero di protocollo ${receipt.protocolNumber}; lo riceve Infodesk Savena (canale: web).`;
    const entry = happened.items.find(({ kind }: { kind: string }) => kind === 'registered');
    expect([entry.text, entry.actor]).toEqual([sent, 'cittadino']);
    expect(entry.textEn).toMatch(/^Sent by the citizen, .*; Infodesk Savena receives it/);
    const wrong = await server.post('/public/follow/messages', {
      body: { ...key, code: 'AAAA-BBBB-CCCC', text: 'x' },
    });
    expect(wrong.status).toBe(404);
  });

  it('shows the answer, the way to the survey, and no reply box once it is closed', async () => {
    const { body: receipt } = await report();
    const { id } = await found(receipt.protocolNumber);
    const contact = await Case.of(server, id);
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'La buca è chiusa.' });
    const verifying = await follow(receipt.protocolNumber, receipt.followCode);
    expect(verifying.body).toMatchObject({ status: 'verifying', answer: 'La buca è chiusa.' });
    const asked = await fetch(server.url + verifying.body.surveyPath, {
      method: 'POST',
      body: new URLSearchParams({ outcome: 'satisfied' }),
    });
    expect(asked.status).toBe(200);
    const { body } = await follow(receipt.protocolNumber, receipt.followCode);
    expect(body).toMatchObject({ status: 'closed', mayReply: false, surveyPath: null });
    expect(body.steps.map(({ state }: never) => state)).toEqual(['done', 'done', 'done', 'done']);
    const late = await server.post('/public/follow/messages', {
      body: {
        protocolNumber: receipt.protocolNumber,
        code: receipt.followCode,
        text: 'Ancora una cosa',
      },
    });
    expect([late.status, late.body.code]).toEqual([409, 'follow.closed']);
  });

  it('shows of a sensitive one how it stands, and nothing else', async () => {
    const uow = server.app.get(UnitOfWork);
    await uow.run(() =>
      uow.query({
        text: `UPDATE classification_node SET sensitivity = 'sensitive' WHERE code = '10.01'`,
      }),
    );
    const { body } = await report({
      classification: '10.01',
      description: 'Un fatto riservato di casa mia',
    });
    const followed = await follow(body.protocolNumber, body.followCode);
    expect(followed.body).toMatchObject({
      sensitive: true,
      description: null,
      responsible: null,
      messages: [],
      files: [],
      mayReply: false,
    });
    expect(followed.text).not.toContain('riservato');
  });
});

describe('the same address', () => {
  it('sends so many reports in an hour, and again in the next', async () => {
    const few = await startTestApplication({
      replicaOf: server,
      config: { publicReportsPerHour: 2, backgroundWork: false },
    });
    try {
      await server.app
        .get(UnitOfWork)
        .run(() => server.app.get(UnitOfWork).query({ text: 'DELETE FROM public_use' }));
      const send = () =>
        few.post('/public/reports', {
          body: { kind: 'report', description: 'Prova', location: PLACE },
        });
      expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
      const refused = await send();
      expect([refused.status, refused.body.code]).toEqual([429, 'public.too-many']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      few.clock.advance(HOUR);
      expect((await send()).status).toBe(201);
    } finally {
      await few.stop();
    }
  });
});
