import 'reflect-metadata';
import fs from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CleanUp } from './clean-up.js';
import { WireCounters } from './counters.js';
import { type BenchDatabase, startBenchDatabase } from './database.js';
import { Floor } from './floor.js';
import {
  type CommandCounts,
  countCommands,
  measure,
  type Measurement,
  type Plan,
  snapshotBytes,
} from './measure.js';
import { startHttpServer } from './http.js';
import { machineOf } from './machine.js';
import { oneTask } from './models.js';
import { type Product, startProduct } from './product.js';
import { figuresOf, render, type Report } from './report.js';
import { PRODUCT, type Workload, workloadsOf } from './workloads.js';
import { openPool } from '../test/setup/open-client.js';

const USAGE = `npm run bench -- [--quick] [--only W2,W3] [--clients 1,8] [--rounds N] [--json FILE] [--dir FOLDER]

  --quick    a short run: the counts hold, the times are rough
  --only     workloads whose name begins so: W1, W2, W3, W4, "W4 loop", contact
  --json     writes the report to FILE as well
  --dir      where the temporary database goes; the folder must be on a disk for fsync to mean something`;

const FULL: Plan = {
  clients: [1, 4, 8],
  rounds: 5,
  operations: 200,
  milliseconds: 1_000,
  counted: 200,
};
const QUICK: Plan = { clients: [1, 8], rounds: 1, operations: 16, milliseconds: 500, counted: 10 };

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    clients: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'string' },
    dir: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(USAGE);
else {
  const report = await bench();
  console.log(`\n${render(report)}`);
  if (options.json) await fs.writeFile(options.json, JSON.stringify(report, null, 2));
  // Times depend on the machine and its load; counts do not, so only they can fail a run.
  if (report.figures.some((figure) => figure.isCount && !figure.met)) process.exitCode = 1;
}

async function bench(): Promise<Report> {
  const counters = WireCounters.install();
  const cleanUp = new CleanUp();
  try {
    const database = await startBenchDatabase(options.dir);
    cleanUp.add(() => database.stop());
    const pool = openPool({ connectionString: database.url, max: 20 });
    cleanUp.add(() => pool.end());
    const product = await startProduct(database.url);
    cleanUp.add(() => product.stop());
    const http = await startHttpServer(database.admin, database.url, database.dataDir);
    cleanUp.add(() => http.stop());
    await Floor.prepare(database.admin);
    const workloads = selected(await workloadsOf(product, pool, http));
    return await run(workloads, { counters, database, product });
  } finally {
    await cleanUp.run();
  }
}

async function run(
  workloads: Workload[],
  tools: { counters: WireCounters; database: BenchDatabase; product: Product },
): Promise<Report> {
  const plan = planOf();
  const { counters, product, database } = tools;
  const machine = machineOf(database);
  const measurements: Measurement[] = [];
  const counts: CommandCounts[] = [];
  for (const workload of workloads) {
    for (const clients of plan.clients) {
      progress(`${workload.id}, ${clients} client(s): ${workload.title}`);
      measurements.push(await measure(workload, clients, plan));
    }
    if (!workload.candidates.some(({ name }) => name === PRODUCT)) continue;
    progress(`${workload.id}: counts`);
    counts.push(await countCommands(workload, plan, { counters, product, admin: database.admin }));
  }
  await product.start(oneTask.key);
  const part = {
    machine,
    measurements,
    counts,
    snapshotBytes: await snapshotBytes(database.admin, oneTask.key),
  };
  return { ...part, figures: figuresOf(part) };
}

function planOf(): Plan {
  const plan = options.quick ? QUICK : FULL;
  return {
    ...plan,
    ...(options.clients && { clients: options.clients.split(',').map(Number) }),
    ...(options.rounds && { rounds: Number(options.rounds) }),
  };
}

function selected(workloads: Workload[]): Workload[] {
  if (!options.only) return workloads;
  const names = options.only.split(',').map((name) => name.trim());
  return workloads.filter(({ id }) => names.some((name) => id.startsWith(name)));
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
