import { runAsSystem } from '../../src/platform/context/index.js';
import { bpmn, end, flow, path, start, userTask } from '../builders/bpmn.js';
import { deployModels, startAsProduct } from '../builders/waiting-process.js';
import { CamundaApi, MISSING } from './camunda-api.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

/** Waits at `ask` and for the message; `renamed`: the second version calls its second task otherwise. */
const version = (key: string, second: string, message = 'prima') =>
  bpmn(
    `${start()}<bpmn:parallelGateway id="fork" />${userTask('ask')}${userTask(second)}
     <bpmn:intermediateCatchEvent id="hear"><bpmn:messageEventDefinition messageRef="m" /></bpmn:intermediateCatchEvent>
     ${end('end1')}${end('end2')}
     ${path('start', 'fork', 'ask', second, 'end1')}${flow('fork', 'hear')}${flow('hear', 'end2')}`,
    { key, roots: `<bpmn:message id="m" name="${key}-${message}" />` },
  );

describe('migration over /engine-rest', () => {
  let desk: CamundaApi;
  let source: string;
  let target: string;

  const idOf = async (key: string) =>
    (await desk.queries.definitions({ key, latestOnly: true }))[0].id;
  const post = (path: string, body: object, person: 'manager' | 'admin' = 'manager') =>
    desk.ask('POST', person, path, body);

  beforeAll(async () => {
    desk = await CamundaApi.open();
    await deployModels(desk.server, version('porta', 'check'), version('altra', 'check'));
    source = await idOf('porta');
  });
  afterAll(() => desk?.stop());

  const instances: Record<string, string> = {};
  const versionOf = async (id: string) => (await desk.queries.instance(id)).definitionId;

  it('makes a plan of what both versions have alike', async () => {
    for (const name of ['one', 'two', 'later', 'third'])
      instances[name] = await startAsProduct(desk.server, 'porta', name);
    // It stands where the next version has nothing.
    const { items } = await desk.queries.tasks({ instanceId: instances.later, limit: 5 });
    await runAsSystem('test', () => desk.engine.completeTask(items[0].id, {}));
    await deployModels(desk.server, version('porta', 'verify', 'dopo'));
    target = await idOf('porta');
    const body = { sourceProcessDefinitionId: source, targetProcessDefinitionId: target };
    const plan = await post('/migration/generate', { ...body, updateEventTriggers: true });
    expect(plan.status).toBe(200);
    const same = (id: string, updateEventTrigger: boolean) => ({
      ...{ sourceActivityIds: [id], targetActivityIds: [id], updateEventTrigger },
    });
    expect(plan.body).toEqual({
      ...{ ...body, variables: {} },
      instructions: expect.arrayContaining([same('ask', false), same('hear', true)]),
    });
    expect(plan.body.instructions).toHaveLength(2);
    const missing = { ...body, targetProcessDefinitionId: MISSING };
    expect((await post('/migration/generate', missing)).status).toBe(404);
    const variables = await post('/migration/generate', { ...body, variables: { a: {} } });
    expect(variables.body.message).toMatch(/^variables /);
  });

  const planOf = async (): Promise<any> => {
    const body = { sourceProcessDefinitionId: source, targetProcessDefinitionId: target };
    return (await post('/migration/generate', body)).body;
  };

  it('tells which instructions cannot be followed', async () => {
    const plan = await planOf();
    const valid = await post('/migration/validate', plan);
    expect(valid.body).toEqual({ instructionReports: [], variableReports: {} });
    const moved = { sourceActivityIds: ['check'], targetActivityIds: ['verify'] };
    const gone = { sourceActivityIds: ['nothing'], targetActivityIds: ['ask'] };
    const instructions = [...plan.instructions, moved, gone];
    const { body } = await post('/migration/validate', { ...plan, instructions });
    expect(body.instructionReports).toEqual([
      {
        instruction: { ...moved, updateEventTrigger: false },
        failures: ['An activity is taken over to the one of the same id only'],
      },
      {
        instruction: { ...gone, updateEventTrigger: false },
        failures: expect.arrayContaining(["Source activity 'nothing' does not exist"]),
      },
    ]);
    const refused = await post('/migration/execute', {
      migrationPlan: { ...plan, instructions },
      processInstanceIds: [instances.one],
    });
    expect([refused.status, refused.body.type]).toEqual([400, 'MigrationPlanValidationException']);
    expect(refused.body.validationReport.instructionReports).toHaveLength(2);
    expect(await versionOf(instances.one)).toBe(source);
  });

  it('takes all instances over, or none', async () => {
    const migrationPlan = await planOf();
    const both = { migrationPlan, processInstanceIds: [instances.one, instances.later] };
    const refused = await post('/migration/execute', both);
    expect([refused.status, refused.body.type]).toEqual([
      ...[400, 'MigratingProcessInstanceValidationException'],
    ]);
    expect(refused.body.validationReport).toMatchObject({
      processInstanceId: instances.later,
      migratingActivityInstanceValidationReports: expect.arrayContaining([
        expect.objectContaining({ sourceScopeId: 'check' }),
      ]),
    });
    expect(await versionOf(instances.one)).toBe(source);

    const unplanned = { ...migrationPlan, instructions: migrationPlan.instructions.slice(1) };
    const one = { processInstanceIds: [instances.one] };
    const left = await post('/migration/execute', { migrationPlan: unplanned, ...one });
    expect(left.body.message).toContain(instances.one);

    const done = await post('/migration/execute', { migrationPlan, ...one });
    expect(done.status).toBe(204);
    expect(await versionOf(instances.one)).toBe(target);
    const again = await post('/migration/execute', { migrationPlan, ...one });
    expect(again.status).toBe(400);
  });

  it('refuses what it does not offer', async () => {
    const migrationPlan = await planOf();
    const refused = async (body: object) => {
      const answer = await post('/migration/execute', { migrationPlan, ...body });
      return [answer.status, answer.body.message.split(' ')[0]];
    };
    expect(await refused({ processInstanceQuery: {} })).toEqual([400, 'processInstanceQuery']);
    expect(await refused({ processInstanceIds: [] })).toEqual([400, 'processInstanceIds']);
    const many = Array.from({ length: 501 }, (_, index) => `i${index}`);
    expect(await refused({ processInstanceIds: many })).toEqual([400, 'processInstanceIds']);
    expect((await post('/migration/execute', {})).body.message).toMatch(/^migrationPlan /);
  });

  it('keeps a batch as long as some instances are left', async () => {
    const migrationPlan = await planOf();
    const processInstanceIds = [instances.two, instances.later, MISSING];
    const { body: batch } = await post('/migration/executeAsync', {
      ...{ migrationPlan, processInstanceIds },
    });
    expect(batch).toMatchObject({
      type: 'instance-migration',
      totalJobs: 3,
      createUserId: 'manager',
    });
    expect(await versionOf(instances.two)).toBe(target);
    expect(await versionOf(instances.later)).toBe(source);
    expect(await desk.read('/batch', { batchId: batch.id })).toEqual([batch]);
    expect(await desk.read(`/batch/${batch.id}`)).toEqual(batch);
    expect(await desk.read('/batch/count', { type: 'instance-migration' })).toEqual({ count: 1 });
    expect(await desk.read('/batch', { type: 'other' })).toEqual([]);
    const [counted] = await desk.read('/batch/statistics', {
      sortBy: 'batchId',
      sortOrder: 'desc',
    });
    expect(counted).toEqual({ ...batch, remainingJobs: 2, completedJobs: 1, failedJobs: 2 });
    expect(await desk.read('/batch/statistics/count')).toEqual({ count: 1 });
    expect((await desk.ask('DELETE', 'manager', `/batch/${batch.id}?cascade=true`)).status).toBe(
      204,
    );
    for (const id of [batch.id, 'nonsense'])
      expect((await desk.ask('DELETE', 'manager', `/batch/${id}`)).status).toBe(404);

    const whole = { migrationPlan, processInstanceIds: [instances.third] };
    const done = await post('/migration/executeAsync', whole);
    expect((await desk.get('admin', `/batch/${done.body.id}`)).status).toBe(404);
    expect(await versionOf(instances.third)).toBe(target);
  });

  it('is refused to whoever may not mend instances', async () => {
    for (const person of ['designer', 'worker', 'infodesk'] as const) {
      const refused = await desk.ask('POST', person, '/migration/execute', {});
      expect([person, refused.status]).toEqual([person, 403]);
    }
  });
});
