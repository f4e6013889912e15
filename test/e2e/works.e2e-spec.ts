import { OutboxDispatcher } from '../../src/platform/index.js';
import { ClockWatch } from '../../src/modules/protocols/index.js';
import { Case, type Person } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
const SERVICE = 'manutenzione-ingresso';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('works', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const ask = (contact: Case, servicePoint = SERVICE, person: Person = 'infodesk') =>
    contact.post(person, `/contacts/${contact.id}/works`, {
      servicePoint,
      description: 'Chiudere la buca',
    });
  const work = async (contact: Case, id: string): Promise<any> =>
    (await contact.get('regia', `/works/${id}`)).body;
  const accept = (contact: Case) =>
    contact.does('centrale', 'prendereInCarico', { decision: 'accept' });
  const plan = (contact: Case, plannedFrom = '2026-12-01', plannedTo = '2026-12-02') =>
    contact.does('centrale', 'programmare', { plannedFrom, plannedTo });
  const finish = (contact: Case) =>
    contact.does('centrale', 'eseguire', { outcome: 'done', doneNote: 'Buca chiusa.' });
  const tell = (contact: Case) =>
    contact.does('infodesk', 'avvisareCittadino', { notice: 'La buca è chiusa.' });
  const notice = async (contact: Case): Promise<any> =>
    (await contact.get('regia', `/contacts/${contact.id}/clocks`)).body.items
      .filter(({ kind }: any) => kind === 'worksNotice')
      .at(-1);
  const alerts = async (contact: Case) =>
    (await contact.get('regia', `/contacts/${contact.id}/assignments`)).body.items.filter(
      ({ toPoint, reason }: any) => toPoint === 'regia-network' && /ritardo/.test(reason ?? ''),
    ).length;

  it('go from the request to the citizen who knows, rescheduled once', async () => {
    const contact = await Case.open(server);
    const asked = await ask(contact);
    expect([asked.status, asked.body.state, asked.body.requestedBy]).toEqual([
      201,
      'requested',
      'Infodesk Savena',
    ]);
    expect(asked.body).toMatchObject({ dueAt: '2026-11-25T22:59:59.999Z', overdue: false });
    // The service sees the contact by that, and its task stands beside the cycle's.
    expect((await contact.get('centrale', `/contacts/${contact.id}`)).status).toBe(200);
    expect(await contact.open()).toEqual(['capire', 'prendereInCarico']);
    expect(await contact.status()).toBe('understanding');
    await accept(contact);
    await plan(contact);
    expect(await work(contact, asked.body.id)).toMatchObject({
      state: 'scheduled',
      plannedFrom: '2026-11-30T23:00:00.000Z',
      plannedTo: '2026-12-02T22:59:59.999Z',
    });
    // Messages of one instant have no order.
    server.clock.setTo('2026-11-24T09:00:00Z');
    await contact.does('centrale', 'eseguire', { outcome: 'reschedule', rescheduleReason: 'Neve' });
    await plan(contact, '2026-12-09', '2026-12-09');
    server.clock.setTo('2026-12-09T15:00:00Z');
    await finish(contact);
    expect(await notice(contact)).toMatchObject({
      state: 'running',
      workId: asked.body.id,
      owedBy: 'savena-infodesk',
      dueAt: '2026-12-11T22:59:59.999Z',
    });
    server.clock.setTo('2026-12-10T15:00:00Z');
    await tell(contact);
    expect(await notice(contact)).toMatchObject({
      state: 'met',
      metAt: '2026-12-10T15:00:00.000Z',
    });
    expect(await work(contact, asked.body.id)).toMatchObject({
      state: 'told',
      schedules: 2,
      open: false,
    });
    expect((await contact.messages()).filter((name) => name.startsWith('works'))).toEqual([
      'worksScheduled',
      'worksRescheduled',
      'worksDone',
    ]);
    const { items } = (await contact.get('infodesk', `/contacts/${contact.id}/messages`)).body;
    const texts = items.map(({ body }: any) => body).join('\n');
    expect(texts).toContain('Quando: 01/12/2026 - 02/12/2026.');
    expect(texts).toContain('Quando: 09/12/2026.\n\nIl motivo: Neve');
    expect(texts).toContain('La buca è chiusa.');
    const told = (await contact.timeline()).join('\n');
    for (const sentence of [
      'Intervento richiesto a Manutenzione, ingresso: Chiudere la buca',
      'Intervento preso in carico',
      'Intervento riprogrammato: 09/12/2026. Motivo: Neve',
      'Intervento eseguito: Buca chiusa.',
      'Il cittadino è avvisato',
    ]) {
      expect(told).toContain(sentence);
    }
    // The end of the work is not the contact's.
    expect(await contact.status()).toBe('understanding');
  });

  it('are told to the citizen also when the contact has been closed meanwhile', async () => {
    const contact = await Case.open(server, { channel: 'phone' });
    await contact.understands('infodesk', true);
    const { id } = (await ask(contact)).body;
    await accept(contact);
    await plan(contact);
    await contact.does('infodesk', 'rispondere', { answer: 'Interveniamo presto.' });
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    expect(await contact.status()).toBe('closed');
    expect(await contact.open()).toEqual(['eseguire']);
    const late = await ask(contact);
    expect([late.status, late.body.code]).toEqual([409, 'contact.ended']);
    server.clock.setTo('2026-12-02T15:00:00Z');
    await finish(contact);
    server.clock.setTo('2026-12-20T09:00:00Z');
    await contact.waitUntil('2026-12-20T09:00:00Z');
    await server.app.get(ClockWatch).sweep();
    expect((await contact.timeline()).join('\n')).toContain('Intervento in ritardo: il cittadino');
    await tell(contact);
    expect(await notice(contact)).toMatchObject({ state: 'missed', overdue: false });
    expect((await contact.messages()).at(-1)).toBe('worksDone');
    expect(await work(contact, id)).toMatchObject({ state: 'told', contactStatus: 'closed' });
    expect(await contact.status()).toBe('closed');
  });

  it('may be refused, with a reason, and asked of another', async () => {
    const contact = await Case.open(server);
    const { id } = (await ask(contact)).body;
    const mute = await contact.tries('centrale', 'prendereInCarico', { decision: 'reject' });
    expect(mute.status).toBe(400);
    const blank = await contact.tries('centrale', 'prendereInCarico', {
      decision: 'reject',
      rejectionReason: '  ',
    });
    expect(blank.status).toBe(400);
    await contact.does('centrale', 'prendereInCarico', {
      decision: 'reject',
      rejectionReason: 'Strada provinciale',
    });
    expect(await work(contact, id)).toMatchObject({
      state: 'rejected',
      rejectionReason: 'Strada provinciale',
      dueAt: null,
    });
    expect((await ask(contact, 'mobilita-ingresso')).status).toBe(201);
    expect((await ask(contact, 'ambiente-ingresso')).status).toBe(201);
    const { items } = (await contact.get('infodesk', `/contacts/${contact.id}/works`)).body;
    expect(items.map(({ state }: any) => state)).toEqual(['rejected', 'requested', 'requested']);
  });

  it('are asked by those who work the contact, of services that may receive from them', async () => {
    const contact = await Case.open(server);
    expect((await ask(contact, SERVICE, 'interni')).status).toBe(404);
    expect((await ask(contact, SERVICE, 'decisore')).status).toBe(403);
    expect((await ask(contact, SERVICE, 'manager')).status).toBe(403);
    for (const point of ['atlantide', 'navile-raccolta', 'manutenzione-operativo']) {
      const wrong = await ask(contact, point);
      expect([point, wrong.status, wrong.body.code, faultyFields(wrong)]).toEqual([
        point,
        422,
        'work.no-such-service',
        ['servicePoint'],
      ]);
    }
    const empty = await contact.post('infodesk', `/contacts/${contact.id}/works`, {
      servicePoint: SERVICE,
      description: ' ',
    });
    expect([empty.status, faultyFields(empty)]).toEqual([400, ['description']]);
    expect(await contact.open()).toEqual(['capire']);
  });

  it('take no dates that cannot be', async () => {
    const contact = await Case.open(server);
    await ask(contact);
    await accept(contact);
    for (const [plannedFrom, plannedTo, field] of [
      ['2026-12-03', '2026-12-02', 'plannedTo'],
      ['2026-11-02', '2026-11-03', 'plannedTo'],
      ['2026-12-01', '2036-12-02', 'plannedTo'],
    ]) {
      const wrong = await contact.tries('centrale', 'programmare', { plannedFrom, plannedTo });
      expect([wrong.status, faultyFields(wrong)]).toEqual([400, [field]]);
    }
    expect(await contact.open()).toEqual(['capire', 'programmare']);
  });

  it('alert the Network direction once for each overdue step, after a reminder', async () => {
    const contact = await Case.open(server);
    const { id } = (await ask(contact)).body;
    await contact.waitUntil('2026-11-25T21:00:00Z');
    expect((await contact.timeline()).join('\n')).toContain(
      'Sollecito a Manutenzione, ingresso: il passo «Prendere in carico',
    );
    expect(await alerts(contact)).toBe(0);
    await contact.waitUntil('2026-11-26T09:00:00Z');
    await server.app.get(OutboxDispatcher).drain();
    expect(await alerts(contact)).toBe(1);
    expect(await work(contact, id)).toMatchObject({ overdue: true });
    await accept(contact);
    await plan(contact);
    expect(await work(contact, id)).toMatchObject({ overdue: false });
    await contact.waitUntil('2026-12-05T09:00:00Z');
    expect(await alerts(contact)).toBe(2);
  });

  it('are listed with filters and counts, and stand in the calendar of the week', async () => {
    const contact = await Case.open(server);
    const one = (await ask(contact)).body.id;
    await accept(contact);
    await plan(contact, '2027-02-03', '2027-02-04');
    const two = (await ask(contact)).body.id;
    const page = (person: Person, query: string) => contact.get(person, `/works?${query}`);
    const { body: all } = await page('centrale', `servicePoint=${SERVICE}&open=true&limit=200`);
    const ids = all.items.map(({ id }: any) => id);
    expect(ids).toEqual(expect.arrayContaining([one, two]));
    expect(all.count).toBe(ids.length);
    expect(all.counts.scheduled).toBeGreaterThanOrEqual(1);
    const { body: planned } = await page(
      'centrale',
      'state=scheduled&plannedAfter=2027-02-01T00:00:00Z&plannedBefore=2027-02-08T00:00:00Z',
    );
    expect(planned.items.map(({ id }: any) => id)).toEqual([one]);
    expect([planned.count, planned.counts.requested]).toEqual([1, 0]);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await page('regia', `sort=dueAt&limit=2${cursor}`);
      seen.push(...body.items.map(({ id }: any) => id));
      if (!body.nextCursor) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await page('regia', 'limit=1')).body.count);
    expect((await page('sportello', 'limit=200')).body.items).toEqual([]);
    const wrong = await page('regia', 'cursor=WzEsMl0');
    expect([wrong.status, faultyFields(wrong)]).toEqual([400, ['cursor']]);
    const { body: week } = await contact.get('centrale', '/works/calendar?week=2027-W05');
    expect(week.days.map(({ day }: any) => day)[0]).toBe('2027-02-01');
    expect(week.days.map(({ works }: any) => works.length)).toEqual([0, 0, 1, 1, 0, 0, 0]);
    const none = await contact.get('centrale', '/works/calendar?week=2027-W60');
    expect([none.status, faultyFields(none)]).toEqual([400, ['week']]);
  });

  it('end with their process when that is cancelled, and leave the contact as it is', async () => {
    const contact = await Case.open(server);
    const { id, processInstanceId } = (await ask(contact)).body;
    const cancelled = await contact.post(
      'manager',
      `/process-instances/${processInstanceId}/cancel`,
      { reason: 'Doppione' },
    );
    expect(cancelled.status).toBeLessThan(300);
    expect(await work(contact, id)).toMatchObject({ state: 'cancelled', open: false });
    expect(await contact.status()).toBe('understanding');
  });
});
