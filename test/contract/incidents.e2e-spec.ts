import { UnitOfWork } from '../../src/platform/database/index.js';
import { deployModels, startAsProduct, waitingProcess } from '../builders/waiting-process.js';
import { runAsSystem } from '../../src/platform/context/index.js';
import { CamundaApi, MISSING } from './camunda-api.js';
import { single } from './models.js';

const CAMUNDA_DATE = expect.stringMatching(/\.\d{3}\+0000$/);

describe('incidents over /engine-rest', () => {
  let desk: CamundaApi;

  beforeAll(async () => {
    desk = await CamundaApi.open();
    await deployModels(desk.server, waitingProcess(), single('fuori'));
  });
  afterAll(() => desk?.stop());

  /** An instance whose timer has given up; answers it and its job. */
  async function failedJob(businessKey: string): Promise<{ instance: string; job: string }> {
    const instance = await startAsProduct(desk.server, 'attesa', businessKey);
    const [{ id }] = await desk.list('/job', { processInstanceId: instance });
    await desk.ask('PUT', 'admin', `/job/${id}/retries`, { retries: 0 });
    return { instance, job: id };
  }

  /** An instance whose worker has given up; answers it and its external task. */
  async function failedTask(businessKey?: string): Promise<{ instance: string; task: string }> {
    const instance = await startAsProduct(desk.server, 'fuori', businessKey);
    const fetched = await desk.ask('POST', 'worker', '/external-task/fetchAndLock', {
      ...{ workerId: 'w', maxTasks: 10 },
      topics: [{ topicName: 'fuori', lockDuration: 60_000 }],
    });
    const { id } = fetched.body.find(
      (one: { processInstanceId: string }) => one.processInstanceId === instance,
    );
    await desk.ask('POST', 'worker', `/external-task/${id}/failure`, {
      ...{ workerId: 'w', errorMessage: 'Il civico di Anna Bianchi non esiste', retries: 0 },
    });
    return { instance, task: id };
  }

  it('of a job has Camunda’s fields, and is found by every condition', async () => {
    const { instance, job } = await failedJob('fermo');
    const of = { processInstanceId: instance };
    const [incident] = await desk.list('/incident', of);
    const { definitionId } = await desk.queries.instance(instance);
    expect(incident).toEqual({
      id: expect.any(String),
      processDefinitionId: definitionId,
      processDefinitionKey: 'attesa',
      processInstanceId: instance,
      executionId: expect.any(String),
      incidentTimestamp: CAMUNDA_DATE,
      incidentType: 'failedJob',
      activityId: 'timer',
      failedActivityId: 'timer',
      causeIncidentId: incident.id,
      rootCauseIncidentId: incident.id,
      configuration: job,
      incidentMessage: 'The retries were set to zero.',
      tenantId: null,
      jobDefinitionId: `${definitionId}:timer`,
      annotation: null,
    });
    expect(await desk.read(`/incident/${incident.id}`)).toEqual(incident);
    const conditions: [Record<string, string>, Record<string, string>][] = [
      [{ incidentId: incident.id }, { incidentId: MISSING }],
      [{ incidentType: 'failedJob' }, { incidentType: 'failedExternalTask' }],
      [{ processDefinitionId: definitionId }, { processDefinitionId: 'x' }],
      [{ executionId: incident.executionId }, { executionId: 'x' }],
      [{ activityId: 'timer' }, { activityId: 'x' }],
      [{ failedActivityId: 'timer' }, { failedActivityId: 'x' }],
      [{ causeIncidentId: incident.id }, { rootCauseIncidentId: MISSING }],
      [{ configuration: job }, { configuration: MISSING }],
      [{ incidentType: 'failedJob' }, { incidentType: 'ours' }],
      [
        { incidentTimestampBefore: '2999-01-01T00:00:00.000+0000' },
        { incidentTimestampAfter: '2999-01-01T00:00:00.000+0000' },
      ],
    ];
    for (const [matching, other] of conditions) {
      expect([matching, await desk.list('/incident', { ...of, ...matching })]).toEqual([
        ...[matching, [incident]],
      ]);
      expect([other, await desk.list('/incident', { ...of, ...other })]).toEqual([other, []]);
    }
    const keys = { ...of, processDefinitionKeyIn: 'attesa,altro' };
    expect(await desk.read('/incident', keys)).toEqual([incident]);
    const refused = await desk.get('admin', '/incident', { incidentMessage: 'The%' });
    expect([refused.status, refused.body.message]).toEqual([
      ...[400, expect.stringMatching(/^incidentMessage /)],
    ]);
  });

  it('of an external task is of its own type, also after the task is gone', async () => {
    const { instance, task } = await failedTask();
    const [incident] = await desk.list('/incident', { processInstanceId: instance });
    expect(incident).toMatchObject({
      ...{ incidentType: 'failedExternalTask', configuration: task, jobDefinitionId: null },
      incidentMessage: 'Il civico di Anna Bianchi non esiste',
    });
    await runAsSystem('test', () => desk.engine.cancelInstance(instance, 'Prova'));
    const [past] = await desk.list('/history/incident', { processInstanceId: instance });
    expect(past).toMatchObject({ id: incident.id, incidentType: 'failedExternalTask' });
  });

  it('is sorted, and closed by the retries of what it stopped, not by itself', async () => {
    const { instance, job } = await failedJob('riprende');
    const [{ id }] = await desk.list('/incident', { processInstanceId: instance });
    const refused = await desk.ask('DELETE', 'manager', `/incident/${id}`);
    expect([refused.status, refused.body]).toEqual([
      400,
      {
        type: 'InvalidRequestException',
        message: `Cannot resolve an incident of type failedJob: set the retries of /job/${job}.`,
        code: null,
      },
    ]);
    const sorted = await desk.read('/incident', { sortBy: 'incidentTimestamp', sortOrder: 'desc' });
    expect(sorted[0].id).toBe(id);
    await desk.ask('PUT', 'manager', `/job/${job}/retries`, { retries: 1 });
    expect(await desk.list('/incident', { processInstanceId: instance })).toEqual([]);
    for (const [method, path] of [
      ['GET', id],
      ['DELETE', id],
      ['GET', 'nonsense'],
    ]) {
      const gone = await desk.ask(method, 'admin', `/incident/${path}`);
      expect([gone.status, gone.body.message]).toEqual([
        ...[404, `No matching incident with id ${path}`],
      ]);
    }
  });

  it('that nothing waits for is resolved, once', async () => {
    const instance = await startAsProduct(desk.server, 'attesa', 'senza-lavoro');
    await desk.server.app.get(UnitOfWork).run(() =>
      desk.server.app.get(UnitOfWork).query({
        text: `INSERT INTO incident (id, instance_id, kind, message, created_at)
          VALUES (gen_random_uuid(), $1, 'engineError', 'Nessuna uscita', now())`,
        values: [instance],
      }),
    );
    const [{ id }] = await desk.list('/incident', { processInstanceId: instance });
    expect((await desk.ask('DELETE', 'designer', `/incident/${id}`)).status).toBe(403);
    expect((await desk.ask('DELETE', 'manager', `/incident/${id}`)).status).toBe(204);
    expect((await desk.ask('DELETE', 'manager', `/incident/${id}`)).status).toBe(404);
  });

  it('tells its message to nobody who may not read the words of the case', async () => {
    const contact = await desk.contact();
    const { instance } = await failedTask(contact);
    const message = async (person: 'designer' | 'admin', path: string) => {
      const { body } = await desk.get(person, path, { processInstanceId: instance });
      return body[0].incidentMessage;
    };
    for (const path of ['/incident', '/history/incident']) {
      expect(await message('designer', path)).toBeNull();
    }
    const [{ id }] = await desk.list('/incident', { processInstanceId: instance });
    expect((await desk.get('designer', `/incident/${id}`)).text).not.toContain('Bianchi');
    expect((await desk.get('admin', `/incident/${id}`)).body.incidentMessage).toContain('Bianchi');
  });
});
