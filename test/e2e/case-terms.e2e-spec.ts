/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { JobExecutor } from '../../src/engine/embedded/job-executor.js';
import { ClockWatch } from '../../src/modules/protocols/index.js';
import { Case } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** A Monday, at noon in Rome. */
const NOW = '2026-11-23T11:00:00Z';

describe('the term that a list of tasks shows', () => {
  let server: TestApplication;
  let infodesk: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
  });
  beforeEach(async () => {
    server.clock.setTo(NOW);
    infodesk = await server.login('infodesk');
  });
  afterAll(() => server?.stop());

  const list = async (query: object = {}, token = infodesk): Promise<any[]> => {
    const { status, body } = await server.get('/tasks', { token, query: query as any });
    expect(status).toBe(200);
    expect(body.count).toBe(body.items.length);
    return body.items;
  };
  const row = async (contact: Case, query: object = {}, token = infodesk): Promise<any> =>
    (await list({ contactId: contact.id, ...query }, token))[0];
  const clockOf = async (contact: Case, kind: string) =>
    (await contact.get('regia', `/contacts/${contact.id}/clocks`)).body.items.findLast(
      (clock: any) => clock.kind === kind,
    );
  const change = async (contact: Case, kind: string, how: 'suspend' | 'resume') => {
    const { id } = await clockOf(contact, kind);
    const response = await server.post(`/contacts/${contact.id}/clocks/${id}/${how}`, {
      token: infodesk,
      body: how === 'suspend' ? { cause: 'siteInspection', reason: 'Sopralluogo.' } : {},
    });
    expect(response.status).toBe(200);
  };
  /** As an import makes it: its answer was due long ago, while the task itself has two days. */
  const imported = async (id: string, day: string): Promise<Case> => {
    const form = new FormData();
    const lines = [
      'Id;Stato;Anno;Creato;Chiusa;DescrizioneBreve;Categoria',
      `${id};aperta;2026;${day};;App Municipium;Buche`,
      '',
    ];
    form.set('file', new Blob([lines.join('\n')], { type: 'text/csv' }), 'segnalazioni.csv');
    const run = await server.post('/imports/contacts', {
      token: await server.login('admin'),
      query: { point: 'savena-infodesk', mapping: 'municipium', source: id },
      body: form,
    });
    expect(run.status).toBe(201);
    const regia = await server.login('regia');
    const { body } = await server.get('/contacts', { token: regia, query: { limit: '200' } });
    const found = body.items.find(({ external }: any) => external?.id === id);
    await server.app.get(JobExecutor).runDue();
    await server.app.get(ClockWatch).sweep();
    return Case.of(server, found.id);
  };

  it('is that of the answer where it was due before the task is, until it is given', async () => {
    const late = await imported('late', '2026-05-11');
    const calm = await Case.open(server, { subject: 'Appena arrivata' });
    const task = await row(late);
    expect(new Date(task.dueAt) > new Date(NOW)).toBe(true);
    expect(task.term).toEqual({
      of: 'answer',
      dueAt: (await clockOf(late, 'answer')).dueAt,
      suspended: false,
    });
    expect(task.term.dueAt).toMatch(/^2026-06-0/);
    const { term } = await row(calm);
    expect(term).toEqual({ of: 'task', dueAt: '2026-11-25T22:59:59.999Z', suspended: false });
    const ids = (await list({ sort: 'dueAt' })).map(({ contactId }) => contactId);
    expect(ids.indexOf(late.id)).toBeLessThan(ids.indexOf(calm.id));
    const last = (await list({ sort: '-dueAt' })).map(({ contactId }) => contactId);
    expect(last.indexOf(late.id)).toBeGreaterThan(last.indexOf(calm.id));
    expect(await row(late, { term: 'overdue' })).toBeDefined();
    expect(await row(late, { colour: 'red' })).toBeDefined();
    expect(await row(calm, { term: 'overdue' })).toBeUndefined();
    expect(await row(calm, { colour: 'green' })).toBeDefined();
    for (const colour of ['amber', 'green', 'grey'])
      expect(await row(late, { colour })).toBeUndefined();
    await late.understands('infodesk', true);
    expect((await row(late)).term.of).toBe('answer');
    await late.does('infodesk', 'rispondere', { answer: 'Con le nostre scuse.' });
    for (const task of await list({ contactId: late.id })) expect(task.term.of).not.toBe('answer');
    expect(await row(late, { term: 'overdue' })).toBeUndefined();
  });

  it('stands still with the answer’s clock, runs on with it, and moves with the closing days', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    const before = (await row(contact)).term;
    expect(before).toEqual({ of: 'answer', dueAt: '2026-12-15T22:59:59.999Z', suspended: false });
    await change(contact, 'answer', 'suspend');
    expect((await row(contact)).term).toEqual({ of: 'answer', dueAt: null, suspended: true });
    expect(await row(contact, { term: 'suspended' })).toBeDefined();
    expect(await row(contact, { colour: 'grey' })).toBeDefined();
    server.clock.setTo('2026-11-26T11:00:00Z');
    infodesk = await server.login('infodesk');
    await change(contact, 'answer', 'resume');
    const { dueAt } = await clockOf(contact, 'answer');
    expect(dueAt > before.dueAt!).toBe(true);
    expect((await row(contact)).term).toEqual({ of: 'answer', dueAt, suspended: false });
    const closing = await server.post('/working-calendar/closing-days', {
      token: await server.login('admin'),
      body: { day: '2026-12-04', name: 'Chiusura', nameEn: 'Closing', reason: 'Sciopero.' },
    });
    expect(closing.status).toBe(201);
    await server.app.get(ClockWatch).sweep();
    const moved = (await clockOf(contact, 'answer')).dueAt;
    expect(moved > dueAt).toBe(true);
    expect((await row(contact)).term.dueAt).toBe(moved);
  });

  it('is that of the task while only the answer’s clock stands still', async () => {
    const contact = await Case.open(server);
    await change(contact, 'answer', 'suspend');
    const { term, dueAt } = await row(contact);
    expect(term).toEqual({ of: 'task', dueAt, suspended: false });
    expect(dueAt).not.toBeNull();
    await change(contact, 'notAppropriate', 'suspend');
    expect((await row(contact)).term).toMatchObject({ dueAt: null, suspended: true });
    await change(contact, 'answer', 'resume');
    expect((await row(contact)).term).toMatchObject({ of: 'answer', suspended: false });
  });

  it('burns for whoever was asked, too', async () => {
    const late = await imported('asked', '2026-05-11');
    await late.understands('infodesk', false);
    const sportello = await server.login('sportello');
    const task = await row(late, { term: 'overdue' }, sportello);
    expect(task).toMatchObject({ definitionKey: 'valutare', term: { of: 'answer' } });
    expect(new Date(task.dueAt) > new Date(NOW)).toBe(true);
  });
});
