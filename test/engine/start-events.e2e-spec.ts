import { Injectable } from '@nestjs/common';
import { complete, JobCommands, JobQueries, TaskHandler } from '../../src/engine/api/index.js';
import { bpmn, end, flow, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

let failing = true;

@Injectable()
@TaskHandler('test.unsteady')
class Unsteady {
  async handle() {
    if (failing) throw new Error('not today');
    return complete();
  }
}

const timed = (text: string, tag = 'timeDuration', inner = '') =>
  `<bpmn:startEvent id="clock">${inner}<bpmn:timerEventDefinition><bpmn:${tag}>${text}</bpmn:${tag}></bpmn:timerEventDefinition></bpmn:startEvent>`;
const byTimer = (key: string, text: string, tag = 'timeDuration', task = 'a') =>
  bpmn(`${timed(text, tag)}${userTask(task)}${end()}${path('clock', task, 'end')}`, { key });
const plain = (key: string, task = 'a') =>
  bpmn(`${start()}${userTask(task)}${end()}${path('start', task, 'end')}`, { key });

/** Begins by its timer, and stops at a gateway without a way out. */
const stopping = (key: string, inner = '') =>
  bpmn(
    `${timed('R/PT1H', 'timeCycle', inner)}<bpmn:exclusiveGateway id="g" default="no" />${userTask('a')}${end()}
     ${path('clock', 'g')}${flow('g', 'a', '${missing}')}${flow('g', 'end', undefined, 'no')}${path('a', 'end')}`,
    { key },
  );

describe('timers by which processes begin', () => {
  let test: TestEngine;

  beforeAll(async () => {
    test = await startTestEngine({ providers: [Unsteady] });
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.clock.setTo('2026-11-23T09:00:00Z'));
  // What a test leaves armed is no business of the next.
  afterEach(() =>
    test.unitOfWork.run(() => test.unitOfWork.query({ text: 'DELETE FROM start_timer' })),
  );

  const HOUR = 3_600_000;
  const jobs = (processKey: string) =>
    test.module.get(JobQueries).jobs({ processKey }, { sort: [], offset: 0, limit: 50 });
  const begun = async (key: string) => (await test.queries.instances({ key, limit: 200 })).items;
  const versions = async (key: string) =>
    (await test.queries.definitions({ key })).sort((one, other) => one.version - other.version);
  const incidents = async (processKey: string) =>
    (await test.queries.incidents({ open: true, limit: 50 })).items.filter(
      (one) => one.processKey === processKey,
    );

  it('begin one instance at a date or after a duration, as nobody’s command', async () => {
    await test.deploy(
      byTimer('once', 'PT1H'),
      byTimer('dated', '2026-11-23T11:00:00Z', 'timeDate'),
    );
    expect(await jobs('once')).toMatchObject([
      {
        kind: 'timer',
        instanceId: null,
        executionId: null,
        elementId: 'clock',
        dueAt: new Date('2026-11-23T10:00:00Z'),
        retries: 3,
      },
    ]);
    expect(await test.runDue()).toBe(0);
    test.clock.advance(HOUR);
    expect(await test.runDue()).toBe(1);
    expect(await begun('once')).toMatchObject([{ state: 'running', businessKey: null }]);
    expect(await jobs('once')).toEqual([]);
    test.clock.advance(24 * HOUR);
    expect(await test.runDue()).toBe(1);
    expect([(await begun('once')).length, (await begun('dated')).length]).toEqual([1, 1]);
    const [instance] = await begun('dated');
    expect(await test.queries.activities(instance.id)).toMatchObject([
      { elementId: 'clock', outcome: 'completed' },
      { elementId: 'a', endedAt: null },
    ]);
  });

  it('go on as often as a cycle says, and make up for nothing that was missed', async () => {
    await test.deploy(byTimer('thrice', 'R3/PT1H', 'timeCycle'));
    test.clock.advance(HOUR + 60_000);
    expect(await test.runDue()).toBe(1);
    // From the hour, not from the minute at which it was run.
    expect(await jobs('thrice')).toMatchObject([{ dueAt: new Date('2026-11-23T11:00:00Z') }]);
    test.clock.advance(50 * HOUR);
    expect(await test.runDue()).toBe(1);
    expect(await jobs('thrice')).toMatchObject([{ dueAt: new Date('2026-11-25T13:01:00Z') }]);
    test.clock.advance(HOUR);
    expect(await test.runDue()).toBe(1);
    expect([await jobs('thrice'), (await begun('thrice')).length]).toEqual([[], 3]);
  });

  it('follow a cron text, to the last year that it names', async () => {
    await test.deploy(byTimer('daily', '0 0 8 * * ? 2026', 'timeCycle'));
    expect(await jobs('daily')).toMatchObject([{ dueAt: new Date('2026-11-24T07:00:00Z') }]);
    test.clock.setTo('2026-11-24T07:00:00Z');
    expect(await test.runDue()).toBe(1);
    expect(await jobs('daily')).toMatchObject([{ dueAt: new Date('2026-11-25T07:00:00Z') }]);
    test.clock.setTo('2027-01-01T12:00:00Z');
    expect(await test.runDue()).toBe(1);
    expect(await jobs('daily')).toEqual([]);
  });

  it('are those of the latest version only; an unchanged file leaves them alone', async () => {
    const file = byTimer('newer', 'PT1H');
    await test.deploy(file);
    const [first] = await jobs('newer');
    await test.deploy(file);
    expect(await jobs('newer')).toEqual([first]);
    await test.deploy(byTimer('newer', 'PT2H', 'timeDuration', 'b'));
    const [, second] = await versions('newer');
    expect(await jobs('newer')).toMatchObject([
      { definitionId: second.id, dueAt: new Date('2026-11-23T11:00:00Z') },
    ]);
    await test.deploy(plain('newer', 'c'));
    expect(await jobs('newer')).toEqual([]);
    test.clock.advance(5 * HOUR);
    expect(await test.runDue()).toBe(0);
    expect(await begun('newer')).toEqual([]);
  });

  it('are armed anew when the version becomes the latest again by a withdrawal', async () => {
    await test.deploy(byTimer('back', 'PT1H'));
    await test.deploy(plain('back', 'b'));
    const [first, second] = await versions('back');
    test.clock.advance(10 * 60_000);
    await test.as(OPERATOR, () => test.engine.withdrawDefinition(second.id, 'wrong'));
    expect(await jobs('back')).toMatchObject([
      { definitionId: first.id, dueAt: new Date('2026-11-23T10:10:00Z') },
    ]);
  });

  it('are not armed twice by a withdrawal of another version, and a date that has passed is over', async () => {
    await test.deploy(plain('passed', 'x'));
    await test.deploy(byTimer('passed', '2026-11-23T09:30:00Z', 'timeDate'));
    const [older] = await versions('passed');
    test.clock.advance(HOUR);
    expect(await test.runDue()).toBe(1);
    await test.as(OPERATOR, () => test.engine.withdrawDefinition(older.id, 'old'));
    expect(await jobs('passed')).toEqual([]);
    await test.deploy(plain('passed', 'z'));
    const { id } = (await versions('passed')).at(-1)!;
    await test.as(OPERATOR, () => test.engine.withdrawDefinition(id, 'wrong'));
    expect(await jobs('passed')).toEqual([]);
    // As in Camunda 7 a date of the past begins at once where the file is new.
    await test.deploy(byTimer('passed', '2026-11-23T09:30:00Z', 'timeDate', 'again'));
    expect(await test.runDue()).toBe(1);
    expect(await begun('passed')).toHaveLength(2);
  });

  it('go with their deployment, and those of the version before come back', async () => {
    await test.deploy(byTimer('deleted', 'PT1H'));
    await test.deploy(byTimer('deleted', 'PT3H', 'timeDuration', 'b'));
    const [first, second] = await versions('deleted');
    const drop = (id: string) =>
      test.as(OPERATOR, () => test.engine.deleteDeployment(id, { cascade: false }));
    await drop(second.deploymentId);
    expect(await jobs('deleted')).toMatchObject([{ definitionId: first.id }]);
    await drop(first.deploymentId);
    expect(await jobs('deleted')).toEqual([]);
  });

  it('fail as jobs do, and wait with an incident that belongs to no instance', async () => {
    const retries =
      '<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R2/PT10M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>';
    await test.deploy(stopping('failing', retries));
    test.clock.advance(HOUR);
    expect(await test.runDue()).toBe(1);
    expect(await jobs('failing')).toMatchObject([
      { retries: 1, errorMessage: expect.stringContaining('unknown variable "missing"') },
    ]);
    test.clock.advance(10 * 60_000);
    expect(await test.runDue()).toBe(1);
    // No attempt more, however long the cycle waits: the next date is set by a start that went well.
    test.clock.advance(1_000 * HOUR);
    expect(await test.runDue()).toBe(0);
    const [job] = await jobs('failing');
    expect(job).toMatchObject({ retries: 0 });
    const [definition] = await versions('failing');
    expect(await incidents('failing')).toMatchObject([
      { instanceId: null, businessKey: null, elementId: 'g', kind: 'timerFailed', jobId: job.id },
    ]);
    expect(await test.queries.statistics(definition.id)).toMatchObject([
      { elementId: 'g', incidents: 1 },
    ]);
    const [{ id }] = await incidents('failing');
    await test.engine.resolveIncident(id);
    expect([(await jobs('failing'))[0].retries, await incidents('failing')]).toEqual([1, []]);
    expect(await test.runDue()).toBe(1);
    expect(await incidents('failing')).toHaveLength(1);
    // A version that does not stop takes the incident away with the job.
    await test.deploy(plain('failing', 'mended'));
    expect([await jobs('failing'), await incidents('failing')]).toEqual([[], []]);
    expect(await begun('failing')).toEqual([]);
  });

  it('begin although a service fails: that becomes a job of the instance', async () => {
    failing = true;
    await test.deploy(
      bpmn(
        `${timed('R2/PT1H', 'timeCycle')}${serviceTask('s', 'test.unsteady')}${userTask('a')}${end()}${path('clock', 's', 'a', 'end')}`,
        { key: 'unsteady' },
      ),
    );
    test.clock.advance(HOUR);
    expect(await test.runDue()).toBe(1);
    const [instance] = await begun('unsteady');
    expect(await jobs('unsteady')).toMatchObject([
      { kind: 'async', instanceId: instance.id },
      { kind: 'timer', instanceId: null },
    ]);
    failing = false;
    test.clock.advance(HOUR);
    // The service at last, and the second start with its service.
    expect(await test.runDue()).toBe(2);
    expect(await jobs('unsteady')).toEqual([]);
  });

  it('run once, however many look for them', async () => {
    await test.deploy(byTimer('raced', 'R/PT1H', 'timeCycle'));
    test.clock.advance(HOUR);
    const replica = await startTestEngine({ replicaOf: test });
    try {
      await Promise.all([test.runDue(), replica.runDue(), test.runDue()]);
      expect(await begun('raced')).toHaveLength(1);
    } finally {
      await replica.module.close();
    }
  });

  it('are run, put off and tried again by hand', async () => {
    const commands = test.module.get(JobCommands);
    await test.deploy(byTimer('handled', 'R/PT1H', 'timeCycle'));
    const [{ id }] = await jobs('handled');
    await commands.execute(id);
    expect(await begun('handled')).toHaveLength(1);
    // The start of ten o'clock has been.
    expect(await jobs('handled')).toMatchObject([{ id, dueAt: new Date('2026-11-23T11:00:00Z') }]);
    await commands.setDueDate(id, new Date('2026-11-23T09:30:00Z'));
    test.clock.setTo('2026-11-23T09:30:00Z');
    expect(await test.runDue()).toBe(1);
    await commands.setRetries(id, 0);
    expect(await incidents('handled')).toMatchObject([{ instanceId: null, elementId: 'clock' }]);
    test.clock.advance(HOUR);
    expect(await test.runDue()).toBe(0);
    await commands.setRetries(id, 2);
    expect([await incidents('handled'), await test.runDue()]).toEqual([[], 1]);
    expect(await begun('handled')).toHaveLength(3);
  });

  it('are started by their key as well', async () => {
    await test.deploy(byTimer('keyed', 'P9D'));
    await test.as(OPERATOR, () => test.engine.startProcess({ key: 'keyed', businessKey: 'k' }));
    expect((await test.openTasks('k')).map(({ definitionKey }) => definitionKey)).toEqual(['a']);
    expect(await jobs('keyed')).toHaveLength(1);
  });
});
