import { Case } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('the escalation over HTTP', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  async function assignments(contact: Case, type = 'competence'): Promise<any[]> {
    const { body } = await contact.get('regia', `/contacts/${contact.id}/assignments`);
    return body.items.filter((item: any) => item.type === type);
  }

  async function asking(
    person: Parameters<typeof Case.open>[2] = 'infodesk',
    body: object = {},
  ): Promise<Case> {
    const contact = await Case.open(server, body, person);
    await contact.understands(person ?? 'infodesk', false);
    return contact;
  }

  it('assigns each step under a protocol, one at a time', async () => {
    const contact = await asking();
    expect(await assignments(contact)).toEqual([
      expect.objectContaining({
        fromPoint: 'savena-infodesk',
        toPoint: 'savena-sportello',
        state: 'proposed',
        step: true,
        dueAt: '2026-11-26T22:59:59.999Z',
      }),
    ]);
    await contact.does('sportello', 'valutare', { decision: 'passOn' });
    const { items } = (await contact.get('regia', `/contacts/${contact.id}/timeline`)).body;
    expect(items.map(({ text, textEn }: any) => [text, textEn])).toContainEqual([
      expect.stringMatching(/^Assegnazione .*: passata al livello successivo\.$/),
      expect.stringMatching(/^Assignment .*: passed on to the next level\.$/),
    ]);
    const steps = await assignments(contact);
    expect(steps.map(({ toPoint, state, passedOn }) => [toPoint, state, passedOn])).toEqual([
      ['savena-sportello', 'declined', true],
      ['savena-interni', 'proposed', false],
    ]);
    await contact.does('interni', 'valutare', { decision: 'answer', answer: 'Ecco.' });
    expect(await contact.contact()).toMatchObject({
      workingPoint: 'savena-infodesk',
      status: 'answering',
    });
    const { body } = await contact.get('regia', `/contacts/${contact.id}/clocks`);
    expect(
      body.items.filter(({ kind }: any) => kind === 'step').map(({ state }: any) => state),
    ).toEqual(['met', 'met']);
  });

  it('begins at the Infodesk for a collection point without a level', async () => {
    const contact = await asking('raccolta');
    expect((await contact.task('valutare')).points).toEqual(['savena-infodesk']);
  });

  it('takes back what was assigned by hand when the question climbs', async () => {
    const contact = await Case.open(server);
    const made = await contact.post('infodesk', `/contacts/${contact.id}/assignments`, {
      type: 'competence',
      toPoint: 'navile-sportello',
    });
    expect(made.status).toBe(201);
    // The work is at the other point now; the Network direction does it in its place.
    await contact.understands('regia', false);
    expect((await assignments(contact)).map(({ toPoint, state }) => [toPoint, state])).toEqual([
      ['navile-sportello', 'recalled'],
      ['savena-sportello', 'proposed'],
    ]);
  });

  it('lets the answer be given by way of the assignment as well, and the two agree', async () => {
    const contact = await asking();
    const [{ id }] = await assignments(contact);
    expect((await contact.post('sportello', `/assignments/${id}/accept`)).status).toBe(200);
    const recalled = await contact.post('infodesk', `/assignments/${id}/recall`, { reason: 'x' });
    expect([recalled.status, recalled.body.code]).toEqual([409, 'assignment.driven-by-process']);
    const answered = await contact.post('sportello', `/assignments/${id}/answer`, {
      answer: 'Ecco.',
    });
    expect(answered.body).toMatchObject({ state: 'answered', answer: 'Ecco.' });
    expect(await contact.open()).toEqual(['rispondere']);
  });

  it('climbs when the assignment is declined', async () => {
    const contact = await asking();
    const [{ id }] = await assignments(contact);
    await contact.post('sportello', `/assignments/${id}/decline`, { reason: 'Non è nostra.' });
    expect((await contact.task('valutare')).points).toEqual(['savena-interni']);
    expect((await assignments(contact))[0]).toMatchObject({
      state: 'declined',
      passedOn: false,
      closingReason: 'Non è nostra.',
    });
  });

  it('has one winner when the task and its assignment are answered at once', async () => {
    const contact = await asking();
    const [{ id }] = await assignments(contact);
    const task = await contact.task('valutare');
    const both = await Promise.all([
      contact.post('sportello', `/assignments/${id}/answer`, { answer: 'Uno' }),
      contact.post('sportello', `/tasks/${task.id}/complete`, {
        variables: { decision: 'answer', answer: 'Due' },
      }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await contact.open()).toEqual(['rispondere']);
  });

  it('goes to the service that the Network direction names, and to no other', async () => {
    const contact = await asking('infodesk', { classification: '05.01' });
    await contact.does('sportello', 'valutare', { decision: 'passOn' });
    await contact.does('interni', 'valutare', { decision: 'passOn' });
    for (const service of ['atlantide', 'savena-sportello', 'manutenzione-operativo']) {
      const refused = await contact.tries('regia', 'affidare', { service });
      expect([refused.status, faultyFields(refused)]).toEqual([400, ['service']]);
    }
    const form = (await contact.get('regia', `/tasks/${(await contact.task('affidare')).id}`)).body
      .form;
    expect(form.find(({ name }: any) => name === 'service').default).toBe('ambiente-ingresso');
    await contact.does('regia', 'affidare', { service: 'manutenzione-ingresso' });
    expect((await assignments(contact)).at(-1)).toMatchObject({
      fromPoint: 'regia-network',
      toPoint: 'manutenzione-ingresso',
      deviation: true,
    });
  });

  it('goes to the proposed service when the Network direction lets its term pass', async () => {
    const contact = await asking('infodesk', { classification: '05.01' });
    await contact.does('sportello', 'valutare', { decision: 'passOn' });
    await contact.does('interni', 'valutare', { decision: 'passOn' });
    await contact.waitUntil('2026-11-25T00:00:00Z');
    expect((await contact.task('valutare')).points).toEqual(['ambiente-ingresso']);
  });

  it('keeps to who may receive inquiries, and names `points`', async () => {
    const contact = await asking();
    for (const points of [
      ' , ',
      'atlantide',
      'savena-sportello',
      'navile-interni',
      'savena-infodesk',
    ]) {
      const refused = await contact.tries('sportello', 'valutare', { decision: 'inquire', points });
      expect([points, refused.status, faultyFields(refused)]).toEqual([points, 400, ['points']]);
    }
    expect(await contact.open()).toEqual(['valutare']);
    expect(await assignments(contact, 'inquiry')).toEqual([]);
  });

  it('waits for the first findings that are enough, and takes the other inquiries back', async () => {
    const contact = await asking();
    const points = 'savena-interni, manutenzione-ingresso, ambiente-ingresso';
    await contact.does('sportello', 'valutare', {
      decision: 'inquire',
      points,
      inquiryMode: 'first',
    });
    const inquiries = await assignments(contact, 'inquiry');
    const [step] = await assignments(contact);
    expect(inquiries.map(({ parentId, dueAt }) => [parentId, dueAt])).toEqual(
      inquiries.map(() => [step.id, step.dueAt]),
    );
    const of = (point: string) => inquiries.find(({ toPoint }) => toPoint === point).id;
    const waiting = await contact.post('sportello', `/assignments/${step.id}/answer`, {
      answer: 'x',
    });
    expect([waiting.status, waiting.body.code]).toEqual([409, 'assignment.task-not-open']);
    await contact.post('interni', `/assignments/${of('savena-interni')}/decline`, {
      reason: 'Non so',
    });
    expect(await contact.open()).toEqual(['istruire', 'istruire']);
    const foreign = await contact.post(
      'interni',
      `/assignments/${of('ambiente-ingresso')}/answer`,
      { answer: 'x' },
    );
    expect([foreign.status, foreign.body.code]).toEqual([403, 'assignment.not-yours']);
    await contact.post('centrale', `/assignments/${of('manutenzione-ingresso')}/answer`, {
      answer: 'Scavo autorizzato',
    });
    expect(await contact.open()).toEqual(['valutare']);
    const states = (await assignments(contact, 'inquiry')).map(({ toPoint, state }) => [
      toPoint,
      state,
    ]);
    expect(Object.fromEntries(states)).toEqual({
      'savena-interni': 'declined',
      'manutenzione-ingresso': 'answered',
      'ambiente-ingresso': 'recalled',
    });
  });

  it('escalates an overdue step by itself, with the inquiries it had opened', async () => {
    const contact = await asking();
    await contact.does('sportello', 'valutare', { decision: 'inquire', points: 'savena-interni' });
    await contact.waitUntil('2026-11-27T00:00:00Z');
    await contact.waitUntil('2026-11-27T00:00:01Z');
    expect((await contact.task('valutare')).points).toEqual(['savena-interni']);
    expect((await assignments(contact, 'inquiry'))[0].state).toBe('expired');
    expect((await assignments(contact)).map(({ state }) => state)).toEqual(['expired', 'proposed']);
  });

  it('comes back to the new owner after an avocation on the way', async () => {
    const contact = await asking();
    const avocation = await contact.post('regia', `/contacts/${contact.id}/avocation`, {
      reason: 'Delicato',
    });
    expect(avocation.status).toBe(200);
    expect(await contact.contact()).toMatchObject({
      owner: 'regia-network',
      workingPoint: 'savena-sportello',
    });
    await contact.does('sportello', 'valutare', { decision: 'answer', answer: 'Ecco.' });
    expect((await contact.task('rispondere')).points).toEqual(['regia-network']);
    expect((await contact.contact()).workingPoint).toBe('regia-network');
  });

  it('asks a central service first when the owner stands above the districts', async () => {
    const contact = await Case.open(server, { classification: '01.01' });
    await contact.post('regia', `/contacts/${contact.id}/avocation`, { reason: 'Delicato' });
    await contact.understands('regia', false);
    expect(await contact.open()).toEqual(['affidare']);
  });

  it('moves the owner level by level with each refusal', async () => {
    const contact = await Case.open(server);
    const owners: string[] = [];
    const people = ['infodesk', 'sportello', 'interni', 'regia'] as const;
    for (const person of people) {
      await contact.understands(person, true);
      await contact.does(person, 'rispondere', { answer: `Risposta di ${person}` });
      await contact.does(person, 'verificare', { outcome: 'unsatisfied' });
      owners.push((await contact.contact()).owner);
      if ((await contact.open()).includes('decidere')) {
        await contact.does('regia', 'decidere', { decision: 'reopen', reason: 'Ancora' });
      }
    }
    expect(owners).toEqual([
      'savena-sportello',
      'savena-interni',
      'regia-network',
      'regia-network',
    ]);
    const task = await contact.task('capire');
    expect(task.points).toEqual(['regia-network']);
    const ledger = (await contact.get('regia', `/contacts/${contact.id}/ownership`)).body.items;
    expect(ledger.map(({ kind }: any) => kind)).toEqual([
      'registration',
      ...Array(3).fill('reopening'),
    ]);
  });
});
