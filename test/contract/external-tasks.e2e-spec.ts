import { once } from 'node:events';
import http from 'node:http';
import { TEST_PASSWORD } from '../setup/test-application.js';
import { eventually } from '../setup/eventually.js';
import { ExternalTaskServer } from './external-task-server.js';
import { CAUGHT, single } from './models.js';

const MISSING = '00000000-0000-4000-8000-000000000000';
/** Only a wake-up can end such a wait within a test's patience. */
const HALF_AN_HOUR = 1_800_000;

describe('external tasks over /engine-rest', () => {
  let server: ExternalTaskServer;

  beforeAll(async () => {
    server = await ExternalTaskServer.start();
    await server.deploy(
      single('plain'),
      single('second'),
      single('shared', 'shared', '', 'camunda:taskPriority="7"'),
      CAUGHT,
    );
  });
  afterAll(() => server?.stop());
  afterEach(() => server.application.clock.release());

  const ended = (id: string) =>
    eventually(`instance ${id} ends`, async () => {
      const instance = await server.queries.instance(id);
      return instance.state === 'completed' && instance;
    });

  describe('the form of the interface', () => {
    it('answers JSON without a charset, which the JavaScript client demands', async () => {
      const response = await server.post('/external-task/fetchAndLock', {
        workerId: 'w',
        maxTasks: 1,
        topics: [],
      });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json');
      const refused = await server.get(`/external-task/${MISSING}`);
      expect(refused.headers.get('content-type')).toBe('application/json');
    });

    it('tells its version to workers and the Modeler', async () => {
      const response = await server.get('/version');
      expect(response.body).toEqual({ version: expect.stringMatching(/^7\.\d+\.\d+$/) });
    });

    it('takes Basic and Bearer of workers, and nobody else', async () => {
      const ask = (authorization?: string) =>
        server.application.get('/engine-rest/external-task/count', {
          headers: authorization ? { authorization } : {},
        });
      const basic = (name: string, password: string) =>
        `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
      const operator = await server.application.account({ username: 'operatrice' });

      expect((await ask(basic('operaio', TEST_PASSWORD))).status).toBe(200);
      expect((await ask(`Bearer ${server.token}`)).status).toBe(200);

      const anonymous = await ask();
      expect(anonymous.status).toBe(401);
      expect(anonymous.headers.get('www-authenticate')).toMatch(/^Basic /);
      expect(anonymous.body).toMatchObject({ type: 'AuthenticationException', code: null });
      expect((await ask(basic('operaio', 'wrong'))).status).toBe(401);

      const forbidden = await ask(`Bearer ${operator}`);
      expect(forbidden.status).toBe(403);
      expect(forbidden.body.type).toBe('AuthorizationException');
    });

    it('refuses requests that are not of the form, and says why', async () => {
      const base = { workerId: 'w', maxTasks: 1, topics: [] };
      const tooLong = await server.post('/external-task/fetchAndLock', {
        ...base,
        asyncResponseTimeout: HALF_AN_HOUR + 1,
      });
      expect(tooLong.status).toBe(400);
      expect(tooLong.body).toEqual({
        type: 'InvalidRequestException',
        message: expect.stringContaining('1800000'),
        code: null,
      });
      const nobody = await server.post('/external-task/fetchAndLock', { ...base, workerId: null });
      expect(nobody.status).toBe(400);
      expect(nobody.body.message).toMatch(/workerId/);
    });

    it('answers 404 for tasks that do not exist, whatever their id looks like', async () => {
      for (const id of [MISSING, 'nonsense']) {
        const completed = await server.post(`/external-task/${id}/complete`, { workerId: 'w' });
        expect(completed.status).toBe(404);
        expect(completed.body).toEqual({
          type: 'RestException',
          message: `External task with id ${id} does not exist`,
          code: null,
        });
        expect((await server.get(`/external-task/${id}`)).status).toBe(404);
        expect((await server.post(`/external-task/${id}/unlock`)).status).toBe(404);
      }
    });
  });

  describe('ownership', () => {
    it('is of the worker that fetched last, also after its lock expired', async () => {
      const { clock } = server.application;
      clock.setTo('2027-01-10T08:00:00Z');
      const first = await server.run('plain');
      const second = await server.run('plain');
      const tasks = await server.fetch('early', 'plain');
      const byInstance = new Map(tasks.map((task) => [task.processInstanceId, task]));
      expect(byInstance.get(first)).toMatchObject({
        workerId: 'early',
        lockExpirationTime: '2027-01-10T08:01:00.000+0000',
        createTime: '2027-01-10T08:00:00.000+0000',
        retries: null,
        suspended: false,
        tenantId: null,
        activityId: 'work',
        processDefinitionKey: 'plain',
      });
      expect(await server.fetch('late', 'plain')).toEqual([]);
      const firstTask = byInstance.get(first).id as string;
      const secondTask = byInstance.get(second).id as string;

      const foreign = await server.post(`/external-task/${firstTask}/complete`, {
        workerId: 'late',
      });
      expect(foreign.status).toBe(400);
      expect(foreign.body).toMatchObject({ type: 'RestException', code: null });
      expect(foreign.body.message).toContain('early');

      clock.advance(61_000);
      const expired = await server.post(`/external-task/${firstTask}/complete`, {
        workerId: 'early',
      });
      expect(expired.status).toBe(204);
      expect(expired.text).toBe('');

      expect((await server.fetch('late', 'plain')).map(({ id }) => id)).toEqual([secondTask]);
      const tooLate = await server.post(`/external-task/${secondTask}/complete`, {
        workerId: 'early',
      });
      expect(tooLate.status).toBe(400);
      const owner = await server.post(`/external-task/${secondTask}/complete`, {
        workerId: 'late',
      });
      expect(owner.status).toBe(204);
      const again = await server.post(`/external-task/${secondTask}/complete`, {
        workerId: 'late',
      });
      expect(again.status).toBe(404);
      await ended(first);
      await ended(second);
    });

    it('is given, moved and given back by lock, extendLock and unlock', async () => {
      const { clock } = server.application;
      clock.setTo('2027-01-11T08:00:00Z');
      const instance = await server.run('plain', {}, 'caso-lock');
      const [{ id }] = (await server.get(`/external-task?processInstanceId=${instance}`)).body;

      const lock = (workerId: string) =>
        server.post(`/external-task/${id}/lock`, { workerId, lockDuration: 5_000 });
      expect((await lock('a')).status).toBe(204);
      expect((await lock('b')).status).toBe(400);
      const extended = await server.post(`/external-task/${id}/extendLock`, {
        workerId: 'a',
        newDuration: 90_000,
      });
      expect(extended.status).toBe(204);
      expect((await server.get(`/external-task/${id}`)).body).toMatchObject({
        workerId: 'a',
        lockExpirationTime: '2027-01-11T08:01:30.000+0000',
        businessKey: 'caso-lock',
      });
      expect((await server.post(`/external-task/${id}/unlock`)).status).toBe(204);
      expect((await lock('b')).status).toBe(204);
      expect((await server.post(`/external-task/${id}/complete`, { workerId: 'b' })).status).toBe(
        204,
      );
    });
  });

  it('can be locked by another once the lock is over, not a moment sooner; the first has lost it', async () => {
    const { clock } = server.application;
    clock.setTo('2027-01-12T08:00:00Z');
    const instance = await server.run('plain');
    const [{ id }] = (await server.get(`/external-task?processInstanceId=${instance}`)).body;
    const ask = async (what: string, body: object) =>
      (await server.post(`/external-task/${id}/${what}`, body)).status;
    const lock = (workerId: string) => ask('lock', { workerId, lockDuration: 5_000 });
    expect(await lock('a')).toBe(204);
    clock.advance(4_999);
    expect(await lock('b')).toBe(400);
    expect(await lock('a')).toBe(204); // anew, for as long again
    clock.advance(4_999);
    expect(await lock('b')).toBe(400);
    clock.advance(1);
    expect(await lock('b')).toBe(204);
    expect(await ask('extendLock', { workerId: 'a', newDuration: 5_000 })).toBe(400);
    expect(await ask('complete', { workerId: 'a' })).toBe(400);
    expect(await server.fetch('c', 'plain')).toEqual([]);
    expect(await ask('complete', { workerId: 'b' })).toBe(204);
    expect(await lock('b')).toBe(404);
    await ended(instance);
  });

  it("gives a task's own variables alone where a topic asks for these", async () => {
    const own = `<bpmn:extensionElements><camunda:inputOutput>
      <camunda:inputParameter name="locale">\${kind}</camunda:inputParameter>
      <camunda:inputParameter name="kind">own</camunda:inputParameter>
    </camunda:inputOutput></bpmn:extensionElements>`;
    await server.deploy(single('local', 'local', own));
    await server.run('local', { kind: 'report', other: 1 });
    const fetch = async (topic: object) => {
      const topics = [{ topicName: 'local', lockDuration: 1_000, ...topic }];
      const [task] = await server.fetch('w', 'local', { topics });
      await server.post(`/external-task/${task.id}/unlock`);
      return Object.fromEntries(
        Object.entries<{ value: unknown }>(task.variables).map(([name, { value }]) => [
          name,
          value,
        ]),
      );
    };
    expect(await fetch({ localVariables: true })).toEqual({ locale: 'report', kind: 'own' });
    expect(await fetch({ localVariables: false })).toEqual({
      locale: 'report',
      kind: 'own',
      other: 1,
    });
    expect(await fetch({ localVariables: true, variables: ['locale', 'other'] })).toEqual({
      locale: 'report',
    });
    expect(await fetch({ variables: ['other'] })).toEqual({ other: 1 });
  });

  it('gives those made last first where a request sorts so', async () => {
    const { clock } = server.application;
    await server.deploy(single('sorted'));
    const instances: string[] = [];
    for (const instant of ['2027-03-01T08:00:00Z', '2027-03-01T09:00:00Z']) {
      clock.setTo(instant);
      instances.push(await server.run('sorted'));
    }
    const first = async (sortOrder: string) => {
      const sorting = [{ sortBy: 'createTime', sortOrder }];
      const [task] = await server.fetch('w', 'sorted', { maxTasks: 1, sorting });
      await server.post(`/external-task/${task.id}/unlock`);
      return task.processInstanceId as string;
    };
    expect([await first('asc'), await first('desc')]).toEqual(instances);
  });

  it('a failure brings the variables that it reports', async () => {
    await server.deploy(single('failing'));
    await server.run('failing', { attempt: 0 });
    const [{ id }] = await server.fetch('w', 'failing');
    const variables = { attempt: { value: 1, type: 'Integer' } };
    const failed = await server.post(`/external-task/${id}/failure`, {
      workerId: 'w',
      errorMessage: 'non risponde',
      retries: 2,
      variables,
    });
    expect(failed.status).toBe(204);
    const [again] = await server.fetch('w', 'failing');
    expect(again).toMatchObject({ id, retries: 2, variables: { attempt: { value: 1 } } });
  });

  it('lists and counts what stands in the queue', async () => {
    const instance = await server.run('shared', { a: 1 });
    const list = async (query: string) =>
      (await server.get(`/external-task?topicName=shared&${query}`)).body as {
        id: string;
        executionId: string;
      }[];
    const count = async (query: string) =>
      (await server.get(`/external-task/count?topicName=shared&${query}`)).body.count as number;

    expect(await list(`processInstanceId=${instance}`)).toEqual([
      expect.objectContaining({ topicName: 'shared', priority: 7, workerId: null }),
    ]);
    expect(await count('notLocked=true')).toBe(1);
    const [{ executionId }] = await list(`processInstanceId=${instance}`);
    expect(await count(`executionId=${executionId}`)).toBe(1);
    expect(await count(`executionId=${instance}:none`)).toBe(0);
    const [task] = await server.fetch('w', 'shared', {
      topics: [
        {
          topicName: 'shared',
          lockDuration: 60_000,
          includeExtensionProperties: true,
          variables: [],
        },
      ],
    });
    expect(task).toMatchObject({ variables: {}, extensionProperties: {} });
    expect(await count('notLocked=true')).toBe(0);
    expect(await count('locked=true&workerId=w')).toBe(1);
    expect(await list('noRetriesLeft=true')).toEqual([]);
    expect(
      await list('withRetriesLeft=true&sortBy=createTime&sortOrder=desc&maxResults=5'),
    ).toHaveLength(1);
    const search = await server.post('/external-task?maxResults=1', {
      topicName: 'shared',
      activityIdIn: ['work'],
      sorting: [{ sortBy: 'id', sortOrder: 'asc' }],
    });
    expect(search.body).toHaveLength(1);
    await server.post(`/external-task/${task.id}/complete`, { workerId: 'w' });
    expect(await count('')).toBe(0);
  });

  it.each(['constructor', '__proto__', 'toString', 'name'])('sorts by no %s', async (sortBy) => {
    const asked = await server.get(`/external-task?sortBy=${sortBy}&sortOrder=asc`);
    const sent = await server.post('/external-task', { sorting: [{ sortBy, sortOrder: 'asc' }] });
    expect([asked.status, sent.status]).toEqual([400, 400]);
    expect(sent.body.message).toContain('must be one of');
  });

  it.each([
    ['extendLock', 'newDuration', 31_622_400_000],
    ['lock', 'lockDuration', 31_622_400_000],
    ['failure', 'retryTimeout', 31_622_400_000],
    ['failure', 'retries', 2_147_483_647],
  ])('%s refuses a %s beyond its bound', async (command, field, most) => {
    await server.run('plain');
    const [{ id }] = await server.fetch('bounded', 'plain');
    const answer = await server.post(`/external-task/${id}/${command}`, {
      workerId: 'bounded',
      [field]: most + 1,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toBe(`${field} must be at most ${most}.`);
    await server.post(`/external-task/${id}/complete`, { workerId: 'bounded' });
  });

  it('hands a BPMN error to the boundary event that catches its code', async () => {
    const instance = await server.run('caught');
    const [task] = await server.fetch('w', 'caught');
    const raised = await server.post(`/external-task/${task.id}/bpmnError`, {
      workerId: 'w',
      errorCode: 'refused',
      errorMessage: 'Non si può',
      variables: { reason: { value: 'fuori zona' } },
    });
    expect(raised.status).toBe(204);
    const { items } = await server.queries.tasks({ instanceId: instance, limit: 5 });
    expect(items.map(({ definitionKey }) => definitionKey)).toEqual(['mend']);
    expect(await server.queries.variables(instance)).toMatchObject({ reason: 'fuori zona' });
  });

  it('goes from failure to retries to incident, and on when the retries are set again', async () => {
    const { clock } = server.application;
    clock.setTo('2027-02-01T08:00:00Z');
    const instance = await server.run('second');
    const fail = async (retries: number) => {
      const [task] = await server.fetch('w', 'second');
      const response = await server.post(`/external-task/${task.id}/failure`, {
        workerId: 'w',
        errorMessage: 'Il servizio non risponde',
        errorDetails: 'ECONNREFUSED\n  at fetch',
        retries,
        retryTimeout: 60_000,
      });
      expect(response.status).toBe(204);
      return task;
    };
    const openIncidents = async () =>
      (await server.queries.incidents({ instanceId: instance, open: true, limit: 5 })).items;

    const { id } = await fail(1);
    expect(await server.fetch('w', 'second')).toEqual([]);
    expect(await openIncidents()).toEqual([]);
    clock.advance(60_000);

    const task = await fail(0);
    expect(task).toMatchObject({ id, retries: 1, errorMessage: 'Il servizio non risponde' });
    expect(await openIncidents()).toEqual([
      expect.objectContaining({ elementId: 'work', message: 'Il servizio non risponde' }),
    ]);
    clock.advance(60_000);
    expect(await server.fetch('w', 'second')).toEqual([]);
    const details = await server.get(`/external-task/${id}/errorDetails`);
    expect(details.text).toBe('ECONNREFUSED\n  at fetch');
    expect(details.headers.get('content-type')).toMatch(/^text\/plain/);

    const set = await server.application.request(
      'PUT',
      `/engine-rest/external-task/${id}/retries`,
      {
        token: server.token,
        body: { retries: 2 },
      },
    );
    expect(set.status).toBe(204);
    expect(await openIncidents()).toEqual([]);
    expect(await fail(1)).toMatchObject({ id, retries: 2 });
    clock.advance(60_000);
    expect(await fail(0)).toMatchObject({ id, retries: 1 });
    expect(await openIncidents()).toHaveLength(1); // its second one
    await server.application.request('PUT', `/engine-rest/external-task/${id}/retries`, {
      token: server.token,
      body: { retries: 1 },
    });
    expect(await openIncidents()).toEqual([]);
    expect(await server.fetch('w', 'second')).toMatchObject([{ id, retries: 1 }]);
    await server.post(`/external-task/${id}/complete`, { workerId: 'w' });
    await ended(instance);
  });

  describe('long polling', () => {
    const wait = (signal?: AbortSignal, target = server) =>
      fetch(`${target.url}/external-task/fetchAndLock`, {
        method: 'POST',
        signal,
        headers: { authorization: `Bearer ${target.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          workerId: 'patient',
          maxTasks: 1,
          asyncResponseTimeout: HALF_AN_HOUR,
          topics: [{ topicName: 'plain', lockDuration: 60_000 }],
        }),
      });

    it('answers as soon as there is a task, also one of another replica', async () => {
      const replica = await ExternalTaskServer.start({ replicaOf: server });
      try {
        for (const starter of [server, replica]) {
          const answer = wait();
          const instance = await starter.run('plain');
          const tasks = (await (await answer).json()) as {
            id: string;
            processInstanceId: string;
          }[];
          expect(tasks.map(({ processInstanceId }) => processInstanceId)).toEqual([instance]);
          await server.post(`/external-task/${tasks[0].id}/complete`, { workerId: 'patient' });
        }
      } finally {
        await replica.stop();
      }
    });

    it('answers with nothing after the time that was asked for', async () => {
      expect(await server.fetch('w', 'plain', { asyncResponseTimeout: 50 })).toEqual([]);
    });

    it('locks nothing for a worker that hung up', async () => {
      const hangUp = new AbortController();
      const arrived = once(server.application.app.getHttpServer(), 'request');
      const answer = wait(hangUp.signal);
      const refused = expect(answer).rejects.toThrow(/abort/i);
      await arrived;
      hangUp.abort();
      await refused;
      const instance = await server.run('plain');
      const tasks = await eventually('another worker gets the task', async () => {
        const fetched = await server.fetch('other', 'plain');
        return fetched.length > 0 && fetched;
      });
      expect(tasks[0]).toMatchObject({ processInstanceId: instance, workerId: 'other' });
      await server.post(`/external-task/${tasks[0].id}/complete`, { workerId: 'other' });
    });

    it('lets those who wait go when the server stops', async () => {
      const replica = await ExternalTaskServer.start({ replicaOf: server });
      // Without keep-alive, so that nothing but the request itself could hold the server.
      const request = http.request(`${replica.url}/external-task/fetchAndLock`, {
        method: 'POST',
        agent: false,
        headers: { authorization: `Bearer ${replica.token}`, 'content-type': 'application/json' },
      });
      const arrived = once(replica.application.app.getHttpServer(), 'request');
      request.end(
        JSON.stringify({
          workerId: 'patient',
          maxTasks: 1,
          asyncResponseTimeout: HALF_AN_HOUR,
          topics: [{ topicName: 'plain', lockDuration: 60_000 }],
        }),
      );
      const answered = once(request, 'response') as Promise<[http.IncomingMessage]>;
      await arrived;
      await replica.stop();
      const [response] = await answered;
      expect(response.statusCode).toBe(200);
      let body = '';
      for await (const chunk of response) body += String(chunk);
      expect(JSON.parse(body)).toEqual([]);
    });
  });
});
