import fs from 'node:fs/promises';
import path from 'node:path';
import { noting } from './mutators.js';
import type { TestRuns } from './test-runs.js';

const CHUNK_MS = 60 * 60_000;
/** Test files of one run: what is noted of them is kept when a later run is interrupted. */
const CHUNK = 25;

/** Which functions of the mutated files each test file reaches, and how long it takes. Taken once, kept by test file. */
export class Reached {
  private constructor(private readonly byTest: Map<string, { ids: Set<string>; ms: number }>) {}

  /** Runs those of `tests` that changed since they were last run, with the sources of `files` noting what is reached. */
  static async by(tests: string[], files: string[], runs: TestRuns): Promise<Reached> {
    const folder = path.join(runs.folder, 'reached');
    await fs.mkdir(folder, { recursive: true });
    const news: string[] = [];
    for (const test of tests) if (await isOlder(noteOf(folder, test), test)) news.push(test);
    if (news.length > 0) {
      console.log(
        `What ${news.length} test files reach is noted first; this takes as long as they do.`,
      );
    }
    for (let start = 0; start < news.length; start += CHUNK)
      await take(news.slice(start, start + CHUNK), files, folder, runs);
    const found = new Map<string, { ids: Set<string>; ms: number }>();
    for (const test of tests) found.set(test, await readNote(noteOf(folder, test)));
    return new Reached(found);
  }

  /**
   * Test files that reach a function (`within`; `''`: what the module itself says, so any of its functions), the
   * likeliest to notice first: those that reach most of the file, and of these the quickest.
   */
  testsOf(file: string, within: string): string[] {
    const near = ({ ids }: { ids: Set<string> }) =>
      [...ids].filter((id) => id.startsWith(`${file}#`)).length;
    return [...this.byTest]
      .filter(
        ([, note]) => near(note) > 0 && (!isFunction(within) || note.ids.has(`${file}#${within}`)),
      )
      .sort(([, a], [, b]) => near(b) / (5_000 + b.ms) - near(a) / (5_000 + a.ms))
      .map(([test]) => test);
  }

  /** Test files that fail without a change: they would take every change for noticed, so they judge none. */
  failing(): string[] {
    return [...this.byTest].filter(([, { ms }]) => ms === 0).map(([test]) => test);
  }

  /** How long these test files take together. */
  msOf(tests: string[]): number {
    return tests.reduce((sum, test) => sum + (this.byTest.get(test)?.ms ?? 0), 0);
  }
}

/** A class's own fields are of no function. */
function isFunction(within: string): boolean {
  return /^[a-z]|\./.test(within);
}

async function take(tests: string[], files: string[], folder: string, runs: TestRuns) {
  const sources: Record<string, string> = {};
  for (const file of files) sources[file] = noting(await fs.readFile(file, 'utf8'), `${file}#`);
  for (const test of tests) await fs.rm(noteOf(folder, test), { force: true });
  const report = path.join(folder, 'report.json');
  await runs.run({
    tests,
    sources,
    timeoutMs: CHUNK_MS,
    env: { REACHED_FUNCTIONS: folder },
    args: [
      ...[
        '--setupFilesAfterEnv',
        './test/setup/time-limits.mjs',
        './scripts/mutations/note-reached.mjs',
      ],
      ...['--maxWorkers', '2', '--json', '--outputFile', report],
    ],
  });
  const { testResults } = JSON.parse(await fs.readFile(report, 'utf8'));
  for (const { name, status, startTime, endTime } of testResults) {
    const test = path.relative('.', name).replaceAll('\\', '/');
    if (status === 'passed') {
      await fs.appendFile(
        noteOf(folder, test),
        `ms ${Math.max(1, Math.round(endTime - startTime))}\n`,
      );
      continue;
    }
    // It would take every change for noticed.
    console.log(`${test} fails without a change: it judges none.`);
    await fs.rm(noteOf(folder, test), { force: true });
  }
}

function noteOf(folder: string, test: string): string {
  return path.join(folder, encodeURIComponent(test));
}

async function isOlder(note: string, test: string): Promise<boolean> {
  const [noted, written] = await Promise.all([fs.stat(note).catch(() => undefined), fs.stat(test)]);
  if (!noted || noted.mtimeMs < written.mtimeMs) return true;
  // Of a run that was interrupted.
  return (await readNote(note)).ms === 0;
}

async function readNote(note: string): Promise<{ ids: Set<string>; ms: number }> {
  const lines = (await fs.readFile(note, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const ms = lines.find((line) => line.startsWith('ms '))?.slice(3) ?? 0;
  return { ids: new Set(lines.filter((line) => !line.startsWith('ms '))), ms: Number(ms) };
}
