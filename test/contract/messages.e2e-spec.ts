import { randomBytes } from 'node:crypto';
import { bpmn, end, path, serviceTask, start } from '../builders/bpmn.js';
import { register } from '../builders/contacts.js';
import { ToolServer } from './tool-server.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const MISSING = '00000000-0000-4000-8000-000000000000';
const EVENTS = `<bpmn:message id="m_paid" name="paid" /><bpmn:message id="m_ordered" name="ordered" />
  <bpmn:signal id="s_strike" name="strike" />`;

const catching = (key: string, definition: string) =>
  bpmn(
    `${start()}<bpmn:intermediateCatchEvent id="wait">${definition}</bpmn:intermediateCatchEvent>
     ${serviceTask('after', `after-${key}`)}${end()}${path('start', 'wait', 'after', 'end')}`,
    { key, roots: EVENTS },
  );

describe('messages, signals and executions over /engine-rest', () => {
  let server: ToolServer;

  beforeAll(async () => {
    server = await ToolServer.start();
    await server.deploy(catching('pays', '<bpmn:messageEventDefinition messageRef="m_paid" />'));
    await server.deploy(catching('strikes', '<bpmn:signalEventDefinition signalRef="s_strike" />'));
    await server.deploy(
      bpmn(
        `${start()}<bpmn:receiveTask id="receive" messageRef="m_paid" />${serviceTask('after', 'after-receive')}
         ${end()}${path('start', 'receive', 'after', 'end')}`,
        { key: 'receives', roots: EVENTS },
      ),
    );
    await server.deploy(
      bpmn(
        `<bpmn:startEvent id="start"><bpmn:messageEventDefinition messageRef="m_ordered" /></bpmn:startEvent>
         ${serviceTask('after', 'after-order')}${end()}${path('start', 'after', 'end')}`,
        { key: 'orders', roots: EVENTS },
      ),
    );
  });
  afterAll(() => server?.stop());

  const run = async (key: string, body: object = {}, as = 'designer'): Promise<string> =>
    (await server.done(as, `POST /process-definition/key/${key}/start`, body)).id;
  const standsAt = async (id: string): Promise<string[]> => {
    const tree = await server.done('manager', `GET /process-instance/${id}/activity-instances`);
    return tree.childActivityInstances.map((one: any) => one.activityId);
  };
  const send = (body: object, as = 'worker') => server.send(as, 'POST /message', body);

  it('refuse what is too much to be looked up, naming it', async () => {
    const digits = randomBytes(100_000).toString('hex');
    const start = 'POST /process-definition/key/pays/start';
    const requests = (variables: object, businessKey: string) => [
      server.send('designer', start, { businessKey, variables }),
      send({ messageName: 'ordered', businessKey, processVariables: variables }),
    ];
    const large = { ok: { value: 'x' }, file: { value: { part: digits } } };
    for (const { status, body } of await Promise.all(requests(large, 'a'))) {
      expect([status, body.message]).toEqual([
        400,
        expect.stringMatching(/variables\.file .*more than 10000 things that may be ids of cases/),
      ]);
    }
    for (const { status, body } of await Promise.all(requests({}, digits.slice(0, 501)))) {
      expect([status, body.message]).toEqual([
        400,
        expect.stringContaining('businessKey must be at most 500 characters'),
      ]);
    }
    for (const { status } of await Promise.all(requests({}, 'k'.repeat(500))))
      expect(status).toBeLessThan(300);
  });

  it('deliver a message by business key, by instance and by variables', async () => {
    const first = await run('pays', { businessKey: 'conto-1', variables: { nr: { value: 1 } } });
    const second = await run('pays', { businessKey: 'conto-2', variables: { nr: { value: 2 } } });
    const third = await run('pays', { businessKey: 'conto-3', variables: { nr: { value: 3 } } });

    const many = await send({ messageName: 'paid' });
    expect([many.status, many.body.type]).toEqual([400, 'RestException']);
    expect(many.body.message).toContain('MismatchingMessageCorrelationException');

    const variables = { amount: { value: 30, type: 'Integer' } };
    const byKey = { messageName: 'paid', businessKey: 'conto-1', processVariables: variables };
    expect((await send(byKey)).status).toBe(204);
    expect(await standsAt(first)).toEqual(['after']);
    expect(
      await server.done('manager', `GET /process-instance/${first}/variables/amount`),
    ).toMatchObject({ value: 30 });
    const again = await send(byKey);
    expect([again.status, again.body.message]).toEqual([400, expect.stringContaining('conto-1')]);

    const keys = { nr: { value: 2, type: 'Integer' } };
    const byVariable = {
      messageName: 'paid',
      correlationKeys: keys,
      resultEnabled: true,
      variablesInResultEnabled: true,
    };
    const answer = await send(byVariable);
    expect([answer.status, answer.body]).toEqual([
      200,
      [
        {
          resultType: 'Execution',
          execution: expect.objectContaining({ processInstanceId: second, ended: false }),
          processInstance: null,
          variables: { nr: { value: 2, type: 'Integer', valueInfo: {} } },
        },
      ],
    ]);
    expect((await send({ messageName: 'paid', processInstanceId: third })).status).toBe(204);
    const nobody = await send({ messageName: 'paid', processInstanceId: MISSING });
    expect(nobody.status).toBe(400);
  });

  it('deliver a message to all who wait for it', async () => {
    const both = [await run('pays', { businessKey: 'a' }), await run('pays', { businessKey: 'b' })];
    expect((await send({ messageName: 'paid', all: true })).status).toBe(204);
    for (const id of both) expect(await standsAt(id)).toEqual(['after']);
  });

  it('start a process by a message', async () => {
    const body = { messageName: 'ordered', businessKey: 'ordine-9', resultEnabled: true };
    const started = await send(body);
    expect(started.body).toEqual([
      {
        resultType: 'ProcessDefinition',
        execution: null,
        processInstance: expect.objectContaining({
          definitionKey: 'orders',
          businessKey: 'ordine-9',
        }),
      },
    ]);
    expect(await standsAt(started.body[0].processInstance.id)).toEqual(['after']);
    expect((await send({ ...body, processInstanceId: MISSING })).status).toBe(400);
  });

  it('broadcast a signal, or give it to one execution', async () => {
    const [one, two] = [await run('strikes'), await run('strikes')];
    const [execution] = await server.done(
      'manager',
      `GET /execution?processInstanceId=${one}&signalEventSubscriptionName=strike`,
    );
    await server.done('worker', 'POST /signal', { name: 'strike', executionId: execution.id });
    expect([await standsAt(one), await standsAt(two)]).toEqual([['after'], ['wait']]);
    const late = await server.send('worker', 'POST /signal', {
      name: 'strike',
      executionId: execution.id,
    });
    expect([late.status, late.body.type]).toEqual([400, 'RestException']);
    const variables = { until: { value: '18:00', type: 'String' } };
    await server.done('worker', 'POST /signal', { name: 'strike', variables });
    expect(await standsAt(two)).toEqual(['after']);
    await server.done('worker', 'POST /signal', { name: 'nobody-waits-for-it' });
  });

  it('are refused what the engine has not, by name', async () => {
    for (const field of ['tenantId', 'processVariablesLocal', 'localCorrelationKeys', 'mood']) {
      const value = field === 'tenantId' || field === 'mood' ? 'a' : { a: { value: 1 } };
      const { status, body } = await send({ messageName: 'paid', [field]: value });
      expect([status, body.message]).toEqual([400, expect.stringContaining(field)]);
    }
    expect((await send({})).body.message).toContain('messageName');
    expect((await server.send('worker', 'POST /signal', {})).body.message).toContain('name');
    const inVain = { messageName: 'paid', variablesInResultEnabled: true };
    expect((await send(inVain)).body.message).toContain('resultEnabled');
  });

  it('show executions, their variables and what they wait for', async () => {
    const id = await run('receives', { businessKey: 'r-1', variables: { nr: { value: 5 } } });
    const query = 'businessKey=r-1&processVariables=nr_eq_5';
    const all = await server.done('manager', `GET /execution?${query}`);
    expect(all.map((one: any) => one.processInstanceId)).toEqual([id, id]);
    expect(all[0]).toEqual({
      id,
      processInstanceId: id,
      ended: false,
      suspended: false,
      tenantId: null,
    });
    expect(
      await server.done('manager', `GET /execution/count?${query}&activityId=receive`),
    ).toEqual({
      count: 1,
    });
    const body = {
      messageEventSubscriptionName: 'paid',
      processDefinitionKey: 'receives',
      businessKey: 'r-1',
      sorting: [{ sortBy: 'instanceId', sortOrder: 'asc' }],
    };
    const [waiting] = await server.done('manager', 'POST /execution?maxResults=1', body);
    expect(await server.done('manager', 'POST /execution/count', body)).toEqual({ count: 1 });
    const at = `/execution/${encodeURIComponent(waiting.id)}`;
    expect(await server.done('manager', `GET ${at}`)).toEqual(waiting);
    expect(await server.done('manager', `GET ${at}/localVariables`)).toEqual({});
    expect(await server.done('manager', `GET /execution/${id}/localVariables/nr`)).toMatchObject({
      value: 5,
    });
    for (const one of [at, `/execution/${id}`])
      expect(await server.done('manager', `GET ${one}/messageSubscriptions/paid`)).toMatchObject({
        eventType: 'message',
        eventName: 'paid',
        activityId: 'receive',
        executionId: waiting.id,
        createdDate: expect.stringMatching(/\+0000$/),
      });
    for (const gone of [`/execution/${id}:none`, `${at}/messageSubscriptions/none`, '/execution/x'])
      expect((await server.send('manager', `GET ${gone}`)).status).toBe(404);
    const unknown = await server.send('manager', 'GET /execution?incidentId=a');
    expect(unknown.body.message).toContain('incidentId');
  });

  it('let one execution go on', async () => {
    const variables = { paidAt: { value: 'desk', type: 'String' } };
    const [first, second] = [await run('receives'), await run('receives')];
    const wrong = `POST /execution/${first}/messageSubscriptions/other/trigger`;
    expect((await server.send('worker', wrong, {})).status).toBe(400);
    await server.done('worker', `POST /execution/${first}/messageSubscriptions/paid/trigger`, {
      variables,
    });
    await server.done('worker', `POST /execution/${second}/signal`);
    for (const id of [first, second]) expect(await standsAt(id)).toEqual(['after']);
    expect((await server.send('worker', `POST /execution/${second}/signal`)).status).toBe(400);
    await server.done('manager', `DELETE /process-instance/${second}`);
    for (const id of [second, MISSING, 'nonsense'])
      expect((await server.send('worker', `POST /execution/${id}/signal`)).status).toBe(404);
  });

  describe('of cases of others', () => {
    let contact: any;
    let instances: Record<string, string>;
    let senders: [string, string][];

    beforeAll(async () => {
      contact = await register(server.application, server.token('infodesk'));
      const ofCase = { businessKey: contact.id };
      instances = {
        pays: await run('pays', ofCase, 'manager'),
        receives: await run('receives', ofCase, 'manager'),
        strikes: await run('strikes', ofCase, 'manager'),
      };
      senders = [
        ['designer', 'designer'],
        ['worker', 'worker'],
        ['key', await server.key('mittente', ['worker'])],
      ];
    });

    const attempts = (): [string, object][] => {
      const { pays, receives } = instances;
      const contactId = { value: contact.id, type: 'String' };
      return [
        ['POST /message', { messageName: 'paid', businessKey: contact.id, all: true }],
        [
          'POST /message',
          { messageName: 'paid', businessKey: contact.id, processInstanceId: pays },
        ],
        ['POST /message', { messageName: 'paid', processInstanceId: pays }],
        ['POST /message', { messageName: 'paid', all: true }],
        ['POST /message', { messageName: 'ordered', businessKey: contact.id }],
        ['POST /message', { messageName: 'ordered', processVariables: { contactId } }],
        ['POST /signal', { name: 'strike' }],
        ['POST /signal', { name: 'nobody', variables: { contactId } }],
        [`POST /execution/${receives}/signal`, {}],
        [`POST /execution/${pays}/messageSubscriptions/paid/trigger`, {}],
      ];
    };

    it('reach none, whoever sends them', async () => {
      for (const [name, as] of senders)
        for (const [operation, body] of attempts()) {
          const answer = await server.send(as, operation, body);
          expect([name, operation, body, answer.status, answer.body?.type]).toEqual([
            name,
            operation,
            body,
            403,
            'AuthorizationException',
          ]);
        }
      for (const [key, id] of Object.entries(instances))
        expect([key, await standsAt(id)]).toEqual([key, [key === 'receives' ? 'receive' : 'wait']]);
    });

    it('reach those of managers, and nobody else sends any', async () => {
      for (const person of ['infodesk', 'regia'])
        expect((await send({ messageName: 'paid', all: true }, person)).status).toBe(403);
      await server.done('manager', 'POST /message', {
        messageName: 'paid',
        businessKey: contact.id,
        all: true,
      });
      await server.done('manager', 'POST /signal', { name: 'strike' });
      for (const id of Object.values(instances)) expect(await standsAt(id)).toEqual(['after']);
    });
  });
});
