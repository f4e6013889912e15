import { bpmn, end, flow, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { register } from '../builders/contacts.js';
import { dmn, expression } from '../builders/dmn.js';
import { SENSITIVE } from '../builders/spoken-cases.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const TOPIC = 'prova.parole';
const KEY = 'ciclo-di-servizio';
const WORDS = 'zqparole zqriservate';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

/** A process of a designer's own that puts the answer, word by word, where codes are expected. */
const PROCESS = bpmn(
  `${start()}
   ${userTask(
     'rispondere',
     '<bpmn:extensionElements><camunda:formData><camunda:formField id="answer" label="Risposta" type="string" /></camunda:formData></bpmn:extensionElements>',
     'camunda:candidateGroups="${point}"',
   )}
   <bpmn:businessRuleTask id="ripartire" camunda:decisionRef="prova" camunda:resultVariable="points" camunda:mapDecisionResult="singleEntry" />
   <bpmn:parallelGateway id="insieme" />
   ${userTask('leggere', '', 'camunda:candidateGroups="savena-sportello,${answer}" camunda:candidateUsers="infodesk,${answer}"')}
   ${userTask('prendere', '', 'camunda:candidateGroups="savena-sportello" camunda:assignee="${answer}"')}
   ${serviceTask('esterno', TOPIC)}${end()}
   ${path('start', 'rispondere', 'ripartire', 'insieme', 'leggere', 'end')}
   ${flow('insieme', 'prendere')}${flow('prendere', 'end')}${flow('insieme', 'esterno')}${flow('esterno', 'end')}`,
  { key: KEY },
);

describe('the words of a sensitive contact where codes are expected', () => {
  let server: TestApplication;
  let contact: any;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    server.clock.setTo('2026-11-23T09:00:00Z');
    for (const person of ['infodesk', 'interni', 'manager', 'designer', 'admin'])
      tokens[person] = await server.login(person);
    const form = new FormData();
    form.append('files', new Blob([PROCESS], { type: 'text/xml' }), `${KEY}.bpmn`);
    const decision = dmn(expression('prova', 'points', 'split(answer, " ")'));
    form.append('files', new Blob([decision], { type: 'text/xml' }), 'prova.dmn');
    const deployed = await server.post('/process-deployments', {
      token: tokens.designer,
      body: form,
    });
    if (deployed.status >= 300) throw new Error(deployed.text);
    contact = await register(server, tokens.infodesk, {
      kind: 'complaint',
      classification: SENSITIVE,
    });
    const [{ id }] = await tasks('admin');
    const done = await server.post(`/tasks/${id}/complete`, {
      token: tokens.infodesk,
      body: { variables: { answer: WORDS } },
    });
    if (done.status >= 300) throw new Error(done.text);
    expect(done.text).not.toContain('zq');
  });
  afterAll(() => server?.stop());

  const get = (person: string, path: string, query?: Record<string, string>) =>
    server.get(path, { token: tokens[person], query });
  const tasks = async (person: string): Promise<any[]> =>
    (await get(person, '/tasks', { contactId: contact.id })).body.items;

  it('are in no variable', async () => {
    for (const person of ['manager', 'designer']) {
      const { status, body, text, headers } = await get(
        person,
        `/process-instances/${contact.processInstanceId}/variables`,
      );
      expect([person, status]).toEqual([person, 200]);
      expect(text).not.toContain('zq');
      expect(body).toMatchObject({
        contactId: contact.id,
        protocolNumber: contact.protocolNumber,
        point: 'savena-infodesk',
        classification: SENSITIVE,
        kind: 'complaint',
      });
      const withheld =
        (headers as any)['x-withheld-variables'] ?? (headers as any).get?.('x-withheld-variables');
      expect(withheld).toBe('answer,points');
    }
  });

  it('are in no candidates of a task, which still names its points', async () => {
    const items = await tasks('manager');
    expect(items).toHaveLength(2);
    expect(JSON.stringify(items)).not.toContain('zq');
    const listed = items.find(({ definitionKey }) => definitionKey === 'leggere');
    expect(listed).toMatchObject({ points: ['savena-sportello'], candidateUsers: ['infodesk'] });
    const one = await get('manager', `/tasks/${listed.id}`);
    expect(one.body).toMatchObject({ points: ['savena-sportello'], candidateUsers: ['infodesk'] });
    for (const { id } of items)
      expect((await get('manager', `/tasks/${id}`)).text).not.toContain('zq');
  });

  it('are not in the refusal of a task', async () => {
    const [{ id }] = (await tasks('manager')).filter((item) => item.definitionKey === 'leggere');
    const refused = await get('interni', `/tasks/${id}`);
    expect(refused.body).toMatchObject({
      code: 'task.of-another-point',
      points: ['savena-sportello'],
    });
    expect(refused.text).not.toContain('zq');
  });

  it('are not given to a worker’s key', async () => {
    const body = { name: 'lavora', roles: ['worker'], points: [], expiresOn: '2027-01-01' };
    const made = await server.post('/api-keys', { token: tokens.admin, body });
    const taken = await server.post('/engine-rest/external-task/fetchAndLock', {
      token: made.body.key,
      body: {
        workerId: 'prova',
        maxTasks: 5,
        topics: [{ topicName: TOPIC, lockDuration: 60_000 }],
      },
    });
    expect(taken.body).toHaveLength(1);
    expect(taken.text).not.toContain('zq');
    expect(taken.body[0].variables.point.value).toBe('savena-infodesk');
    expect(taken.body[0].variables.points).toBeUndefined();
  });
});
