import { bpmn, end, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';

const call = (attributes: string, inner = '') =>
  `<bpmn:callActivity id="c" ${attributes}><bpmn:extensionElements>${inner}</bpmn:extensionElements></bpmn:callActivity>`;
const caller = (attributes: string, inner = '', key = 'caller') =>
  bpmn(`${start()}${call(attributes, inner)}${end()}${path('start', 'c', 'end')}`, { key });
const called = (task: string, tag = '') =>
  bpmn(`${start()}${userTask(task)}${end()}${path('start', task, 'end')}`, {
    key: 'called',
  }).replace('isExecutable="true"', `isExecutable="true"${tag && ` camunda:versionTag="${tag}"`}`);

describe('calls and waits', () => {
  let test: TestEngine;
  beforeAll(async () => {
    test = await startTestEngine();
  });
  afterAll(() => test?.stop());

  const startOf = (key: string, businessKey: string, variables = {}) =>
    test.as(OPERATOR, () => test.engine.startProcess({ key, businessKey, variables }));
  const deployTogether = (...files: string[]) =>
    test.as(OPERATOR, () =>
      test.engine.deploy(
        files.map((content, index) => ({ name: `file-${index}.bpmn`, content })),
        { name: 'together' },
      ),
    );
  const signalled = (instanceId: string, executionId: string, variables = {}) =>
    test.engine.triggerExecution({ instanceId, executionId, event: null, variables });
  const openIn = async (instanceId: string) => {
    const { items } = await test.queries.tasks({ state: 'open', limit: 100 });
    return items.filter(({ rootInstanceId }) => rootInstanceId === instanceId);
  };

  it('a receive task without a message waits until its execution is signalled', async () => {
    await test.deploy(
      bpmn(
        `${start()}<bpmn:receiveTask id="r" />${userTask('b')}${end()}${path('start', 'r', 'b', 'end')}`,
        { key: 'receiving' },
      ),
    );
    const { id } = await startOf('receiving', 'r-1');
    const [step] = (await test.queries.activities(id)).filter(({ elementId }) => elementId === 'r');
    test.restart();
    await expect(signalled(id, 'nothing_1')).rejects.toMatchObject({
      code: 'execution.not-waiting',
    });
    await test.as(OPERATOR, () => signalled(id, step.executionId, { said: 'yes' }));
    expect((await test.openTasks('r-1')).map(({ definitionKey }) => definitionKey)).toEqual(['b']);
    expect(await test.queries.variables(id)).toEqual({ said: 'yes' });
    const [task] = (await test.queries.activities(id)).filter(({ elementId }) => elementId === 'b');
    await expect(signalled(id, task.executionId)).rejects.toMatchObject({
      code: 'execution.not-waiting',
    });
  });

  it('starts the version with a tag, or the one of its own deployment, whatever came later', async () => {
    await deployTogether(
      called('tagged', 'v1'),
      caller('calledElement="called" camunda:calledElementBinding="deployment"', '', 'bound'),
    );
    await test.deploy(called('later', 'v2'));
    await test.deploy(
      caller(
        'calledElement="called" camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="${tag}"',
        '',
        'byTag',
      ),
    );
    const keys = async (key: string, variables = {}) => {
      const { id } = await startOf(key, `${key}-1`, variables);
      return (await openIn(id)).map(({ definitionKey }) => definitionKey);
    };
    expect(await keys('bound')).toEqual(['tagged']);
    expect(await keys('byTag', { tag: 'v1' })).toEqual(['tagged']);
    expect(await keys('byTag', { tag: 'v2' })).toEqual(['later']);
    await expect(startOf('byTag', 'no', { tag: 'v3' })).rejects.toMatchObject({
      code: 'process.stopped',
      message: expect.stringContaining('with the version tag "${tag}"'),
    });
  });

  it.each([
    ['its own', '#{execution.processBusinessKey}', 'own-key'],
    ['what an expression makes', 'part-${part}', 'part-7'],
    ['none', null, null],
  ])('gives the called process %s business key', async (_, expression, expected) => {
    const given = expression === null ? '' : `<camunda:in businessKey="${expression}" />`;
    await test.deploy(called('work'));
    await test.deploy(caller('calledElement="called"', given));
    const { id } = await startOf('caller', 'own-key', { part: 7 });
    expect((await openIn(id)).map(({ businessKey }) => businessKey)).toEqual([expected]);
  });

  it('hands variables of its own in, and what comes back stays its own where that is said', async () => {
    await test.deploy(called('work'));
    const io = `<camunda:inputOutput><camunda:inputParameter name="mine">\${1}</camunda:inputParameter>
      <camunda:outputParameter name="out">\${back}</camunda:outputParameter></camunda:inputOutput>`;
    const mappings = `<camunda:in variables="all" local="true" /><camunda:out source="answer" target="back" local="true" />`;
    await test.deploy(caller('calledElement="called"', io + mappings));
    const { id } = await startOf('caller', 'local', { theirs: 2 });
    const [task] = await openIn(id);
    expect(await test.queries.variables(task.instanceId)).toEqual({ mine: 1 });
    test.restart();
    await test.as(OPERATOR, () => test.engine.completeTask(task.id, { answer: 'x' }));
    expect(await test.queries.variables(id)).toEqual({ theirs: 2, out: 'x' });
  });

  it('runs every executable process of one file, each with versions of its own', async () => {
    const part = `<bpmn:process id="second" isExecutable="true" camunda:historyTimeToLive="P1D">${start('s2')}${userTask('inner')}${end('e2')}${path('s2', 'inner', 'e2')}</bpmn:process>`;
    const file = (name: string) =>
      bpmn(
        `${start()}<bpmn:callActivity id="c" name="${name}" calledElement="second" camunda:calledElementBinding="deployment" />${end()}${path('start', 'c', 'end')}`,
        { key: 'first', roots: part },
      );
    const deployed = async (content: string) => {
      const { deployed } = await deployTogether(content);
      return deployed.map(({ key, version }) => `${key} ${version}`).sort();
    };
    const first = file('uno');
    expect(await deployed(first)).toEqual(['first 1', 'second 1']);
    expect(await deployed(first)).toEqual([]);
    expect(await deployed(file('due'))).toEqual(['first 2', 'second 2']);
    test.restart();
    const { id } = await startOf('first', 'both');
    const [task] = await openIn(id);
    expect([task.processKey, task.definitionKey]).toEqual(['second', 'inner']);
    await test.as(OPERATOR, () => test.engine.completeTask(task.id, {}));
    expect(await test.queries.instance(id)).toMatchObject({ state: 'completed' });
    const twice = file('tre').replace('id="first"', 'id="second"');
    await expect(deployTogether(twice)).rejects.toMatchObject({ status: expect.any(Number) });
  });

  describe('errors that the model makes of how a worker ends a task', () => {
    const mapping = (expression: string, error = 'E1') =>
      `<camunda:errorEventDefinition id="d_${error}" errorRef="${error}" expression="${expression}" />`;
    const process = (mappings: string) =>
      bpmn(
        [
          start(),
          serviceTask(
            's',
            'outside',
            `<bpmn:extensionElements>${mappings}</bpmn:extensionElements>`,
          ),
          `<bpmn:boundaryEvent id="caught" attachedToRef="s"><bpmn:errorEventDefinition errorRef="E1" camunda:errorMessageVariable="why" /></bpmn:boundaryEvent>`,
          userTask('mend'),
          end(),
          path('start', 's', 'end'),
          path('caught', 'mend', 'end'),
        ].join('\n'),
        {
          key: 'mapped',
          roots:
            '<bpmn:error id="E1" errorCode="not-found" /><bpmn:error id="E2" errorCode="other" />',
        },
      );
    const fetched = async (businessKey: string) => {
      const topics = [{ topicName: 'outside', lockDuration: 60_000, businessKey }];
      const [task] = await test.engine.fetchAndLock({ workerId: 'w', maxTasks: 1, topics });
      return task;
    };
    const failed = (id: string, errorMessage: string, errorDetails = '') =>
      test.as(OPERATOR, () =>
        test.engine.failExternalTask(id, {
          workerId: 'w',
          errorMessage,
          errorDetails,
          retries: 3,
          retryTimeout: 0,
        }),
      );

    it('come of a failure that says so, and of no other', async () => {
      const asked =
        "\${externalTask.errorMessage.contains('404') || externalTask.errorDetails.contains('gone')}";
      await test.deploy(process(mapping(asked)));
      for (const [key, message, details, open] of [
        ['m-1', 'HTTP 404', '', ['mend']],
        ['m-2', 'HTTP 500', 'it is gone', ['mend']],
        ['m-3', 'HTTP 500', '', []],
      ] as const) {
        const { id } = await startOf('mapped', key);
        test.restart();
        await failed((await fetched(key)).id, message, details);
        expect((await openIn(id)).map(({ definitionKey }) => definitionKey)).toEqual(open);
        if (open.length > 0) expect(await test.queries.variables(id)).toEqual({ why: message });
      }
    });

    it('come of a completion whose variables say so; the first that holds counts', async () => {
      await test.deploy(process(mapping('\${found == 2}', 'E2') + mapping('\${found &lt; 2}')));
      const { id } = await startOf('mapped', 'm-4');
      const task = await fetched('m-4');
      await test.as(OPERATOR, () => test.engine.completeExternalTask(task.id, 'w', { found: 0 }));
      expect((await openIn(id)).map(({ definitionKey }) => definitionKey)).toEqual(['mend']);
      const { id: other } = await startOf('mapped', 'm-5');
      const last = await fetched('m-5');
      await test.as(OPERATOR, () => test.engine.completeExternalTask(last.id, 'w', { found: 3 }));
      expect(await test.queries.instance(other)).toMatchObject({ state: 'completed' });
    });

    it('leave a failure what it is where they cannot be read', async () => {
      await test.deploy(process(mapping('${nobodySaid == 1}')));
      const { id } = await startOf('mapped', 'm-6');
      await failed((await fetched('m-6')).id, 'HTTP 500');
      expect(await openIn(id)).toEqual([]);
      expect((await fetched('m-6')).errorMessage).toBe('HTTP 500');
    });

    it.each([
      ['no error', '<camunda:errorEventDefinition expression="${true}" />', 'names no error'],
      ['no expression', '<camunda:errorEventDefinition errorRef="E1" />', 'asks for nothing'],
    ])('with %s are refused', async (_, mappings, message) => {
      await expect(test.deploy(process(mappings))).rejects.toMatchObject({
        problems: [{ elementId: 's', message: expect.stringContaining(message) }],
      });
    });
  });

  it.each([
    ['an unknown binding', 'calledElement="x" camunda:calledElementBinding="newest"', '', 'newest'],
    [
      'a tag that is not said',
      'calledElement="x" camunda:calledElementBinding="versionTag"',
      '',
      'calledElementVersionTag',
    ],
    [
      'a mapping from nothing',
      'calledElement="x"',
      '<camunda:in target="y" />',
      'neither a source',
    ],
    [
      'a mapping to nothing',
      'calledElement="x"',
      '<camunda:out source="y" />',
      'does not say its target',
    ],
    [
      'variables that are not all',
      'calledElement="x"',
      '<camunda:in variables="some" />',
      'variables "some"',
    ],
    [
      'two business keys',
      'calledElement="x"',
      '<camunda:in businessKey="a" /><camunda:in businessKey="b" />',
      'two business keys',
    ],
  ])('with %s is not deployed', async (_, attributes, inner, message) => {
    await expect(test.deploy(caller(attributes, inner))).rejects.toMatchObject({
      problems: [{ severity: 'error', elementId: 'c', message: expect.stringContaining(message) }],
    });
  });
});
