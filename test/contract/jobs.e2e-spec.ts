import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { deployModels, startAsProduct, waitingProcess } from '../builders/waiting-process.js';
import { CamundaApi, type DialectPerson, MISSING } from './camunda-api.js';

const CAMUNDA_DATE = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);

/** Its timer leads to a gateway that has no way out while `open` is not true. */
const STUCK = bpmn(
  `${start()}<bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
   <bpmn:exclusiveGateway id="choose" />${userTask('there')}${end()}
   ${path('start', 'wait', 'choose')}
   <bpmn:sequenceFlow id="ok" sourceRef="choose" targetRef="there"><bpmn:conditionExpression>\${open}</bpmn:conditionExpression></bpmn:sequenceFlow>
   ${path('there', 'end')}`,
  { key: 'bloccato' },
);
/** A user task behind a transaction boundary. */
const ASYNC = bpmn(
  `${start()}${userTask('later', '', 'camunda:asyncBefore="true"')}${end()}${path('start', 'later', 'end')}`,
  { key: 'rimandato' },
);

describe('jobs over /engine-rest', () => {
  let desk: CamundaApi;

  beforeAll(async () => {
    desk = await CamundaApi.open();
    await deployModels(desk.server, waitingProcess(), STUCK, ASYNC);
  });
  afterAll(() => desk?.stop());

  const jobOf = async (processInstanceId: string) => {
    const [job] = await desk.list('/job', { processInstanceId });
    return job;
  };
  const standing = async (instanceId: string) =>
    (await desk.queries.activities(instanceId))
      .filter(({ endedAt }) => endedAt === null)
      .map(({ elementId }) => elementId);

  it('has every field of Camunda’s, and is found by its id', async () => {
    const instance = await startAsProduct(desk.server, 'attesa', 'uno');
    const job = await jobOf(instance);
    const { definitionId } = await desk.queries.instance(instance);
    expect(job).toEqual({
      id: expect.any(String),
      jobDefinitionId: `${definitionId}:timer`,
      processInstanceId: instance,
      processDefinitionId: definitionId,
      processDefinitionKey: 'attesa',
      executionId: expect.any(String),
      exceptionMessage: null,
      failedActivityId: null,
      retries: 3,
      dueDate: CAMUNDA_DATE,
      suspended: false,
      priority: 0,
      tenantId: null,
      createTime: CAMUNDA_DATE,
      batchId: null,
    });
    expect(await desk.read(`/job/${job.id}`)).toEqual(job);
    for (const id of [MISSING, 'nonsense']) {
      const missing = await desk.get('admin', `/job/${id}`);
      expect([missing.status, missing.body]).toEqual([
        404,
        {
          type: 'InvalidRequestException',
          message: `Job with id ${id} does not exist`,
          code: null,
        },
      ]);
    }
  });

  it('is found by every condition, and by its opposite not', async () => {
    const instance = await startAsProduct(desk.server, 'attesa', 'filtri');
    const of = { processInstanceId: instance };
    const [job] = await desk.list('/job', of);
    const next = job.dueDate.replace(/^\d{4}/, '2999');
    const matching: Record<string, string>[] = [
      { jobId: job.id },
      { jobDefinitionId: job.jobDefinitionId },
      { executionId: job.executionId },
      { processDefinitionId: job.processDefinitionId },
      { processDefinitionKey: 'attesa' },
      { activityId: 'timer' },
      { withRetriesLeft: 'true' },
      { timers: 'true' },
      { active: 'true' },
      { priorityHigherThanOrEquals: '0', priorityLowerThanOrEquals: '0' },
      { withoutTenantId: 'true' },
    ];
    for (const conditions of matching)
      expect([conditions, await desk.list('/job', { ...of, ...conditions })]).toEqual([
        conditions,
        [job],
      ]);
    const others: Record<string, string>[] = [
      { jobId: MISSING },
      { jobDefinitionId: 'x:timer' },
      { executionId: 'x' },
      { processDefinitionId: 'x' },
      { processDefinitionKey: 'x' },
      { activityId: 'x' },
      { noRetriesLeft: 'true' },
      { messages: 'true' },
      { suspended: 'true' },
      { executable: 'true' },
      { withException: 'true' },
      { failedActivityId: 'timer' },
      { priorityHigherThanOrEquals: '1' },
      { timers: 'true', messages: 'true' },
    ];
    for (const conditions of others)
      expect([conditions, await desk.list('/job', { ...of, ...conditions })]).toEqual([
        conditions,
        [],
      ]);
    expect(await desk.read('/job', { ...of, tenantIdIn: 'a,b' })).toEqual([]);
    expect(await desk.read('/job', { jobIds: `${job.id},${MISSING}` })).toEqual([job]);
    expect(await desk.read('/job', { ...of, dueDates: `lt_${next}` })).toEqual([job]);
    expect(await desk.read('/job', { ...of, dueDates: `gt_${next}` })).toEqual([]);
    expect(await desk.read('/job', { ...of, createTimes: `gt_${next}` })).toEqual([]);
    const body = { ...of, dueDates: [{ operator: 'lt', value: next }] };
    expect((await desk.ask('POST', 'admin', '/job', body)).body).toEqual([job]);
  });

  it('is sorted and paged', async () => {
    const instances = [];
    for (let index = 0; index < 3; index++)
      instances.push(await startAsProduct(desk.server, 'attesa', 'pagine'));
    const query = { processInstanceIds: instances.join(','), sortBy: 'processInstanceId' };
    const all = await desk.read('/job', { ...query, sortOrder: 'desc' });
    const ids = all.map((job: { processInstanceId: string }) => job.processInstanceId);
    expect(ids).toEqual([...instances].sort().reverse());
    const second = { ...query, sortOrder: 'desc', firstResult: '1', maxResults: '1' };
    expect(await desk.read('/job', second)).toEqual([all[1]]);
    const sorting = [{ sortBy: 'jobDueDate', sortOrder: 'asc' }];
    const body = { processInstanceIds: instances, sorting };
    expect((await desk.ask('POST', 'admin', '/job?maxResults=2', body)).body).toHaveLength(2);
  });

  it('refuses by its name what is not offered, and what is wrong', async () => {
    const refused = async (query: Record<string, string>) => {
      const { status, body } = await desk.get('admin', '/job', query);
      return [status, body.type, body.message.split(' ')[0]];
    };
    const by = (name: string) => [400, 'InvalidRequestException', name];
    expect(await refused({ exceptionMessage: 'x' })).toEqual(by('exceptionMessage'));
    expect(await refused({ sortBy: 'colour' })).toEqual(by('sortBy'));
    expect(await refused({ sortBy: 'jobId', sortOrder: 'up' })).toEqual(by('sortOrder'));
    expect(await refused({ timers: 'perhaps' })).toEqual(by('timers'));
    expect(await refused({ dueDates: 'eq_2030-01-01T00:00:00.000+0000' })).toEqual(by('dueDates'));
    expect(await refused({ firstResult: '-1' })).toEqual(by('firstResult'));
    expect(await refused({ priorityLowerThanOrEquals: '2147483648' })).toEqual(
      by('priorityLowerThanOrEquals'),
    );
    const alone = await desk.get('admin', '/job', { sortOrder: 'asc' });
    expect([alone.status, alone.body.message]).toEqual([
      ...[400, 'Only a single sorting parameter specified. sortBy and sortOrder required'],
    ]);
  });

  it.each([
    [{ jobs: 1 }, 'jobs'],
    [{ timers: 'true' }, 'timers'],
    [{ priorityLowerThanOrEquals: '1' }, 'priorityLowerThanOrEquals'],
    [{ jobIds: 'a,b' }, 'jobIds'],
    [{ dueDates: 'lt_2030-01-01T00:00:00.000+0000' }, 'dueDates'],
    [{ dueDates: [{ operator: 'lt', value: '2030-01-01T00:00:00Z', or: 1 }] }, 'dueDates[0].or'],
    [{ dueDates: [{ operator: 'lt', value: '2030-13-01T00:00:00Z' }] }, 'dueDates'],
    [{ sorting: [{ sortBy: 'jobId', by: 'x' }] }, 'sorting[0].by'],
    [{ jobId: 'a\u0000' }, 'jobId must not contain NUL'],
    [null, 'The request body'],
  ])('refuses the body %j by the field', async (body, name) => {
    for (const path of ['/job', '/job/count']) {
      const answer = await desk.ask('POST', 'admin', path, body);
      expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(name)]);
    }
  });

  it('takes a search without a body, and fields of others that are null', async () => {
    const all = await desk.read('/job/count');
    expect((await desk.ask('POST', 'admin', '/job/count')).body).toEqual(all);
    expect((await desk.ask('POST', 'admin', '/job/count', { others: null })).body).toEqual(all);
  });

  // A timer, a transaction boundary, and a handler of the product that is tried again.
  it.each(['attesa', 'rimandato', 'interventi'])('is gone with its instance: %s', async (key) => {
    const instance = await startAsProduct(desk.server, key, 'finita');
    const { id } = await jobOf(instance);
    await desk.ask('DELETE', 'manager', `/process-instance/${instance}`);
    expect(await desk.list('/job', { processInstanceId: instance })).toEqual([]);
    expect((await desk.ask('POST', 'manager', `/job/${id}/execute`)).status).toBe(404);
  });

  it('runs at once when it is executed: a timer, and what was put off', async () => {
    const timer = await startAsProduct(desk.server, 'attesa', 'subito');
    const job = await jobOf(timer);
    expect((await desk.ask('POST', 'manager', `/job/${job.id}/execute`)).status).toBe(204);
    expect(await standing(timer)).toContain('rang');
    expect((await desk.ask('POST', 'manager', `/job/${job.id}/execute`)).status).toBe(404);

    const later = await startAsProduct(desk.server, 'rimandato', 'dopo');
    const [put] = await desk.list('/job', { processInstanceId: later, messages: 'true' });
    expect((await desk.ask('POST', 'manager', `/job/${put.id}/execute`)).status).toBe(204);
    expect(await standing(later)).toEqual(['later']);
  });

  it('counts a failure as an attempt, tells it, and is tried again once retries are set', async () => {
    const instance = await startAsProduct(desk.server, 'bloccato', 'guasto', { open: false });
    const { id } = await jobOf(instance);
    for (const retries of [2, 1, 0]) {
      const failed = await desk.ask('POST', 'manager', `/job/${id}/execute`);
      expect([failed.status, failed.body.type]).toEqual([500, 'ProcessEngineException']);
      expect(await desk.read(`/job/${id}`)).toMatchObject({
        retries,
        exceptionMessage: expect.stringMatching(/choose|sequence flow/),
        failedActivityId: 'wait',
      });
    }
    expect((await desk.get('admin', `/job/${id}/stacktrace`)).text).toMatch(/\n +at /);
    expect(await desk.list('/job', { jobId: id, noRetriesLeft: 'true' })).toHaveLength(1);
    const incidents = () => desk.queries.incidents({ instanceId: instance, open: true, limit: 5 });
    expect((await incidents()).items).toHaveLength(1);
    const set = await desk.ask('PUT', 'manager', `/job/${id}/retries`, { retries: 5 });
    expect(set.status).toBe(204);
    expect((await desk.read(`/job/${id}`)).retries).toBe(5);
    expect((await incidents()).items).toEqual([]);
    await desk.ask('PUT', 'manager', `/job/${id}/retries`, { retries: 0 });
    expect((await incidents()).items).toHaveLength(1);
    const wrong = await desk.ask('PUT', 'manager', `/job/${id}/retries`, { retries: -1 });
    expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringMatching(/^retries /)]);
  });

  it('of a suspended instance is not run', async () => {
    const instance = await startAsProduct(desk.server, 'attesa', 'ferma');
    const { id } = await jobOf(instance);
    await desk.engine.suspendInstance(instance);
    const refused = await desk.ask('POST', 'manager', `/job/${id}/execute`);
    expect([refused.status, refused.body.type]).toEqual([
      ...[500, 'SuspendedEntityInteractionException'],
    ]);
    expect(await desk.list('/job', { jobId: id, suspended: 'true' })).toHaveLength(1);
  });

  it('goes off at the due date that it was given', async () => {
    const instance = await startAsProduct(desk.server, 'attesa', 'spostata');
    const { id } = await jobOf(instance);
    const duedate = '2031-05-01T08:00:00.000+0000';
    const put = (body: object) => desk.ask('PUT', 'manager', `/job/${id}/duedate`, body);
    expect((await put({ duedate })).status).toBe(204);
    expect((await desk.read(`/job/${id}`)).dueDate).toBe(duedate);
    expect((await put({})).body.message).toMatch(/^duedate /);
    expect((await put({ duedate, cascade: true })).body.message).toMatch(/^cascade /);
    await desk.runDueAt(new Date('2031-05-01T08:00:01Z'));
    expect(await standing(instance)).toContain('rang');
    desk.server.clock.release();
  });

  describe('of a case', () => {
    const others: DialectPerson[] = ['designer', 'worker', 'infodesk'];

    it.each(others)('is left alone by %s', async (person) => {
      const instance = await startAsProduct(desk.server, 'attesa', await desk.contact());
      const job = await jobOf(instance);
      const calls: [string, string, object?][] = [
        ['POST', 'execute'],
        ['PUT', 'retries', { retries: 0 }],
        ['PUT', 'duedate', { duedate: '2020-01-01T00:00:00.000+0000' }],
      ];
      for (const [method, what, body] of calls) {
        const refused = await desk.ask(method, person, `/job/${job.id}/${what}`, body);
        expect([what, refused.status, refused.body.type]).toEqual([
          ...[what, 403, 'AuthorizationException'],
        ]);
      }
      expect(await desk.read(`/job/${job.id}`)).toEqual(job);
      expect(await standing(instance)).toContain('timer');
    });

    it.each(['manager', 'program', 'admin'] as const)('is run by %s', async (person) => {
      const instance = await startAsProduct(desk.server, 'attesa', await desk.contact());
      const { id } = await jobOf(instance);
      expect((await desk.ask('POST', person, `/job/${id}/execute`)).status).toBe(204);
      expect(await standing(instance)).toContain('rang');
    });
  });
});
