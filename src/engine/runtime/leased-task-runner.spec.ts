import { mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { currentActor } from '../../platform/context/index.js';
import { Conflict, NotFound } from '../../platform/errors/index.js';
import { bpmnError, complete, type Task, type TaskOutcome } from '../api/index.js';
import type { HandlerRegistry, RegisteredHandler } from './handler-registry.js';
import type { LeasedOutcomes } from './leased-outcomes.js';
import { type Lease, type LeasedTask, LeasedTaskRunner } from './leased-task-runner.js';

const TASK: LeasedTask = {
  id: 'compito-1',
  topic: 'test.call',
  instanceId: 'i',
  definitionId: 'd',
  processKey: 'p',
  elementId: 'e',
  businessKey: 'caso',
  variables: { a: 1 },
  retries: null,
};

/** Writes down what the engine is told; each answer may be made to fail. */
class FakeLease implements Lease {
  readonly workerId = 'w';
  readonly lockDuration = 10_000;
  readonly told: unknown[][] = [];
  refusal: unknown = null;

  complete = (variables: object) => this.tell('complete', variables);
  bpmnError = (error: object) => this.tell('bpmnError', error);
  fail = async (failure: object) => void this.told.push(['fail', failure]);
  extend = async (duration: number) => void this.told.push(['extend', duration]);
  release = async () => void this.told.push(['release']);

  private async tell(...words: unknown[]): Promise<void> {
    if (this.refusal) throw this.refusal;
    this.told.push(words);
  }
}

function runnerWith(handle: (task: Task) => Promise<TaskOutcome>) {
  const recorded = new Map<string, TaskOutcome>();
  const handler: RegisteredHandler = { topic: 'test.call', mode: 'leased', className: 'T', handle };
  const registry = {
    handlerFor: (topic: string) => (topic === handler.topic ? handler : null),
  } as HandlerRegistry;
  const outcomes = {
    find: async (id: string) => recorded.get(id) ?? null,
    record: async (id: string, outcome: TaskOutcome) => void recorded.set(id, outcome),
    forget: async (id: string) => void recorded.delete(id),
  } as unknown as LeasedOutcomes;
  const runner = new LeasedTaskRunner(registry, outcomes);
  // Refusals are logged, which is not what these tests are about.
  (runner as unknown as { logger: { warn: () => void } }).logger.warn = () => undefined;
  return { runner, recorded };
}

/** Of the intervals' time; what hangs on each second is done in it. */
async function secondsPass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    mock.timers.tick(1_000);
    await turn();
  }
}

describe('LeasedTaskRunner', () => {
  it('runs the handler as the worker, and completes with what it answered', async () => {
    const tasks: Task[] = [];
    const { runner, recorded } = runnerWith(async (task) => {
      tasks.push(task);
      return complete({ by: currentActor().id });
    });
    const lease = new FakeLease();
    await runner.run(TASK, lease);
    expect(tasks).toEqual([{ ...TASK, retries: 3 }]);
    expect(lease.told).toEqual([['complete', { by: 'w' }]]);
    expect(recorded.size).toBe(0);
  });

  it('tells a BPMN error', async () => {
    const { runner } = runnerWith(async () => bpmnError('refused', 'No'));
    const lease = new FakeLease();
    await runner.run(TASK, lease);
    expect(lease.told).toEqual([['bpmnError', bpmnError('refused', 'No')]]);
  });

  it.each([
    [null, 2, 60_000],
    [2, 1, 120_000],
    [1, 0, 240_000],
  ])('with %s retries left reports %i and waits %i ms', async (retries, left, retryTimeout) => {
    const { runner } = runnerWith(async () => {
      throw new Error('non risponde');
    });
    const lease = new FakeLease();
    await runner.run({ ...TASK, retries }, lease);
    expect(lease.told).toEqual([
      [
        'fail',
        expect.objectContaining({ errorMessage: 'non risponde', retries: left, retryTimeout }),
      ],
    ]);
  });

  it('does not do the work twice when only the telling failed', async () => {
    let runs = 0;
    const { runner, recorded } = runnerWith(async () => complete({ run: ++runs }));
    const deaf = new FakeLease();
    deaf.refusal = new Error('ECONNRESET');
    await runner.run(TASK, deaf);
    expect(deaf.told).toEqual([['fail', expect.objectContaining({ retries: 2 })]]);
    expect(recorded.get(TASK.id)).toEqual(complete({ run: 1 }));

    const lease = new FakeLease();
    await runner.run({ ...TASK, retries: 2 }, lease);
    expect(lease.told).toEqual([['complete', { run: 1 }]]);
    expect(runs).toBe(1);
    expect(recorded.size).toBe(0);
  });

  it('gives the task of a suspended instance back without counting an attempt', async () => {
    const { runner, recorded } = runnerWith(async () => complete());
    const lease = new FakeLease();
    lease.refusal = new Conflict('instance.suspended', 'suspended');
    await runner.run(TASK, lease);
    expect(lease.told).toEqual([['release']]);
    expect(recorded.size).toBe(1);
  });

  it('forgets a task that somebody else ended', async () => {
    const { runner, recorded } = runnerWith(async () => complete());
    const lease = new FakeLease();
    lease.refusal = new NotFound('external-task', TASK.id);
    await runner.run(TASK, lease);
    expect(lease.told).toEqual([]);
    expect(recorded.size).toBe(0);
  });

  it('keeps the lock while the handler is at work, and takes the task once', async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    try {
      let finish: (outcome: TaskOutcome) => void = () => undefined;
      let runs = 0;
      const { runner } = runnerWith(() => {
        runs++;
        return new Promise((resolve) => (finish = resolve));
      });
      const lease = new FakeLease();
      const run = runner.run(TASK, lease);
      await secondsPass(12);
      await runner.run(TASK, new FakeLease());
      expect(runs).toBe(1);
      expect(lease.told).toEqual([
        ['extend', 10_000],
        ['extend', 10_000],
      ]);
      finish(complete());
      await run;
      await secondsPass(20);
      expect(lease.told.slice(2)).toEqual([['complete', {}]]);
    } finally {
      mock.timers.reset();
    }
  });
});
