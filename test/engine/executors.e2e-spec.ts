import { Injectable } from '@nestjs/common';
import { ModelRefused } from '../../src/engine/api/engine.errors.js';
import { complete, TaskHandler } from '../../src/engine/api/index.js';
import type { ProcessExecutor } from '../../src/platform/config/index.js';
import { bpmn, end, flow, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { boundary, gateway, timer } from '../builders/restarted.js';
import { startTestEngine, type TestEngine } from '../setup/test-engine.js';

@Injectable()
@TaskHandler('test.inline')
class Inline {
  async handle() {
    return complete({ served: true });
  }
}

const RENEWED = bpmn(
  `${start()}${userTask('ask')}${boundary('late', 'ask', timer('PT1H'), false)}${serviceTask('remind', 'test.inline')}${end('reminded')}
   ${serviceTask('serve', 'test.inline')}${userTask('check')}${end('done')}
   ${path('start', 'ask', 'serve', 'check', 'done')}${path('late', 'remind', 'reminded')}`,
);

describe('two executors on one database', () => {
  let tokens: TestEngine;
  let library: TestEngine;

  beforeAll(async () => {
    tokens = await startTestEngine({ providers: [Inline] });
    library = await startTestEngine({
      providers: [Inline],
      replicaOf: tokens,
      config: { processExecutor: 'bpmn-engine' },
    });
    await tokens.deploy(RENEWED);
  });
  afterAll(async () => {
    await library?.stop();
    await tokens?.stop();
  });

  const executorOf = async (id: string) => {
    const [row] = await tokens.unitOfWork.run(() =>
      tokens.unitOfWork.query<{ executor: string }>({
        text: 'SELECT executor FROM process_instance WHERE id = $1',
        values: [id],
      }),
    );
    return row.executor;
  };

  it.each<[ProcessExecutor, ProcessExecutor]>([
    ['tokens', 'bpmn-engine'],
    ['bpmn-engine', 'tokens'],
  ])('an instance that %s has started goes on with it under %s', async (first, second) => {
    const engines = { tokens, 'bpmn-engine': library };
    const [before, after] = [engines[first], engines[second]];
    const businessKey = `from ${first}`;
    const { id } = await before.engine.startProcess({ key: 'sample', businessKey });
    expect(await executorOf(id)).toBe(first);
    before.restart();
    after.clock.setTo(new Date(after.clock.now().getTime() + 2 * 3_600_000).toISOString());
    await after.runDue();
    await after.complete(businessKey, 'ask');
    expect((await after.openTasks(businessKey)).map((task) => task.definitionKey)).toEqual([
      'check',
    ]);
    await after.complete(businessKey, 'check');
    expect(await after.queries.instance(id)).toMatchObject({ state: 'completed', endedBy: 'done' });
    expect(await executorOf(id)).toBe(first);
  });

  it('moves no token by hand on bpmn-engine, and says so', async () => {
    const businessKey = 'by hand';
    const { id } = await library.engine.startProcess({ key: 'sample', businessKey });
    const moved = tokens.engine.modifyInstance(id, [{ type: 'startBefore', elementId: 'check' }]);
    await expect(moved).rejects.toMatchObject({
      status: 409,
      code: 'instance.executor-unfit',
      message: expect.stringContaining('bpmn-engine'),
    });
    expect((await tokens.openTasks(businessKey)).map((task) => task.definitionKey)).toEqual([
      'ask',
    ]);
  });

  it('takes no instance on bpmn-engine to another version, and says so', async () => {
    const { id } = await library.engine.startProcess({ key: 'sample', businessKey: 'migrated' });
    await tokens.deploy(RENEWED.replace('name="check"', 'name="check again"'));
    const versions = await tokens.queries.definitions({ key: 'sample' });
    const target = versions.find(({ version }) => version > 1)!;
    const [outcome] = await tokens.engine.migrateInstances([id], target.id);
    expect(outcome).toMatchObject({
      outcome: 'refused',
      problems: [{ message: expect.stringContaining('runs on bpmn-engine') }],
    });
  });

  it('calls a process, and catches the error with which it ends', async () => {
    const error = '<bpmn:error id="no" name="no" errorCode="NO" />';
    const caught = boundary('caught', 'call', '<bpmn:errorEventDefinition errorRef="no" />');
    await library.deploy(
      bpmn(
        `${start()}${userTask('inner')}<bpmn:endEvent id="failed"><bpmn:errorEventDefinition errorRef="no" /></bpmn:endEvent>${path('start', 'inner', 'failed')}`,
        { key: 'called', roots: error },
      ),
      bpmn(
        `${start()}<bpmn:callActivity id="call" calledElement="called"><bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /></bpmn:extensionElements></bpmn:callActivity>${end()}
         ${caught}${userTask('mend')}${end('mended')}${path('start', 'call', 'end')}${path('caught', 'mend', 'mended')}`,
        { key: 'calling', roots: error },
      ),
    );
    const businessKey = 'called';
    const { id } = await library.engine.startProcess({ key: 'calling', businessKey });
    library.restart();
    await library.complete(businessKey, 'inner');
    await library.complete(businessKey, 'mend');
    expect(await library.queries.instance(id)).toMatchObject({
      state: 'completed',
      endedBy: 'mended',
    });
  });

  it('stops a process that passes hundreds of activities without a rest', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `t${index}`);
    const tasks = names.map((id) => `<bpmn:task id="${id}" />`).join('');
    await library.deploy(
      bpmn(`${start()}${tasks}${end()}${path('start', ...names, 'end')}`, { key: 'long' }),
    );
    await expect(library.engine.startProcess({ key: 'long' })).rejects.toThrow(/more than 200/);
    expect(await tokens.engine.startProcess({ key: 'long' })).toMatchObject({ state: 'completed' });
  });

  it('keeps what asked for a start that bpmn-engine cannot make, until a version comes that it runs', async () => {
    const loop = '<bpmn:standardLoopCharacteristics loopMaximum="3" />';
    const model = (inner: string) =>
      bpmn(`${start()}${userTask('a', inner)}${end()}${path('start', 'a', 'end')}`, {
        key: 'kept',
      });
    await tokens.deploy(model(loop));
    const businessKey = 'kept';
    const { id } = await library.engine.startProcess({ key: 'kept', businessKey, mayWait: true });
    expect(await library.openTasks(businessKey)).toEqual([]);
    library.restart();
    await library.deploy(model(''));
    await library.runDue();
    await library.complete(businessKey, 'a');
    expect(await library.queries.instance(id)).toMatchObject({ state: 'completed' });
  });

  it('waits for messages, signals and conditions, and throws signals', async () => {
    const [when, called] = [
      '<bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">${ready}</bpmn:condition></bpmn:conditionalEventDefinition>',
      '<bpmn:signalEventDefinition signalRef="sig" />',
    ];
    const caught = (id: string, inner: string) =>
      `<bpmn:intermediateCatchEvent id="${id}">${inner}</bpmn:intermediateCatchEvent>`;
    const roots = '<bpmn:signal id="sig" name="sig" /><bpmn:message id="msg" name="msg" />';
    await library.deploy(
      bpmn(
        `${start()}${gateway('eventBased', 'race')}${caught('told', '<bpmn:messageEventDefinition messageRef="msg" />')}${caught('late', timer('PT1H'))}
         ${caught('ready', when)}${caught('called', called)}${end()}${path('start', 'race', 'told', 'ready', 'called', 'end')}${path('race', 'late', 'ready')}`,
        { key: 'waiting', roots },
      ),
      bpmn(
        `${start()}<bpmn:intermediateThrowEvent id="call">${called}</bpmn:intermediateThrowEvent>${end()}${path('start', 'call', 'end')}`,
        { key: 'throwing', roots },
      ),
    );
    const { engine, queries } = library;
    const businessKey = 'waits';
    const { id } = await engine.startProcess({
      key: 'waiting',
      businessKey,
      variables: { ready: false },
    });
    library.restart();
    await engine.correlateMessage({ name: 'msg', businessKey });
    library.restart();
    await engine.setVariables(id, { ready: true });
    library.restart();
    await engine.startProcess({ key: 'throwing' });
    expect(await queries.instance(id)).toMatchObject({ state: 'completed', endedBy: 'end' });
  });

  const parallel = (inner: string) =>
    `${start()}${gateway('parallel', 'fork')}${gateway('parallel', 'join')}${end()}${path('start', 'fork')}${path('join', 'end')}${inner}`;
  it.each([
    [
      'a choice in a parallel branch (#200)',
      'join',
      parallel(
        `${gateway('exclusive', 'choice', 'default="other"')}${gateway('exclusive', 'merge')}${userTask('a')}${userTask('b')}
         ${path('fork', 'choice')}${flow('choice', 'a', '${served}')}${flow('choice', 'merge', undefined, 'other')}
         ${path('a', 'merge', 'join')}${path('fork', 'b', 'join')}`,
      ),
    ],
    [
      'an inclusive join (#46)',
      'join',
      `${start()}${gateway('inclusive', 'fork', 'default="one"')}${userTask('a')}${userTask('b')}${gateway('inclusive', 'join')}${end()}
       ${path('start', 'fork')}${flow('fork', 'a', undefined, 'one')}${flow('fork', 'b', '${served}')}${path('a', 'join', 'end')}${path('b', 'join')}`,
    ],
    [
      'an event sub-process',
      'sub',
      `${start()}${userTask('a')}${end()}${path('start', 'a', 'end')}
       <bpmn:subProcess id="sub" triggeredByEvent="true"><bpmn:startEvent id="late">${timer('PT1H')}</bpmn:startEvent>${end('over')}${path('late', 'over')}</bpmn:subProcess>`,
    ],
    [
      'a timer at an activity that comes again and again',
      'often',
      `${start()}${userTask('a')}${end()}${path('start', 'a', 'end')}
       ${boundary('often', 'a', timer('R3/PT1H').replaceAll('timeDuration', 'timeCycle'), false)}${end('told')}${path('often', 'told')}`,
    ],
    [
      'a standard loop',
      'a',
      `${start()}${userTask('a', '<bpmn:standardLoopCharacteristics loopMaximum="3" />')}${end()}${path('start', 'a', 'end')}`,
    ],
  ])(
    'refuses %s on bpmn-engine by name, also of a version that is there',
    async (_, elementId, body) => {
      const model = bpmn(body, { key: 'beyond' });
      const refused = await library.deploy(model).catch((error: ModelRefused) => error);
      expect(refused).toBeInstanceOf(ModelRefused);
      const { problems } = refused as ModelRefused;
      expect(problems.map((problem) => problem.elementId)).toContain(elementId);
      expect(problems[0].message).toMatch(/not possible on bpmn-engine/);
      await tokens.deploy(model);
      await expect(library.engine.startProcess({ key: 'beyond' })).rejects.toThrow(
        /not possible on bpmn-engine/,
      );
      expect(
        await tokens.engine.startProcess({ key: 'beyond', variables: { served: true } }),
      ).toMatchObject({
        state: 'running',
      });
    },
  );
});
