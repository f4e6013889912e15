import type { ModelProblem, ProcessInstance } from '../../src/engine/api/index.js';
import { bpmn, end, flow, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

interface Names {
  message?: string;
  receive?: string;
  boundary?: string;
  signal?: string;
  topic?: string;
  input?: string;
  term?: string;
  task?: string;
  form?: string;
  groups?: string;
  due?: string;
  catching?: string;
}

/** A process that waits for a message, a signal, a worker, a time and a person at once. */
function waiting(names: Names): string {
  const {
    message = 'prima',
    receive = 'ricevuto',
    boundary = 'nel-frattempo',
    signal = 'segnale',
    topic = 'prova.uno',
    input = 'uno',
    term = 'P1D',
    task = 'Decidere',
    form = 'modulo',
    groups = 'ufficio',
    due = '2026-12-01T09:00:00Z',
    catching = '<bpmn:messageEventDefinition messageRef="m1" />',
  } = names;
  const service = serviceTask(
    'lavoro',
    topic,
    `<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="dato">${input}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>`,
  );
  const decide = userTask(
    'decidere',
    '',
    `camunda:candidateGroups="${groups}" camunda:formKey="${form}" camunda:dueDate="${due}"`,
  ).replace('name="decidere"', `name="${task}"`);
  const branches = ['messaggio', 'ricevere', 'avviso', 'lavoro', 'tempo', 'decidere'];
  return bpmn(
    `${start()}<bpmn:parallelGateway id="insieme" />${flow('start', 'insieme')}
    <bpmn:intermediateCatchEvent id="messaggio">${catching}</bpmn:intermediateCatchEvent>
    <bpmn:receiveTask id="ricevere" messageRef="m2" />
    <bpmn:boundaryEvent id="frattanto" attachedToRef="decidere" cancelActivity="false"><bpmn:messageEventDefinition messageRef="m3" /></bpmn:boundaryEvent>
    ${userTask('dopo')}${flow('frattanto', 'dopo')}
    <bpmn:intermediateCatchEvent id="avviso"><bpmn:signalEventDefinition signalRef="s1" /></bpmn:intermediateCatchEvent>
    <bpmn:intermediateCatchEvent id="tempo"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${term}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    ${service}${decide}
    ${branches.map((id) => `${flow('insieme', id)}${end(`fine_${id}`)}${flow(id, `fine_${id}`)}`).join('\n')}`,
    {
      key: 'attese',
      roots: `<bpmn:message id="m1" name="${message}" /><bpmn:message id="m2" name="${receive}" />
        <bpmn:message id="m3" name="${boundary}" /><bpmn:signal id="s1" name="${signal}" />`,
    },
  );
}

describe('a running case is taken to a version in which names have changed', () => {
  let test: TestEngine;
  let serial = 0;

  beforeAll(async () => {
    test = await startTestEngine({ now: '2026-11-23T09:00:00Z' });
  });
  afterAll(() => test?.stop());

  async function version(names: Names): Promise<string> {
    await test.deploy(waiting(names));
    const [latest] = await test.queries.definitions({ key: 'attese', latestOnly: true });
    return latest.id;
  }

  async function started(): Promise<ProcessInstance> {
    await version({});
    const businessKey = `caso-${++serial}`;
    return test.engine.startProcess({ key: 'attese', businessKey });
  }

  async function migrated(instance: ProcessInstance, names: Names): Promise<ModelProblem[]> {
    const [outcome] = await test.engine.migrateInstances([instance.id], await version(names));
    expect([
      outcome.outcome,
      outcome.problems.filter(({ severity }) => severity === 'error'),
    ]).toEqual(['migrated', []]);
    test.restart();
    return outcome.problems;
  }

  const correlate = (instance: ProcessInstance, name: string) =>
    test.engine.correlateMessage({ name, instanceId: instance.id });
  const standing = async ({ id }: ProcessInstance) =>
    (await test.queries.activities(id))
      .filter(({ endedAt }) => !endedAt)
      .map(({ elementId }) => elementId);

  it.each([
    ['a catching event', { message: 'dopo' }, 'prima', 'dopo', 'messaggio'],
    ['a receive task', { receive: 'arrivato' }, 'ricevuto', 'arrivato', 'ricevere'],
  ])('%s listens to the new message', async (_, names, old, fresh, element) => {
    const instance = await started();
    await migrated(instance, names);
    await expect(correlate(instance, old)).rejects.toMatchObject({ code: 'message.no-match' });
    expect(await standing(instance)).toContain(element);
    await correlate(instance, fresh);
    expect(await standing(instance)).not.toContain(element);
  });

  it('a boundary event listens to the new message, each time', async () => {
    const instance = await started();
    await migrated(instance, { boundary: 'intanto' });
    await expect(correlate(instance, 'nel-frattempo')).rejects.toMatchObject({ status: 409 });
    for (const _time of [1, 2]) {
      await correlate(instance, 'intanto');
      await test.complete(instance.businessKey!, 'dopo');
    }
  });

  it('an event listens to the new signal', async () => {
    const instance = await started();
    await migrated(instance, { signal: 'allarme' });
    await test.engine.broadcastSignal('segnale');
    expect(await standing(instance)).toContain('avviso');
    expect(await test.engine.broadcastSignal('allarme')).toMatchObject({ received: 1 });
    expect(await standing(instance)).not.toContain('avviso');
  });

  it('a worker finds the task under its new topic, with its new input', async () => {
    const instance = await started();
    await migrated(instance, { topic: 'prova.due', input: 'due' });
    const fetched = async (topicName: string) =>
      (
        await test.engine.fetchAndLock({
          workerId: 'w',
          maxTasks: 50,
          topics: [{ topicName, lockDuration: 1_000, businessKey: instance.businessKey! }],
        })
      ).map(({ variables }) => variables.dato);
    expect(await fetched('prova.uno')).toEqual([]);
    expect(await fetched('prova.due')).toEqual(['due']);
  });

  it('a timer keeps its date, and a warning says so', async () => {
    const instance = await started();
    const problems = await migrated(instance, { term: 'P9D' });
    expect(problems).toMatchObject([{ severity: 'warning', elementId: 'tempo' }]);
    test.clock.setTo('2026-11-24T09:00:01Z');
    await test.runDue();
    expect(await standing(instance)).not.toContain('tempo');
    test.clock.setTo('2026-11-23T09:00:00Z');
  });

  it('a task has its new name, form, owners and term', async () => {
    const instance = await started();
    await migrated(instance, {
      task: 'Scegliere',
      form: 'modulo-nuovo',
      groups: 'sportello',
      due: '2026-12-24T09:00:00Z',
    });
    const [task] = await test.openTasks(instance.businessKey!);
    expect(task).toMatchObject({
      definitionKey: 'decidere',
      name: 'Scegliere',
      formKey: 'modulo-nuovo',
      candidateGroups: ['sportello'],
      dueAt: new Date('2026-12-24T09:00:00Z'),
    });
    await test.complete(instance.businessKey!, 'decidere');
  });

  it('a task that was handed over stays where it is, when the versions say the same of it', async () => {
    const instance = await started();
    const [before] = await test.openTasks(instance.businessKey!);
    await test.as(OPERATOR, () => test.engine.setTaskCandidates(before.id, ['altro-ufficio']));
    await migrated(instance, { task: 'Scegliere' });
    const [after] = await test.openTasks(instance.businessKey!);
    expect(after).toMatchObject({
      id: before.id,
      name: 'Scegliere',
      candidateGroups: ['altro-ufficio'],
    });
  });

  it.each([
    [
      'what a token waits for becomes another kind of event',
      { catching: '<bpmn:signalEventDefinition signalRef="s1" />' },
      'messaggio',
    ],
    ['an expression has no value in this case', { groups: '${nessuno.punto}' }, 'decidere'],
  ])('and is refused, unchanged, when %s', async (_, names, elementId) => {
    const instance = await started();
    const [{ outcome, problems }] = await test.engine.migrateInstances(
      [instance.id],
      await version(names),
    );
    expect(outcome).toBe('refused');
    expect(JSON.stringify(problems)).toContain(elementId);
    await correlate(instance, 'prima');
    expect(await standing(instance)).not.toContain('messaggio');
  });
});

describe('a time that an expression makes and nobody can read', () => {
  let test: TestEngine;

  beforeAll(async () => {
    test = await startTestEngine({ now: '2026-11-23T09:00:00Z' });
  });
  afterAll(() => test?.stop());

  const incidentsOf = async (instanceId: string) =>
    (await test.queries.incidents({ instanceId, limit: 10 } as never)).items;

  it.each(['P9999Y', 'domani', '-P1D', null])('a timer %s waits with an incident', async (term) => {
    const key = `termine-${String(term).toLowerCase()}`;
    await test.deploy(
      bpmn(
        `${start()}<bpmn:intermediateCatchEvent id="tempo"><bpmn:timerEventDefinition>
        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">\${term}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        ${userTask('poi')}${end()}${path('start', 'tempo', 'poi', 'end')}`,
        { key },
      ),
    );
    const { id } = await test.engine.startProcess({ key, businessKey: key, variables: { term } });
    test.restart();
    expect(await test.runDue()).toBe(0);
    const [incident] = await incidentsOf(id);
    expect(incident).toMatchObject({ elementId: 'tempo', kind: 'timerFailed' });
    expect(incident.message).toContain('The timer has no date');
    const dueAt = new Date('2026-11-23T10:00:00Z');
    await test.engine.rescheduleTimer({ instanceId: id, elementId: 'tempo', dueAt });
    test.clock.setTo('2026-11-23T10:00:01Z');
    await test.runDue();
    expect(await test.openTasks(key)).toMatchObject([{ definitionKey: 'poi' }]);
    expect((await incidentsOf(id)).filter(({ resolvedAt }) => !resolvedAt)).toEqual([]);
    test.clock.setTo('2026-11-23T09:00:00Z');
  });

  it.each(['R/PT0.001S', 'R1000/PT1S', '* * * * * ?'])(
    'a cycle %s does not go off again and again, but waits with an incident',
    async (term) => {
      await test.deploy(
        bpmn(
          `${start()}${userTask('a')}<bpmn:boundaryEvent id="ciclo" attachedToRef="a" cancelActivity="false"><bpmn:timerEventDefinition>
          <bpmn:timeCycle xsi:type="bpmn:tFormalExpression">\${term}</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>
          ${userTask('poi')}${end()}${path('start', 'a', 'end')}${path('ciclo', 'poi')}`,
          { key: 'cicli' },
        ),
      );
      const { id } = await test.engine.startProcess({ key: 'cicli', variables: { term } });
      test.clock.setTo('2026-11-23T10:00:00Z');
      expect(await test.runDue()).toBe(0);
      expect(await incidentsOf(id)).toMatchObject([{ elementId: 'ciclo', kind: 'timerFailed' }]);
      test.clock.setTo('2026-11-23T09:00:00Z');
    },
  );

  it('resolving the incident lets the timer go off', async () => {
    const { id } = await test.engine.startProcess({
      key: 'termine-domani',
      businessKey: 'risolto',
      variables: { term: 'mai' },
    });
    const [incident] = await incidentsOf(id);
    await test.engine.resolveIncident(incident.id);
    await test.runDue();
    expect(await test.openTasks('risolto')).toHaveLength(1);
  });

  it('a task has no term and the usual priority, and an incident tells why', async () => {
    const attributes =
      'camunda:dueDate="${due}" camunda:priority="${weight}" camunda:followUpDate="${follow}"';
    const body = `${start()}${userTask('a', '', attributes)}${end()}${path('start', 'a', 'end')}`;
    await test.deploy(bpmn(body, { key: 'compito' }));
    const variables = { due: 'domani', weight: 'alta', follow: 'P2D' };
    const { id } = await test.engine.startProcess({
      key: 'compito',
      businessKey: 'compito',
      variables,
    });
    expect(await test.openTasks('compito')).toMatchObject([
      { dueAt: null, priority: 50, followUpAt: new Date('2026-11-25T09:00:00Z') },
    ]);
    const [{ message }] = await incidentsOf(id);
    expect(message).toContain('The task has no due date, ${due}: "domani"');
    expect(message).toContain('The task has no priority, ${weight}: "alta" is no whole number.');
  });
});
