import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { ExternalTask, Variables } from '../../src/engine/api/index.js';
import { toProblem } from '../../src/platform/errors/index.js';
import { bpmn, end, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';
import { EFFECT_TABLE, EffectHandler } from './fixtures/load-model.js';

/** How often each race is run; `npm run test:races` does it many times. */
const RACES = Number(process.env.RACES ?? 4);
const CROWD = 16;
const DUE_TIMERS = Number(process.env.DUE_TIMERS ?? 300);
const TIMEOUT_MS = 60_000 + RACES * 5_000 + DUE_TIMERS * 200;
const HOUR_MS = 3_600_000;

const timer = (kind: 'timeDuration' | 'timeCycle', text: string) =>
  `<bpmn:timerEventDefinition><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${kind}></bpmn:timerEventDefinition>`;
const boundary = (attachedTo: string, id: string, inner: string, interrupting = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${attachedTo}" cancelActivity="${interrupting}">${inner}</bpmn:boundaryEvent>`;

const MODELS = {
  tasks: [
    start(),
    userTask('a'),
    serviceTask('record', 'load.effect'),
    userTask('b'),
    end(),
    path('start', 'a', 'record', 'b', 'end'),
  ],
  meets: [
    start(),
    '<bpmn:parallelGateway id="fork" />',
    '<bpmn:parallelGateway id="join" />',
    userTask('a'),
    userTask('b'),
    serviceTask('record', 'load.effect'),
    userTask('after'),
    end(),
    path('start', 'fork', 'a', 'join', 'record', 'after', 'end'),
    path('fork', 'b', 'join'),
  ],
  last: [start(), userTask('a'), end(), path('start', 'a', 'end')],
  late: [
    start(),
    userTask('a'),
    boundary('a', 'hard', timer('timeDuration', 'PT1H')),
    serviceTask('record', 'load.effect'),
    end(),
    end('too_late'),
    path('start', 'a', 'end'),
    path('hard', 'record', 'too_late'),
  ],
  reminded: [
    start(),
    userTask('a'),
    boundary('a', 'tick', timer('timeCycle', 'R3/PT1H'), false),
    serviceTask('record', 'load.effect'),
    end(),
    end('told'),
    path('start', 'a', 'end'),
    path('tick', 'record', 'told'),
  ],
  receives: [
    start(),
    '<bpmn:receiveTask id="wait" messageRef="message" />',
    serviceTask('record', 'load.effect'),
    userTask('a'),
    end(),
    path('start', 'wait', 'record', 'a', 'end'),
  ],
  listens: [
    start(),
    '<bpmn:intermediateCatchEvent id="wait"><bpmn:signalEventDefinition signalRef="signal" /></bpmn:intermediateCatchEvent>',
    serviceTask('record', 'load.effect'),
    userTask('a'),
    end(),
    path('start', 'wait', 'record', 'a', 'end'),
  ],
  leased: [start(), serviceTask('out', 'race.leased'), end(), path('start', 'out', 'end')],
  calls: [
    start(),
    '<bpmn:callActivity id="call" calledElement="last"><bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /></bpmn:extensionElements></bpmn:callActivity>',
    boundary('call', 'hard', timer('timeDuration', 'PT1H')),
    userTask('after'),
    end(),
    end('too_late'),
    path('start', 'call', 'after', 'end'),
    path('hard', 'too_late'),
  ],
} satisfies Record<string, string[]>;

const ROOTS = '<bpmn:message id="message" name="reply" /><bpmn:signal id="signal" name="alarm" />';

/** The contenders' results, in their order: a value, or the error that a loser was told. */
interface Outcome {
  winners: number[];
  losers: unknown[];
}

const outside = AsyncLocalStorage.snapshot();

describe('races on two replicas', () => {
  let left: TestEngine;
  let right: TestEngine;

  beforeAll(async () => {
    left = await startTestEngine({ providers: [EffectHandler] });
    right = await startTestEngine({ providers: [EffectHandler], replicaOf: left });
    await left.unitOfWork.run(() => left.unitOfWork.query({ text: EFFECT_TABLE }));
    await left.deploy(
      ...Object.entries(MODELS).map(([key, parts]) =>
        bpmn(parts.join('\n'), { key, roots: ROOTS }),
      ),
    );
  });
  afterAll(async () => {
    await right?.stop();
    await left?.stop();
  });

  /** Runs all at once, each on the other replica than the one before, and tells who won. A loser is told 404 or 409. */
  async function race(
    ...contenders: ((test: TestEngine, index: number) => Promise<unknown>)[]
  ): Promise<Outcome> {
    const first = Math.random() < 0.5 ? 0 : 1;
    const results = await Promise.allSettled(
      contenders.map((contend, index) => {
        const test = (index + first) % 2 ? left : right;
        return test.as(OPERATOR, () => contend(test, index));
      }),
    );
    const outcome: Outcome = { winners: [], losers: [] };
    results.forEach((result, index) => {
      if (result.status === 'fulfilled') outcome.winners.push(index);
      else outcome.losers.push(result.reason);
    });
    const unexpected = outcome.losers.filter(
      (error) => ![404, 409].includes(toProblem(error).status),
    );
    expect(unexpected).toEqual([]);
    return outcome;
  }

  const crowd = (contend: (test: TestEngine, index: number) => Promise<unknown>) =>
    race(...Array.from({ length: CROWD }, () => contend));

  const begin = (key: keyof typeof MODELS, variables: Variables = {}) =>
    left.as(OPERATOR, () =>
      left.engine.startProcess({ key, businessKey: randomUUID(), variables }),
    );

  async function openTask(businessKey: string | null, definitionKey: string) {
    const task = (await right.openTasks(businessKey!)).find(
      (candidate) => candidate.definitionKey === definitionKey,
    );
    if (!task) throw new Error(`No open task ${definitionKey}`);
    return task;
  }

  const open = async (businessKey: string | null) =>
    (await left.openTasks(businessKey!)).map((task) => task.definitionKey).sort();

  async function effects(...instanceIds: string[]): Promise<number> {
    const [row] = await left.unitOfWork.read<{ count: number }>(
      'SELECT count(*)::int AS count FROM test_effect WHERE instance_id = ANY($1::uuid[])',
      [instanceIds],
    );
    return row.count;
  }

  /** Resolves once somebody waits for a row that somebody else holds. */
  async function waitUntilBlocked(contender: Promise<unknown>): Promise<void> {
    let isOver = false;
    const end = () => void (isOver = true);
    contender.then(end, end);
    while (!isOver) {
      const [{ blocked }] = await left.unitOfWork.query<{ blocked: number }>({
        text: `SELECT count(*)::int AS blocked FROM pg_stat_activity
          WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`,
      });
      if (blocked > 0) return;
    }
    throw new Error('It did not wait.');
  }

  async function times(work: (round: number) => Promise<void>): Promise<void> {
    for (let round = 0; round < RACES; round++) await work(round);
  }

  it(
    'one task has one who completes it, and the process goes on once',
    () =>
      times(async () => {
        const instance = await begin('tasks');
        const { id } = await openTask(instance.businessKey, 'a');
        const { winners } = await crowd((test, index) =>
          test.engine.completeTask(id, { by: index }),
        );
        expect(winners).toHaveLength(1);
        expect(await left.queries.variables(instance.id)).toEqual({ by: winners[0] });
        expect(await open(instance.businessKey)).toEqual(['b']);
        expect(await effects(instance.id)).toBe(1);
      }),
    TIMEOUT_MS,
  );

  it(
    'one task has one who claims it',
    () =>
      times(async () => {
        const instance = await begin('last');
        const { id } = await openTask(instance.businessKey, 'a');
        const { winners } = await crowd((test, index) =>
          test.engine.claimTask(id, `user-${index}`),
        );
        expect(winners).toHaveLength(1);
        expect(await left.queries.task(id)).toMatchObject({ assignee: `user-${winners[0]}` });
      }),
    TIMEOUT_MS,
  );

  it(
    'a join that both sides reach at once lets one token through',
    () =>
      times(async () => {
        const instance = await begin('meets');
        const a = await openTask(instance.businessKey, 'a');
        const b = await openTask(instance.businessKey, 'b');
        const { winners } = await race(
          (test) => test.engine.completeTask(a.id, { a: true }),
          (test) => test.engine.completeTask(b.id, { b: true }),
        );
        expect(winners).toEqual([0, 1]);
        expect(await open(instance.businessKey)).toEqual(['after']);
        expect(await effects(instance.id)).toBe(1);
        expect(await left.queries.variables(instance.id)).toEqual({ a: true, b: true });
      }),
    TIMEOUT_MS,
  );

  it(
    'a timer and a completion that compete: one of the two happens',
    () =>
      times(async () => {
        const instance = await begin('late');
        const { id } = await openTask(instance.businessKey, 'a');
        left.clock.advance(HOUR_MS);
        const { winners } = await race(
          (test) => test.engine.completeTask(id, {}),
          (test) => test.runDue(),
          (test) => test.runDue(),
        );
        const completed = winners.includes(0);
        expect(await left.queries.instance(instance.id)).toMatchObject({
          state: 'completed',
          endedBy: completed ? 'end' : 'too_late',
        });
        expect(await effects(instance.id)).toBe(completed ? 0 : 1);
        expect(await left.queries.task(id)).toMatchObject({
          state: completed ? 'completed' : 'cancelled',
        });
      }),
    TIMEOUT_MS,
  );

  it(
    'many timers that are due fire once each, whichever executor takes them',
    async () => {
      const ids: string[] = [];
      while (ids.length < DUE_TIMERS) {
        const length = Math.min(10, DUE_TIMERS - ids.length);
        const some = await Promise.all(Array.from({ length }, () => begin('late')));
        ids.push(...some.map(({ id }) => id));
      }
      left.clock.advance(HOUR_MS);
      await race(...Array.from({ length: 6 }, () => (test: TestEngine) => test.runDue()));
      expect(await effects(...ids)).toBe(DUE_TIMERS);
      const ended = await left.unitOfWork.read(
        `SELECT ended_by, count(*)::int AS count FROM process_instance WHERE id = ANY($1::uuid[]) GROUP BY ended_by`,
        [ids],
      );
      expect(ended).toEqual([{ ended_by: 'too_late', count: DUE_TIMERS }]);
      expect(await left.runDue()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'a cycle fires once a period',
    async () => {
      const ids: string[] = [];
      for (let index = 0; index < RACES; index++) ids.push((await begin('reminded')).id);
      for (let period = 1; period <= 4; period++) {
        left.clock.advance(HOUR_MS);
        await race(...Array.from({ length: 6 }, () => (test: TestEngine) => test.runDue()));
        expect(await effects(...ids)).toBe(RACES * Math.min(period, 3));
      }
    },
    TIMEOUT_MS,
  );

  it(
    'a message reaches the one who waits for it once',
    () =>
      times(async () => {
        const instance = await begin('receives');
        const { winners } = await crowd((test, index) =>
          test.engine.correlateMessage({
            name: 'reply',
            businessKey: instance.businessKey!,
            variables: { by: index },
          }),
        );
        expect(winners).toHaveLength(1);
        expect(await left.queries.variables(instance.id)).toEqual({ by: winners[0] });
        expect(await open(instance.businessKey)).toEqual(['a']);
        expect(await effects(instance.id)).toBe(1);
      }),
    TIMEOUT_MS,
  );

  it(
    'a signal sent twice at once moves each instance once',
    () =>
      times(async () => {
        const instances = [await begin('listens'), await begin('listens')];
        await race(
          (test) => test.engine.broadcastSignal('alarm'),
          (test) => test.engine.broadcastSignal('alarm'),
        );
        for (const instance of instances) expect(await open(instance.businessKey)).toEqual(['a']);
        expect(await effects(...instances.map(({ id }) => id))).toBe(2);
      }),
    TIMEOUT_MS,
  );

  it(
    'external tasks go to one worker each, and one completion counts',
    async () => {
      const ids: string[] = [];
      for (let index = 0; index < RACES; index++) ids.push((await begin('leased')).id);
      const fetched: ExternalTask[] = [];
      const fetch = async (test: TestEngine, index: number) => {
        for (let found = 1; found > 0;) {
          const tasks = await test.engine.fetchAndLock({
            workerId: `worker-${index}`,
            maxTasks: 2,
            topics: [{ topicName: 'race.leased', lockDuration: HOUR_MS }],
          });
          fetched.push(...tasks);
          found = tasks.length;
        }
      };
      await race(fetch, fetch, fetch, fetch);
      expect(fetched.map((task) => task.instanceId).sort()).toEqual([...ids].sort());
      for (const task of fetched) {
        const { winners } = await crowd((test, index) =>
          test.engine.completeExternalTask(task.id, task.workerId!, { by: index }),
        );
        expect(winners).toHaveLength(1);
        expect(await left.queries.variables(task.instanceId)).toEqual({ by: winners[0] });
      }
    },
    TIMEOUT_MS,
  );

  it(
    'a cancellation and the last completion that compete: one of the two happens',
    () =>
      times(async () => {
        const instance = await begin('last');
        const { id } = await openTask(instance.businessKey, 'a');
        const { winners } = await race(
          (test) => test.engine.completeTask(id, {}),
          (test) => test.engine.cancelInstance(instance.id, 'withdrawn'),
        );
        expect(winners).toHaveLength(1);
        const state = winners[0] === 0 ? 'completed' : 'cancelled';
        expect(await left.queries.instance(instance.id)).toMatchObject({ state });
        expect(await left.queries.task(id)).toMatchObject({ state });
      }),
    TIMEOUT_MS,
  );

  it(
    'a suspension and the last completion that compete: one of the two happens',
    () =>
      times(async () => {
        const instance = await begin('last');
        const { id } = await openTask(instance.businessKey, 'a');
        const { winners } = await race(
          (test) => test.engine.completeTask(id, {}),
          (test) => test.engine.suspendInstance(instance.id),
        );
        expect(winners).toHaveLength(1);
        if (winners[0] === 1) {
          expect(await left.queries.instance(instance.id)).toMatchObject({ state: 'suspended' });
          await right.engine.resumeInstance(instance.id);
          await right.as(OPERATOR, () => right.engine.completeTask(id, {}));
        }
        expect(await left.queries.instance(instance.id)).toMatchObject({ state: 'completed' });
      }),
    TIMEOUT_MS,
  );

  it(
    'variables written at once are all kept',
    () =>
      times(async () => {
        const instance = await begin('last');
        const { winners } = await crowd((test, index) =>
          test.engine.setVariables(instance.id, { [`v${index}`]: index }),
        );
        expect(winners).toHaveLength(CROWD);
        expect(Object.keys(await left.queries.variables(instance.id))).toHaveLength(CROWD);
      }),
    TIMEOUT_MS,
  );

  it(
    'a called process that ends while its caller times out or is cancelled leaves nothing behind',
    () =>
      times(async (round) => {
        const instance = await begin('calls');
        const { id, instanceId } = await openTask(instance.businessKey, 'a');
        left.clock.advance(HOUR_MS);
        await race(
          (test) => test.engine.completeTask(id, {}),
          round % 2
            ? (test) => test.runDue()
            : (test) => test.engine.cancelInstance(instance.id, 'withdrawn'),
        );
        const caller = await left.queries.instance(instance.id);
        const called = await left.queries.instance(instanceId);
        if (caller.state === 'running') {
          expect(called.state).toBe('completed');
          expect(await open(instance.businessKey)).toEqual(['after']);
        } else {
          expect(await open(instance.businessKey)).toEqual([]);
          expect(['completed', 'cancelled']).toContain(called.state);
        }
      }),
    TIMEOUT_MS,
  );

  it.each<[string, (test: TestEngine, taskId: string, instanceId: string) => Promise<unknown>]>([
    ['completes its task', (test, taskId) => test.engine.completeTask(taskId, {})],
    ['sets a variable', (test, _, instanceId) => test.engine.setVariables(instanceId, { a: 1 })],
  ])(
    'whoever %s in a called process waits for its caller, holding nothing that the caller needs',
    async (_, contend) => {
      const instance = await begin('calls');
      const { id, instanceId } = await openTask(instance.businessKey, 'a');
      const lock = 'SELECT id FROM process_instance WHERE id = $1 FOR UPDATE';
      let contender: Promise<unknown> = Promise.resolve();
      await left.unitOfWork.run(async () => {
        await left.unitOfWork.query({ text: lock, values: [instance.id] });
        // Outside this transaction, whose context the other engine would otherwise take for its own.
        contender = outside(() => right.as(OPERATOR, () => contend(right, id, instanceId)));
        await waitUntilBlocked(contender);
        const [free] = await left.unitOfWork.query<{ id: string }>({
          text: `${lock} NOWAIT`,
          values: [instanceId],
        });
        expect(free.id).toBe(instanceId);
      });
      await contender;
    },
    TIMEOUT_MS,
  );

  it(
    'one instance is started under an id that is given',
    () =>
      times(async () => {
        const id = randomUUID();
        const { winners } = await crowd((test, index) =>
          test.engine.startProcess({ key: 'tasks', id, businessKey: id, variables: { by: index } }),
        );
        expect(winners).toHaveLength(1);
        expect(await left.queries.variables(id)).toEqual({ by: winners[0] });
        expect(await open(id)).toEqual(['a']);
      }),
    TIMEOUT_MS,
  );

  it(
    'one content deployed at once becomes one version, and several become as many',
    () =>
      times(async (round) => {
        const key = `deployed-${round}`;
        const content = (name: string) =>
          bpmn([start(), userTask(name), end(), path('start', name, 'end')].join('\n'), { key });
        const same = content('same');
        const { winners } = await crowd((test) => test.deploy(same));
        expect(winners).toHaveLength(CROWD);
        expect(await left.queries.definitions({ key })).toHaveLength(1);
        await crowd((test, index) => test.deploy(content(`task-${index}`)));
        const versions = (await right.queries.definitions({ key })).map(({ version }) => version);
        expect(versions.sort((a, b) => a - b)).toEqual(
          Array.from({ length: CROWD + 1 }, (_, index) => index + 1),
        );
      }),
    TIMEOUT_MS,
  );
});
