import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { walPosition } from '../database.js';
import { median, quantile } from '../times.js';
import type { Bounds, Done } from './closed-loop.js';
import type { Phases, Plan } from './plan.js';
import type { Processors, ProcessorTimes } from './processor-times.js';
import type { Side, Sides } from './side.js';

/** One side in one workload, over all rounds. */
export interface SideFigures {
  ops: number;
  /** Operations a second: the median of the rounds, and each round's. */
  rate: number;
  rates: number[];
  /** Milliseconds that an operation takes for its client. */
  p50: number;
  p95: number;
  /** Of one operation: CPU time of the side's process, of all of PostgreSQL meanwhile, and bytes of log. */
  sideMs: number;
  postgresMs: number;
  walBytes: number;
}

/** One workload with one number of clients. */
export interface Comparison {
  workload: string;
  clients: number;
  /** The product's rate divided by Operaton's, round by round. */
  ratio: { median: number; least: number; most: number };
  product: SideFigures;
  operaton: SideFigures;
}

/** What the processors did besides during the turns, in milliseconds. */
export interface Disturbance {
  foreignMs: number;
  stolenMs: number;
  wallMs: number;
}

interface Turn {
  ops: number;
  rate: number;
  latencies: number[];
  sideMs: number;
  postgresMs: number;
  walBytes: number;
}

/** Gives both sides their turns and takes what each costs. */
export class Measuring {
  readonly disturbance: Disturbance = { foreignMs: 0, stolenMs: 0, wallMs: 0 };

  constructor(
    private readonly admin: pg.Client,
    private readonly processors: Processors,
  ) {}

  /**
   * Within a round each phase is run by both sides in turn; who begins alternates.
   * @throws when an operation of either side fails
   */
  async compare(
    sides: Sides,
    phases: Phases,
    clients: number,
    { rounds, turnMs }: Pick<Plan, 'rounds' | 'turnMs'>,
  ): Promise<Comparison[]> {
    const turns = phases.map((): [Turn[], Turn[]] => [[], []]);
    for (let round = 0; round < rounds; round++) {
      for (const [number, { id }] of phases.entries()) {
        const bounds = boundsOf(number, phases.length, clients, turnMs);
        for (const at of round % 2 === 0 ? [0, 1] : [1, 0])
          turns[number][at].push(await this.turn(sides, at, () => sides[at].run(id, bounds)));
        if (number === 0) for (const side of sides) await side.prepare?.();
      }
    }
    return phases.map(({ id }, number) => comparisonOf(id, clients, turns[number]));
  }

  private async turn(sides: Sides, at: number, run: () => Promise<Done>): Promise<Turn> {
    const pids = sides.map(({ pid }: Side) => pid);
    // What the last turn set going (log writer, collectors) is not to be paid by this one.
    await sleep(30);
    const walBefore = await walPosition(this.admin);
    const before = this.processors.now(pids);
    const from = performance.now();
    const { ops, elapsedMs, latencies } = await run();
    const wallMs = performance.now() - from;
    const used = difference(before, this.processors.now(pids));
    const walBytes = (await walPosition(this.admin)) - walBefore;
    const known = used.sides[0] + used.sides[1] + used.postgres + used.own;
    this.disturbance.foreignMs += used.machine.busy - known;
    this.disturbance.stolenMs += used.machine.stolen;
    this.disturbance.wallMs += wallMs;
    const rate = (ops / elapsedMs) * 1000;
    return { ops, rate, latencies, sideMs: used.sides[at], postgresMs: used.postgres, walBytes };
  }
}

/** The first of several phases makes no more than the next can use up: neither side piles up open instances. */
function boundsOf(number: number, phases: number, clients: number, turnMs: number): Bounds {
  if (number > 0) return { clients, ms: turnMs * 1.5 };
  return { clients, ms: turnMs, ...(phases > 1 && { most: Math.ceil(turnMs * 0.9) }) };
}

function difference(before: ProcessorTimes, after: ProcessorTimes): ProcessorTimes {
  return {
    sides: after.sides.map((used, index) => used - before.sides[index]),
    postgres: after.postgres - before.postgres,
    machine: {
      busy: after.machine.busy - before.machine.busy,
      stolen: after.machine.stolen - before.machine.stolen,
    },
    own: after.own - before.own,
  };
}

/** A round in which a side came to no operation counts for neither. */
export function comparisonOf(
  workload: string,
  clients: number,
  [ours, theirs]: readonly [Turn[], Turn[]],
): Comparison {
  const complete = ours.map((_, round) => round).filter((at) => ours[at].ops && theirs[at].ops);
  if (!complete.length) throw new Error(`${workload}: no operation was done by both sides.`);
  const ratios = complete.map((round) => ours[round].rate / theirs[round].rate);
  return {
    workload,
    clients,
    ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
    product: figuresOf(complete.map((round) => ours[round])),
    operaton: figuresOf(complete.map((round) => theirs[round])),
  };
}

function figuresOf(turns: Turn[]): SideFigures {
  const latencies = turns.flatMap((turn) => turn.latencies).sort((a, b) => a - b);
  const ops = turns.reduce((sum, turn) => sum + turn.ops, 0);
  const each = (name: 'sideMs' | 'postgresMs' | 'walBytes') =>
    turns.reduce((sum, turn) => sum + turn[name], 0) / ops;
  return {
    ops,
    rate: median(turns.map(({ rate }) => rate)),
    rates: turns.map(({ rate }) => Math.round(rate)),
    p50: quantile(latencies, 0.5) / 1000,
    p95: quantile(latencies, 0.95) / 1000,
    sideMs: each('sideMs'),
    postgresMs: each('postgresMs'),
    walBytes: each('walBytes'),
  };
}
