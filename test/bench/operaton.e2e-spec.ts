import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BpmnModdle } from 'bpmn-moddle';
import { startServerProcess } from '../../bench/http.js';
import { closedLoop } from '../../bench/operaton/closed-loop.js';
import { contentOf } from '../../bench/operaton/database.js';
import { startEngineProcess } from '../../bench/operaton/engine-process.js';
import { type Comparison, comparisonOf } from '../../bench/operaton/measure.js';
import { COMPARED_MODELS, KEYS } from '../../bench/operaton/models.js';
import { productOverHttp } from '../../bench/operaton/over-http.js';
import { IN_PROCESS, planOf } from '../../bench/operaton/plan.js';
import { render, type Report, standings } from '../../bench/operaton/report.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

const execute = promisify(execFile);
const ONE_CLIENT = { clients: 1, ms: 60_000 };

describe('npm run bench:operaton', () => {
  it('says why it is skipped where there is no Java, and ends well', async () => {
    const loader = ['--import', './test/setup/register-typescript.mjs'];
    const { stdout } = await execute(
      process.execPath,
      [...loader, 'bench/operaton/main.ts', '--quick'],
      { env: { ...process.env, PATH: '/nonexistent' } },
    );
    expect(stdout).toMatch(/^Skipped: .+\n$/);
  });

  it('writes one BPMN file for each process, whose references all resolve', async () => {
    const names = COMPARED_MODELS.map(({ name }) => name).sort();
    expect(names).toEqual(
      Object.values(KEYS)
        .map((key) => `${key}.bpmn`)
        .sort(),
    );
    for (const { content } of COMPARED_MODELS) {
      const { warnings } = await new BpmnModdle().fromXML(content);
      expect(warnings).toEqual([]);
    }
  });

  it('measures what it is asked to', () => {
    const ids = (only: string) =>
      planOf({ only })
        .inProcess.flat()
        .map(({ id }) => id);
    expect(ids('W2')).toEqual(['W1', 'W2']);
    expect(ids('W4,WC')).toEqual([...['W4-sequence', 'W4-choice', 'W4-parallel', 'W4-loop', 'WC']]);
    expect(planOf({ only: 'H1' })).toMatchObject({
      inProcess: [],
      overHttp: [[{ id: 'H1' }, { id: 'H2' }]],
    });
    expect(planOf({ clients: '2,16', rounds: '1' })).toMatchObject({ clients: [2, 16], rounds: 1 });
    expect(() => planOf({ only: 'W9' })).toThrow('no workload');
    expect(() => planOf({ clients: '17' })).toThrow('--clients');
    expect(() => planOf({ clients: 'many' })).toThrow('--clients');
    expect(() => planOf({ rounds: '0' })).toThrow('--rounds');
  });
});

describe('a closed loop', () => {
  it('ends when nothing is left to do, or after the operations that are asked for', async () => {
    let left = 3;
    expect(await closedLoop(async () => left-- > 0, ONE_CLIENT)).toMatchObject({ ops: 3 });
    const bounds = { clients: 4, ms: 60_000, most: 10 };
    const { ops, latencies } = await closedLoop(async () => true, bounds);
    expect([ops, latencies.length]).toEqual([10, 10]);
  });
});

describe('the product as one side', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'punto-dascolto-bench-test-'));
  });

  afterAll(async () => {
    await database.drop();
    await fs.rm(folder, { recursive: true, force: true });
  });

  it('runs each workload to the end of its process', async () => {
    const engine = await startEngineProcess(database.url);
    try {
      for (const { id } of IN_PROCESS.flat())
        expect(await engine.run(id, { ...ONE_CLIENT, most: 2 })).toMatchObject({ ops: 2 });
      // W2 has used up what W1 made.
      expect(await engine.run('W2', ONE_CLIENT)).toMatchObject({ ops: 0 });
      await engine.run('W1', { ...ONE_CLIENT, most: 1 });
      await engine.forget!();
      expect(await engine.run('W2', ONE_CLIENT)).toMatchObject({ ops: 0 });
      await expect(engine.run('W9', ONE_CLIENT)).rejects.toThrow('Unknown workload');
    } finally {
      await engine.stop();
    }
    const { ended } = await contentOf(database.url, 'product');
    expect(Object.fromEntries(ended.map(({ key, ...rest }) => [key, rest]))).toEqual({
      'bench-choice': { instances: 2, activities: 5 },
      'bench-loop': { instances: 2, activities: 17 },
      'bench-mix': { instances: 2, activities: 8 },
      'bench-one-task': { instances: 4, activities: 3 },
      'bench-parallel': { instances: 2, activities: 7 },
      'bench-sequence': { instances: 2, activities: 7 },
    });
  });

  it('starts, claims and completes over HTTP', async () => {
    const server = await startServerProcess(database.url, folder);
    try {
      const side = await productOverHttp(server);
      expect(await side.run('H1', { ...ONE_CLIENT, most: 2 })).toMatchObject({ ops: 2 });
      expect(await side.run('H2', ONE_CLIENT)).toMatchObject({ ops: 2 });
    } finally {
      await server.stop();
    }
    const { ended } = await contentOf(database.url, 'product');
    expect(ended).toContainEqual({ key: KEYS.http, instances: 2, activities: 3 });
  });
});

describe('the report of the comparison', () => {
  const turn = (ops: number, rate: number) => ({
    ...{ ops, rate, latencies: Array.from({ length: ops }, (_, index) => (index + 1) * 1000) },
    ...{ sideMs: ops * 2, postgresMs: ops, walBytes: ops * 100 },
  });
  const better = comparisonOf('W3', 8, [
    [turn(10, 100), turn(10, 300), turn(10, 200)],
    [turn(20, 100), turn(20, 100), turn(20, 100)],
  ]);
  const worse = comparisonOf('H1', 1, [[turn(4, 50)], [turn(4, 100)]]);

  it('takes medians of the rounds, and costs of one operation', () => {
    expect(better).toMatchObject({
      ratio: { median: 2, least: 1, most: 3 },
      product: { ops: 30, rate: 200, p50: 5.5, sideMs: 2, postgresMs: 1, walBytes: 100 },
      operaton: { ops: 60, rate: 100, p50: 10.5 },
    });
  });

  it('leaves out a round in which a side did nothing, and refuses to tell of none', () => {
    const rounds = [turn(10, 100), turn(0, 0)];
    const { ratio, product } = comparisonOf('W2', 1, [rounds, [turn(5, 50), turn(5, 500)]]);
    expect([ratio.median, product.ops]).toEqual([2, 10]);
    expect(() => comparisonOf('W2', 1, [[turn(0, 0)], [turn(5, 50)]])).toThrow('no operation');
  });

  it('tells losses in the same words as gains', () => {
    expect(standings([better, worse])).toEqual([
      'the product is ahead in 1 of 2 rows: W3 x8 2.00',
      'the product is behind in 1 of 2 rows: H1 x1 0.50',
      'geometric mean of the ratios, in-process: 2.00 (of 1)',
      'geometric mean of the ratios, HTTP: 0.50 (of 1)',
    ]);
  });

  it('shows rates, failures and who else used the processors', () => {
    const text = render(reportOf([better, worse]));
    expect(text).toContain('beside Operaton 1.0.3, history full');
    expect(text).toMatch(/W3 .* 8 .* 200 .* 100 .* 2\.00 .* 1\.00 .* 3\.00 .* 2\.00 \+ 1\.00/);
    expect(text).toContain('FAILED: WC, 8 client(s): refused');
    expect(text).toContain('used by others during the turns: 10.0 %; stolen: 0.5 %');
    expect(text).toContain('believe no figure of this run');
    expect(text).toContain('product not measured; Operaton 5.6 s, 307 MB');
    expect(text).toMatch(/bench-loop .* 2 .* 17\.00 .* 3 .* 17\.00/);
  });
});

function reportOf(comparisons: Comparison[]): Report {
  const ended = (instances: number) => [{ key: KEYS.loop, instances, activities: 17 }];
  return {
    machine: { cores: 2, load: 0 },
    plan: { clients: [1, 8], rounds: 3, turnMs: 250, warmUpMs: 6_000 },
    operaton: { version: '1.0.3', history: 'full' },
    comparisons,
    failures: ['WC, 8 client(s): refused'],
    disturbance: { foreignMs: 200, stolenMs: 10, wallMs: 1_000 },
    startUp: { product: null, operaton: { ms: 5_600, megabytes: 307 } },
    memory: { Operaton: 400 },
    content: {
      product: { ended: ended(2), megabytes: 10 },
      operaton: { ended: ended(3), megabytes: 20 },
    },
    seconds: 90,
  };
}
