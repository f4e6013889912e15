import type pg from 'pg';
import type { WireCounters } from './counters.js';
import { walPosition } from './database.js';
import type { Product } from './product.js';
import { median, quantile } from './times.js';
import { type Candidate, PRODUCT, type Workload } from './workloads.js';

/** How long and how often to measure. */
export interface Plan {
  clients: number[];
  rounds: number;
  /** A candidate's turn in a round ends after so many operations; below the engine's store of warm instances. */
  operations: number;
  /** ... or after so many milliseconds, whatever comes first. */
  milliseconds: number;
  /** Commands whose traffic is counted. */
  counted: number;
}

/** One candidate of one workload at one number of clients, over all rounds. */
export interface Timing {
  candidate: string;
  /** Operations a second, median of the rounds. */
  rate: number;
  /** Milliseconds an operation takes for its client. */
  p50: number;
  p95: number;
  /** CPU milliseconds of this Node process an operation, all threads, median of the rounds. */
  cpu: number;
  /** Median of the CPU milliseconds of each operation; null with several clients, whose operations overlap. */
  cpuP50: number | null;
  /** The engine's rate divided by this one's, median of the ratios of each round; null without the engine. */
  engineRatio: number | null;
}

export interface Measurement {
  workload: string;
  clients: number;
  timings: Timing[];
}

/** The traffic of the engine's warm commands. */
export interface CommandCounts {
  workload: string;
  commands: number;
  /** Per command: the mean, and the most that one operation needed divided by its commands. */
  roundTrips: { mean: number; most: number };
  commits: { mean: number; most: number };
  sqlParses: { mean: number; most: number };
  statements: number;
  modelParses: number;
  walBytes: number;
}

interface Slice {
  rate: number;
  cpu: number;
  latencies: number[];
  /** Of each operation; with one client only. */
  cpus: number[];
}

/** Rounds of all candidates in turn, so that what else the machine does touches each of them alike. */
export async function measure(
  workload: Workload,
  clients: number,
  plan: Plan,
): Promise<Measurement> {
  const candidates = workload.candidates.filter(
    (candidate) => clients === 1 || !candidate.oneClientOnly,
  );
  // One turn to warm up: compiled code, connections with their prepared statements.
  for (const candidate of candidates) await slice(candidate, plan, clients);
  const slices = new Map<string, Slice[]>(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round < plan.rounds; round++) {
    for (const candidate of candidates) {
      slices.get(candidate.name)!.push(await slice(candidate, plan, clients));
    }
  }
  const ours = slices.get(PRODUCT);
  const timings = candidates.map(({ name }): Timing => {
    const mine = slices.get(name)!;
    const latencies = mine.flatMap((part) => part.latencies).sort((a, b) => a - b);
    return {
      candidate: name,
      rate: median(mine.map((part) => part.rate)),
      p50: quantile(latencies, 0.5),
      p95: quantile(latencies, 0.95),
      cpu: median(mine.map((part) => part.cpu)),
      cpuP50: clients === 1 ? median(mine.flatMap((part) => part.cpus)) : null,
      engineRatio: ours ? median(mine.map((part, round) => ours[round].rate / part.rate)) : null,
    };
  });
  return { workload: workload.id, clients, timings };
}

async function slice(candidate: Candidate, plan: Plan, clients: number): Promise<Slice> {
  await candidate.prepare?.(plan.operations);
  // Nobody pays for the garbage of the one before.
  globalThis.gc?.();
  const latencies: number[] = [];
  const cpus: number[] = [];
  let left = plan.operations;
  const cpuBefore = process.cpuUsage();
  const begun = performance.now();
  const deadline = begun + plan.milliseconds;
  const client = async () => {
    do {
      const cpuFrom = clients === 1 ? process.cpuUsage() : undefined;
      const from = performance.now();
      await candidate.run();
      latencies.push(performance.now() - from);
      if (cpuFrom) cpus.push(milliseconds(process.cpuUsage(cpuFrom)));
    } while (left-- > clients && performance.now() < deadline);
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = performance.now() - begun;
  return {
    rate: (latencies.length / elapsed) * 1000,
    cpu: milliseconds(process.cpuUsage(cpuBefore)) / latencies.length,
    latencies,
    cpus,
  };
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** Counts what the engine's warm commands send, one client, one after the other. Call after `measure`. */
export async function countCommands(
  workload: Workload,
  plan: Plan,
  tools: { counters: WireCounters; admin: pg.Client; product: Product },
): Promise<CommandCounts> {
  const { counters, admin, product } = tools;
  const candidate = workload.candidates.find(({ name }) => name === PRODUCT)!;
  const operations = Math.ceil(plan.counted / workload.commands);
  const commands = operations * workload.commands;
  await slice(candidate, plan, 1);
  await candidate.prepare?.(operations);
  const total = { roundTrips: 0, commits: 0, parses: 0, statements: 0 };
  const most = { roundTrips: 0, commits: 0, parses: 0, statements: 0 };
  const modelParses = product.modelParses();
  const wal = await walPosition(admin);
  for (let index = 0; index < operations; index++) {
    const counts = await counters.count(() => candidate.run());
    for (const name of Object.keys(total) as (keyof typeof total)[]) {
      total[name] += counts[name];
      most[name] = Math.max(most[name], counts[name] / workload.commands);
    }
  }
  const walBytes = (await walPosition(admin)) - wal;
  const figure = (name: keyof typeof total) => ({ mean: total[name] / commands, most: most[name] });
  return {
    workload: workload.id,
    commands,
    roundTrips: figure('roundTrips'),
    commits: figure('commits'),
    sqlParses: figure('parses'),
    statements: total.statements / commands,
    modelParses: product.modelParses() - modelParses,
    walBytes: walBytes / commands,
  };
}

/** Bytes that the largest snapshot takes of an instance of `key` that waits at its one user task. */
export async function snapshotBytes(admin: pg.Client, key: string): Promise<number> {
  const { rows } = await admin.query(
    `SELECT max(octet_length(snapshot)) AS bytes FROM process_instance
     WHERE definition_key = $1 AND state = 'running'`,
    [key],
  );
  return rows[0].bytes ?? 0;
}
