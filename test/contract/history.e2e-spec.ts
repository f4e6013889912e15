import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { deployModels, startAsProduct, waitingProcess } from '../builders/waiting-process.js';
import { runAsSystem } from '../../src/platform/context/index.js';
import { CamundaApi, MISSING } from './camunda-api.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const CAMUNDA_DATE = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
const PAST = '2001-01-01T00:00:00.000+0000';
const FUTURE = '2999-01-01T00:00:00.000+0000';

const TASK = bpmn(
  `${start()}${userTask('ask', '', 'camunda:candidateGroups="savena-infodesk"')}${end()}${path('start', 'ask', 'end')}`,
  { key: 'compito' },
);
const CALLS = bpmn(
  `${start()}<bpmn:callActivity id="call" calledElement="compito" />${end()}${path('start', 'call', 'end')}`,
  { key: 'chiama' },
);

type Conditions = Record<string, string>;

describe('the history over /engine-rest', () => {
  let desk: CamundaApi;

  beforeAll(async () => {
    desk = await CamundaApi.open();
    await deployModels(desk.server, waitingProcess(), TASK, CALLS);
  });
  afterAll(() => desk?.stop());

  /** Each first condition finds the one, each second nothing; `of` narrows both. */
  async function finds(list: string, of: Conditions, one: any, pairs: [Conditions, Conditions][]) {
    for (const [matching, other] of pairs) {
      expect([matching, await desk.list(list, { ...of, ...matching })]).toEqual([matching, [one]]);
      expect([other, await desk.list(list, { ...of, ...other })]).toEqual([other, []]);
    }
  }
  const definitionOf = async (id: string) => (await desk.queries.instance(id)).definitionId;
  const complete = async (instanceId: string) => {
    const { items } = await desk.queries.tasks({ instanceId, limit: 5 });
    await runAsSystem('test', () => desk.engine.completeTask(items[0].id, {}));
  };
  const refusedBy = async (path: string, query: Conditions) => {
    const { status, body } = await desk.get('admin', path, query);
    return [status, body.message.split(' ')[0]];
  };

  describe('of process instances', () => {
    const list = '/history/process-instance';

    it('has Camunda’s fields, and is found by every condition', async () => {
      const id = await startAsProduct(desk.server, 'compito', 'storia-1');
      const of = { processInstanceId: id };
      const definitionId = await definitionOf(id);
      const [running] = await desk.list(list, of);
      expect(running).toEqual({
        ...{ id, businessKey: 'storia-1', processDefinitionId: definitionId },
        processDefinitionKey: 'compito',
        processDefinitionName: 'compito',
        processDefinitionVersion: 1,
        startTime: CAMUNDA_DATE,
        endTime: null,
        removalTime: null,
        durationInMillis: null,
        startUserId: 'test',
        startActivityId: 'start',
        deleteReason: null,
        rootProcessInstanceId: id,
        superProcessInstanceId: null,
        superCaseInstanceId: null,
        caseInstanceId: null,
        tenantId: null,
        state: 'ACTIVE',
        restartedProcessInstanceId: null,
      });
      expect(await desk.read(`${list}/${id}`)).toEqual(running);
      await finds(list, of, running, [
        [{ processInstanceBusinessKey: 'storia-1' }, { processInstanceBusinessKey: 'storia' }],
        [{ processInstanceBusinessKeyLike: 'sto%' }, { processInstanceBusinessKeyLike: 'x%' }],
        [{ processDefinitionId: definitionId }, { processDefinitionId: MISSING }],
        [{ processDefinitionKey: 'compito' }, { processDefinitionKey: 'attesa' }],
        [{ processDefinitionName: 'compito' }, { processDefinitionNameLike: 'x%' }],
        [{ unfinished: 'true' }, { finished: 'true' }],
        [{ active: 'true' }, { suspended: 'true' }],
        [
          { active: 'true', unfinished: 'true' },
          { active: 'true', finished: 'true' },
        ],
        [{ finished: 'false' }, { completed: 'true' }],
        [{ rootProcessInstances: 'true' }, { superProcessInstanceId: MISSING }],
        [{ startedBy: 'test' }, { startedBy: 'nobody' }],
        [{ startedAfter: PAST, startedBefore: FUTURE }, { startedBefore: PAST }],
        [{ withoutTenantId: 'true' }, { finishedBefore: FUTURE }],
        [{ unfinished: 'true' }, { withIncidents: 'true' }],
      ]);
      const lists: [string, string, string][] = [
        ['processInstanceIds', id, MISSING],
        ['processInstanceBusinessKeyIn', 'a,storia-1', 'a'],
        ['processDefinitionKeyIn', 'a,compito', 'a'],
        ['processDefinitionKeyNotIn', 'a,b', 'compito'],
        ['activeActivityIdIn', 'ask', 'start'],
        ['executedActivityIdIn', 'start,x', 'ask'],
      ];
      for (const [name, matching, other] of lists) {
        expect([name, await desk.read(list, { ...of, [name]: matching })]).toEqual([
          ...[name, [running]],
        ]);
        expect([name, await desk.read(list, { ...of, [name]: other })]).toEqual([name, []]);
      }
    });

    it('tells how it ended: by itself, or by somebody', async () => {
      const done = await startAsProduct(desk.server, 'compito', 'fine');
      await complete(done);
      const cancelled = await startAsProduct(desk.server, 'compito', 'fine');
      await runAsSystem('test', () => desk.engine.cancelInstance(cancelled, 'Doppione'));
      const suspended = await startAsProduct(desk.server, 'compito', 'fine');
      await desk.engine.suspendInstance(suspended);
      const of = { processInstanceBusinessKey: 'fine' };
      const states = async (conditions: Conditions) =>
        (await desk.list(list, { ...of, ...conditions })).map(({ id, state }: any) => [id, state]);
      expect(await states({ completed: 'true' })).toEqual([[done, 'COMPLETED']]);
      expect(await states({ externallyTerminated: 'true' })).toEqual([
        [cancelled, 'EXTERNALLY_TERMINATED'],
      ]);
      expect(await states({ suspended: 'true' })).toEqual([[suspended, 'SUSPENDED']]);
      expect(await states({ finished: 'true', finishedAfter: PAST })).toHaveLength(2);
      const one = await desk.read(`${list}/${cancelled}`);
      expect(one).toMatchObject({ deleteReason: 'Doppione', endTime: CAMUNDA_DATE });
      expect(one.durationInMillis).toEqual(expect.any(Number));
    });

    it('knows who called whom', async () => {
      const caller = await startAsProduct(desk.server, 'chiama', 'padre');
      const of = { superProcessInstanceId: caller };
      const [called] = await desk.list(list, of);
      expect(called).toMatchObject({
        rootProcessInstanceId: caller,
        processDefinitionKey: 'compito',
      });
      const [found] = await desk.list(list, { subProcessInstanceId: called.id });
      expect(found.id).toBe(caller);
      const steps = await desk.list('/history/activity-instance', { processInstanceId: caller });
      expect(steps.find(({ activityId }: any) => activityId === 'call')).toMatchObject({
        calledProcessInstanceId: called.id,
      });
    });

    it('is sorted, paged, and refuses what it does not offer', async () => {
      const of = { processDefinitionKey: 'compito', sortBy: 'startTime' };
      const up = (await desk.read(list, { ...of, sortOrder: 'asc' })).map(({ id }: any) => id);
      const down = (await desk.read(list, { ...of, sortOrder: 'desc' })).map(({ id }: any) => id);
      expect(up.length).toBeGreaterThan(3);
      expect([...up].sort()).toEqual([...down].sort());
      const page = { ...of, sortOrder: 'asc', firstResult: '1', maxResults: '2' };
      expect((await desk.read(list, page)).map(({ id }: any) => id)).toEqual(up.slice(1, 3));
      expect(await refusedBy(list, { variables: 'a_eq_b' })).toEqual([400, 'variables']);
      expect(await refusedBy(list, { incidentStatus: 'lost' })).toEqual([400, 'incidentStatus']);
      const missing = await desk.get('admin', `${list}/${MISSING}`);
      expect([missing.status, missing.body.message]).toEqual([
        ...[404, `Historic process instance with id ${MISSING} does not exist`],
      ]);
    });
  });

  it('of activities has Camunda’s fields and conditions', async () => {
    const list = '/history/activity-instance';
    const instance = await startAsProduct(desk.server, 'compito', 'passi');
    const of = { processInstanceId: instance };
    const definitionId = await definitionOf(instance);
    const [begun, step] = await desk.list(list, { ...of });
    const [task] = await desk.list('/history/task', of);
    expect(begun).toMatchObject({ activityType: 'startEvent', canceled: false, taskId: null });
    expect(step).toEqual({
      id: expect.stringMatching(/^ask:\d+$/),
      parentActivityInstanceId: instance,
      activityId: 'ask',
      activityName: 'ask',
      activityType: 'userTask',
      processDefinitionKey: 'compito',
      processDefinitionId: definitionId,
      processInstanceId: instance,
      executionId: expect.any(String),
      taskId: task.id,
      calledProcessInstanceId: null,
      calledCaseInstanceId: null,
      assignee: null,
      startTime: CAMUNDA_DATE,
      endTime: null,
      durationInMillis: null,
      canceled: false,
      completeScope: false,
      tenantId: null,
      removalTime: null,
      rootProcessInstanceId: instance,
    });
    expect(await desk.read(`${list}/${step.id}`)).toEqual(step);
    expect((await desk.get('admin', `${list}/x:0`)).status).toBe(404);
    await runAsSystem('test', () => desk.engine.claimTask(task.id, 'infodesk'));
    const taken = { ...step, assignee: 'infodesk' };
    await finds(list, { ...of, activityId: 'ask' }, taken, [
      [{ activityInstanceId: step.id }, { activityInstanceId: 'ask:0' }],
      [{ activityType: 'userTask' }, { activityType: 'noneEndEvent' }],
      [{ activityName: 'ask' }, { activityNameLike: 'x%' }],
      [{ executionId: step.executionId }, { executionId: 'x' }],
      [{ processDefinitionId: definitionId }, { processDefinitionId: MISSING }],
      [{ taskAssignee: 'infodesk' }, { taskAssignee: 'regia' }],
      [{ unfinished: 'true' }, { finished: 'true' }],
      [{ startedBefore: FUTURE }, { startedAfter: FUTURE }],
      [{ startedAfter: PAST }, { canceled: 'true' }],
      [{ startedAfter: PAST }, { finishedAfter: PAST }],
    ]);
    // Designers are told of nobody's work.
    const ask = { ...of, activityId: 'ask' };
    const [seen] = (await desk.get('designer', list, ask)).body;
    expect(seen).toEqual({ ...step, taskId: null });
    const named = await desk.get('designer', list, { ...ask, taskAssignee: 'infodesk' });
    expect(named.body).toEqual([]);
    await complete(instance);
    const [last] = await desk.list(list, { ...of, activityType: 'noneEndEvent' });
    expect(last).toMatchObject({ activityId: 'end', completeScope: true });
  });

  it('of tasks has Camunda’s fields and conditions', async () => {
    const list = '/history/task';
    const instance = await startAsProduct(desk.server, 'compito', 'compiti');
    const of = { processInstanceId: instance };
    const definitionId = await definitionOf(instance);
    const [open] = await desk.list(list, of);
    expect(open).toMatchObject({
      ...{ name: 'ask', taskDefinitionKey: 'ask', assignee: null, priority: 50 },
      ...{ deleteReason: null, endTime: null, duration: null, taskState: 'Created' },
      ...{ processDefinitionKey: 'compito', processDefinitionId: definitionId },
      ...{ startTime: CAMUNDA_DATE, due: null, followUp: null, rootProcessInstanceId: instance },
    });
    await runAsSystem('test', () => desk.engine.claimTask(open.id, 'infodesk'));
    await complete(instance);
    const [done] = await desk.list(list, of);
    expect(done).toMatchObject({
      ...{ assignee: 'infodesk', deleteReason: 'completed', taskState: 'Completed' },
      ...{ endTime: CAMUNDA_DATE, duration: expect.any(Number) },
    });
    await finds(list, of, done, [
      [{ taskId: done.id }, { taskId: MISSING }],
      [{ processInstanceBusinessKey: 'compiti' }, { processInstanceBusinessKey: 'x' }],
      [{ processInstanceBusinessKeyLike: 'comp%' }, { processInstanceBusinessKeyLike: 'x%' }],
      [{ processDefinitionId: definitionId }, { processDefinitionKey: 'x' }],
      [{ executionId: done.executionId }, { executionId: 'x' }],
      [{ taskDefinitionKey: 'ask' }, { taskDefinitionKey: 'x' }],
      [{ taskName: 'ask' }, { taskNameLike: 'x%' }],
      [{ taskAssignee: 'infodesk' }, { taskAssignee: 'x' }],
      [{ assigned: 'true' }, { unassigned: 'true' }],
      [{ taskPriority: String(done.priority) }, { taskPriority: '7' }],
      [{ finished: 'true' }, { unfinished: 'true' }],
      [{ processFinished: 'true' }, { processUnfinished: 'true' }],
      [{ startedAfter: PAST }, { startedAfter: FUTURE }],
      [{ finishedBefore: FUTURE }, { finishedBefore: PAST }],
      [{ finished: 'true' }, { taskDueDateBefore: FUTURE }],
    ]);
    expect((await desk.get('designer', list)).status).toBe(403);
  });

  it('of variables has the value they have now, and no condition on values', async () => {
    const list = '/history/variable-instance';
    const instance = await startAsProduct(desk.server, 'compito', 'valori', {
      ...{ amount: 3, text: 'ciao', list: [1], yes: true, none: null },
    });
    const of = { processInstanceId: instance };
    const found = await desk.list(list, { ...of, deserializeValues: 'false' });
    const typed = found.map(({ name, type, value }: any) => [name, type, value]);
    expect(typed.sort()).toEqual([
      ['amount', 'Integer', 3],
      ['list', 'Json', '[1]'],
      ['none', 'Null', null],
      ['text', 'String', 'ciao'],
      ['yes', 'Boolean', true],
    ]);
    const [amount] = await desk.list(list, { ...of, variableName: 'amount' });
    expect(amount).toMatchObject({
      ...{ id: `${instance}:amount`, executionId: instance, activityInstanceId: instance },
      ...{ state: 'CREATED', createTime: CAMUNDA_DATE, errorMessage: null },
    });
    expect(await desk.read(`${list}/${amount.id}`)).toEqual(amount);
    for (const id of [`${instance}:x`, 'nonsense'])
      expect((await desk.get('admin', `${list}/${id}`)).status).toBe(404);
    await runAsSystem('test', () => desk.engine.setVariables(instance, { amount: 4 }));
    expect((await desk.read(`${list}/${amount.id}`)).value).toBe(4);
    await finds(list, { ...of, variableNameLike: 'am%' }, { ...amount, value: 4 }, [
      [{ processDefinitionKey: 'compito' }, { processDefinitionKey: 'x' }],
      [{ variableName: 'amount' }, { variableName: 'x' }],
    ]);
    for (const name of ['variableValue', 'variableTypeIn'])
      expect(await refusedBy(list, { [name]: 'x' })).toEqual([400, name]);
    const sorted = await desk.read(list, { ...of, sortBy: 'variableName', sortOrder: 'desc' });
    expect(sorted[0].name).toBe('yes');
  });

  it('counts for heat maps what the flags ask for', async () => {
    await deployModels(desk.server, waitingProcess('mappa'));
    const done = await startAsProduct(desk.server, 'mappa');
    const open = await startAsProduct(desk.server, 'mappa');
    await runAsSystem('test', () => desk.engine.cancelInstance(done, 'Prova'));
    const definitionId = await definitionOf(open);
    const of = async (query: Conditions) =>
      Object.fromEntries(
        (await desk.read(`/history/process-definition/${definitionId}/statistics`, query)).map(
          ({ id, ...counts }: any) => [id, counts],
        ),
      );
    const none = {
      ...{ instances: 0, canceled: 0, finished: 0, completeScope: 0 },
      ...{ openIncidents: 0, resolvedIncidents: 0, deletedIncidents: 0 },
    };
    const active = { ...none, instances: 1 };
    expect(await of({})).toEqual({ message: active, signal: active, timer: active });
    const all = await of({ finished: 'true', canceled: 'true', completeScope: 'true' });
    expect(all.start).toEqual({ ...none, finished: 2 });
    expect(all.timer).toEqual({ ...none, instances: 1, canceled: 1, finished: 1 });
    expect(await of({ processInstanceIdIn: MISSING })).toEqual({});
    expect(await of({ startedAfter: FUTURE })).toEqual({});
    const statistics = (id: string) => `/history/process-definition/${id}/statistics`;
    expect(await refusedBy(statistics(definitionId), { sortBy: 'x' })).toEqual([400, 'sortBy']);
    expect((await desk.get('admin', statistics(MISSING))).status).toBe(404);
  });

  it('of operations tells who did what by hand, to those who read the audit trail', async () => {
    const list = '/history/user-operation';
    const instance = await startAsProduct(desk.server, 'attesa', 'operazioni');
    const [{ id: job }] = await desk.list('/job', { processInstanceId: instance });
    await desk.ask('PUT', 'manager', `/job/${job}/retries`, { retries: 7 });
    const of = { processInstanceId: instance };
    const [operation] = await desk.list(list, of);
    expect(operation).toMatchObject({
      ...{ userId: 'manager', operationType: 'SetJobRetries', entityType: 'Job', jobId: job },
      ...{ property: 'retries', newValue: '7', category: 'Operator', timestamp: CAMUNDA_DATE },
      processInstanceId: instance,
    });
    await finds(list, of, operation, [
      [{ userId: 'manager' }, { userId: 'regia' }],
      [{ operationType: 'SetJobRetries' }, { operationType: 'Delete' }],
      [{ entityType: 'Job' }, { entityType: 'ProcessInstance' }],
      [{ jobId: job }, { jobId: MISSING }],
      [{ operationId: operation.operationId }, { operationId: '0' }],
      [{ afterTimestamp: PAST }, { beforeTimestamp: PAST }],
      [{ category: 'Operator' }, { category: 'Admin' }],
      [{ category: 'Operator' }, { processDefinitionId: MISSING }],
    ]);
    for (const person of ['manager', 'designer'] as const)
      expect((await desk.get(person, list)).status).toBe(403);
  });

  it('tells no words of a case to whoever may not read them', async () => {
    const words = 'Anna Bianchi chiede aiuto';
    const contact = await desk.contact();
    const instance = await startAsProduct(desk.server, 'compito', contact, {
      ...{ note: words, level: 2 },
    });
    const list = '/history/variable-instance';
    const values = async (person: 'designer' | 'admin') => {
      const { body } = await desk.get(person, list, { processInstanceId: instance });
      return body.map(({ name, type, value }: any) => [name, type, value]).sort();
    };
    expect(await values('designer')).toEqual([
      ['level', 'Integer', 2],
      ['note', 'Null', null],
    ]);
    const one = `${list}/${instance}:note`;
    expect((await desk.get('designer', one)).body.errorMessage).toMatch(/withheld/);
    expect((await desk.get('admin', one)).body.value).toBe(words);
    await runAsSystem('test', () => desk.engine.cancelInstance(instance, words));
    const path = '/history/process-instance';
    for (const address of [`${path}/${instance}`, path, list]) {
      expect((await desk.get('designer', address)).text).not.toContain(words);
    }
    expect((await desk.read(`${path}/${instance}`)).deleteReason).toBe(words);
  });
});
