import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { register } from '../builders/contacts.js';
import { ownProcess, ToolServer } from './tool-server.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const MISSING = '00000000-0000-4000-8000-000000000000';
const FORM = `<bpmn:extensionElements><camunda:formData>
  <camunda:formField id="amount" label="Importo" type="long" defaultValue="\${amount}" />
  <camunda:formField id="city" label="Città" type="string">
    <camunda:validation><camunda:constraint name="required" /></camunda:validation>
  </camunda:formField></camunda:formData></bpmn:extensionElements>`;

describe('tasks over /engine-rest', () => {
  let server: ToolServer;
  let orders = 0;

  beforeAll(async () => {
    server = await ToolServer.start();
    await server.deploy(
      ownProcess('form', FORM, 'camunda:dueDate="2027-03-01T10:00:00Z" camunda:priority="7"'),
    );
    const free = `${start()}${userTask('a', '', 'camunda:candidateGroups="savena-infodesk"')}
      ${userTask('b', '', 'camunda:candidateGroups="navile-infodesk"')}${end()}${path('start', 'a', 'b', 'end')}`;
    await server.deploy(bpmn(free, { key: 'free' }));
  });
  afterAll(() => server?.stop());

  /** Starts an instance; answers its open task. */
  async function begun(key: string, variables: object = {}): Promise<any> {
    const businessKey = `compito-${++orders}`;
    const start = `POST /process-definition/key/${key}/start`;
    const { id } = await server.done('designer', start, { businessKey, variables });
    const [task] = await server.done('regia', `GET /task?processInstanceId=${id}`);
    return { ...task, businessKey };
  }

  it('are shown in Camunda’s words', async () => {
    const task = await begun('form', { amount: { value: 3 } });
    expect(task).toMatchObject({
      name: 'step',
      assignee: null,
      created: expect.stringMatching(/\.\d{3}\+0000$/),
      due: '2027-03-01T10:00:00.000+0000',
      followUp: null,
      priority: 7,
      taskDefinitionKey: 'step',
      executionId: expect.stringContaining(task.processInstanceId),
      suspended: false,
      delegationState: null,
      tenantId: null,
    });
    const { businessKey: _key, ...shown } = task;
    expect(await server.done('infodesk', `GET /task/${task.id}`)).toEqual(shown);
    expect(await server.done('infodesk', `GET /task/${task.id}/identity-links`)).toEqual([
      { userId: null, groupId: 'savena-infodesk', type: 'candidate' },
    ]);
    expect(await server.done('infodesk', `GET /task/${task.id}/form`)).toMatchObject({ key: null });
    expect(await server.done('infodesk', `GET /task/${task.id}/form-variables`)).toMatchObject({
      amount: { value: 3, type: 'Integer' },
      city: { value: null, type: 'Null' },
    });
    expect(await server.done('infodesk', `GET /task/${task.id}/variables`)).toEqual({
      amount: { value: 3, type: 'Integer', valueInfo: {} },
    });
    expect(await server.done('infodesk', `GET /task/${task.id}/localVariables`)).toEqual({});
    expect((await server.send('infodesk', `GET /task/${task.id}/variables/city`)).status).toBe(404);
  });

  it('are found by GET and POST, and counted', async () => {
    const task = await begun('form');
    const key = `processInstanceBusinessKey=${task.businessKey}`;
    const count = async (query: string, as = 'infodesk') =>
      (await server.done(as, `GET /task/count?${key}&${query}`)).count as number;
    for (const [query, expected] of [
      ['candidateGroup=savena-infodesk', 1],
      ['candidateGroups=a,savena-infodesk', 1],
      ['candidateGroup=a', 0],
      ['unassigned=true', 1],
      ['assignee=infodesk', 0],
      ['taskDefinitionKey=step&processDefinitionKey=form&name=step', 1],
      ['nameLike=ST%25&taskDefinitionKeyIn=step,other', 1],
      ['dueAfter=2027-02-28T10:00:00.000%2B0000&dueBefore=2027-03-02T10:00:00.000%2B0000', 1],
      ['dueDate=2027-03-01T10:00:00.000%2B0000', 1],
      ['withoutDueDate=true', 0],
      ['createdBefore=2020-01-01T10:00:00.000%2B0000', 0],
      ['minPriority=7&maxPriority=7', 1],
      ['priority=8', 0],
      ['suspended=true', 0],
      ['active=true&withCandidateGroups=true', 1],
      [`executionId=${encodeURIComponent(task.executionId)}`, 1],
      [`taskId=${task.id}&taskIdIn=${MISSING}`, 0],
    ] as const)
      expect([query, await count(query)]).toEqual([query, expected]);

    await server.done('infodesk', `POST /task/${task.id}/claim`, { userId: 'infodesk' });
    expect(await count('candidateGroup=savena-infodesk')).toBe(0);
    expect(await count('candidateGroup=savena-infodesk&includeAssignedTasks=true')).toBe(1);
    expect(await count('assignee=infodesk&assigned=true')).toBe(1);

    const body = {
      processInstanceBusinessKeyIn: [task.businessKey],
      assigneeIn: ['infodesk'],
      sorting: [{ sortBy: 'created', sortOrder: 'desc' }],
    };
    expect(await server.done('infodesk', 'POST /task?maxResults=3', body)).toHaveLength(1);
    expect(await server.done('infodesk', 'POST /task?firstResult=1', body)).toEqual([]);
    expect(await server.done('infodesk', 'POST /task/count', body)).toEqual({ count: 1 });
    for (const wrong of [
      'processVariables=a_eq_1',
      'owner=a',
      'sortBy=toString',
      'assigneeLike=a',
    ]) {
      const { status, body: said } = await server.send('infodesk', `GET /task?${wrong}`);
      expect([wrong, status]).toEqual([wrong, 400]);
      expect(said.message).toContain(wrong.split('=')[0]);
    }
  });

  it('are taken, given and given back', async () => {
    const { id } = await begun('free');
    const assignee = async () => (await server.done('regia', `GET /task/${id}`)).assignee;
    const at = `POST /task/${id}`;
    await server.done('infodesk', `${at}/claim`, { userId: 'infodesk' });
    await server.done('infodesk', `${at}/claim`, { userId: 'infodesk' });
    expect(await assignee()).toBe('infodesk');
    const taken = await server.send('regia', `${at}/claim`, { userId: 'regia' });
    expect([taken.status, taken.body.type]).toEqual([500, 'ProcessEngineException']);
    await server.done('infodesk', `${at}/unclaim`);
    expect(await assignee()).toBeNull();
    await server.done('regia', `${at}/assignee`, { userId: 'infodesk' });
    expect(await assignee()).toBe('infodesk');
    await server.done('regia', `${at}/assignee`, { userId: null });
    expect(await assignee()).toBeNull();
    const stranger = await server.send('infodesk', `${at}/assignee`, { userId: 'urp' });
    expect([stranger.status, stranger.body.message]).toEqual([400, expect.stringContaining('urp')]);
  });

  it('are completed with the values of their form', async () => {
    const { id, processInstanceId } = await begun('form', { amount: { value: 3 } });
    const missing = await server.send('infodesk', `POST /task/${id}/complete`, { variables: {} });
    expect([missing.status, missing.body.type]).toEqual([400, 'InvalidRequestException']);
    const body = {
      variables: { city: { value: 'Bologna', type: 'String' } },
      withVariablesInReturn: true,
    };
    const completed = await server.send('infodesk', `POST /task/${id}/complete`, body);
    expect([completed.status, completed.body]).toEqual([
      200,
      {
        amount: { value: 3, type: 'Integer', valueInfo: {} },
        city: { value: 'Bologna', type: 'String', valueInfo: {} },
      },
    ]);
    expect((await server.send('infodesk', `GET /task/${id}`)).status).toBe(404);
    expect((await server.send('infodesk', `POST /task/${id}/complete`, {})).status).toBe(404);
    const ended = await server.send('manager', `GET /process-instance/${processInstanceId}`);
    expect(ended.status).toBe(404);

    const other = await begun('free');
    const form = await server.send('infodesk', `POST /task/${other.id}/submit-form`, {});
    expect([form.status, form.text]).toEqual([204, '']);
  });

  it('are changed by managers in their variables alone', async () => {
    const { id } = await begun('free');
    const at = `/task/${id}/variables`;
    await server.done('manager', `POST ${at}`, { modifications: { a: { value: 1 } } });
    await server.done('manager', `PUT ${at}/b`, { value: 2, type: 'Integer' });
    await server.done('manager', `DELETE ${at}/a`);
    expect(Object.keys(await server.done('infodesk', `GET ${at}`))).toEqual(['b']);
    expect(await server.done('infodesk', `GET ${at}/b`)).toMatchObject({ value: 2 });
    expect((await server.send('infodesk', `PUT ${at}/b`, { value: 3 })).status).toBe(403);
  });

  it('do not do what the engine has not: refused by name', async () => {
    const { id } = await begun('free');
    const commands = ['delegate', 'resolve', 'bpmnError', 'bpmnEscalation', 'identity-links'];
    for (const command of commands) {
      const { status, body } = await server.send('infodesk', `POST /task/${id}/${command}`, {});
      expect([status, body.message]).toEqual([400, expect.stringContaining(command)]);
    }
    const removed = await server.send('infodesk', `POST /task/${id}/identity-links/delete`, {});
    expect(removed.status).toBe(400);
    expect((await server.send('infodesk', `PUT /task/${id}`, { priority: 1 })).status).toBe(400);
  });

  it('have the notes of their case as comments', async () => {
    const contact = await register(server.application, server.token('infodesk'));
    const query = `processInstanceBusinessKey=${contact.id}`;
    const [{ id }] = await server.done('infodesk', `GET /task?${query}`);
    const at = `/task/${id}/comment`;
    const body = { message: 'Da sentire in cantiere.' };
    const written = await server.done('infodesk', `POST ${at}/create`, body);
    expect(written).toMatchObject({ ...body, taskId: id, userId: 'infodesk' });
    expect(await server.done('infodesk', `GET ${at}`)).toEqual([written]);
    expect(await server.done('infodesk', `GET ${at}/${written.id}`)).toEqual(written);
    expect((await server.send('infodesk', `GET ${at}/${MISSING}`)).status).toBe(404);
    expect((await server.send('infodesk-navile', `POST ${at}/create`, body)).status).toBe(403);

    const own = await begun('free');
    expect(await server.done('infodesk', `GET /task/${own.id}/comment`)).toEqual([]);
    const refused = await server.send('infodesk', `POST /task/${own.id}/comment/create`, body);
    expect(refused.status).toBe(400);
  });

  describe('of others', () => {
    it('are not seen, nor touched', async () => {
      const { id, businessKey } = await begun('free');
      const query = `processInstanceBusinessKey=${businessKey}`;
      expect(await server.done('infodesk-navile', `GET /task?${query}`)).toEqual([]);
      expect(await server.done('infodesk-navile', `GET /task/count?${query}`)).toEqual({
        count: 0,
      });
      for (const part of ['', '/variables', '/form', '/form-variables', '/comment']) {
        const { status, body } = await server.send('infodesk-navile', `GET /task/${id}${part}`);
        expect([part, status, body.type]).toEqual([part, 403, 'AuthorizationException']);
      }
      for (const command of ['claim', 'unclaim', 'assignee', 'complete', 'submit-form']) {
        const body = command === 'claim' ? { userId: 'infodesk-navile' } : undefined;
        const { status } = await server.send(
          'infodesk-navile',
          `POST /task/${id}/${command}`,
          body,
        );
        expect([command, status]).toEqual([command, 403]);
      }
      for (const person of ['designer', 'worker'])
        expect((await server.send(person, 'GET /task')).status).toBe(403);
    });

    it('are of cases which no completion reaches', async () => {
      const contact = await register(server.application, server.token('infodesk-navile'));
      const { id } = await begun('free');
      const variables = { contactId: { value: contact.id, type: 'String' } };
      const reached = await server.send('infodesk', `POST /task/${id}/complete`, { variables });
      expect([reached.status, reached.body.type]).toEqual([403, 'AuthorizationException']);
    });
  });
});
