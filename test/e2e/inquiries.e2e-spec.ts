import { AssignmentWatch } from '../../src/modules/assignments/assignment-watch.js';
import { Case } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('inquiries over HTTP', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const sweep = () => server.app.get(AssignmentWatch).sweep();

  function inquire(contact: Case, person: Parameters<Case['post']>[0], body: object) {
    return contact.post(person, `/contacts/${contact.id}/inquiries`, body);
  }

  async function asked(contact: Case, person: any, points: string[], more: object = {}) {
    const made = await inquire(contact, person, { points, ...more });
    if (made.status !== 201) throw new Error(`${made.status} ${made.text}`);
    return made.body.items as any[];
  }

  async function assignment(contact: Case, id: string): Promise<any> {
    return (await contact.get('regia', `/assignments/${id}`)).body;
  }

  const settled = async (contact: Case) =>
    (await contact.timeline()).filter((text) => text.startsWith('Istruttoria conclusa'));

  /** Accepts and answers as the receiver. */
  async function finds(contact: Case, person: any, id: string, given: object = {}) {
    await contact.post(person, `/assignments/${id}/accept`);
    return contact.post(person, `/assignments/${id}/answer`, { answer: 'Elementi.', ...given });
  }

  it('are asked of several points at once; the first that is enough takes the others back', async () => {
    const contact = await Case.open(server);
    const points = ['savena-sportello', 'savena-interni', 'manutenzione-ingresso'];
    const made = await inquire(contact, 'infodesk', {
      points,
      waitFor: 'first',
      reason: 'Di chi?',
    });
    expect(made.status).toBe(201);
    const [first, second, third] = made.body.items;
    expect(made.body.items.map((item: any) => [item.toPoint, item.waitFor])).toEqual(
      points.map((point) => [point, 'first']),
    );
    expect(new Set(made.body.items.map((item: any) => item.inquiryGroup)).size).toBe(1);
    await finds(contact, 'sportello', first.id, { sufficient: false });
    expect((await assignment(contact, third.id)).state).toBe('proposed');
    await finds(contact, 'interni', second.id, { answer: 'È nostra.', sufficient: true });
    expect(await assignment(contact, third.id)).toMatchObject({
      state: 'recalled',
      closingReason: 'Bastano gli elementi già raccolti.',
    });
    expect(await contact.told(`/assignments/${third.id}`, 'en')).toMatchObject({
      closingReason: 'What was found out already is enough.',
    });
    expect(await contact.timeline()).toContain(
      'Istruttoria conclusa per Infodesk Savena: elementi da 2 punti su 3.',
    );
  });

  it('go on where one of them is declined, and tell once that the first is enough', async () => {
    const contact = await Case.open(server);
    const points = ['savena-sportello', 'savena-interni', 'manutenzione-ingresso', 'regia-network'];
    const [first, second, ...others] = await asked(contact, 'infodesk', points, {
      waitFor: 'first',
    });
    await contact.post('sportello', `/assignments/${first.id}/decline`, { reason: 'Non so' });
    for (const { id } of [second, ...others])
      expect((await assignment(contact, id)).state).toBe('proposed');
    await finds(contact, 'interni', second.id, { sufficient: true });
    for (const { id } of others) expect((await assignment(contact, id)).state).toBe('recalled');
    expect(await settled(contact)).toEqual([
      'Istruttoria conclusa per Infodesk Savena: elementi da 1 punti su 4.',
    ]);
  });

  it('wait for all when asked so, and tell once that they are complete', async () => {
    const contact = await Case.open(server);
    const [one, two] = await asked(contact, 'infodesk', ['savena-sportello', 'savena-interni']);
    expect(one.waitFor).toBe('all');
    await finds(contact, 'sportello', one.id);
    expect((await assignment(contact, two.id)).open).toBe(true);
    expect(await settled(contact)).toEqual([]);
    await contact.post('interni', `/assignments/${two.id}/decline`, { reason: 'Non so' });
    expect(await settled(contact)).toEqual([
      'Istruttoria conclusa per Infodesk Savena: elementi da 1 punti su 2.',
    ]);
  });

  it('ask none when one of the points may not be asked, and name `points`', async () => {
    const contact = await Case.open(server);
    for (const [wrong, status] of [
      ['atlantide', 400],
      ['navile-interni', 422],
      ['savena-infodesk', 422],
    ] as const) {
      const refused = await inquire(contact, 'infodesk', { points: ['savena-sportello', wrong] });
      expect([wrong, refused.status, faultyFields(refused)]).toEqual([wrong, status, ['points']]);
    }
    for (const points of [[], 'savena-sportello', [7], Array(21).fill('regia-network')]) {
      const refused = await inquire(contact, 'infodesk', { points });
      expect([refused.status, faultyFields(refused)]).toEqual([400, ['points']]);
    }
    const mode = await inquire(contact, 'infodesk', { points: ['regia-network'], waitFor: 'any' });
    expect([mode.status, faultyFields(mode)]).toEqual([400, ['waitFor']]);
    expect((await contact.contact()).assignments).toEqual([]);
  });

  it('are asked further by whoever was asked, across levels and scopes, within the term above', async () => {
    const contact = await Case.open(server);
    const dueAt = '2026-12-01T12:00:00.000Z';
    const [top] = await asked(contact, 'infodesk', ['savena-sportello'], { dueAt });
    const [middle] = await asked(contact, 'sportello', ['manutenzione-ingresso']);
    expect(middle).toMatchObject({
      fromPoint: 'savena-sportello',
      parentId: top.id,
      dueAt,
    });
    expect(await assignment(contact, top.id)).toMatchObject({
      state: 'accepted',
      acceptedBy: 'Sportello Specialistico Savena',
    });
    const beyond = await inquire(contact, 'centrale', {
      points: ['regia-network'],
      dueAt: '2026-12-01T12:00:01Z',
    });
    expect([beyond.status, beyond.body.code, faultyFields(beyond)]).toEqual([
      422,
      'assignment.term-beyond-parent',
      ['dueAt'],
    ]);
    const [bottom] = await asked(contact, 'centrale', ['regia-network'], {
      dueAt: '2026-11-30T12:00:00Z',
    });
    expect(bottom.parentId).toBe(middle.id);
    const found = await finds(contact, 'regia', bottom.id);
    expect(found.body).toMatchObject({ state: 'answered', closedBy: 'Regia del Network' });
    await finds(contact, 'centrale', middle.id);
    expect((await finds(contact, 'sportello', top.id)).body.state).toBe('answered');
  });

  it('never come back along their chain, and are asked further for by their receiver alone', async () => {
    const contact = await Case.open(server);
    const [top] = await asked(contact, 'infodesk', ['savena-sportello']);
    const [middle] = await asked(contact, 'sportello', ['manutenzione-ingresso']);
    const circle = await inquire(contact, 'centrale', { points: ['savena-sportello'] });
    expect([circle.status, circle.body.code, faultyFields(circle)]).toEqual([
      422,
      'assignment.inquiry-circle',
      ['points'],
    ]);
    const foreign = await inquire(contact, 'infodesk', {
      points: ['regia-network'],
      parentId: middle.id,
    });
    expect([foreign.status, foreign.body.code, faultyFields(foreign)]).toEqual([
      422,
      'assignment.parent-not-yours',
      ['parentId'],
    ]);
    await contact.post('sportello', `/assignments/${top.id}/decline`, { reason: 'Non nostra' });
    expect(await assignment(contact, middle.id)).toMatchObject({
      state: 'recalled',
      closingReason: "L'assegnazione per cui era stata chiesta è conclusa.",
    });
    const late = await inquire(contact, 'sportello', { points: ['regia-network'] });
    expect([late.status, late.body.code]).toEqual([403, 'contact.not-yours']);
  });

  it('do not give the right to assign by competence to whoever was asked', async () => {
    const contact = await Case.open(server);
    await asked(contact, 'infodesk', ['savena-sportello']);
    const refused = await contact.post('sportello', `/contacts/${contact.id}/assignments`, {
      type: 'competence',
      toPoint: 'savena-interni',
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'contact.not-yours']);
  });

  it('are opened by hand from a step of the escalation, and end with it', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', false);
    const [inquiry] = await asked(contact, 'sportello', ['manutenzione-ingresso']);
    const step = (await contact.contact()).assignments.find((item: any) => item.step);
    expect(inquiry).toMatchObject({ parentId: step.id, dueAt: step.dueAt, step: false });
    expect((await assignment(contact, step.id)).state).toBe('accepted');
    await finds(contact, 'centrale', inquiry.id);
    const [open] = await asked(contact, 'sportello', ['savena-interni']);
    await contact.does('sportello', 'valutare', { decision: 'answer', answer: 'Ecco.' });
    expect(await assignment(contact, open.id)).toMatchObject({ state: 'recalled' });
    expect(await contact.open()).toEqual(['rispondere']);
  });

  it('of one point by hand and by the process are two: each is taken, answered and ended by its own', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', false);
    const [byHand] = await asked(contact, 'sportello', ['savena-interni']);
    await contact.does('sportello', 'valutare', {
      decision: 'inquire',
      points: 'savena-interni, manutenzione-ingresso',
      inquiryMode: 'first',
    });
    const states = async () =>
      (await contact.contact()).assignments
        .filter(({ type }: any) => type === 'inquiry')
        .map(({ toPoint, step, state }: any) => [toPoint, step, state]);
    const task = (await contact.tasks()).find(({ points }) => points.includes('savena-interni'));
    expect((await contact.post('interni', `/tasks/${task.id}/claim`)).status).toBe(200);
    expect(await states()).toEqual([
      ['savena-interni', false, 'proposed'],
      ['savena-interni', true, 'received'],
      ['manutenzione-ingresso', true, 'proposed'],
    ]);
    const variables = { findings: 'Elementi.', sufficient: true };
    await contact.post('interni', `/tasks/${task.id}/complete`, { variables });
    expect(await contact.open()).toEqual(['valutare']);
    expect(await states()).toEqual([
      ['savena-interni', false, 'proposed'],
      ['savena-interni', true, 'answered'],
      ['manutenzione-ingresso', true, 'recalled'],
    ]);
    await finds(contact, 'interni', byHand.id);
    expect(await assignment(contact, byHand.id)).toMatchObject({ state: 'answered' });
  });

  it('expire at their term, and both sides are told once', async () => {
    const contact = await Case.open(server);
    const [inquiry] = await asked(contact, 'infodesk', ['savena-sportello'], {
      dueAt: '2026-11-24T09:00:00Z',
    });
    server.clock.setTo('2026-11-24T08:59:59Z');
    await sweep();
    expect((await assignment(contact, inquiry.id)).state).toBe('proposed');
    server.clock.setTo('2026-11-24T09:00:00Z');
    const both = await Promise.all([sweep(), sweep()]);
    expect(both[0].expired + both[1].expired).toBe(1);
    expect(await assignment(contact, inquiry.id)).toMatchObject({ state: 'expired', open: false });
    const told = (await contact.contact()).assignments.filter(
      ({ type }: any) => type === 'information',
    );
    expect(told.map(({ toPoint }: any) => toPoint).sort()).toEqual([
      'savena-infodesk',
      'savena-sportello',
    ]);
    expect(told[0].reason).toBe(
      "L'assegnazione per istruttoria da Infodesk Savena a Sportello Specialistico Savena è scaduta senza risposta.",
    );
    expect((await contact.told(`/assignments/${told[0].id}`, 'en')).reason).toBe(
      'The assignment for inquiry from Infodesk Savena to Sportello Specialistico Savena has expired without an answer.',
    );
    const late = await contact.post('sportello', `/assignments/${inquiry.id}/accept`);
    expect([late.status, late.body.code]).toEqual([409, 'assignment.invalid-transition']);
  });

  it('expire before what they were asked for, where both end at one instant', async () => {
    const dueAt = '2026-11-24T09:00:00Z';
    const contacts = [await Case.open(server), await Case.open(server), await Case.open(server)];
    const points = ['savena-sportello', 'savena-interni', 'ambiente-ingresso'];
    const path = (contact: Case) => `/contacts/${contact.id}/assignments`;
    for (const contact of contacts) {
      const toPoint = 'manutenzione-ingresso';
      await contact.post('infodesk', path(contact), { type: 'competence', toPoint, dueAt });
      await asked(contact, 'infodesk', points);
    }
    server.clock.setTo(dueAt);
    await sweep();
    for (const contact of contacts) {
      const { items } = (await contact.get('regia', path(contact))).body;
      const ended = items.filter(({ type }: any) => type !== 'information');
      expect(ended.map(({ state }: any) => state)).toEqual(Array(4).fill('expired'));
    }
  });

  it('give the work back to the owner when a competence given by hand expires', async () => {
    const contact = await Case.open(server);
    const made = await contact.post('infodesk', `/contacts/${contact.id}/assignments`, {
      type: 'competence',
      toPoint: 'savena-sportello',
      dueAt: '2026-11-24T09:00:00Z',
    });
    server.clock.setTo('2026-11-25T09:00:00Z');
    await sweep();
    expect((await assignment(contact, made.body.id)).state).toBe('expired');
    expect((await contact.task('capire')).points).toEqual(['savena-infodesk']);
    expect((await contact.contact()).workingPoint).toBe('savena-infodesk');
  });

  it('are not what an information is: that is read, with a receipt, and asked after when it is not', async () => {
    const contact = await Case.open(server);
    const inform = async (toPoint: string) =>
      (
        await contact.post('infodesk', `/contacts/${contact.id}/assignments`, {
          type: 'information',
          toPoint,
          reason: 'Cantiere in vista',
        })
      ).body;
    const [read, unread] = [await inform('savena-sportello'), await inform('savena-interni')];
    server.clock.setTo('2026-11-25T09:00:00Z');
    await contact.post('sportello', `/assignments/${read.id}/receive`);
    expect((await contact.get('infodesk', `/assignments/${read.id}`)).body).toMatchObject({
      state: 'read',
      receivedAt: '2026-11-25T09:00:00.000Z',
      receivedBy: 'Sportello Specialistico Savena',
    });
    server.clock.setTo('2026-11-26T09:00:00Z');
    await sweep();
    await sweep();
    const reminders = async () =>
      (await contact.timeline()).filter((text) => text.startsWith('Sollecito a'));
    expect(await reminders()).toEqual([
      "Sollecito a Servizi Interni Savena: un'informazione del 23/11/2026 attende di essere letta.",
    ]);
    expect((await assignment(contact, unread.id)).remindedAt).toBe('2026-11-26T09:00:00.000Z');
    for (const day of ['2026-11-29', '2026-12-02', '2026-12-05', '2026-12-08']) {
      server.clock.setTo(`${day}T09:00:00Z`);
      await sweep();
    }
    expect(await reminders()).toHaveLength(3);
    expect((await assignment(contact, read.id)).remindedAt).toBeNull();
  });
});
