import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { eventually } from '../setup/eventually.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

const times = (count: number) =>
  `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${count}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`;
/** Another try of what stopped would stop again: the incident comes at once. */
const AT_ONCE = '<camunda:failedJobRetryTimeCycle>R1/PT0S</camunda:failedJobRetryTimeCycle>';
const call = (process: string, more: { loop?: number; attributes?: string; key?: string } = {}) =>
  `<bpmn:callActivity id="c" calledElement="${process}" ${more.attributes ?? ''}><bpmn:extensionElements>${AT_ONCE}<camunda:in variables="all" />${more.key ? `<camunda:in businessKey="${more.key}" />` : ''}</bpmn:extensionElements>${more.loop ? times(more.loop) : ''}</bpmn:callActivity>`;
const process = (key: string, ...steps: [id: string, element: string][]) =>
  bpmn(
    [
      start(),
      ...steps.map(([, element]) => element),
      end(),
      path('start', ...steps.map(([id]) => id), 'end'),
    ].join(''),
    {
      key,
      roots: ['ping', 'pong'].map((name) => `<bpmn:signal id="${name}" name="${name}" />`).join(''),
    },
  );
const heard = (id: string, signal: string) =>
  `<bpmn:intermediateCatchEvent id="${id}"><bpmn:signalEventDefinition signalRef="${signal}" /></bpmn:intermediateCatchEvent>`;
const thrown = (id: string, signal: string) =>
  `<bpmn:intermediateThrowEvent id="${id}"><bpmn:signalEventDefinition signalRef="${signal}" /></bpmn:intermediateThrowEvent>`;

describe('one command', () => {
  let test: TestEngine;

  beforeAll(async () => {
    test = await startTestEngine();
    await test.deploy(
      process('short', ['t', '<bpmn:task id="t" />']),
      process('tasks', ['u', userTask('u', times(1_000))]),
      process('endless', ['c', call('endless')]),
      process('endless-later', ['a', userTask('a')], ['c', call('endless')]),
      process('by-jobs', ['c', call('by-jobs', { attributes: 'camunda:asyncBefore="true"' })]),
      process('a-million', ['c', call('tasks', { loop: 1_000 })]),
      process('a-thousand', ['c', call('short', { loop: 1_000 })]),
      process('two-thousand', ['c', call('a-thousand', { loop: 2 })]),
      process('one-more', ['a', userTask('a')], ['c', call('short')]),
      process('listener', ['s', heard('s', 'ping')], ['u', userTask('u', times(1_000))]),
    );
  });
  afterAll(() => test?.stop());

  const startOf = (key: string, businessKey: string) =>
    test.as(OPERATOR, () => test.engine.startProcess({ key, businessKey }));
  const instancesOf = async (key: string) =>
    Number(
      (await rows('SELECT count(*) FROM process_instance WHERE definition_key = $1', key))[0].count,
    );
  const rows = (text: string, ...values: unknown[]) =>
    test.unitOfWork.run(() => test.unitOfWork.query({ text, values }));
  const incidentsOf = (instanceId: string) =>
    eventually('the instance has its incident', async () => {
      const { items } = await test.queries.incidents({ instanceId, open: true, limit: 10 });
      return items.length > 0 && items;
    });
  const stopped = (elementId: string, reason: string, recorded = false) => ({
    code: 'process.stopped',
    message: expect.stringContaining(reason),
    stop: expect.objectContaining({ kind: 'stepBudget', elementId, recorded }),
  });

  it('does not call processes below each other without end; nothing is left of it', async () => {
    await expect(startOf('endless', 'e-1')).rejects.toMatchObject(
      stopped('c', 'More than 32 processes call each other'),
    );
    expect(await instancesOf('endless')).toBe(0);
  });

  it('that goes on in a case from before opens an incident of that case, each time one', async () => {
    const { id } = await startOf('endless-later', 'e-2');
    for (const _ of [1, 2])
      await expect(test.complete('e-2', 'a')).rejects.toMatchObject(
        stopped('c', 'More than 32 processes call each other', true),
      );
    expect(await incidentsOf(id)).toEqual([
      expect.objectContaining({ kind: 'stepBudget', elementId: 'c' }),
    ]);
    expect(await test.openTasks('e-2')).toHaveLength(1);
    expect(await instancesOf('endless')).toBe(0);
  });

  it('does not go on by jobs without end either', async () => {
    await startOf('by-jobs', 'j-1');
    await test.runDue();
    expect(await instancesOf('by-jobs')).toBe(33);
    const [deepest] = await rows(
      `SELECT id FROM process_instance i WHERE definition_key = 'by-jobs'
        AND NOT EXISTS (SELECT 1 FROM process_instance c WHERE c.parent_instance_id = i.id)`,
    );
    expect(await incidentsOf(deepest.id as string)).toEqual([
      expect.objectContaining({ elementId: 'c', message: expect.stringContaining('32 processes') }),
    ]);
    test.restart();
    expect(await test.runDue()).toBe(0);
    expect(await instancesOf('by-jobs')).toBe(33);
  });

  it('makes no million tasks', async () => {
    await expect(startOf('a-million', 'm-1')).rejects.toMatchObject(
      stopped('u', 'more than 10,000 tasks'),
    );
    expect(await rows('SELECT id FROM work_item WHERE definition_key = $1', 'u')).toEqual([]);
    expect(await instancesOf('a-million')).toBe(0);
  });

  it('calls a thousand processes, and no more', async () => {
    expect(await startOf('a-thousand', 't-1')).toMatchObject({ state: 'completed' });
    expect(await instancesOf('short')).toBe(1_000);
    await expect(startOf('two-thousand', 't-2')).rejects.toMatchObject(
      stopped('c', 'more than 1,000 processes called'),
    );
    expect(await instancesOf('short')).toBe(1_000);
  });

  it('calls none where 5,000 of the case run already', async () => {
    const { id } = await startOf('one-more', 'r-1');
    const copy = (state: string, count: number) =>
      rows(
        `INSERT INTO process_instance (id, definition_id, definition_key, definition_version, root_instance_id, parent_instance_id,
           state, revision, variables, started_at)
         SELECT gen_random_uuid(), definition_id, 'copied', 1, id, id, $2, 1, '{}', started_at
           FROM process_instance, generate_series(1, $3) WHERE id = $1`,
        ...[id, state, count],
      );
    await copy('completed', 5_000);
    await copy('running', 4_999);
    await copy('suspended', 1);
    await expect(test.complete('r-1', 'a')).rejects.toMatchObject(
      stopped('c', 'More than 5,000 called processes', true),
    );
    await rows(
      `DELETE FROM process_instance WHERE definition_key = 'copied' AND state = 'suspended'`,
    );
    await rows(
      `DELETE FROM process_instance WHERE ctid IN (
        SELECT ctid FROM process_instance WHERE definition_key = 'copied' AND state = 'running' LIMIT 1)`,
    );
    await test.complete('r-1', 'a');
    expect(await test.queries.instance(id)).toMatchObject({ state: 'completed' });
  });

  it('does not let a signal make more tasks than it may make itself', async () => {
    const waiting: { id: string }[] = [];
    for (let index = 0; index < 11; index++) waiting.push(await startOf('listener', `l-${index}`));
    const signal = () => test.as(OPERATOR, () => test.engine.broadcastSignal('ping'));
    await expect(signal()).rejects.toMatchObject(stopped('u', 'more than 10,000 tasks', true));
    expect(await rows(`SELECT id FROM work_item WHERE process_key = 'listener'`)).toEqual([]);
    await test.as(OPERATOR, () => test.engine.cancelInstance(waiting[0].id, 'too many'));
    expect((await signal()).received).toBe(10);
    expect(await rows(`SELECT id FROM work_item WHERE process_key = 'listener'`)).toHaveLength(
      10_000,
    );
  });

  it('does not let two cases signal each other without end', async () => {
    const loop = (key: string, hears: string, throws: string) =>
      bpmn(
        [
          start(),
          '<bpmn:exclusiveGateway id="g" />',
          heard('h', hears),
          thrown('t', throws),
          path('start', 'g', 'h', 't', 'g'),
        ].join(''),
        { key, roots: '<bpmn:signal id="in" name="in" /><bpmn:signal id="out" name="out" />' },
      );
    await test.deploy(loop('to', 'in', 'out'), loop('fro', 'out', 'in'));
    const [one] = [await startOf('to', 'b-1'), await startOf('fro', 'b-2')];
    await expect(test.as(OPERATOR, () => test.engine.broadcastSignal('in'))).rejects.toMatchObject({
      code: 'process.stopped',
      message: expect.stringContaining('more than 1,000 signals thrown'),
    });
    expect(await rows('SELECT revision FROM process_instance WHERE id = $1', one.id)).toEqual([
      { revision: 1 },
    ]);
  });

  describe('and what it writes', () => {
    const text = (length: number) => 'a'.repeat(length);
    const tooLarge = (elementId: string, reason: string, recorded = false) => ({
      code: 'process.stopped',
      message: expect.stringContaining(reason),
      stop: expect.objectContaining({ elementId, recorded }),
    });

    it('is not more than is read again with each command; the variable is named', async () => {
      await test.deploy(process('holds', ['a', userTask('a')], ['b', userTask('b')]));
      const { id } = await startOf('holds', 'h-1');
      for (const name of ['one', 'two', 'three', 'four'])
        await test.as(OPERATOR, () =>
          test.engine.setVariables(id, { [name]: text(name === 'two' ? 1_800_000 : 1_700_000) }),
        );
      await expect(test.complete('h-1', 'a', { five: text(1_600_000) })).rejects.toMatchObject(
        tooLarge(
          'b',
          'larger than 8,000,000 characters, or nested too deep; the largest variable is "two"',
          true,
        ),
      );
      expect(await incidentsOf(id)).toEqual([
        expect.objectContaining({ kind: 'stepBudget', elementId: 'b' }),
      ]);
      test.restart();
      await test.complete('h-1', 'a', { five: 'small' });
      expect(Object.keys(await test.queries.variables(id))).toHaveLength(5);
    });

    it('is not one large value for each of many tasks or calls', async () => {
      const large = (id: string) =>
        `<bpmn:subProcess id="s"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x">\${a}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>${start('b')}${userTask(id, times(100))}${path('b', id)}</bpmn:subProcess>`;
      await test.deploy(
        process('tells-all', ['s', large('u')]),
        process('calls-all', ['c', call('waits', { loop: 100 })]),
        process('waits', ['w', userTask('w')]),
      );
      const begin = (key: string, length: number) =>
        test.as(OPERATOR, () =>
          test.engine.startProcess({ key, businessKey: key, variables: { a: text(length) } }),
        );
      await expect(begin('tells-all', 1_000_000)).rejects.toMatchObject(
        tooLarge('u', 'more than 64,000,000 characters'),
      );
      await expect(begin('calls-all', 1_000_000)).rejects.toMatchObject(
        tooLarge('w', 'more than 64,000,000 characters'),
      );
      expect(await instancesOf('waits')).toBe(0);
      await begin('tells-all', 100_000);
      await begin('calls-all', 100_000);
      expect(await instancesOf('waits')).toBe(100);
    });

    it('has no more variables than expressions can look through', async () => {
      const { id } = await startOf('holds', 'h-2');
      const named = (count: number) =>
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`v${at}`, at]));
      const set = (count: number) =>
        test.as(OPERATOR, () => test.engine.setVariables(id, named(count)));
      await set(2_000);
      await expect(set(2_001)).rejects.toMatchObject(
        tooLarge('a', 'more than 2,000 variables', true),
      );
    });

    it('is what a call makes for the process it starts', async () => {
      const grows = Array.from(
        { length: 20 },
        (_, at) => `<camunda:in sourceExpression="\${a}\${a}" target="x${at}" />`,
      ).join('');
      await test.deploy(
        process('gives', [
          'c',
          `<bpmn:callActivity id="c" calledElement="short"><bpmn:extensionElements>${grows}</bpmn:extensionElements></bpmn:callActivity>`,
        ]),
      );
      await expect(
        test.as(OPERATOR, () =>
          test.engine.startProcess({ key: 'gives', variables: { a: text(999_000) } }),
        ),
      ).rejects.toMatchObject(tooLarge('c', 'With the variable "x16" the process makes more than'));
    });

    it.each([
      ['an assignee', userTask('u', '', 'camunda:assignee="${a}"'), 'u'],
      ['one of the candidates', userTask('u', '', 'camunda:candidateGroups="x,${a}"'), 'u'],
      ['many candidates', userTask('u', '', 'camunda:candidateUsers="${many}"'), 'u'],
      ['a business key', call('short', { key: '${a}' }), 'c'],
    ])('is no name that cannot be looked for: %s', async (what, step, id) => {
      const key = `named-${what.replaceAll(' ', '-')}`;
      await test.deploy(process(key, [id, step]));
      const begin = (length: number, count: number) =>
        test.as(OPERATOR, () =>
          test.engine.startProcess({
            key,
            variables: { a: text(length), many: Array.from({ length: count }, () => 'x') },
          }),
        );
      await begin(500, 1_000);
      await expect(begin(501, 1_001)).rejects.toMatchObject(tooLarge(id, 'more than'));
    });
  });
});
