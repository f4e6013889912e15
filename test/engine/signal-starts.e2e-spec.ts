import { Injectable } from '@nestjs/common';
import { callKeyed, type KeyedCall } from '../../src/engine/api/index.js';
import { Hears } from '../../src/platform/hooks/index.js';
import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

/** Stands in for who knows the cases: nothing is put on this one from outside. */
@Injectable()
class KeptKeys {
  @Hears(callKeyed)
  async keyed({ businessKey, rootKey }: KeyedCall): Promise<void> {
    if (businessKey === 'kept' && rootKey !== 'kept') throw new Error('that key is kept');
  }
}

const signals = (...names: string[]) =>
  names.map((name) => `<bpmn:signal id="${name}" name="${name}" />`).join('');
const onSignal = (id: string, signal: string) =>
  `<bpmn:startEvent id="${id}"><bpmn:signalEventDefinition signalRef="${signal}" /></bpmn:startEvent>`;
const bySignal = (key: string, signal: string, task = `${key}-task`) =>
  bpmn(
    `${onSignal('heard', signal)}${userTask(task)}${end(`${key}-end`)}${path('heard', task, `${key}-end`)}`,
    { key, roots: signals(signal) },
  );
/** Somebody does `a`, then it throws. */
const throwing = (key: string, signal: string, ins = '') =>
  bpmn(
    `${start()}${userTask('a')}<bpmn:intermediateThrowEvent id="throw"><bpmn:signalEventDefinition signalRef="${signal}"><bpmn:extensionElements>${ins}</bpmn:extensionElements></bpmn:signalEventDefinition></bpmn:intermediateThrowEvent>
     ${userTask('b')}${end()}${path('start', 'a', 'throw', 'b', 'end')}`,
    { key, roots: signals(signal) },
  );

describe('signals by which processes begin', () => {
  let test: TestEngine;

  beforeAll(async () => {
    test = await startTestEngine({ providers: [KeptKeys] });
  });
  afterAll(() => test?.stop());

  const begun = async (key: string) => (await test.queries.instances({ key, limit: 200 })).items;
  const begin = (key: string, businessKey: string, variables = {}) =>
    test.as(OPERATOR, () => test.engine.startProcess({ key, businessKey, variables }));
  const send = (name: string, variables = {}) =>
    test.as(OPERATOR, () => test.engine.broadcastSignal(name, variables));
  const definitions = (key: string) => test.queries.definitions({ key });

  it('begin one instance of the latest version of each, with the variables of the signal', async () => {
    await test.deploy(bySignal('one', 'fire'), bySignal('two', 'fire'), bySignal('deaf', 'water'));
    await test.deploy(bySignal('one', 'fire', 'newer'));
    const { received, started } = await send('fire', { floor: 3 });
    expect([received, started]).toHaveLength(2);
    const [one, two] = [await begun('one'), await begun('two')];
    expect([one.length, two.length, (await begun('deaf')).length]).toEqual([1, 1, 0]);
    expect([one[0].id, two[0].id].sort()).toEqual([...started].sort());
    expect([one[0].definitionVersion, one[0].businessKey]).toEqual([2, null]);
    expect(await test.queries.variables(one[0].id)).toEqual({ floor: 3 });
    expect(await test.queries.activities(one[0].id)).toMatchObject([
      { elementId: 'heard', outcome: 'completed' },
      { elementId: 'newer', endedAt: null },
    ]);
  });

  it('begin nothing in a version that was taken back, nor once a newer one does not listen', async () => {
    await test.deploy(bySignal('gone', 'flood'));
    await test.deploy(bpmn(`${start()}${end()}${path('start', 'end')}`, { key: 'gone' }));
    expect(await send('flood')).toEqual({ received: 0, started: [] });
    const latest = (await definitions('gone')).find(({ version }) => version === 2)!;
    await test.as(OPERATOR, () => test.engine.withdrawDefinition(latest.id, 'wrong'));
    expect((await send('flood')).started).toHaveLength(1);
  });

  it('are thrown in the transaction of the throw, with what they carry', async () => {
    await test.deploy(
      bySignal('child', 'born'),
      throwing(
        'mother',
        'born',
        '<camunda:in source="name" target="mother" /><camunda:in sourceExpression="${age - 1}" target="n" /><camunda:in businessKey="#{execution.processBusinessKey}" />',
      ),
    );
    await begin('mother', 'm-1', { name: 'Ada', age: 41 });
    await test.complete('m-1', 'a');
    const [child] = await begun('child');
    expect(child).toMatchObject({ businessKey: 'm-1', parentInstanceId: null, state: 'running' });
    expect(await test.queries.variables(child.id)).toEqual({ mother: 'Ada', n: 40 });
    const open = await test.openTasks('m-1');
    expect(open.map(({ definitionKey }) => definitionKey).sort()).toEqual(['b', 'child-task']);
  });

  it('give their variables to those who wait as well, and no business key of theirs', async () => {
    await test.deploy(
      bpmn(
        `${start()}<bpmn:intermediateCatchEvent id="c"><bpmn:signalEventDefinition signalRef="news" /></bpmn:intermediateCatchEvent>${userTask('heard')}${end()}${path('start', 'c', 'heard', 'end')}`,
        { key: 'waiting', roots: signals('news') },
      ),
      throwing('teller', 'news', '<camunda:in variables="all" /><camunda:in businessKey="x" />'),
    );
    const waiting = await begin('waiting', 'w', { own: 1 });
    await begin('teller', 't', { told: [1, { deep: true }] });
    await test.complete('t', 'a');
    expect(await test.queries.variables(waiting.id)).toEqual({ own: 1, told: [1, { deep: true }] });
    expect((await test.queries.instance(waiting.id)).businessKey).toBe('w');
  });

  it('undo the throw where what they begin cannot go on', async () => {
    await test.deploy(
      bpmn(
        `${onSignal('heard', 'doom')}<bpmn:exclusiveGateway id="g" />${end()}${path('heard', 'g')}
         <bpmn:sequenceFlow id="f" sourceRef="g" targetRef="end"><bpmn:conditionExpression>\${false}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
        { key: 'doomed', roots: signals('doom') },
      ),
      throwing('thrower', 'doom'),
    );
    await begin('thrower', 'undone');
    await expect(test.complete('undone', 'a')).rejects.toMatchObject({ code: 'process.stopped' });
    expect((await test.openTasks('undone')).map((task) => task.definitionKey)).toEqual(['a']);
    expect(await begun('doomed')).toEqual([]);
  });

  it('put what they begin on no case but that of who throws them', async () => {
    await test.deploy(
      bySignal('kept-child', 'grab'),
      throwing('grabber', 'grab', '<camunda:in businessKey="${target}" />'),
    );
    await begin('grabber', 'outside', { target: 'kept' });
    await expect(test.complete('outside', 'a')).rejects.toMatchObject({
      code: 'process.stopped',
      message: expect.stringContaining('that key is kept'),
    });
    expect(await begun('kept-child')).toEqual([]);
    await begin('grabber', 'kept', { target: 'kept' });
    await test.complete('kept', 'a');
    expect(await begun('kept-child')).toMatchObject([{ businessKey: 'kept' }]);
    await begin('grabber', 'long', { target: 'x'.repeat(2_000) });
    await expect(test.complete('long', 'a')).rejects.toMatchObject({
      message: expect.stringContaining('The business key of the signal "grab"'),
    });
  });

  it('do not begin each other without end', async () => {
    await test.deploy(
      bpmn(
        `${onSignal('heard', 'echo')}<bpmn:endEvent id="again"><bpmn:signalEventDefinition signalRef="echo" /></bpmn:endEvent>${path('heard', 'again')}`,
        { key: 'echoing', roots: signals('echo') },
      ),
    );
    await expect(send('echo')).rejects.toMatchObject({
      code: 'process.stopped',
      message: expect.stringContaining('more than 1,000 signals thrown'),
    });
    expect(await begun('echoing')).toEqual([]);
  });
});

describe('several start events of one process', () => {
  let test: TestEngine;

  beforeAll(async () => {
    test = await startTestEngine();
    await test.deploy(SEVERAL);
  });
  afterAll(() => test?.stop());

  const first = async (id: string) => (await test.queries.activities(id))[0].elementId;

  it('begin each at their own', async () => {
    const plain = await test.as(OPERATOR, () => test.engine.startProcess({ key: 'several' }));
    expect(await first(plain.id)).toBe('plain');
    for (const [name, elementId] of [
      ['ordered', 'm1'],
      ['asked', 'm2'],
    ]) {
      const { id } = await test.as(OPERATOR, () =>
        test.engine.startByMessage({ name, businessKey: name, variables: { x: 1 } }),
      );
      expect(await first(id)).toBe(elementId);
    }
    const { started } = await test.engine.broadcastSignal('alarm');
    expect(await first(started[0])).toBe('s');
    const [held, ...others] = await test.as(OPERATOR, () =>
      test.engine.startByConditions({ variables: { level: 9 }, businessKey: 'high' }),
    );
    expect([await first(held.id), held.businessKey, others]).toEqual(['c', 'high', []]);
    expect(await test.engine.startByConditions({ variables: { level: 1 } })).toEqual([]);
    expect(await test.engine.startByConditions({})).toEqual([]);
  });

  it('give the variable of the initiator, whichever begins, whatever is given under its name', async () => {
    const initiator = async (id: string) => (await test.queries.variables(id)).who;
    const spoofed = { who: 'somebody else' };
    const plain = await test.as(OPERATOR, () =>
      test.engine.startProcess({ key: 'several', variables: spoofed }),
    );
    const told = await test.as(OPERATOR, () =>
      test.engine.startByMessage({ name: 'ordered', variables: spoofed }),
    );
    const { started } = await test.engine.broadcastSignal('alarm', spoofed);
    expect([
      await initiator(plain.id),
      await initiator(told.id),
      await initiator(started[0]),
    ]).toEqual(['operator', 'operator', null]);
  });

  it('leave a called process without an initiator: it is started by nobody', async () => {
    await test.deploy(
      bpmn(
        `${start()}<bpmn:callActivity id="call" calledElement="several" />${end()}${path('start', 'call', 'end')}`,
        { key: 'caller' },
      ),
    );
    const { id } = await test.as(OPERATOR, () => test.engine.startProcess({ key: 'caller' }));
    const { items } = await test.queries.instances({ key: 'several', limit: 50 });
    const called = items.find(({ parentInstanceId }) => parentInstanceId === id)!;
    expect(await test.queries.variables(called.id)).toEqual({});
  });

  it('wait for no message by which another process begins', async () => {
    const other = (key: string) =>
      bpmn(
        `<bpmn:startEvent id="x"><bpmn:messageEventDefinition messageRef="m" /></bpmn:startEvent>${end()}${path('x', 'end')}`,
        { key, roots: '<bpmn:message id="m" name="asked" />' },
      );
    const taken = async (...files: string[]) =>
      test.deploy(...files).then(
        () => null,
        (error) => error,
      );
    expect((await taken(other('rival'))).details.problems).toEqual([
      {
        severity: 'error',
        elementId: 'x',
        message: expect.stringContaining('"asked" begins the process "several" already'),
      },
    ]);
    expect(await test.queries.definitions({ key: 'rival' })).toEqual([]);
    // It may move in one deployment.
    const without = bpmn(`${start()}${end()}${path('start', 'end')}`, { key: 'several' });
    expect(await taken(without, other('rival'))).toBeNull();
    const { definitionKey } = await test.engine.startByMessage({ name: 'asked' });
    expect(definitionKey).toBe('rival');
  });

  it('are refused to be asked for a condition where there is none, or it cannot be read', async () => {
    await expect(test.engine.startByConditions({ variables: {} })).rejects.toMatchObject({
      code: 'condition.no-start',
    });
    const mute = bpmn(`${start()}${end()}${path('start', 'end')}`, { key: 'rival' });
    await test.deploy(SEVERAL, mute);
    const older = (await test.queries.definitions({ key: 'several' })).find(
      ({ version }) => version === 1,
    )!;
    const asked = { variables: { level: 9 }, definitionId: older.id };
    expect(await test.engine.startByConditions(asked)).toMatchObject([{ definitionVersion: 1 }]);
    await test.deploy(
      bpmn(
        `<bpmn:startEvent id="odd"><bpmn:conditionalEventDefinition camunda:variableName="text"><bpmn:condition xsi:type="bpmn:tFormalExpression">\${text.contains("x")}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>${end()}${path('odd', 'end')}`,
        { key: 'oddity' },
      ),
    );
    await expect(test.engine.startByConditions({ variables: { text: 7 } })).rejects.toMatchObject({
      code: 'condition.start-failed',
      details: { processKey: 'oddity', elementId: 'odd' },
    });
    // It is not asked where its variable is not given.
    expect(await test.engine.startByConditions({ variables: { level: 9 } })).toHaveLength(1);
    const plain = (await test.queries.definitions({ key: 'rival' }))[0].id;
    await expect(
      test.engine.startByConditions({ variables: {}, definitionId: plain }),
    ).rejects.toMatchObject({ code: 'condition.no-start' });
    await test.as(OPERATOR, () => test.engine.withdrawDefinition(older.id, 'old'));
    await expect(test.engine.startByConditions(asked)).rejects.toMatchObject({
      code: 'definition.withdrawn',
    });
  });
});

const SEVERAL = bpmn(
  `<bpmn:startEvent id="plain" camunda:initiator="who" />
   <bpmn:startEvent id="m1"><bpmn:messageEventDefinition messageRef="ordered" /></bpmn:startEvent>
   <bpmn:startEvent id="m2"><bpmn:messageEventDefinition messageRef="asked" /></bpmn:startEvent>
   ${onSignal('s', 'alarm')}
   <bpmn:startEvent id="c"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">\${level > 5}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>
   <bpmn:exclusiveGateway id="g" />${userTask('a')}${end()}
   ${['plain', 'm1', 'm2', 's', 'c'].map((id) => path(id, 'g')).join('')}${path('g', 'a', 'end')}`,
  {
    key: 'several',
    roots: `<bpmn:message id="ordered" name="ordered" /><bpmn:message id="asked" name="asked" />${signals('alarm')}`,
  },
);
