import 'reflect-metadata';
import fs from 'node:fs/promises';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { CleanUp } from '../clean-up.js';
import { runComparison } from './comparison.js';
import { NotHere, operatonJar } from './java.js';
import type { History } from './operaton.js';
import { planOf } from './plan.js';
import { render } from './report.js';

const USAGE = `npm run bench:operaton -- [--quick] [--only W3,WC] [--clients 1,8] [--rounds N] [--history full] [--json FILE] [--dir FOLDER]

  --quick    a short run, rough
  --only     workloads whose name begins so: W1 and W2 (together), W3, W4, W4-loop, WC, H1 and H2 (together)
  --history  what Operaton keeps: full (default), audit, activity, none
  --json     writes the report to FILE as well
  --dir      where the temporary database goes; the folder must be on a disk for fsync to mean something

Needs Java 17 and Maven.`;
const HISTORIES = ['full', 'audit', 'activity', 'none'];

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    clients: { type: 'string' },
    rounds: { type: 'string' },
    history: { type: 'string', default: 'full' },
    json: { type: 'string' },
    dir: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(USAGE);
else {
  try {
    await bench();
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    console.log(`Skipped: ${error.message}`);
  }
}

async function bench(): Promise<void> {
  const plan = planOf(options);
  if (!HISTORIES.includes(options.history))
    throw new RangeError(`--history takes ${HISTORIES.join(', ')}.`);
  if (os.platform() !== 'linux')
    throw new NotHere('the processors’ times are read from Linux’s /proc.');
  const jar = operatonJar();
  const cleanUp = new CleanUp();
  try {
    const report = await runComparison(
      { plan, jar, history: options.history as History, parent: options.dir, progress },
      cleanUp,
    );
    console.log(`\n${render(report)}`);
    if (options.json) await fs.writeFile(options.json, JSON.stringify(report, null, 2));
    if (report.failures.length) process.exitCode = 1;
  } finally {
    await cleanUp.run();
  }
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
