import { ProcessEngine, ProcessQueries, type Variables } from '../../src/engine/api/index.js';
import { runInContext, UnitOfWork } from '../../src/platform/index.js';
import { mailedSurvey } from '../builders/case.js';
import { anna, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

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
  ): Promise<void> {
    const filter = { businessKey: contactId, definitionKey, state: 'open' as const, limit: 2 };
    const { items } = await server.app.get(ProcessQueries).tasks(filter);
    expect(items).toHaveLength(1);
    const actor = {
      kind: 'user' as const,
      id: 'x',
      name: 'Prova',
      roles: ['operator' as const],
      groups: [],
    };
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
  const understood = { classification: '02.01', appropriate: true, answerKnown: true };

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
