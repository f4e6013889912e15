import { Case } from '../builders/case.js';
import { anna, faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** A Monday; two working days later is the 25th, fifteen (without the 8th of December) the 15th of December. */
const MONDAY = '2026-11-23T09:00:00Z';
const AFTER_TWO_DAYS = '2026-11-26T08:00:00Z';

describe('the service cycle over HTTP', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  it('goes from the registration to the closing when the answer is known', async () => {
    const contact = await Case.open(server);
    expect(contact.registered).toMatchObject({ status: 'understanding', owner: 'savena-infodesk' });
    expect(contact.registered.protocolNumber).toMatch(/^2026\/\d{6}$/);
    const due = Object.fromEntries(
      contact.registered.clocks.map((clock: { kind: string; dueAt: string }) => [
        clock.kind,
        new Date(clock.dueAt).toISOString(),
      ]),
    );
    expect(due).toMatchObject({
      notAppropriate: '2026-11-25T22:59:59.999Z',
      answer: '2026-12-15T22:59:59.999Z',
    });
    expect(await contact.open()).toEqual(['capire']);
    await contact.understands('infodesk', true);
    expect(await contact.status()).toBe('answering');
    await contact.does('infodesk', 'rispondere', { answer: 'La buca sarà chiusa entro venerdì.' });
    expect(await contact.status()).toBe('verifying');
    expect(await contact.open()).toEqual(['verificare']);
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied', note: 'Ringrazia' });
    expect(await contact.contact()).toMatchObject({
      status: 'closed',
      outcome: 'satisfied',
      answer: 'La buca sarà chiusa entro venerdì.',
      closedAt: expect.any(String),
      workingPoint: null,
    });
    expect(await contact.open()).toEqual([]);
    expect(await contact.messages()).toEqual(
      expect.arrayContaining(['acknowledgement', 'answer', 'survey']),
    );
    const entries = (await contact.get('regia', `/contacts/${contact.id}/timeline`)).body.items;
    expect(entries.length).toBeGreaterThan(9);
    expect(entries.map(({ id }: { id: string }) => Number(id))).toEqual(
      entries.map(({ id }: { id: string }) => Number(id)).sort((a: number, b: number) => a - b),
    );
    const told: string[] = entries.map(({ text }: { text: string }) => text);
    const inOrder = [
      'Risposta data.',
      'Nota della verifica: Ringrazia',
      'Contatto chiuso: il cittadino è soddisfatto.',
    ];
    expect(told.filter((text) => inOrder.includes(text))).toEqual(inOrder);
  });

  it('skips the verification of an anonymous contact, and asks for what an incomplete registration lacks', async () => {
    const contact = await Case.open(server, { citizen: null, description: '' });
    expect(await contact.open()).toEqual(['ascoltare']);
    expect(await contact.status()).toBe('registered');
    expect(faultyFields(await contact.tries('infodesk', 'ascoltare'))).toEqual([
      'variables.description',
    ]);
    await contact.does('infodesk', 'ascoltare', {
      description: '  Rumori notturni dal cantiere ',
    });
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'Il cantiere chiude alle 20.' });
    expect(await contact.contact()).toMatchObject({
      status: 'closed',
      outcome: 'notVerified',
      anonymous: true,
      citizen: null,
      description: 'Rumori notturni dal cantiere',
    });
    expect((await contact.messages()).toSorted()).toEqual(['acknowledgement', 'answer']);
  });

  it('asks by a call whoever left a phone number only', async () => {
    const citizen = { name: 'Elio Call', phone: '051 555 1234' };
    const contact = await Case.open(server, { citizen });
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'La buca è chiusa.' });
    expect(await contact.open()).toEqual(['verificare']);
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    expect(await contact.contact()).toMatchObject({ status: 'closed', outcome: 'satisfied' });
  });

  it('skips the verification of whoever can only be written to on paper', async () => {
    const citizen = { name: 'Elio Carta', address: 'Via Nuova 1, Bologna' };
    const contact = await Case.open(server, { citizen });
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'La buca è chiusa.' });
    expect(await contact.contact()).toMatchObject({ status: 'closed', outcome: 'notVerified' });
  });

  it('climbs every level when nobody knows the answer, and the owner gives the citizen what the politicians said', async () => {
    const contact = await Case.open(server, { classification: '01.01' });
    await contact.understands('infodesk', false);
    expect(await contact.status()).toBe('escalated');
    for (const [person, point] of [
      ['sportello', 'savena-sportello'],
      ['interni', 'savena-interni'],
    ] as const) {
      expect(await contact.task('valutare')).toMatchObject({ points: [point] });
      await contact.does(person, 'valutare', { decision: 'passOn' });
    }
    expect(await contact.open()).toEqual(['affidare']);
    await contact.does('regia', 'affidare', { service: 'manutenzione-ingresso' });
    expect(await contact.task('valutare')).toMatchObject({
      points: ['manutenzione-ingresso'],
    });
    await contact.does('centrale', 'valutare', {
      decision: 'notAppropriate',
      notAppropriateReason: 'Non è una strada comunale.',
    });
    expect(await contact.task('valutare')).toMatchObject({
      points: ['savena-presidente'],
    });
    await contact.does('decisore', 'valutare', {
      decision: 'answer',
      answer: 'Ne parliamo con la Provincia.',
    });
    expect(await contact.status()).toBe('answering');
    const task = await contact.task('rispondere');
    expect(task).toMatchObject({ points: ['savena-infodesk'] });
    const form = (await contact.get('infodesk', `/tasks/${task.id}`)).body.form;
    expect(JSON.stringify(form)).toContain('Ne parliamo con la Provincia.');
    await contact.does('infodesk', 'rispondere', { answer: 'Ne parliamo con la Provincia.' });
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    expect(await contact.status()).toBe('closed');
    const assignments = (await contact.get('regia', `/contacts/${contact.id}/assignments`)).body
      .items;
    expect(
      assignments.filter(
        (a: { type: string; state: string }) =>
          a.type === 'competence' && ['proposed', 'received', 'accepted'].includes(a.state),
      ),
    ).toEqual([]);
  });

  it.each([
    ['sportello', 0],
    ['interni', 1],
  ] as const)('comes back from %s with the answer', async (person, passes) => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', false);
    if (passes) await contact.does('sportello', 'valutare', { decision: 'passOn' });
    await contact.does(person, 'valutare', { decision: 'answer', answer: `Risponde ${person}.` });
    expect(await contact.open()).toEqual(['rispondere']);
  });

  it.each([
    ['it', anna, 'ci dispiace, non abbiamo potuto darLe una risposta'],
    ['en', { ...anna, name: 'Ann', preferredLanguage: 'en' }, 'we are sorry that we could not'],
    ['an anonymous citizen', null, null],
  ])(
    'lets the Network direction close what nobody can answer: %s',
    async (_case, citizen, told) => {
      const contact = await Case.open(server, { citizen });
      await contact.understands('infodesk', false);
      await contact.does('sportello', 'valutare', { decision: 'passOn' });
      await contact.does('interni', 'valutare', { decision: 'passOn' });
      await contact.does('regia', 'affidare', { service: 'manutenzione-ingresso' });
      await contact.does('centrale', 'valutare', { decision: 'passOn' });
      await contact.does('decisore', 'valutare', { decision: 'passOn' });
      expect(await contact.open()).toEqual(['decidere']);
      await contact.does('regia', 'decidere', {
        decision: 'close',
        reason: 'Nessuno può rispondere.',
      });
      expect(await contact.contact()).toMatchObject({ status: 'closed', outcome: 'unanswered' });
      const { body } = await contact.get('regia', `/contacts/${contact.id}/messages`);
      const notices = body.items.filter(
        ({ template }: { template: string }) => template === 'unanswered',
      );
      expect(notices).toEqual(told ? [expect.objectContaining({ channel: 'email' })] : []);
      if (told) expect(notices[0].body).toContain(told);
    },
  );

  it('opens inquiries in parallel and comes back with what was found', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', false);
    await contact.does('sportello', 'valutare', {
      decision: 'inquire',
      points: 'savena-interni,manutenzione-ingresso',
      inquiryMode: 'all',
    });
    expect(await contact.open()).toEqual(['istruire', 'istruire']);
    for (const person of ['interni', 'centrale'] as const) {
      const token = await contact.token(person);
      const { items } = (await server.get('/tasks', { token, query: { contactId: contact.id } }))
        .body;
      expect(items).toHaveLength(1);
      const done = await server.post(`/tasks/${items[0].id}/complete`, {
        token,
        body: { variables: { findings: `Visto da ${person}`, sufficient: true } },
      });
      expect(done.status).toBe(200);
    }
    expect(await contact.open()).toEqual(['valutare']);
    await contact.does('sportello', 'valutare', { decision: 'answer', answer: 'Ecco.' });
    expect(await contact.open()).toEqual(['rispondere']);
  });

  it('tells the citizen within two days that a request is not appropriate, and ends', async () => {
    const contact = await Case.open(server);
    await contact.does('infodesk', 'capire', {
      classification: '01.01',
      appropriate: false,
      notAppropriateReason: 'Competenza della Provincia.',
    });
    expect(await contact.contact()).toMatchObject({
      status: 'notAppropriate',
      notAppropriateReason: 'Competenza della Provincia.',
    });
    expect(await contact.messages()).toEqual(expect.arrayContaining(['notAppropriate']));
    const { items } = (await contact.get('infodesk', `/contacts/${contact.id}/messages`)).body;
    // All of one instant, in any order.
    const notice = items.find(
      ({ template }: { template: string }) => template === 'notAppropriate',
    );
    expect(notice.body).toContain('Competenza della Provincia.');
  });

  it('closes that way out after two days, but for the Network direction', async () => {
    const contact = await Case.open(server);
    server.clock.setTo(AFTER_TWO_DAYS);
    const variables = {
      classification: '01.01',
      appropriate: false,
      notAppropriateReason: 'Competenza della Provincia.',
    };
    const refused = await contact.tries('infodesk', 'capire', variables);
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('contact.not-appropriate-term-passed');
    expect(faultyFields(refused)).toEqual(['appropriate']);
    expect(await contact.status()).toBe('understanding');
    await contact.does('regia', 'capire', variables);
    expect(await contact.status()).toBe('notAppropriate');
  });

  it('goes one level higher when the citizen is not satisfied, and to the Network direction the second time', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'Prima risposta.' });
    await contact.does('infodesk', 'verificare', { outcome: 'unsatisfied' });
    expect(await contact.contact()).toMatchObject({
      status: 'understanding',
      round: 2,
      owner: 'savena-sportello',
    });
    expect(await contact.task('capire')).toMatchObject({ points: ['savena-sportello'] });
    await contact.understands('sportello', true);
    await contact.does('sportello', 'rispondere', { answer: 'Seconda risposta.' });
    await contact.does('sportello', 'verificare', { outcome: 'unsatisfied' });
    expect(await contact.open()).toEqual(['decidere']);
    await contact.does('regia', 'decidere', {
      decision: 'reopen',
      reason: 'Merita un altro giro.',
    });
    expect(await contact.open()).toEqual(['capire']);
    const ledger = (await contact.get('regia', `/contacts/${contact.id}/ownership`)).body.items;
    expect(ledger.map((entry: { kind: string }) => entry.kind)).toEqual(
      expect.arrayContaining(['registration', 'reopening']),
    );
  });

  it('gives a reopened contact new days to be understood, but no new way out as not appropriate', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'Prima risposta.' });
    server.clock.setTo('2026-11-30T09:00:00Z');
    await contact.does('infodesk', 'verificare', { outcome: 'unsatisfied' });
    expect(await contact.task('capire')).toMatchObject({ dueAt: '2026-12-02T22:59:59.999Z' });
    await contact.waitUntil('2026-11-30T09:00:01Z');
    expect((await contact.timeline()).join('\n')).not.toMatch(/sollecit/i);
    const refused = await contact.tries('sportello', 'capire', {
      classification: '01.01',
      appropriate: false,
      notAppropriateReason: 'Competenza della Provincia.',
    });
    expect(refused.body.code).toBe('contact.not-appropriate-term-passed');
  });

  it('closes by itself when the citizen does not reply for fourteen days', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'Ecco.' });
    await contact.waitUntil('2026-12-01T09:00:01Z');
    expect(await contact.status()).toBe('verifying');
    expect(await contact.messages()).toEqual(expect.arrayContaining(['surveyReminder']));
    await contact.waitUntil('2026-12-08T09:00:01Z');
    expect(await contact.contact()).toMatchObject({ status: 'closed', outcome: 'noReply' });
  });

  it('reminds, warns the Network direction, and lets an overdue step climb by itself', async () => {
    const contact = await Case.open(server);
    await contact.waitUntil(AFTER_TWO_DAYS);
    expect(await contact.open()).toEqual(['capire']);
    expect((await contact.timeline()).join('\n')).toMatch(/sollecit/i);
    server.clock.setTo('2026-11-26T09:00:00Z');
    await contact.understands('infodesk', false);
    expect(await contact.task('valutare')).toMatchObject({ points: ['savena-sportello'] });
    await contact.waitUntil('2026-12-02T08:00:00Z'); // three working days later
    expect(await contact.task('valutare')).toMatchObject({ points: ['savena-interni'] });
    await contact.waitUntil('2026-12-08T08:00:00Z');
    expect(await contact.open()).toEqual(['affidare']);
    await contact.waitUntil('2026-12-16T08:00:00Z'); // the answer's term has passed too
    const alerts = (await contact.timeline()).filter((text) => /regia/i.test(text));
    expect(alerts.length).toBeGreaterThan(0);
    expect(await contact.task('valutare')).toBeTruthy();
  });

  it('moves ownership and the open task by avocation, at any moment, and tells the former owner', async () => {
    const contact = await Case.open(server);
    const refused = await contact.post('infodesk', `/contacts/${contact.id}/avocation`, {
      reason: 'Mi interessa',
    });
    expect(refused.status).toBe(403);
    await contact.understands('infodesk', true);
    const noReason = await contact.post('centrale', `/contacts/${contact.id}/avocation`, {});
    expect([400, 404]).toContain(noReason.status);
    const taken = await contact.post('regia', `/contacts/${contact.id}/avocation`, {
      reason: 'Caso delicato.',
    });
    expect(taken.status).toBeLessThan(300);
    expect(await contact.contact()).toMatchObject({ owner: 'regia-network' });
    expect(await contact.task('rispondere')).toMatchObject({ points: ['regia-network'] });
    const foreign = await contact.tries('infodesk', 'rispondere', { answer: 'x' });
    expect(foreign.status).toBe(403);
    expect(foreign.body.code).toBe('task.of-another-point');
    await contact.does('regia', 'rispondere', { answer: 'Risponde la Regia.' });
    expect(await contact.task('verificare')).toMatchObject({ points: ['regia-network'] });
  });

  it('names what is wrong in a completion, and refuses a second one', async () => {
    const contact = await Case.open(server);
    const empty = await contact.tries('infodesk', 'capire', {});
    expect(empty.status).toBe(400);
    expect(faultyFields(empty)).toEqual(['variables.classification', 'variables.appropriate']);
    const unknown = await contact.tries('infodesk', 'capire', {
      classification: '99.99',
      appropriate: true,
      answerKnown: true,
    });
    expect(unknown.status).toBe(400);
    expect(unknown.body.errors[0].field).toMatch(/classification/);
    const { id } = await contact.task('capire');
    await contact.understands('infodesk', true);
    const again = await contact.post('infodesk', `/tasks/${id}/complete`, { variables: {} });
    expect(again.status).toBe(409);
    expect(again.body.code).toBe('task.already-completed');
    expect(again.headers.get('content-type')).toMatch(/problem\+json/);
  });
});
