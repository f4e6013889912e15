import fs from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { changed, type Mutant, mutantsOf } from './mutations/mutators.js';
import { Reached } from './mutations/reached.js';
import { randomFrom, sampleOf } from './mutations/sample.js';
import { judgingTests, mutatedFiles } from './mutations/targets.js';
import { type Outcome, TestRuns } from './mutations/test-runs.js';
import { Verdicts } from './mutations/verdicts.js';

/**
 * Makes small changes on purpose in the code where a fault costs most, and counts how many of them the tests notice:
 *
 *   npm run test:mutations                                    300 changes, drawn with a seed that is printed
 *   npm run test:mutations -- --seed 7 --sample 20            the same draw again; fewer
 *   npm run test:mutations -- --only src/modules/protocols    of these files alone
 *   npm run test:mutations -- --tests test/e2e/esc            judged by these test files alone
 *   npm run test:mutations -- --most 10                       each by the ten test files nearest to it
 *   npm run test:mutations -- --at-once 4                     four at a time, where there are processors for them
 *
 * What was found of a change is kept with the code and the tests that it was found with: interrupted, the same draw goes on
 * where it was.
 *
 * Prints what no test noticed, and the score; ends with 1 below 80 %.
 */
const BOUND = 0.8;
const STARTING_MS = 60_000;

interface Change extends Mutant {
  file: string;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    sample: { type: 'string', default: '300' },
    only: { type: 'string', default: '' },
    tests: { type: 'string', default: '' },
    most: { type: 'string', default: '25' },
    'at-once': { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));

const runs = await TestRuns.open();
const stop = () => void runs.close().then(() => process.exit(130));
process.once('SIGINT', stop).once('SIGTERM', stop);
try {
  process.exitCode = (await scoreOfSample()) >= BOUND ? 0 : 1;
} finally {
  await runs.close();
}

async function scoreOfSample(): Promise<number> {
  const files = mutatedFiles();
  const tests = judgingTests().filter((file) => file.startsWith(values.tests));
  const reached = await Reached.by(tests, files, runs);
  const failing = reached.failing();
  if (failing.length > 0) {
    throw new Error(`No score while tests fail without a change: mend ${failing.join(', ')}.`);
  }
  const all = await changesOf(files.filter((file) => file.startsWith(values.only)));
  const sample = sampleOf(all, Number(values.sample), randomFrom(seed));
  if (sample.length === 0) {
    throw new Error(
      `No score: there is nothing to change in files that begin with "${values.only}".`,
    );
  }
  console.log(`Seed ${seed}: ${sample.length} of ${all.length} changes.`);
  const verdicts = new Verdicts(runs.folder);
  const unnoticed: Change[] = [];
  // Shared: each that is free takes the next.
  const left = sample.entries();
  const judgeRest = async () => {
    for (const [index, change] of left) {
      const outcome = await judge(change, reached, verdicts);
      if (outcome === 'passed') unnoticed.push(change);
      const word = { passed: 'NOT NOTICED', failed: 'noticed', late: 'noticed (it hung)' }[outcome];
      const diff = outcome === 'passed' ? `\n${await diffOf(change)}` : '';
      const { file, line, kind } = change;
      console.log(`${index + 1}/${sample.length} ${file}:${line} ${kind} ${word}${diff}`);
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, judgeRest));
  const score = 1 - unnoticed.length / sample.length;
  console.log(`Noticed: ${sample.length - unnoticed.length} of ${sample.length}, seed ${seed}:`);
  console.log(`${(score * 100).toFixed(1)} % (bound ${BOUND * 100} %)`);
  return score;
}

async function changesOf(files: string[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const file of files) {
    for (const mutant of mutantsOf(await fs.readFile(file, 'utf8')))
      changes.push({ ...mutant, file });
  }
  return changes;
}

/** What no test reaches passes without a run. */
async function judge(change: Change, reached: Reached, verdicts: Verdicts): Promise<Outcome> {
  const tests = reached.testsOf(change.file, change.within).slice(0, Number(values.most));
  if (tests.length === 0) return 'passed';
  const source = changed(await fs.readFile(change.file, 'utf8'), change);
  return verdicts.of(source, tests, () =>
    runs.run({
      tests,
      sources: { [change.file]: source },
      timeoutMs: STARTING_MS + 5 * reached.msOf(tests),
      args: ['--bail', '1', '--maxWorkers', '1'],
    }),
  );
}

async function diffOf(change: Change): Promise<string> {
  const source = await fs.readFile(change.file, 'utf8');
  const from = source.lastIndexOf('\n', change.start - 1) + 1;
  const end = source.indexOf('\n', change.end);
  const before = source.slice(from, end);
  const after = changed(source, change).slice(
    from,
    end + change.text.length - change.end + change.start,
  );
  const marked = (mark: string, text: string) => text.replace(/^/gm, `    ${mark} `);
  return `${marked('-', before)}\n${marked('+', after)}`;
}
