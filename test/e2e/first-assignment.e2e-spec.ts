import { aContact, faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** What the tables suggest for class 02.01 in Savena. */
const SUGGESTED = 'manutenzione-ingresso';

describe('a contact registered for another point', () => {
  let server: TestApplication;
  let infodesk: string;
  let regia: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    infodesk = await server.login('infodesk');
    regia = await server.login('regia');
  });
  afterAll(() => server?.stop());

  const registered = (changes: object, token = infodesk) =>
    server.post('/contacts', { token, body: aContact({ classification: '02.01', ...changes }) });
  const count = async () => (await server.get('/contacts', { token: regia })).body.count;
  const deviations = async (contactId: string) =>
    (await server.get('/routing/deviations', { token: regia, query: { contactId } })).body;
  const assignments = async (id: string) =>
    (await server.get(`/contacts/${id}/assignments`, { token: infodesk })).body.items;

  it('is assigned by the registering point at once, and its work goes with it', async () => {
    const { status, body } = await registered({ toPoint: SUGGESTED });
    expect(status).toBe(201);
    expect(body).toMatchObject({ owner: 'savena-infodesk', workingPoint: SUGGESTED });
    expect(await assignments(body.id)).toMatchObject([
      { type: 'competence', fromPoint: 'savena-infodesk', toPoint: SUGGESTED, deviation: false },
    ]);
    const token = await server.login('centrale');
    const tasks = await server.get('/tasks', { token, query: { contactId: body.id } });
    expect(tasks.body.items).toMatchObject([{ definitionKey: 'capire' }]);
  });

  it('wants a reason where routing suggests another point, and nothing is registered without', async () => {
    const before = await count();
    const refused = await registered({ toPoint: 'ambiente-ingresso', reason: '  ' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'assignment.deviation-needs-reason',
      suggestedPoint: SUGGESTED,
    });
    expect(faultyFields(refused)).toEqual(['reason']);
    expect(await count()).toBe(before);
  });

  it('counts as a deviation, with its reason', async () => {
    const reason = 'Il lampione sta su un albero.';
    const { body } = await registered({ toPoint: 'ambiente-ingresso', reason });
    expect(await deviations(body.id)).toMatchObject({
      count: 1,
      items: [{ suggestedPoint: SUGGESTED, chosenPoint: 'ambiente-ingresso', reason }],
    });
    expect(await assignments(body.id)).toMatchObject([{ deviation: true, reason }]);
  });

  it('keeps the rules of receiving, and points that exist', async () => {
    const before = await count();
    for (const [toPoint, status] of [
      ['navile-interni', 422],
      ['savena-infodesk', 422],
      ['nessun-punto', 400],
    ] as const) {
      const refused = await registered({ toPoint, reason: 'Prova' });
      expect([toPoint, refused.status, faultyFields(refused)]).toEqual([
        toPoint,
        status,
        ['toPoint'],
      ]);
    }
    expect(await count()).toBe(before);
  });

  it('is listened to first where nothing was written, then understood by whom it went to', async () => {
    const { body } = await registered({ description: '', toPoint: SUGGESTED });
    const open = async (username: string) =>
      (
        await server.get('/tasks', {
          token: await server.login(username),
          query: { contactId: body.id },
        })
      ).body.items;
    const [listening] = await open('infodesk');
    expect(listening.definitionKey).toBe('ascoltare');
    const { form } = (await server.get(`/tasks/${listening.id}`, { token: infodesk })).body;
    expect(form).toBeDefined();
    const done = await server.post(`/tasks/${listening.id}/complete`, {
      token: infodesk,
      body: { variables: { description: 'Un lampione spento.' } },
    });
    expect(done.status).toBe(200);
    expect(await open('centrale')).toMatchObject([{ definitionKey: 'capire' }]);
  });
});
