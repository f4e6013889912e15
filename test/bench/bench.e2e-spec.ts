import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '../../bench/report.js';

const execute = promisify(execFile);

describe('npm run bench -- --quick', () => {
  let folder: string;
  let report: Report;
  let output: string;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'punto-dascolto-bench-test-'));
    await fs.chmod(folder, 0o755);
    const json = path.join(folder, 'report.json');
    const loader = ['--import', './test/setup/register-typescript.mjs'];
    const { stdout } = await execute(
      process.execPath,
      [...loader, 'bench/main.ts', '--quick', '--json', json, '--dir', folder],
      { cwd: process.cwd(), timeout: 1_200_000, killSignal: 'SIGINT' },
    );
    output = stdout;
    report = JSON.parse(await fs.readFile(json, 'utf8'));
  }, 1_260_000);

  afterAll(() => fs.rm(folder, { recursive: true, force: true }));

  it('measures each workload beside the floor and bpmn-engine, with durable settings', () => {
    expect(report.machine).toMatchObject({ fsync: 'on', synchronous_commit: 'on' });
    const ids = new Set(report.measurements.map(({ workload }) => workload));
    for (const id of ['W1', 'W2', 'W3', 'sequence', 'choice', 'parallel', 'loop', 'mix'])
      expect(ids).toContain(id.startsWith('W') ? id : `W4 ${id}`);
    for (const { workload, timings } of report.measurements) {
      if (workload === 'contact') continue;
      const names = timings.map(({ candidate }) => candidate);
      expect(names).toEqual(expect.arrayContaining(['engine', 'floor', 'bpmn-engine']));
      for (const { rate, engineRatio } of timings) {
        expect(rate).toBeGreaterThan(0);
        expect(engineRatio).toBeGreaterThan(0);
      }
    }
    expect(output).toContain('W3, 8 clients');
  });

  it('measures the product over HTTP', () => {
    for (const id of ['W3', 'contact']) {
      const timings = report.measurements
        .filter(({ workload }) => workload === id)
        .flatMap((measurement) => measurement.timings)
        .filter(({ candidate }) => candidate === 'engine, HTTP');
      expect(timings).toHaveLength(2);
      for (const { rate } of timings) expect(rate).toBeGreaterThan(0);
    }
  });

  it('finds that a warm command keeps to its round trips, commits and parses', () => {
    expect(report.counts.map(({ workload }) => workload)).toContain('W4 mix');
    for (const count of report.counts) {
      expect(count.roundTrips.most).toBeLessThanOrEqual(3);
      expect(count.roundTrips.mean).toBeGreaterThan(0);
      expect(count.commits).toEqual({ mean: 1, most: 1 });
      expect(count.sqlParses.most).toBe(0);
      expect(count.modelParses).toBe(0);
      expect(count.walBytes).toBeGreaterThan(0);
    }
  });

  it('finds the snapshot of a waiting instance small', () => {
    expect(report.snapshotBytes).toBeGreaterThan(0);
    expect(report.snapshotBytes).toBeLessThanOrEqual(2_000);
  });

  it('leaves nothing behind', async () => {
    expect(await fs.readdir(folder)).toEqual(['report.json']);
  });
});
