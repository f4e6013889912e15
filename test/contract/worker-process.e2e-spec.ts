import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { Injectable, Module } from '@nestjs/common';
import { complete, type Task, TaskHandler } from '../../src/engine/api/index.js';
import { LeasedOutcomes } from '../../src/engine/runtime/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { bpmn, end, path as flowPath, serviceTask, start } from '../builders/bpmn.js';
import { eventually } from '../setup/eventually.js';
import { TEST_PASSWORD } from '../setup/test-application.js';
import { ExternalTaskServer } from './external-task-server.js';
import type { WorkerHostOptions } from './fixtures/worker-host.js';

const SETUP = path.resolve('test/setup/register-typescript.mjs');
const HOST = path.resolve('test/contract/fixtures/worker-host.ts');

const oneService = (key: string, topic: string) =>
  bpmn(`${start()}${serviceTask('work', topic)}${end()}${flowPath('start', 'work', 'end')}`, {
    key,
  });

/** A worker process of its own, and the ids of tasks that it began to handle. */
class WorkerHost {
  readonly handled: string[] = [];
  private topics: string | null = null;
  private errors = '';
  private readonly child: ChildProcess;
  private readonly exited: Promise<void>;

  constructor(options: WorkerHostOptions) {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    this.child = spawn(process.execPath, ['--import', SETUP, HOST, JSON.stringify(options)], {
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.child.stderr!.on('data', (chunk) => (this.errors += String(chunk)));
    this.exited = new Promise((resolve) => this.child.once('close', () => resolve()));
    readline.createInterface({ input: this.child.stdout! }).on('line', (line) => {
      const { event, id } = JSON.parse(line) as { event: string; id: string };
      if (event === 'ready') this.topics = id;
      else this.handled.push(id);
    });
  }

  async ready(): Promise<string> {
    return eventually('the worker is ready', async () => {
      if (this.child.exitCode !== null) throw new Error(`The worker ended: ${this.errors}`);
      return this.topics ?? undefined;
    });
  }

  /** SIGKILL: nothing of the process runs any more. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** Ends in order; answers the exit code. */
  async stop(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.stdin!.write('stop\n');
    }
    await this.exited;
    return this.child.exitCode;
  }
}

describe('the worker process', () => {
  let server: ExternalTaskServer;
  const hosts: WorkerHost[] = [];

  beforeAll(async () => {
    server = await ExternalTaskServer.start();
    await server.deploy(oneService('lavoro', 'host.work'));
  });
  afterAll(async () => {
    await Promise.all(hosts.map((host) => host.kill()));
    await server?.stop();
  });

  function startHost(hangAfter: number): WorkerHost {
    const host = new WorkerHost({
      databaseUrl: server.application.databaseUrl,
      engineRestUrl: server.url,
      username: 'operaio',
      password: TEST_PASSWORD,
      hangAfter,
    });
    hosts.push(host);
    return host;
  }

  const completed = async (ids: string[]) => {
    const instances = await Promise.all(ids.map((id) => server.queries.instance(id)));
    return instances.filter(({ state }) => state === 'completed').map(({ id }) => id);
  };

  it('killed in the middle loses nothing and repeats nothing that was acknowledged', async () => {
    const instances: string[] = [];
    for (let number = 0; number < 12; number++) {
      instances.push(await server.run('lavoro', { number }));
    }
    const taskIds = (await server.get('/external-task?topicName=host.work')).body.map(
      ({ id }: { id: string }) => id,
    ) as string[];
    expect(taskIds).toHaveLength(12);

    const first = startHost(5);
    expect(await first.ready()).toBe('host.work');
    await eventually('some are done and the others hang', async () => {
      const done = await completed(instances);
      return done.length === 5 && first.handled.length === 8;
    });
    await first.kill();
    const doneByFirst = (await completed(instances)).length;
    expect(doneByFirst).toBe(5);
    const left = (await server.get('/external-task?topicName=host.work')).body as { id: string }[];
    expect(left).toHaveLength(7);

    // The locks of the dead worker run out.
    server.application.clock.advance(3_600_000);
    const second = startHost(1_000);
    await second.ready();
    await eventually('the second worker ends all', async () => {
      return (await completed(instances)).length === 12;
    });
    expect(await second.stop()).toBe(0);

    expect([...second.handled].sort()).toEqual(left.map(({ id }) => id).sort());
    expect([...new Set([...first.handled, ...second.handled])].sort()).toEqual([...taskIds].sort());
    for (const [number, id] of instances.entries()) {
      expect(await server.queries.variables(id)).toEqual({ number, doubled: number * 2 });
      const steps = (await server.queries.activities(id)).filter(
        ({ elementId }) => elementId === 'work',
      );
      expect(steps).toEqual([expect.objectContaining({ outcome: 'completed' })]);
    }
    const { items } = await server.queries.incidents({ open: true, limit: 5 });
    expect(items).toEqual([]);
    const outcomes = await server.application.app
      .get(UnitOfWork)
      .read('SELECT task_id FROM leased_task_outcome');
    expect(outcomes).toEqual([]);
  });
});

describe('npm run worker', () => {
  let server: ExternalTaskServer;
  beforeAll(async () => {
    server = await ExternalTaskServer.start();
  });
  afterAll(() => server?.stop());

  /** Runs the program itself to its end. */
  async function runWorker(environment: Record<string, string>) {
    const { NODE_OPTIONS: _options, DATABASE_URL: _url, ...env } = process.env;
    const child = spawn(process.execPath, ['--import', SETUP, path.resolve('src/worker.ts')], {
      env: { ...env, LOG_LEVEL: 'error', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output += String(chunk)));
    }
    const code = await new Promise((resolve) => child.once('close', resolve));
    return { code, output };
  }

  it('says what to set when it has no database', async () => {
    const { code, output } = await runWorker({});
    expect(code).toBe(1);
    expect(output).toMatch(/^The worker cannot start/);
    expect(output).toMatch(/DATABASE_URL is required by a worker/);
  });

  it('ends at once when no handler of the product is leased', async () => {
    const { code, output } = await runWorker({
      DATABASE_URL: server.application.databaseUrl,
      AUTH_SECRET: 'a secret of the tests, long enough to sign',
      ENGINE_REST_URL: server.url,
    });
    expect(output).toMatch(/nothing to do for a worker/);
    expect(code).toBe(0);
  });
});

describe('leased handlers inside the server', () => {
  let server: ExternalTaskServer;
  let behaviour: (task: Task) => Promise<Record<string, number>>;
  const runs: string[] = [];

  @Injectable()
  @TaskHandler('server.work', { mode: 'leased' })
  class Work {
    async handle(task: Task) {
      runs.push(task.id);
      return complete(await behaviour(task));
    }
  }

  @Module({ providers: [Work] })
  class Handlers {}

  beforeAll(async () => {
    server = await ExternalTaskServer.start({ extraModules: [Handlers] });
    await server.deploy(oneService('interno', 'server.work'));
  });
  afterAll(() => server?.stop());
  beforeEach(() => {
    runs.length = 0;
    behaviour = async () => ({ done: 1 });
  });

  const state = async (id: string) => (await server.queries.instance(id)).state;

  it('run without a worker process', async () => {
    const ids = [await server.run('interno'), await server.run('interno')];
    for (const id of ids) {
      await eventually('the instance ends', async () => (await state(id)) === 'completed');
      expect(await server.queries.variables(id)).toEqual({ done: 1 });
    }
    expect(new Set(runs).size).toBe(2);
  });

  it('are tried again after growing waits, and end in an incident that can be resolved', async () => {
    const { clock } = server.application;
    clock.setTo('2027-03-01T08:00:00Z');
    behaviour = async () => {
      throw new Error('il servizio tace');
    };
    const id = await server.run('interno');
    const failed = (times: number) =>
      eventually(`the handler failed ${times} times`, async () => {
        const { items } = await server.queries.incidents({ instanceId: id, open: true, limit: 1 });
        const [task] = (await server.get(`/external-task?processInstanceId=${id}`)).body;
        return task.retries === 3 - times && (times < 3 || items.length === 1);
      });
    await failed(1);
    clock.advance(60_000);
    await failed(2);
    clock.advance(120_000);
    await failed(3);
    expect(runs).toHaveLength(3);

    behaviour = async () => ({ done: 2 });
    const { items } = await server.queries.incidents({ instanceId: id, open: true, limit: 1 });
    expect(items[0]).toMatchObject({ message: 'il servizio tace', elementId: 'work' });
    await server.engine.resolveIncident(items[0].id);
    await eventually('the instance ends', async () => (await state(id)) === 'completed');
    expect(await server.queries.variables(id)).toEqual({ done: 2 });
    clock.release();
  });

  it('leave answers on record until the engine knows them', async () => {
    const outcomes = server.application.app.get(LeasedOutcomes);
    await outcomes.record('altrove-1', complete({ a: 1 }));
    await outcomes.record('altrove-1', complete({ a: 2 }));
    expect(await outcomes.find('altrove-1')).toEqual(complete({ a: 1 }));
    const { clock } = server.application;
    clock.advance(31 * 24 * 3_600_000);
    await outcomes.forgetOld();
    expect(await outcomes.find('altrove-1')).toBeNull();
    clock.release();
  });
});
