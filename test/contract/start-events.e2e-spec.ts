import { bpmn, end, flow, path, userTask } from '../builders/bpmn.js';
import { deployModels } from '../builders/waiting-process.js';
import { CamundaApi, type DialectPerson, MISSING } from './camunda-api.js';

const CAMUNDA_DATE = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
const timed = (key: string, cycle: string, inner: string) =>
  bpmn(
    `<bpmn:startEvent id="clock"><bpmn:timerEventDefinition><bpmn:timeCycle>${cycle}</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>${inner}`,
    { key },
  );
const WEEKLY = timed(
  'settimanale',
  'R/P7D',
  `${userTask('a')}${end()}${path('clock', 'a', 'end')}`,
);
const STUCK = timed(
  'inceppato',
  'R/P7D',
  `<bpmn:exclusiveGateway id="g" default="no" />${userTask('a')}${end()}${path('clock', 'g')}${flow('g', 'a', '${missing}')}${flow('g', 'end', undefined, 'no')}${path('a', 'end')}`,
);
const begins = (key: string, definition: string, roots = '') =>
  bpmn(
    `<bpmn:startEvent id="heard" camunda:initiator="chi">${definition}</bpmn:startEvent>${userTask('a')}${end()}${path('heard', 'a', 'end')}`,
    { key, roots },
  );
const SIGNALLED = begins(
  'allarmato',
  '<bpmn:signalEventDefinition signalRef="s" />',
  '<bpmn:signal id="s" name="sirena" />',
);
const HOT = begins(
  'caldo',
  '<bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">${gradi &gt; 30}</bpmn:condition></bpmn:conditionalEventDefinition>',
);

describe('processes that begin by events, over /engine-rest', () => {
  let desk: CamundaApi;

  beforeAll(async () => {
    desk = await CamundaApi.open();
    await deployModels(desk.server, WEEKLY, STUCK, SIGNALLED, HOT);
  });
  afterAll(() => desk?.stop());

  const begun = async (key: string) => (await desk.queries.instances({ key, limit: 50 })).items;
  const jobOf = async (processDefinitionKey: string) => {
    const [job] = await desk.list('/job', { processDefinitionKey });
    return job;
  };

  describe('a timer', () => {
    it('has a job of its version, which is found by it and by no instance', async () => {
      const job = await jobOf('settimanale');
      const [definition] = await desk.queries.definitions({ key: 'settimanale' });
      expect(job).toEqual({
        id: expect.any(String),
        jobDefinitionId: `${definition.id}:clock`,
        processInstanceId: null,
        processDefinitionId: definition.id,
        processDefinitionKey: 'settimanale',
        executionId: null,
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
      const of = { processDefinitionId: definition.id };
      const matching: Record<string, string>[] = [
        { jobId: job.id },
        { jobDefinitionId: job.jobDefinitionId },
        { activityId: 'clock' },
        { timers: 'true' },
        { withRetriesLeft: 'true' },
        { active: 'true' },
      ];
      for (const conditions of matching)
        expect(await desk.list('/job', { ...of, ...conditions })).toEqual([job]);
      const others: Record<string, string>[] = [
        { processInstanceId: MISSING },
        { messages: 'true' },
        { suspended: 'true' },
        { executable: 'true' },
      ];
      for (const conditions of others)
        expect(await desk.list('/job', { ...of, ...conditions })).toEqual([]);
    });

    it('is run, put off and tried again by those who may', async () => {
      const { id } = await jobOf('settimanale');
      for (const person of ['regia', 'designer', 'infodesk', 'worker'] as DialectPerson[]) {
        const answer = await desk.ask('POST', person, `/job/${id}/execute`);
        expect([person, answer.status]).toEqual([person, 403]);
      }
      expect((await desk.ask('POST', 'manager', `/job/${id}/execute`)).status).toBe(204);
      const [instance] = await begun('settimanale');
      expect(instance).toMatchObject({ businessKey: null, state: 'running' });
      const duedate = '2031-05-01T08:00:00.000+0000';
      const put = await desk.ask('PUT', 'manager', `/job/${id}/duedate`, { duedate });
      expect([put.status, (await jobOf('settimanale')).dueDate]).toEqual([204, duedate]);
    });

    it('that fails is an incident of its version, until its retries are set', async () => {
      const { id } = await jobOf('inceppato');
      for (const retries of [2, 1, 0]) {
        const failed = await desk.ask('POST', 'manager', `/job/${id}/execute`);
        expect([failed.status, failed.body.type]).toEqual([500, 'ProcessEngineException']);
        expect(await desk.read(`/job/${id}`)).toMatchObject({
          retries,
          exceptionMessage: expect.stringContaining('missing'),
        });
      }
      const [definition] = await desk.queries.definitions({ key: 'inceppato' });
      const [incident, ...others] = await desk.list('/incident', {
        processDefinitionId: definition.id,
      });
      expect(others).toEqual([]);
      expect(incident).toMatchObject({
        incidentType: 'failedJob',
        processInstanceId: null,
        executionId: null,
        processDefinitionKey: 'inceppato',
        activityId: 'g',
        configuration: id,
        incidentMessage: expect.stringContaining('missing'),
      });
      expect(await desk.read(`/incident/${incident.id}`)).toEqual(incident);
      const told = await desk.server.get('/incidents', { token: await desk.server.login('admin') });
      expect(told.body.items).toContainEqual(
        expect.objectContaining({ id: incident.id, processInstanceId: null, contactId: null }),
      );
      const set = await desk.ask('PUT', 'manager', `/job/${id}/retries`, { retries: 1 });
      expect(set.status).toBe(204);
      expect(await desk.list('/incident', { incidentId: incident.id })).toEqual([]);
      const history = await desk.read('/history/incident', { incidentId: incident.id });
      expect(history).toMatchObject([{ rootProcessInstanceId: null, resolved: true }]);
      expect(await begun('inceppato')).toEqual([]);
    });
  });

  describe('a signal', () => {
    it('begins an instance with its variables, for those who may start', async () => {
      const body = { name: 'sirena', variables: { piano: { value: 3, type: 'Integer' } } };
      for (const [person, status] of [
        ['infodesk', 403],
        ['designer', 204],
      ] as [DialectPerson, number][])
        expect((await desk.ask('POST', person, '/signal', body)).status).toBe(status);
      const [instance, ...others] = await begun('allarmato');
      expect(others).toEqual([]);
      const { piano, chi } = await desk.queries.variables(instance.id);
      const token = await desk.server.login('designer');
      const me = await desk.server.get('/auth/me', { token });
      expect([piano, chi]).toEqual([3, me.body.username]);
    });

    it('names no case of others', async () => {
      const contact = await desk.contact();
      const body = { name: 'sirena', variables: { contactId: { value: contact } } };
      const before = (await begun('allarmato')).length;
      const answer = await desk.ask('POST', 'designer', '/signal', body);
      expect([answer.status, answer.body.type]).toEqual([403, 'AuthorizationException']);
      expect(await begun('allarmato')).toHaveLength(before);
    });
  });

  describe('a condition', () => {
    const degrees = (value: number) => ({ gradi: { value, type: 'Integer' } });
    const ask = (person: DialectPerson, body: object) =>
      desk.ask('POST', person, '/condition', body);

    it('begins an instance where it holds, and none where it does not', async () => {
      const { status, body } = await ask('worker', { variables: degrees(31), businessKey: 'k-1' });
      expect([status, body]).toEqual([
        200,
        [
          expect.objectContaining({
            definitionKey: 'caldo',
            businessKey: 'k-1',
            ended: false,
            links: [],
          }),
        ],
      ]);
      expect(await desk.queries.variables(body[0].id)).toMatchObject({ gradi: 31 });
      const cool = await ask('worker', { variables: degrees(20) });
      expect([cool.status, cool.body]).toEqual([200, []]);
      expect((await ask('worker', {})).body).toEqual([]);
    });

    it('is asked of one version', async () => {
      const [hot] = await desk.queries.definitions({ key: 'caldo' });
      const [weekly] = await desk.queries.definitions({ key: 'settimanale' });
      const of = (processDefinitionId: string) =>
        ask('designer', { variables: degrees(40), processDefinitionId });
      expect((await of(hot.id)).body).toHaveLength(1);
      const without = await of(weekly.id);
      expect([without.status, without.body.type, without.body.message]).toEqual([
        ...[400, 'RestException'],
        expect.stringContaining('does not declare a conditional start event'),
      ]);
      for (const id of [MISSING, 'nonsense']) expect((await of(id)).status).toBe(404);
    });

    it('refuses what it does not know, and the cases of others', async () => {
      const wrong = await ask('designer', { variables: degrees(40), tenantId: 'x' });
      expect([wrong.status, wrong.body.message]).toEqual([
        400,
        expect.stringContaining('tenantId'),
      ]);
      const unknown = await ask('designer', { variable: 1 });
      expect([unknown.status, unknown.body.message]).toEqual([
        ...[400, expect.stringContaining('variable')],
      ]);
      const businessKey = await desk.contact();
      expect((await ask('designer', { variables: degrees(40), businessKey })).status).toBe(403);
      expect((await ask('infodesk', { variables: degrees(40) })).status).toBe(403);
      const count = (await begun('caldo')).length;
      expect((await ask('manager', { variables: degrees(40), businessKey })).status).toBe(200);
      expect(await begun('caldo')).toHaveLength(count + 1);
    });
  });
});
