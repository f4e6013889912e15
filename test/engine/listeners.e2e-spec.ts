import { randomUUID } from 'node:crypto';
import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { boundary, timer } from '../builders/restarted.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

const extended = (inner: string) => `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`;
const told = (event: string, expression: string) =>
  `<camunda:taskListener event="${event}" expression="${expression}" />`;
/** Adds the event and who has the task to the text `log`. */
const LOG =
  "${task.setVariable('log', log + task.eventName + ':' + (empty task.assignee ? '-' : task.assignee) + ' ')}";
const ALL = ['create', 'assignment', 'update', 'complete', 'delete']
  .map((event) => told(event, LOG))
  .join('');

describe('listeners of user tasks', () => {
  let test: TestEngine;
  beforeAll(async () => {
    test = await startTestEngine();
    const line = (key: string, inner: string, attributes = '') =>
      bpmn(
        `${start()}${userTask('a', extended(inner), attributes)}${boundary('late', 'a', timer('PT1H'))}${userTask('b')}${end()}${path('start', 'a', 'b', 'end')}${path('late', 'b')}`,
        { key },
      );
    await test.deploy(
      line('told', ALL, 'camunda:candidateGroups="red"'),
      line('given', ALL, 'camunda:assignee="anna"'),
      line(
        'shaped',
        told('create', "${task.setName(task.name + ' of ' + who)}") +
          told('create', '${task.setPriority(task.priority + 20)}') +
          told('create', '${task.setDueDate(now().plusDays(2))}') +
          told('create', "${task.addCandidateGroup('green')}") +
          told('create', "${task.deleteCandidateGroup('red')}") +
          told('create', '${task.addCandidateUsers(users)}') +
          told('create', "${task.setVariable('seen', task.taskDefinitionKey)}") +
          told('create', "${task.execution.setVariable('key', task.execution.processBusinessKey)}"),
        'camunda:candidateGroups="red,blue"',
      ),
      line('passed-on', told('update', "${task.setAssignee('berta')}") + told('assignment', LOG)),
      line('wrong', told('assignment', '${missing}')),
    );
  });
  afterAll(() => test?.stop());

  async function begin(key: string, variables = {}) {
    const businessKey = randomUUID();
    const { id } = await test.as(OPERATOR, () =>
      test.engine.startProcess({ key, businessKey, variables: { log: '', ...variables } }),
    );
    const [task] = await test.openTasks(businessKey);
    return { id, businessKey, task, log: async () => (await test.queries.variables(id)).log };
  }

  it('are told that it is made, taken, given back and done', async () => {
    const { task, log, businessKey } = await begin('told');
    expect(await log()).toBe('create:- ');
    await test.engine.claimTask(task.id, 'anna');
    await test.engine.claimTask(task.id, 'anna');
    await test.engine.unclaimTask(task.id);
    await test.engine.setTaskCandidates(task.id, ['blue']);
    await test.engine.claimTask(task.id, 'anna');
    await test.engine.completeTask(task.id, {});
    expect(await log()).toBe(
      'create:- update:anna assignment:anna update:- assignment:- update:- update:anna assignment:anna complete:anna ',
    );
    const [next] = await test.openTasks(businessKey);
    expect(next.definitionKey).toBe('b');
  });

  it('are told who has it from the first, and who loses it with a role', async () => {
    const { task, log } = await begin('given');
    expect(await log()).toBe('create:anna assignment:anna ');
    const release = (userId: string) =>
      test.unitOfWork.run(() => test.engine.releaseTasks([task.id], userId));
    expect(await release('berta')).toEqual([]);
    expect(await release('anna')).toEqual([task.id]);
    expect(await log()).toBe('create:anna assignment:anna update:- assignment:- ');
  });

  it('are told that it is taken away, by an event and with the instance', async () => {
    const first = await begin('given');
    await test.engine.rescheduleTimer({
      instanceId: first.id,
      elementId: 'late',
      dueAt: new Date(0),
    });
    await test.runDue();
    expect(await first.log()).toBe('create:anna assignment:anna delete:anna ');
    const second = await begin('told');
    await test.engine.claimTask(second.task.id, 'anna');
    await test.engine.cancelInstance(second.id, 'no more');
    expect(await second.log()).toBe('create:- update:anna assignment:anna delete:anna ');
  });

  it('shape the task as it is made', async () => {
    const { task, id, businessKey } = await begin('shaped', { who: 'Anna', users: ['x', 'y'] });
    expect(task).toMatchObject({
      name: 'a of Anna',
      priority: 70,
      candidateGroups: ['blue', 'green'],
      candidateUsers: ['x', 'y'],
      dueAt: expect.any(Date),
    });
    expect(await test.queries.variables(id)).toMatchObject({ seen: 'a', key: businessKey });
  });

  it('pass it on to somebody else, who is told of', async () => {
    const { task, log, businessKey } = await begin('passed-on');
    expect(await test.engine.claimTask(task.id, 'anna')).toMatchObject({ assignee: 'berta' });
    expect((await test.openTasks(businessKey))[0].assignee).toBe('berta');
    expect(await log()).toBe('assignment:berta ');
  });

  it('that fail undo the command, and name the task', async () => {
    const { task, businessKey } = await begin('wrong');
    await expect(
      test.as(OPERATOR, () => test.engine.claimTask(task.id, 'anna')),
    ).rejects.toMatchObject({ stop: { elementId: 'a' }, code: 'process.stopped' });
    expect((await test.openTasks(businessKey))[0].assignee).toBeNull();
  });

  it('do not run while the instance is suspended', async () => {
    const { task, id } = await begin('told');
    await test.engine.suspendInstance(id);
    await expect(test.engine.claimTask(task.id, 'anna')).rejects.toMatchObject({
      code: 'instance.suspended',
    });
  });
});
