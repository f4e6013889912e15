import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const KEY = 'ciclo-di-servizio';

/** Tasks that the model gives to a person: by name beside a point, by name alone, and to one who may not hold it. */
const PROCESS = bpmn(
  `${start()}
   ${userTask('leggere', '', 'camunda:candidateGroups="savena-sportello" camunda:candidateUsers="titolare"')}
   ${userTask('firmare', '', 'camunda:assignee="titolare"')}
   ${userTask('controllare', '', 'camunda:assignee="titolare" camunda:candidateUsers="sportello"')}
   ${end()}${path('start', 'leggere', 'firmare', 'controllare', 'end')}`,
  { key: KEY },
);

describe('a task that is given to a person by name', () => {
  let server: TestApplication;
  let contactId: string;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    server.clock.setTo('2026-11-24T09:00:00Z');
    tokens.titolare = await server.account({ username: 'titolare', points: ['savena-infodesk'] });
    tokens.vice = await server.account({ username: 'vice', points: ['navile-infodesk'] });
    tokens.estraneo = await server.account({ username: 'estraneo', points: ['navile-infodesk'] });
    for (const person of ['infodesk', 'designer', 'admin'])
      tokens[person] = await server.login(person);
    await deploy();
    await enterAbsence();
    contactId = (await register(server, tokens.infodesk, {})).id;
  });
  afterAll(() => server?.stop());

  async function deploy(): Promise<void> {
    const form = new FormData();
    form.append('files', new Blob([PROCESS], { type: 'text/xml' }), `${KEY}.bpmn`);
    const deployed = await server.post('/process-deployments', {
      token: tokens.designer,
      body: form,
    });
    if (deployed.status >= 300) throw new Error(deployed.text);
  }

  async function enterAbsence(): Promise<void> {
    const { body } = await server.get('/accounts', {
      token: tokens.admin,
      query: { q: 'titolare' },
    });
    const entered = await server.post(`/accounts/${body.items[0].id}/absences`, {
      token: tokens.admin,
      body: { from: '2026-11-24', until: '2026-11-25', deputy: 'vice', reason: 'Ferie' },
    });
    if (entered.status !== 201) throw new Error(entered.text);
  }

  const sees = async (person: string): Promise<number> =>
    (await server.get(`/contacts/${contactId}`, { token: tokens[person] })).status;
  const task = async (): Promise<{ id: string; definitionKey: string }> => {
    const query = { contactId };
    return (await server.get('/tasks', { token: tokens.admin, query })).body.items[0];
  };
  const completes = async (person: string): Promise<number> => {
    const { id } = await task();
    const options = { token: tokens[person], body: { variables: {} } };
    return (await server.post(`/tasks/${id}/complete`, options)).status;
  };

  it('shows the case to their deputy, beside a point and alone, as long as it is theirs to do', async () => {
    const { id, definitionKey } = await task();
    expect([definitionKey, await sees('vice')]).toEqual(['leggere', 404]);
    const claimed = await server.post(`/tasks/${id}/claim`, { token: tokens.titolare, body: {} });
    expect(claimed.status).toBe(200);
    expect([await sees('vice'), await sees('estraneo')]).toEqual([200, 404]);
    expect(await completes('vice')).toBe(200);
    expect([(await task()).definitionKey, await sees('vice')]).toEqual(['firmare', 200]);
    expect(await completes('vice')).toBe(200);
    // Open to somebody else by name: the one who has it may not do it, and so nobody in their place.
    expect([(await task()).definitionKey, await sees('vice')]).toEqual(['controllare', 404]);
    expect(await completes('vice')).toBe(403);
  });
});
