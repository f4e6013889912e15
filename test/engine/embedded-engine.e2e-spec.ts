import { Injectable } from '@nestjs/common';
import {
  complete,
  type Task,
  TaskHandler,
  type WorkItem,
  workItemsCreated,
} from '../../src/engine/api/index.js';
import { Deployer } from '../../src/engine/embedded/deployer.js';
import { Hears } from '../../src/platform/hooks/index.js';
import { Conflict, RuleBroken } from '../../src/platform/errors/index.js';
import { bpmn, end, flow, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { eventually } from '../setup/eventually.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

const calls: Task[] = [];
let behaviour: (task: Task) => Promise<Record<string, never> | object> = async () => ({});
const seen: WorkItem[] = [];

@Injectable()
@TaskHandler('test.inline')
class Inline {
  async handle(task: Task) {
    calls.push(task);
    return complete((await behaviour(task)) as never);
  }
}

@Injectable()
@TaskHandler('test.leased', { mode: 'leased' })
class Leased {
  async handle() {
    return complete();
  }
}

@Injectable()
class Observer {
  @Hears(workItemsCreated)
  async created(items: WorkItem[]) {
    seen.push(...items);
  }
}

const timer = (text: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${text}</bpmn:timeDuration></bpmn:timerEventDefinition>`;

describe('the embedded engine', () => {
  let test: TestEngine;

  beforeAll(async () => {
    test = await startTestEngine({ providers: [Inline, Leased, Observer] });
  });
  afterAll(() => test?.stop());
  beforeEach(() => {
    calls.length = 0;
    seen.length = 0;
    behaviour = async () => ({});
    test.clock.setTo('2026-11-23T09:00:00Z');
  });

  const startAs = (key: string, businessKey: string, variables = {}) =>
    test.as(OPERATOR, () => test.engine.startProcess({ key, businessKey, variables }));

  it('runs task, inline service and gateway, and survives a restart between commands', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          userTask(
            'a',
            '',
            'camunda:candidateGroups="${point}" camunda:dueDate="2026-12-01T00:00:00Z"',
          ),
          serviceTask(
            's',
            'test.inline',
            '<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="term">P${days}D</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>',
          ),
          '<bpmn:exclusiveGateway id="g" default="no" />',
          userTask('b'),
          end(),
          end('other'),
          path('start', 'a', 's', 'g'),
          flow('g', 'b', '${result == 42}'),
          flow('g', 'other', undefined, 'no'),
          path('b', 'end'),
        ].join('\n'),
        { key: 'basic' },
      ),
    );
    behaviour = async () => ({ result: 42 });
    const instance = await startAs('basic', 'case-1', { point: 'savena', days: 2 });
    const [task] = await test.openTasks('case-1');
    expect(task).toMatchObject({
      definitionKey: 'a',
      candidateGroups: ['savena'],
      dueAt: new Date('2026-12-01T00:00:00Z'),
    });
    expect(seen.map((item) => item.definitionKey)).toEqual(['a']);
    test.restart();
    await test.complete('case-1', 'a', { note: 'x' });
    expect(calls[0].variables).toMatchObject({ term: 'P2D', point: 'savena', note: 'x' });
    expect((await test.openTasks('case-1')).map((item) => item.definitionKey)).toEqual(['b']);
    test.restart();
    await test.complete('case-1', 'b');
    expect(await test.queries.instance(instance.id)).toMatchObject({
      state: 'completed',
      endedBy: 'end',
    });
    expect(await test.queries.variables(instance.id)).toEqual({
      point: 'savena',
      days: 2,
      note: 'x',
      result: 42,
    });
    const steps = await test.queries.activities(instance.id);
    expect(steps.map((step) => [step.elementId, step.outcome])).toEqual([
      ['start', 'completed'],
      ['a', 'completed'],
      ['s', 'completed'],
      ['g', 'completed'],
      ['b', 'completed'],
      ['end', 'completed'],
    ]);
  });

  it('gives one winner to many who complete one task, and 409 to the others', async () => {
    behaviour = async () => ({ result: 42 });
    await startAs('basic', 'race', { point: 'p', days: 1 });
    const [task] = await test.openTasks('race');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        test.as(OPERATOR, () => test.engine.completeTask(task.id, {})),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict);
    }
    expect(calls).toHaveLength(1);
  });

  it('undoes the command when a rule refuses it, and the task stays open', async () => {
    await startAs('basic', 'rule', { point: 'p', days: 1 });
    behaviour = async () => {
      throw new RuleBroken('test.no', 'No.');
    };
    await expect(test.complete('rule', 'a')).rejects.toMatchObject({ code: 'test.no' });
    expect((await test.openTasks('rule')).map((item) => item.definitionKey)).toEqual(['a']);
    behaviour = async () => ({ result: 1 });
    await test.complete('rule', 'a');
    expect(await test.openTasks('rule')).toEqual([]);
  });

  it('makes a job of a handler that breaks, retries it, opens an incident, and goes on when it is resolved', async () => {
    const instance = await startAs('basic', 'broken', { point: 'p', days: 1 });
    behaviour = async () => {
      throw new Error('disk full');
    };
    await test.complete('broken', 'a');
    expect(await test.openTasks('broken')).toEqual([]);
    expect(await test.runDue()).toBe(0); // waits for its backoff
    for (const minutes of [1, 5, 30]) {
      test.clock.advance(minutes * 60_000);
      expect(await test.runDue()).toBe(1);
    }
    const { items } = await test.queries.incidents({
      instanceId: instance.id,
      open: true,
      limit: 10,
    });
    expect(items).toMatchObject([{ kind: 'handlerFailed', elementId: 's', message: 'disk full' }]);
    test.clock.advance(86_400_000);
    expect(await test.runDue()).toBe(0);
    behaviour = async () => ({ result: 42 });
    await test.engine.resolveIncident(items[0].id);
    expect(await test.runDue()).toBe(1);
    expect((await test.openTasks('broken')).map((item) => item.definitionKey)).toEqual(['b']);
  });

  it('keeps an instance and opens one incident when the model has no way out', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          userTask('a'),
          '<bpmn:exclusiveGateway id="g" />',
          end(),
          end('e2'),
          path('start', 'a', 'g'),
          flow('g', 'end', '${ok == 1}'),
          flow('g', 'e2', '${ok == 2}'),
        ].join('\n'),
        { key: 'stuck' },
      ),
    );
    const instance = await startAs('stuck', 'stuck-1', {});
    for (let i = 0; i < 2; i++) {
      await expect(test.complete('stuck-1', 'a', { ok: 3 })).rejects.toMatchObject({
        code: 'process.stopped',
        details: { elementId: 'g' },
      });
    }
    const items = await eventually('the instance has its incident', async () => {
      const found = await test.queries.incidents({
        instanceId: instance.id,
        open: true,
        limit: 10,
      });
      return found.items.length > 0 && found.items;
    });
    expect(items).toHaveLength(1);
    await test.complete('stuck-1', 'a', { ok: 2 });
    expect(await test.queries.instance(instance.id)).toMatchObject({
      state: 'completed',
      endedBy: 'e2',
    });
  });

  it('fires timers when they are due, once, and not before', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          userTask('a'),
          `<bpmn:boundaryEvent id="soft" attachedToRef="a" cancelActivity="false">${timer('P2D')}</bpmn:boundaryEvent>`,
          `<bpmn:boundaryEvent id="hard" attachedToRef="a">${timer('P60D')}</bpmn:boundaryEvent>`,
          serviceTask('s', 'test.inline'),
          end(),
          end('e2'),
          end('late'),
          path('start', 'a', 'end'),
          path('soft', 's', 'e2'),
          path('hard', 'late'),
        ].join('\n'),
        { key: 'timers' },
      ),
    );
    const instance = await startAs('timers', 'timers-1');
    expect(await test.runDue()).toBe(0);
    test.clock.advance(2 * 86_400_000 + 1);
    expect(await Promise.all([test.runDue(), test.runDue()])).toContain(1);
    expect(calls).toHaveLength(1);
    test.restart();
    test.clock.advance(60 * 86_400_000);
    expect(await test.runDue()).toBe(1);
    expect(await test.queries.instance(instance.id)).toMatchObject({
      state: 'completed',
      endedBy: 'late',
    });
    expect(await test.openTasks('timers-1')).toEqual([]);
  });

  it('opens an incident for a timer that is out of retries, and another one when it is so again', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          userTask('a'),
          `<bpmn:boundaryEvent id="late" attachedToRef="a">${timer('PT1H')}</bpmn:boundaryEvent>`,
          serviceTask('s', 'test.inline'),
          end(),
          end('e2'),
          path('start', 'a', 'end'),
          path('late', 's', 'e2'),
        ].join('\n'),
        { key: 'failing-timer' },
      ),
    );
    const { id } = await startAs('failing-timer', 'failing-timer-1');
    const incidents = async (open: boolean) =>
      (await test.queries.incidents({ instanceId: id, open, limit: 10 })).items;
    behaviour = async () => {
      throw new Error('no answer');
    };
    const fails = async (attempts: number) => {
      let ran = 0;
      for (let attempt = 0; attempt < attempts; attempt++) {
        test.clock.advance(3_600_000);
        ran += await test.runDue();
      }
      return ran;
    };
    await fails(12);
    expect(await incidents(true)).toHaveLength(1);
    expect(await fails(2)).toBe(0);
    const [first] = await incidents(true);
    await test.engine.resolveIncident(first.id);
    expect(await incidents(true)).toEqual([]);
    expect(await fails(12)).toBeGreaterThan(0);
    const [second, ...more] = await incidents(true);
    expect([second.message, second.elementId, more]).toEqual(['no answer', first.elementId, []]);
    expect(second.id).not.toBe(first.id);
    behaviour = async () => ({});
    await test.engine.resolveIncident(second.id);
    await fails(1);
    expect(await test.queries.instance(id)).toMatchObject({ state: 'completed', endedBy: 'e2' });
    expect(await incidents(true)).toEqual([]);
  });

  it('calls another process, hands values in and out, and cancels it with the call', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          `<bpmn:callActivity id="call" calledElement="child"><bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /><camunda:in source="question" target="q" /><camunda:out source="answer" target="reply" /></bpmn:extensionElements></bpmn:callActivity>`,
          `<bpmn:boundaryEvent id="hard" attachedToRef="call">${timer('P5D')}</bpmn:boundaryEvent>`,
          userTask('after'),
          end(),
          end('late'),
          path('start', 'call', 'after', 'end'),
          path('hard', 'late'),
        ].join('\n'),
        { key: 'parent' },
      ),
      bpmn([start(), userTask('think'), end(), path('start', 'think', 'end')].join('\n'), {
        key: 'child',
      }),
    );
    const parent = await startAs('parent', 'call-1', { question: '6*7' });
    const [task] = await test.openTasks('call-1');
    expect(task).toMatchObject({
      definitionKey: 'think',
      processKey: 'child',
      rootInstanceId: parent.id,
    });
    expect(await test.queries.variables(task.instanceId)).toEqual({ q: '6*7' });
    test.restart();
    await test.complete('call-1', 'think', { answer: 42 });
    expect((await test.openTasks('call-1')).map((item) => item.definitionKey)).toEqual(['after']);
    expect(await test.queries.variables(parent.id)).toMatchObject({ reply: 42 });

    const second = await startAs('parent', 'call-2', { question: '?' });
    test.clock.advance(6 * 86_400_000);
    await test.runDue();
    expect(await test.queries.instance(second.id)).toMatchObject({
      state: 'completed',
      endedBy: 'late',
    });
    expect(await test.openTasks('call-2')).toEqual([]);
    const children = await test.queries.instances({
      key: 'child',
      businessKey: 'call-2',
      limit: 5,
    });
    expect(children.items[0].state).toBe('cancelled');
  });

  it('correlates messages by business key, and says when nothing or too much matches', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          '<bpmn:receiveTask id="r" messageRef="msg" />',
          end(),
          path('start', 'r', 'end'),
        ].join('\n'),
        { key: 'waits', roots: '<bpmn:message id="msg" name="reply" />' },
      ),
    );
    const first = await startAs('waits', 'm-1');
    await startAs('waits', 'm-2');
    await expect(test.engine.correlateMessage({ name: 'reply' })).rejects.toMatchObject({
      code: 'message.ambiguous',
    });
    await expect(test.engine.correlateMessage({ name: 'nothing' })).rejects.toMatchObject({
      code: 'message.no-match',
    });
    await test.engine.correlateMessage({
      name: 'reply',
      businessKey: 'm-1',
      variables: { text: 'ok' },
    });
    expect(await test.queries.instance(first.id)).toMatchObject({ state: 'completed' });
    expect(await test.queries.variables(first.id)).toEqual({ text: 'ok' });
    await expect(
      test.engine.correlateMessage({ name: 'reply', businessKey: 'm-1' }),
    ).rejects.toMatchObject({ code: 'message.no-match' });
  });

  it('delivers a signal to every instance that waits', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          '<bpmn:intermediateCatchEvent id="c"><bpmn:signalEventDefinition signalRef="sig" /></bpmn:intermediateCatchEvent>',
          end(),
          path('start', 'c', 'end'),
        ].join('\n'),
        { key: 'listens', roots: '<bpmn:signal id="sig" name="alarm" />' },
      ),
    );
    const instances = [await startAs('listens', 's-1'), await startAs('listens', 's-2')];
    expect(await test.engine.broadcastSignal('alarm')).toEqual({ received: 2, started: [] });
    for (const { id } of instances)
      expect(await test.queries.instance(id)).toMatchObject({ state: 'completed' });
  });

  it('leases external tasks to one worker at a time, with failure, retries and incident', async () => {
    await test.deploy(
      bpmn(
        [start(), serviceTask('x', 'test.leased'), end(), path('start', 'x', 'end')].join('\n'),
        { key: 'leased' },
      ),
    );
    const instance = await startAs('leased', 'lease-1', { a: 1 });
    const fetch = (workerId: string) =>
      test.engine.fetchAndLock({
        workerId,
        maxTasks: 5,
        topics: [{ topicName: 'test.leased', lockDuration: 10_000 }],
      });
    const [task] = await fetch('w1');
    expect(task).toMatchObject({
      elementId: 'x',
      variables: { a: 1 },
      retries: null,
      businessKey: 'lease-1',
    });
    expect(await fetch('w2')).toEqual([]);
    await expect(test.engine.completeExternalTask(task.id, 'w2', {})).rejects.toMatchObject({
      code: 'external-task.not-locked',
    });
    test.clock.advance(10_001);
    expect(await fetch('w2')).toHaveLength(1);
    await test.engine.failExternalTask(task.id, {
      workerId: 'w2',
      errorMessage: 'no',
      retries: 1,
      retryTimeout: 60_000,
    });
    expect(await fetch('w1')).toEqual([]);
    test.clock.advance(60_001);
    expect(await fetch('w1')).toMatchObject([{ retries: 1 }]);
    await test.engine.failExternalTask(task.id, {
      workerId: 'w1',
      errorMessage: 'still no',
      retries: 0,
      retryTimeout: 0,
    });
    const { items } = await test.queries.incidents({
      instanceId: instance.id,
      open: true,
      limit: 5,
    });
    expect(items).toMatchObject([{ message: 'still no' }]);
    await test.engine.resolveIncident(items[0].id);
    await fetch('w3');
    await test.engine.completeExternalTask(task.id, 'w3', { done: true });
    expect(await test.queries.instance(instance.id)).toMatchObject({ state: 'completed' });
    await expect(test.engine.completeExternalTask(task.id, 'w3', {})).rejects.toMatchObject({
      code: 'external-task.not-found',
    });
  });

  it('sends the message of a throw event inline, and that of an end event by a worker', async () => {
    const message = (topic: string) =>
      `<bpmn:messageEventDefinition messageRef="msg" camunda:type="external" camunda:topic="${topic}" />`;
    await test.deploy(
      bpmn(
        [
          start(),
          userTask('a'),
          `<bpmn:intermediateThrowEvent id="told"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="text">Caso \${point}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>${message('test.inline')}</bpmn:intermediateThrowEvent>`,
          `<bpmn:endEvent id="sent">${message('test.leased')}</bpmn:endEvent>`,
          path('start', 'a', 'told', 'sent'),
        ].join('\n'),
        { key: 'throws', roots: '<bpmn:message id="msg" name="note" />' },
      ),
    );
    const instance = await startAs('throws', 'throws-1', { point: 'savena' });
    test.restart();
    await test.complete('throws-1', 'a');
    expect(calls).toMatchObject([{ elementId: 'told', variables: { text: 'Caso savena' } }]);
    test.restart();
    const [task] = await test.engine.fetchAndLock({
      workerId: 'w',
      maxTasks: 5,
      topics: [{ topicName: 'test.leased', lockDuration: 10_000 }],
    });
    expect(task).toMatchObject({ elementId: 'sent', businessKey: 'throws-1' });
    await test.engine.completeExternalTask(task.id, 'w', {});
    expect(await test.queries.instance(instance.id)).toMatchObject({ endedBy: 'sent' });
  });

  it('asks a condition when a task or the API changes a variable', async () => {
    await test.deploy(
      bpmn(
        [
          start(),
          '<bpmn:parallelGateway id="fork" />',
          userTask('a'),
          '<bpmn:intermediateCatchEvent id="c"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">${votes >= 2}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>',
          userTask('b'),
          end(),
          end('e2'),
          path('start', 'fork', 'a', 'end'),
          path('fork', 'c', 'b', 'e2'),
        ].join('\n'),
        { key: 'asks' },
      ),
    );
    const open = async (key: string) =>
      (await test.openTasks(key)).map((item) => item.definitionKey).sort();
    const { id } = await startAs('asks', 'asks-1');
    test.restart();
    await test.engine.setVariables(id, { votes: 1 });
    expect(await open('asks-1')).toEqual(['a']);
    test.restart();
    await test.engine.setVariables(id, { votes: 2 });
    expect(await open('asks-1')).toEqual(['a', 'b']);
    await startAs('asks', 'asks-2');
    test.restart();
    await test.complete('asks-2', 'a', { votes: 3 });
    expect(await open('asks-2')).toEqual(['b']);
  });

  it('suspends and resumes; a suspended instance refuses work and fires no timer', async () => {
    const instance = await startAs('timers', 'susp');
    await test.engine.suspendInstance(instance.id);
    await expect(test.complete('susp', 'a')).rejects.toMatchObject({ code: 'instance.suspended' });
    test.clock.advance(3 * 86_400_000);
    expect(await test.runDue()).toBe(0);
    await test.engine.resumeInstance(instance.id);
    expect(await test.runDue()).toBe(1);
    await test.engine.cancelInstance(instance.id, 'test');
    expect(await test.openTasks('susp')).toEqual([]);
    await expect(test.engine.cancelInstance(instance.id, 'again')).rejects.toMatchObject({
      code: 'instance.ended',
    });
  });

  it('keeps running cases on their version when a changed file is deployed, and ignores an unchanged one', async () => {
    const v1 = bpmn([start(), userTask('old'), end(), path('start', 'old', 'end')].join('\n'), {
      key: 'versions',
    });
    const v2 = bpmn([start(), userTask('new'), end(), path('start', 'new', 'end')].join('\n'), {
      key: 'versions',
    });
    await test.deploy(v1);
    await startAs('versions', 'v-1');
    await test.deploy(v2);
    await test.deploy(v2);
    await startAs('versions', 'v-2');
    test.restart();
    expect((await test.openTasks('v-1'))[0].definitionKey).toBe('old');
    expect((await test.openTasks('v-2'))[0].definitionKey).toBe('new');
    await test.complete('v-1', 'old');
    expect((await test.queries.definitions({ key: 'versions' })).map((d) => d.version)).toEqual([
      2, 1,
    ]);
  });

  it('leaves what a designer deployed in force when the shipped file has not changed', async () => {
    const shipped = (name: string) =>
      bpmn(
        [
          start(),
          userTask('t', '', `camunda:formKey="${name}"`),
          end(),
          path('start', 't', 'end'),
        ].join('\n'),
        {
          key: 'shipped',
        },
      ).replace(/flow_\d+/g, (id) => `flow_${Number(id.slice(5)) % 2}`);
    const deployer = test.module.get(Deployer);
    const atStart = (content: string) =>
      deployer.deploy([{ name: 'shipped.bpmn', content }], {
        name: 'processes',
        source: 'start-up',
        onlyChanged: true,
      });
    expect((await atStart(shipped('v1'))).deployed).toMatchObject([{ version: 1 }]);
    await test.engine.deploy([{ name: 'shipped.bpmn', content: shipped('designer') }], {
      name: 'x',
      source: 'api',
    });
    expect((await atStart(shipped('v1'))).deployed).toEqual([]);
    expect((await test.queries.definitions({ key: 'shipped', latestOnly: true }))[0].version).toBe(
      2,
    );
    expect((await atStart(shipped('v2'))).deployed).toMatchObject([{ version: 3 }]);
  });

  it('checks the form of a task and names the fields', async () => {
    const form = `<bpmn:extensionElements><camunda:formData>
      <camunda:formField id="decision" label="Decisione" type="enum"><camunda:validation><camunda:constraint name="required" /></camunda:validation><camunda:value id="yes" name="Sì" /><camunda:value id="no" name="No" /></camunda:formField>
      <camunda:formField id="why" label="Motivo" type="string"><camunda:properties><camunda:property id="requiredWhen" value="\${decision == 'no'}" /></camunda:properties></camunda:formField>
      </camunda:formData></bpmn:extensionElements>`;
    await test.deploy(
      bpmn([start(), userTask('f', form), end(), path('start', 'f', 'end')].join('\n'), {
        key: 'form',
      }),
    );
    await startAs('form', 'form-1');
    const fields = (variables: object) =>
      test.complete('form-1', 'f', variables as never).then(
        () => [],
        (error) =>
          error.details.fields.map(
            (field: { field: string; code: string }) => `${field.field} ${field.code}`,
          ),
      );
    expect(await fields({})).toEqual(['variables.decision required']);
    expect(await fields({ decision: 'maybe', point: 'x' })).toEqual([
      'variables.point unknown',
      'variables.decision not-allowed',
    ]);
    expect(await fields({ decision: 'no' })).toEqual(['variables.why required']);
    expect(await fields({ decision: 'yes' })).toEqual([]);
  });

  it.each([
    [
      'a script task',
      '<bpmn:scriptTask id="bad" scriptFormat="js"><bpmn:script>1</bpmn:script></bpmn:scriptTask>',
      'bad',
      /Only scripts in JUEL are run/,
    ],
    [
      'a class',
      '<bpmn:serviceTask id="bad" camunda:class="x.Y" />',
      'bad',
      /camunda:class is not supported/,
    ],
    [
      'a complex gateway',
      '<bpmn:complexGateway id="bad" />',
      'bad',
      /ComplexGateway is not supported/,
    ],
    [
      'a cron cycle without seconds',
      '<bpmn:intermediateCatchEvent id="bad"><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">0 0 * * *</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
      'bad',
      /cron/,
    ],
    [
      'a method call',
      '<bpmn:userTask id="bad" camunda:assignee="${bean.find()}" />',
      'bad',
      /find\(\) is not allowed/,
    ],
  ])('refuses %s at deployment, naming the element', async (_, element, elementId, message) => {
    const refusal = await test
      .deploy(
        bpmn([start(), element, end(), path('start', 'bad', 'end')].join('\n'), { key: 'refused' }),
      )
      .catch((error) => error);
    expect(refusal).toMatchObject({ code: 'model.refused', status: 422, details: { elementId } });
    expect(refusal.message).toMatch(message);
    expect(await test.queries.definitions({ key: 'refused' })).toEqual([]);
  });

  it.each([
    ['no XML', 'hello'],
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'],
    [
      'a cut file',
      '<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"><bpmn:process id="p"',
    ],
    ['no executable process', bpmn(start()).replace('isExecutable="true"', 'isExecutable="false"')],
  ])('refuses %s', async (_, xml) => {
    await expect(test.deploy(xml)).rejects.toMatchObject({ code: 'model.refused' });
  });
});
