import { ProcessEngine, ProcessQueries, type Variables } from '../../src/engine/api/index.js';
import { runInContext, UnitOfWork, type Role } from '../../src/platform/index.js';
import { mailedSurvey } from '../builders/case.js';
import { anna, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const DAY = 24 * 3_600_000;

describe('a contact in its service cycle', () => {
  let server: TestApplication;
  let infodesk: string;

  beforeAll(async () => {
    // Timers are not the matter here: nobody fires them.
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    infodesk = await server.login('infodesk');
  });

  afterEach(() => server.clock.release());
  afterAll(() => server.stop());

  /** Completes the open task `definitionKey` of the contact, as somebody with that role. */
  async function complete(
    contactId: string,
    definitionKey: string,
    variables: Variables,
    role: Role = 'operator',
  ): Promise<void> {
    const filter = { businessKey: contactId, definitionKey, state: 'open' as const, limit: 2 };
    const { items } = await server.app.get(ProcessQueries).tasks(filter);
    expect(items).toHaveLength(1);
    const actor = { kind: 'user' as const, id: 'x', name: 'Prova', roles: [role], groups: [] };
    await runInContext({ actor, requestId: 'test' }, () =>
      server.app
        .get(UnitOfWork)
        .run(() => server.app.get(ProcessEngine).completeTask(items[0].id, variables)),
    );
  }

  const read = async (id: string) =>
    (await server.get(`/contacts/${id}`, { token: infodesk })).body;
  const sentences = async (id: string): Promise<string[]> =>
    (await server.get(`/contacts/${id}/timeline`, { token: infodesk })).body.items.map(
      ({ text }: { text: string }) => text,
    );
  const templates = async (id: string): Promise<string[]> =>
    (await server.get(`/contacts/${id}/messages`, { token: infodesk })).body.items.map(
      ({ template }: { template: string }) => template,
    );
  const understood = { classification: '02.01', appropriate: true, answerKnown: true };

  it('is listened to when nothing was noted down at first', async () => {
    const { id } = await register(server, infodesk, { description: '' });
    await complete(id, 'ascoltare', { description: '  Il lampione è spento.  ' });
    expect(await read(id)).toMatchObject({
      description: 'Il lampione è spento.',
      status: 'understanding',
    });
  });

  it('goes from capire over rispondere and verificare to its end', async () => {
    const { id } = await register(server, infodesk, { citizen: anna });
    await complete(id, 'capire', understood);
    expect(await read(id)).toMatchObject({ status: 'answering', classification: '02.01' });
    await complete(id, 'rispondere', { answer: 'Il lampione sarà riparato domani.' });
    expect(await read(id)).toMatchObject({
      status: 'verifying',
      answer: 'Il lampione sarà riparato domani.',
    });
    await complete(id, 'verificare', { outcome: 'satisfied', note: 'Ringrazia' });
    expect(await read(id)).toMatchObject({
      status: 'closed',
      outcome: 'satisfied',
      closedAt: expect.any(String),
      workingPoint: null,
    });
    expect(await templates(id)).toEqual(['acknowledgement', 'answer', 'survey']);
    const told = await sentences(id);
    expect(told).toEqual(
      expect.arrayContaining([
        'Richiesta capita (Punto luce): il punto ha la risposta.',
        'Risposta data.',
        'Nota della verifica: Ringrazia',
        'Contatto chiuso: il cittadino è soddisfatto.',
      ]),
    );
    expect(told.indexOf('Risposta data.')).toBeLessThan(
      told.indexOf('Nota della verifica: Ringrazia'),
    );
  });

  it('ends without verification when the citizen cannot be asked', async () => {
    const { id } = await register(server, infodesk, { citizen: null });
    await complete(id, 'capire', understood);
    await complete(id, 'rispondere', { answer: 'Fatto.' });
    expect(await read(id)).toMatchObject({ status: 'closed', outcome: 'notVerified' });
    expect(await templates(id)).toEqual(['acknowledgement', 'answer']);
  });

  describe('in capire', () => {
    it.each<[string, Variables]>([
      ['classification', { ...understood, classification: '88' }],
      ['notAppropriateReason', { classification: '02.01', appropriate: false }],
    ])('names %s when it is wrong, and stays where it was', async (field, variables) => {
      const { id } = await register(server, infodesk);
      await expect(complete(id, 'capire', variables)).rejects.toMatchObject({
        status: 400,
        // The form's own faults lie under `variables`, as in the request that completes a task.
        details: { fields: [{ field: expect.stringMatching(`^(variables\\.)?${field}$`) }] },
      });
      expect(await read(id)).toMatchObject({ status: 'understanding', classification: null });
    });

    const notAppropriate = {
      classification: '02.01',
      appropriate: false,
      notAppropriateReason: 'La strada è privata.',
    };

    it('may turn out not appropriate, and the citizen is told why', async () => {
      const { id } = await register(server, infodesk, { citizen: anna });
      await complete(id, 'capire', notAppropriate);
      expect(await read(id)).toMatchObject({
        status: 'notAppropriate',
        outcome: 'notAppropriate',
        notAppropriateReason: 'La strada è privata.',
      });
      const { body } = await server.get(`/contacts/${id}/messages`, { token: infodesk });
      expect(body.items.at(-1)).toMatchObject({
        template: 'notAppropriate',
        body: expect.stringContaining('La strada è privata.'),
      });
    });

    it('has that way out closed after the term, except to the Network direction', async () => {
      const { id } = await register(server, infodesk);
      server.clock.advance(30 * DAY);
      await expect(complete(id, 'capire', notAppropriate)).rejects.toMatchObject({
        code: 'contact.not-appropriate-term-passed',
        status: 409,
        details: { fields: [expect.objectContaining({ field: 'appropriate' })] },
      });
      expect((await read(id)).status).toBe('understanding');
      await complete(id, 'capire', notAppropriate, 'networkDirection');
      expect((await read(id)).status).toBe('notAppropriate');
    });
  });

  describe('asked about by a survey', () => {
    async function surveyOf(id: string): Promise<string> {
      return (await mailedSurvey(server, id)).replace('/sondaggio/', '/surveys/');
    }

    async function verifying(): Promise<string> {
      const { id } = await register(server, infodesk, { citizen: anna });
      await complete(id, 'capire', understood);
      await complete(id, 'rispondere', { answer: 'Fatto.' });
      return id;
    }

    it('ends satisfied by the citizen’s own word, without a sign-in, once', async () => {
      const id = await verifying();
      const survey = await surveyOf(id);
      const asked = await server.get(survey);
      expect(asked.body).toMatchObject({ answer: 'Fatto.', open: true });
      expect(asked.text).not.toMatch(/Anna|Bianchi/);
      const body = { outcome: 'satisfied', note: 'Grazie!' };
      const answers = await Promise.all([1, 2, 3].map(() => server.post(survey, { body })));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
      expect(await read(id)).toMatchObject({ status: 'closed', outcome: 'satisfied' });
      expect((await server.get(survey)).body.open).toBe(false);
      const told = await sentences(id);
      expect(told.filter((text) => text === 'Il cittadino ha scritto: Grazie!')).toHaveLength(1);
    });

    it('is over for an answer behind which the process went on in the meantime', async () => {
      const id = await verifying();
      const survey = await surveyOf(id);
      await server.app.get(UnitOfWork).run(() =>
        server.app.get(UnitOfWork).query({
          text: 'DELETE FROM event_subscription WHERE business_key = $1',
          values: [id],
        }),
      );
      const late = await server.post(survey, { body: { outcome: 'satisfied' } });
      expect([late.status, late.body.code]).toEqual([409, 'survey.over']);
    });

    it('starts a new round when it did not satisfy; the old survey is over', async () => {
      const id = await verifying();
      const survey = await surveyOf(id);
      expect((await server.post(survey, { body: { outcome: 'unsatisfied' } })).status).toBe(204);
      expect(await read(id)).toMatchObject({
        status: 'understanding',
        round: 2,
        refusals: 1,
        answer: null,
      });
      expect((await server.post(survey, { body: { outcome: 'satisfied' } })).status).toBe(409);
    });

    it.each([{}, { outcome: 'noReply' }, { outcome: 'satisfied', note: 'x'.repeat(2001) }])(
      'refuses %j',
      async (body) => {
        const survey = await surveyOf(await verifying());
        expect((await server.post(survey, { body })).status).toBe(400);
      },
    );
  });
});
