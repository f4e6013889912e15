import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { startTestEngine, type TestEngine } from '../setup/test-engine.js';

const timer = (id: string, kind: 'timeDate' | 'timeDuration', text: string, attributes = '') =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="work" ${attributes}>
     <bpmn:timerEventDefinition id="def_${id}"><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${kind}></bpmn:timerEventDefinition>
   </bpmn:boundaryEvent>`;

const MODEL = bpmn(`
  ${start()}
  ${userTask('work', '', 'camunda:dueDate="${dueAt}"')}
  ${timer('reminder', 'timeDate', '${warningAt}', 'cancelActivity="false"')}
  ${timer('term', 'timeDate', '${dueAt}')}
  ${timer('pause', 'timeDuration', 'P1D', 'cancelActivity="false"')}
  ${end('done')} ${end('reminded')} ${end('late')} ${end('paused')}
  ${path('start', 'work', 'done')} ${path('reminder', 'reminded')} ${path('term', 'late')}
  ${path('pause', 'paused')}`);

const VARIABLES = { warningAt: '2026-11-25T09:00:00Z', dueAt: '2026-11-27T09:00:00Z' };

describe('moving what is armed', () => {
  let test: TestEngine;
  let id: string;

  beforeAll(async () => {
    test = await startTestEngine();
    await test.deploy(MODEL);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    test.clock.setTo('2026-11-23T09:00:00Z');
    ({ id } = await test.engine.startProcess({
      key: 'sample',
      businessKey: `b-${Math.random()}`,
      variables: VARIABLES,
    }));
  });
  afterEach(() => test.engine.cancelInstance(id, 'over').catch(() => undefined));

  const timers = () =>
    test.unitOfWork.read<{ element_id: string; due_at: Date; available_at: Date }>(
      'SELECT element_id, due_at, available_at FROM timer_job WHERE instance_id = $1 ORDER BY element_id',
      [id],
    );
  const ended = async () => (await test.queries.instance(id)).endedBy;

  it('moves the timers and the task that read the variable, and no other', async () => {
    const moved = await test.engine.reschedule(id, { dueAt: '2026-12-10T09:00:00Z' });
    expect(moved.sort()).toEqual(['term', 'work']);
    const due = Object.fromEntries((await timers()).map((row) => [row.element_id, row]));
    expect(due.term.due_at.toISOString()).toBe('2026-12-10T09:00:00.000Z');
    expect(due.term.available_at).toEqual(due.term.due_at);
    expect(due.reminder.due_at.toISOString()).toBe('2026-11-25T09:00:00.000Z');
    expect(due.pause.due_at.toISOString()).toBe('2026-11-24T09:00:00.000Z');
    const { items } = await test.queries.tasks({ instanceId: id, limit: 10 });
    expect(items[0].dueAt?.toISOString()).toBe('2026-12-10T09:00:00.000Z');
    expect(await test.queries.variables(id)).toMatchObject({ dueAt: '2026-12-10T09:00:00Z' });
  });

  it('fires at the new date after a restart, later or earlier than it was armed for', async () => {
    await test.engine.reschedule(id, { dueAt: '2026-12-10T09:00:00Z' });
    test.restart();
    test.clock.setTo('2026-11-30T09:00:00Z');
    await test.runDue();
    expect(await ended()).toBeNull();
    await test.engine.reschedule(id, { dueAt: '2026-12-02T09:00:00Z' });
    test.restart();
    test.clock.setTo('2026-12-02T09:00:00Z');
    await test.runDue();
    expect(await ended()).toBe('late');
  });

  it('keeps a moved timer moved over later commands of the instance', async () => {
    await test.engine.rescheduleTimer({
      instanceId: id,
      elementId: 'term',
      dueAt: new Date('2026-12-20T09:00:00Z'),
    });
    test.restart();
    await test.engine.setVariables(id, { other: 1 });
    test.clock.setTo('2026-12-19T09:00:00Z');
    await test.runDue();
    expect(await ended()).toBeNull();
    expect((await timers()).map((row) => row.element_id)).toEqual(['term']);
  });

  it('moves timers of a suspended instance, which fire once it runs again', async () => {
    await test.engine.suspendInstance(id);
    expect(await test.engine.reschedule(id, { dueAt: '2026-11-24T09:00:00Z' })).toContain('term');
    test.clock.setTo('2026-11-24T10:00:00Z');
    await test.runDue();
    expect((await test.queries.instance(id)).state).toBe('suspended');
    await test.engine.resumeInstance(id);
    await test.runDue();
    expect(await ended()).toBe('late');
  });

  it('refuses an instance that has ended', async () => {
    await test.engine.cancelInstance(id, 'over');
    await expect(test.engine.reschedule(id, { dueAt: '2026-12-24T09:00:00Z' })).rejects.toThrow(
      expect.objectContaining({ code: 'instance.ended' }),
    );
    const move = { instanceId: id, elementId: 'term', dueAt: new Date() };
    await expect(test.engine.rescheduleTimer(move)).rejects.toThrow(/cancelled/);
  });
});
