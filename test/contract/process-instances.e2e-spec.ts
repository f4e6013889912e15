import { bpmn, end, path, serviceTask, start } from '../builders/bpmn.js';
import { register } from '../builders/contacts.js';
import { ownProcess, ToolServer } from './tool-server.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const MISSING = '00000000-0000-4000-8000-000000000000';

describe('processes and instances over /engine-rest', () => {
  const orderXml = ownProcess('order');
  let server: ToolServer;
  let definition: any;

  beforeAll(async () => {
    server = await ToolServer.start();
    definition = await server.deploy(orderXml);
  });
  afterAll(() => server?.stop());

  const run = (body: object = {}, as = 'designer') =>
    server.done(as, 'POST /process-definition/key/order/start', body);
  const ids = (list: any[]): string[] => list.map(({ id }) => id);

  describe('definitions', () => {
    it('are read by id and by key, and filtered', async () => {
      for (const at of [definition.id, 'key/order']) {
        const one = `/process-definition/${at}`;
        expect(await server.done('manager', `GET ${one}`)).toEqual(definition);
        expect(await server.done('manager', `GET ${one}/xml`)).toEqual({
          id: definition.id,
          bpmn20Xml: orderXml,
        });
        expect((await server.send('manager', `GET ${one}/diagram`)).status).toBe(404);
        expect(await server.done('manager', `GET ${one}/startForm`)).toMatchObject({ key: null });
        expect(await server.done('manager', `GET ${one}/form-variables`)).toEqual({});
      }
      const count = async (query: string) =>
        (await server.done('manager', `GET /process-definition/count?${query}`)).count;
      expect(await count('key=order&version=1&active=true')).toBe(1);
      expect(await count('keyLike=ord%25&suspended=true')).toBe(0);
      expect(await count('keysIn=order,ciclo-di-servizio&latestVersion=true')).toBe(2);
      expect(await count(`deploymentId=${definition.deploymentId}&withoutTenantId=true`)).toBe(1);
      const sorted = 'GET /process-definition?sortBy=key&sortOrder=desc&maxResults=1';
      expect(await server.done('manager', sorted)).toHaveLength(1);
    });

    it.each(['category=a', 'tenantIdIn=a', 'sortBy=constructor', 'maxResults=-1', 'version=x'])(
      'refuse %s by name',
      async (query) => {
        const answer = await server.send('manager', `GET /process-definition?${query}`);
        expect([answer.status, answer.body.type]).toEqual([400, 'InvalidRequestException']);
        expect(answer.body.message).toContain(query.split('=')[0]);
      },
    );

    it('are not suspended, nor is their history cut', async () => {
      for (const at of [definition.id, 'key/order']) {
        const one = `PUT /process-definition/${at}`;
        await server.done('designer', `${one}/suspended`, { suspended: false });
        const suspended = await server.send('designer', `${one}/suspended`, { suspended: true });
        expect([suspended.status, suspended.body.message]).toEqual([
          400,
          expect.stringContaining('withdrawal'),
        ]);
        const kept = `${one}/history-time-to-live`;
        await server.done('designer', kept, { historyTimeToLive: null });
        expect((await server.send('designer', kept, { historyTimeToLive: 5 })).status).toBe(400);
      }
    });

    it('tell where their instances stand', async () => {
      await run();
      for (const at of [definition.id, 'key/order']) {
        const figures = await server.done('manager', `GET /process-definition/${at}/statistics`);
        expect(figures).toEqual([
          { id: 'step', instances: expect.any(Number), failedJobs: 0, incidents: [] },
        ]);
      }
      const all = await server.done('manager', 'GET /process-definition/statistics?incidents=true');
      const own = all.find((one: any) => one.id === definition.id);
      expect(own.instances).toBeGreaterThan(0);
      expect(own.definition).toEqual(definition);
    });
  });

  describe('a start', () => {
    it('takes a business key and variables, and answers them when asked to', async () => {
      const started = await run({
        businessKey: 'ordine-7',
        variables: {
          amount: { value: 30, type: 'Integer' },
          lines: { value: '["a"]', type: 'Json' },
        },
        withVariablesInReturn: true,
      });
      expect(started).toMatchObject({
        businessKey: 'ordine-7',
        definitionId: definition.id,
        links: [{ rel: 'self' }],
        variables: {
          amount: { value: 30, type: 'Integer', valueInfo: {} },
          lines: { value: '["a"]', type: 'Json', valueInfo: {} },
        },
      });
      const form = { variables: {} };
      for (const at of [definition.id, 'key/order'])
        await server.done('worker', `POST /process-definition/${at}/submit-form`, form);
    });

    it.each([
      [{ startInstructions: [{ type: 'startBeforeActivity', activityId: 'step' }] }, 'startInst'],
      [{ caseInstanceId: 'a' }, 'caseInstanceId'],
      [{ skipIoMappings: true }, 'skipIoMappings'],
      [{ variables: { a: { value: 'x', type: 'Integer' } } }, 'variables.a'],
      [[], 'JSON object'],
    ])('with %j is refused by name', async (body, named) => {
      const answer = await server.send(
        'designer',
        'POST /process-definition/key/order/start',
        body,
      );
      expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(named)]);
    });

    it('of a process that is not there answers 404', async () => {
      for (const at of [MISSING, 'nonsense', 'key/nonsense']) {
        const answer = await server.send('admin', `POST /process-definition/${at}/start`, {});
        expect([answer.status, answer.body.type]).toEqual([404, 'RestException']);
      }
    });
  });

  describe('instances', () => {
    it('are found by GET and POST, and counted', async () => {
      const one = await run({
        businessKey: 'cerca-1',
        variables: { amount: { value: 30 }, city: { value: 'Bologna' } },
      });
      const other = await run({ businessKey: 'cerca-2', variables: { amount: { value: 7 } } });
      const found = async (query: string) =>
        ids(await server.done('manager', `GET /process-instance?${query}`));
      expect(await found('businessKey=cerca-1')).toEqual([one.id]);
      expect(await found('businessKeyLike=cerca-%25&sortBy=businessKey&sortOrder=desc')).toEqual([
        other.id,
        one.id,
      ]);
      expect(await found('businessKeyLike=cerca-%25&firstResult=1&maxResults=1')).toHaveLength(1);
      const like = 'businessKeyLike=cerca-%25&processDefinitionKey=order';
      for (const [operator, value, expected] of [
        ['eq', '30', [one.id]],
        ['neq', '30', [other.id]],
        ['gt', '7', [one.id]],
        ['gteq', '7', [one.id, other.id]],
        ['lt', '30', [other.id]],
        ['lteq', '6', []],
      ])
        expect((await found(`${like}&variables=amount_${operator}_${value}`)).sort()).toEqual(
          (expected as string[]).sort(),
        );
      expect(await found(`${like}&variables=city_like_Bol%25`)).toEqual([one.id]);

      const body = {
        processDefinitionKeyIn: ['order'],
        businessKeyLike: 'cerca-%',
        activityIdIn: ['step'],
        active: true,
        variables: [{ name: 'amount', operator: 'gt', value: 7 }],
        sorting: [{ sortBy: 'instanceId', sortOrder: 'asc' }],
        tenantIdIn: null,
      };
      expect(
        ids(await server.done('manager', 'POST /process-instance?maxResults=5', body)),
      ).toEqual([one.id]);
      expect(await server.done('manager', 'POST /process-instance/count', body)).toEqual({
        count: 1,
      });
      expect(
        await server.done('manager', 'GET /process-instance/count?businessKey=cerca-2'),
      ).toEqual({ count: 1 });
      for (const wrong of [{ incidentType: 'a' }, { variables: [{ name: 'a', operator: 'in' }] }]) {
        const answer = await server.send('manager', 'POST /process-instance', wrong);
        expect([answer.status, answer.body.message]).toEqual([
          400,
          expect.stringMatching(/incidentType|operator/),
        ]);
      }
    });

    it('tell where their tokens stand, as a tree', async () => {
      const { id } = await run();
      const tree = await server.done('manager', `GET /process-instance/${id}/activity-instances`);
      expect(tree).toMatchObject({
        id,
        parentActivityInstanceId: null,
        activityType: 'processDefinition',
        activityId: definition.id,
        childActivityInstances: [
          {
            parentActivityInstanceId: id,
            activityId: 'step',
            activityType: 'userTask',
            childActivityInstances: [],
          },
        ],
        childTransitionInstances: [],
      });
    });

    it('have variables that managers read and change', async () => {
      const { id } = await run({ variables: { a: { value: 1 }, b: { value: 'x' } } });
      const at = `/process-instance/${id}/variables`;
      expect(await server.done('manager', `GET ${at}?deserializeValues=false`)).toEqual({
        a: { value: 1, type: 'Integer', valueInfo: {} },
        b: { value: 'x', type: 'String', valueInfo: {} },
      });
      await server.done('manager', `POST ${at}`, {
        modifications: { a: { value: 2, type: 'Integer' }, c: { value: true, type: 'Boolean' } },
        deletions: ['b'],
      });
      await server.done('manager', `PUT ${at}/d`, {
        value: '2026-11-23T09:00:00.000+0000',
        type: 'Date',
      });
      expect(await server.done('manager', `GET ${at}/d`)).toMatchObject({ type: 'Date' });
      await server.done('manager', `DELETE ${at}/c`);
      expect(Object.keys(await server.done('manager', `GET ${at}`)).sort()).toEqual(['a', 'd']);
      expect((await server.send('manager', `GET ${at}/b`)).status).toBe(404);
      expect((await server.send('designer', `PUT ${at}/a`, { value: 5 })).status).toBe(403);
    });

    it('are suspended, go on, are moved and end', async () => {
      const { id } = await run();
      const at = `/process-instance/${id}`;
      for (const suspended of [true, true, false]) {
        await server.done('manager', `PUT ${at}/suspended`, { suspended });
        expect(await server.done('manager', `GET ${at}`)).toMatchObject({ suspended });
      }
      const move = (body: object) => server.send('manager', `POST ${at}/modification`, body);
      const start = { type: 'startBeforeActivity', activityId: 'step' };
      expect((await move({ instructions: [start] })).status).toBe(204);
      const { childActivityInstances: children } = await server.done(
        'manager',
        `GET ${at}/activity-instances`,
      );
      expect(children).toHaveLength(2);
      const one = { type: 'cancel', activityInstanceId: children[0].id };
      expect((await move({ instructions: [one] })).body.message).toContain('2 tokens');
      for (const [type, named] of [
        ['startAfterActivity', 'startAfterActivity'],
        ['startTransition', 'startTransition'],
      ])
        expect((await move({ instructions: [{ type }] })).body.message).toContain(named);
      expect(
        (await move({ instructions: [{ ...start, variables: { a: {} } }] })).body.message,
      ).toContain('variables');
      expect((await move({ instructions: [{ ...start, activityId: 'none' }] })).status).toBe(400);
      await server.done('manager', `DELETE ${at}?skipCustomListeners=false`);
      expect((await server.send('manager', `GET ${at}`)).status).toBe(404);
      expect((await server.send('manager', `DELETE ${at}`)).status).toBe(404);
      await server.done('manager', `DELETE ${at}?failIfNotExists=false`);
      expect((await server.send('designer', `DELETE ${at}`)).status).toBe(403);
    });
  });

  describe('cases of others', () => {
    let contact: any;
    let worker: string;

    beforeAll(async () => {
      contact = await register(server.application, server.token('infodesk'));
      worker = await server.key('programma', ['worker']);
      const closes = (key: string, inner = '') =>
        bpmn(
          `${start()}${serviceTask('work', 'contacts.close', inner)}${end()}${path('start', 'work', 'end')}`,
          { key },
        );
      await server.deploy(closes('closes'));
      const literal = `<bpmn:extensionElements><camunda:inputOutput>
        <camunda:inputParameter name="contactId">${contact.id}</camunda:inputParameter>
        </camunda:inputOutput></bpmn:extensionElements>`;
      await server.deploy(closes('closes-literally', literal));
    });

    const statusOf = async () => {
      const read = await server.application.get(`/contacts/${contact.id}`, {
        token: server.token('regia'),
      });
      return read.body.status as string;
    };

    it.each(['designer', 'worker', 'key'])('are not reached by a start of %s', async (who) => {
      const as = who === 'key' ? worker : who;
      for (const body of [
        { businessKey: contact.id },
        { businessKey: contact.id.toUpperCase() },
        { variables: { contactId: { value: contact.id, type: 'String' } } },
      ]) {
        const answer = await server.send(as, 'POST /process-definition/key/closes/start', body);
        expect([answer.status, answer.body.type]).toEqual([403, 'AuthorizationException']);
      }
      expect(await statusOf()).toBe(contact.status);
    });

    it('are not reached by what a model says, whoever starts it', async () => {
      for (const as of ['designer', 'worker', 'manager']) {
        const start = 'POST /process-definition/key/closes-literally/start';
        const answer = await server.send(as, start, {});
        expect([as, answer.status === 200 ? 'waits' : answer.status]).toEqual([
          as,
          as === 'worker' ? expect.anything() : 403,
        ]);
      }
      expect(await statusOf()).toBe(contact.status);
    });

    it('are started for by managers, who may act on them', async () => {
      const started = await server.send('manager', 'POST /process-definition/key/order/start', {
        businessKey: contact.id,
      });
      expect(started.status).toBe(200);
    });

    it('are not bound anew by a change of contactId', async () => {
      const [{ id }] = await server.done(
        'manager',
        `GET /process-instance?businessKey=${contact.id}&processDefinitionKey=ciclo-di-servizio`,
      );
      const at = `/process-instance/${id}/variables`;
      const changes = [
        ['PUT', `${at}/contactId`, { value: MISSING, type: 'String' }],
        ['DELETE', `${at}/contactId`, undefined],
        ['POST', at, { deletions: ['contactId'] }],
      ] as const;
      for (const [method, path, body] of changes)
        expect((await server.send('manager', `${method} ${path}`, body)).status).toBe(400);
    });

    it('are not searched by their words', async () => {
      const spoken = await register(server.application, server.token('infodesk'));
      const words = (
        await server.done('admin', `GET /process-instance?businessKey=${spoken.id}`)
      )[0];
      const all = await server.done('admin', `GET /process-instance/${words.id}/variables`);
      const [name, { value }] = Object.entries<any>(all).find(([, one]) => one.type === 'String')!;
      expect(value).not.toBe('');
      const body = { variables: [{ name: 'remark', operator: 'like', value: '%' }] };
      await server.done('manager', `PUT /process-instance/${words.id}/variables/remark`, {
        value: 'Parole',
        type: 'String',
      });
      expect(await server.done('designer', 'POST /process-instance', body)).toEqual([]);
      const steering = { variables: [{ name, operator: 'like', value: '%' }] };
      expect(ids(await server.done('designer', 'POST /process-instance', steering))).not.toContain(
        words.id,
      );
    });
  });
});
