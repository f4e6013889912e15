import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrations } from '../../migrations/index.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { startTestServer, type TestServer } from '../../test/setup/test-database.js';

export type Outcome = 'passed' | 'failed' | 'late';

interface TestRun {
  /** Test files, in the order in which they run. */
  tests: string[];
  /** Sources that stand in the place of files, by path. */
  sources: Record<string, string>;
  timeoutMs: number;
  /** Further variables and arguments of Jest. */
  env?: Record<string, string>;
  args?: string[];
}

/**
 * Runs test files with other sources in the place of some. No file of the working copy is written: the sources are
 * handed to the loader, so that an interruption leaves nothing behind. One PostgreSQL and one template serve all runs.
 */
export class TestRuns {
  private readonly running = new Set<ChildProcess>();
  private count = 0;

  private constructor(
    /** Kept from one start to the next, in the folder for temporary files. */
    readonly folder: string,
    private readonly server: TestServer,
  ) {}

  static async open(): Promise<TestRuns> {
    const ours = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8);
    const folder = path.join(os.tmpdir(), `punto-dascolto-mutations-${ours}`);
    await fs.mkdir(path.join(folder, 'compiled'), { recursive: true });
    return new TestRuns(folder, await startTestServer((url) => migrateDatabase(url, migrations)));
  }

  /** Ends the runs under way, too. */
  async close(): Promise<void> {
    for (const child of this.running) endWithAllOfIt(child);
    await this.server.stop();
  }

  async run(run: TestRun): Promise<Outcome> {
    const sourcesFile = path.join(this.folder, `sources-${process.pid}-${++this.count}.json`);
    const sources = Object.entries(run.sources).map(([file, text]) => [path.resolve(file), text]);
    await fs.writeFile(sourcesFile, JSON.stringify(Object.fromEntries(sources)));
    try {
      return await this.finished(this.start(run, sourcesFile), run.timeoutMs);
    } finally {
      await fs.rm(sourcesFile, { force: true });
    }
  }

  private start({ tests, env, args }: TestRun, sourcesFile: string): ChildProcess {
    const jest = [
      '--import',
      './test/setup/register-typescript.mjs',
      'node_modules/jest/bin/jest.js',
    ];
    const order = tests.map((file) => path.resolve(file));
    const options = ['--testSequencer', './scripts/mutations/test-sequencer.mjs', ...(args ?? [])];
    return spawn(process.execPath, [...jest, ...options, '--runTestsByPath', ...tests], {
      stdio: process.env.MUTATIONS_VERBOSE ? 'inherit' : 'ignore',
      // A group of its own: what a test started ends with it.
      detached: process.platform !== 'win32',
      env: {
        ...process.env,
        TEST_DATABASE_ADMIN_URL: this.server.adminUrl,
        TEST_ORDER: JSON.stringify(order),
        REPLACED_SOURCES: sourcesFile,
        COMPILED_SOURCES: path.join(this.folder, 'compiled'),
        ...env,
      },
    });
  }

  private async finished(child: ChildProcess, timeoutMs: number): Promise<Outcome> {
    this.running.add(child);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      endWithAllOfIt(child);
    }, timeoutMs);
    try {
      const code = await new Promise<number | null>((done, failed) =>
        child.on('exit', done).on('error', failed),
      );
      if (isLate) return 'late';
      return code === 0 ? 'passed' : 'failed';
    } finally {
      clearTimeout(timer);
      this.running.delete(child);
    }
  }
}

function endWithAllOfIt(child: ChildProcess): void {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}
