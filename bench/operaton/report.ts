import { type Machine, renderMachine } from '../machine.js';
import { plainTable } from '../table.js';
import { median } from '../times.js';
import type { Content } from './database.js';
import type { Comparison, Disturbance } from './measure.js';
import type { History } from './operaton.js';
import { IN_PROCESS, OVER_HTTP, type Plan } from './plan.js';
import type { StartUp } from './shipped-product.js';

/** A run in which others used more of the processors says little of either side. */
const BELIEVABLE = 0.05;

export interface Report {
  machine: Machine;
  plan: Pick<Plan, 'clients' | 'rounds' | 'turnMs' | 'warmUpMs'>;
  operaton: { version: string; history: History };
  comparisons: Comparison[];
  /** What could not be measured, and why. */
  failures: string[];
  disturbance: Disturbance;
  startUp: { product: StartUp | null; operaton: StartUp };
  /** Megabytes at the end, by process. */
  memory: Record<string, number>;
  /** Of the databases after the in-process part. */
  content: { product: Content; operaton: Content };
  seconds: number;
}

/** The report as text for people. */
export function render(report: Report): string {
  return [
    renderHead(report),
    ...report.failures.map((failure) => `FAILED: ${failure}`),
    report.comparisons.length ? renderComparisons(report.comparisons) : null,
    renderSides(report),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function renderHead({ machine, plan, operaton, disturbance, seconds }: Report): string {
  const all = disturbance.wallMs * Number(machine.cores);
  const others = disturbance.foreignMs / all;
  const lines = [
    `The engine beside Operaton ${operaton.version}, history ${operaton.history}`,
    renderMachine(machine),
    `turns of ${plan.turnMs} ms, ${plan.rounds} rounds, who begins alternates; warm-up ` +
      `${plan.warmUpMs / 1000} s (Operaton), ${plan.warmUpMs / 3000} s (product); ${seconds.toFixed(0)} s in all`,
    `processors used by others during the turns: ${percent(others)}; stolen: ${percent(disturbance.stolenMs / all)}`,
  ];
  if (others > BELIEVABLE)
    lines.push(`Others used more than ${percent(BELIEVABLE)}: believe no figure of this run.`);
  return lines.join('\n');
}

function renderComparisons(comparisons: Comparison[]): string {
  const table = plainTable(
    [
      ...['workload', 'clients', 'product/s', 'p50 ms', 'p95 ms', 'Operaton/s', 'p50 ms', 'p95 ms'],
      ...['ratio', 'least', 'most', 'CPU ms p + PG', 'CPU ms o + PG', 'WAL B p', 'WAL B o'],
    ],
    comparisons.map(({ workload, clients, ratio, product, operaton }) => [
      ...[workload, String(clients)],
      ...[product.rate.toFixed(0), product.p50.toFixed(2), product.p95.toFixed(2)],
      ...[operaton.rate.toFixed(0), operaton.p50.toFixed(2), operaton.p95.toFixed(2)],
      ...[ratio.median, ratio.least, ratio.most].map((value) => value.toFixed(2)),
      ...[product, operaton].map((s) => `${s.sideMs.toFixed(2)} + ${s.postgresMs.toFixed(2)}`),
      ...[product, operaton].map((s) => s.walBytes.toFixed(0)),
    ]),
  );
  const drift = (side: 'product' | 'operaton') =>
    median(comparisons.map((row) => row[side].rates.at(-1)! / row[side].rates[0])).toFixed(2);
  return [
    table,
    'rates: operations a second, median of the rounds; ratio: product / Operaton, round by round, median, least and most;',
    'CPU ms and WAL bytes: of one operation, p product, o Operaton, PG all of PostgreSQL meanwhile',
    `last round's rate / first round's, median of the rows: product ${drift('product')}, Operaton ${drift('operaton')} (far above 1: still warming up)`,
    ...standings(comparisons),
    '',
    ...[...IN_PROCESS, ...OVER_HTTP].flat().map(({ id, title }) => `${id.padEnd(12)} ${title}`),
  ].join('\n');
}

/** Where the product is ahead, where it is behind, and the geometric means: gains and losses in the same words. */
export function standings(comparisons: Comparison[]): string[] {
  const named = (rows: Comparison[]) =>
    rows
      .map(({ workload, clients, ratio }) => `${workload} x${clients} ${ratio.median.toFixed(2)}`)
      .join(', ') || 'nowhere';
  const [ahead, behind] = [true, false].map((isAhead) =>
    comparisons.filter(({ ratio }) => ratio.median >= 1 === isAhead),
  );
  const lines = [
    `the product is ahead in ${ahead.length} of ${comparisons.length} rows: ${named(ahead)}`,
    `the product is behind in ${behind.length} of ${comparisons.length} rows: ${named(behind)}`,
  ];
  for (const [name, isHttp] of [
    ['in-process', false],
    ['HTTP', true],
  ] as const) {
    const ratios = comparisons
      .filter(({ workload }) => workload.startsWith('H') === isHttp)
      .map(({ ratio }) => ratio.median);
    if (ratios.length)
      lines.push(
        `geometric mean of the ratios, ${name}: ${geometricMean(ratios).toFixed(2)} (of ${ratios.length})`,
      );
  }
  return lines;
}

function renderSides({ startUp, memory, content }: Report): string {
  const start = ({ ms, megabytes }: StartUp) =>
    `${(ms / 1000).toFixed(1)} s, ${megabytes.toFixed(0)} MB`;
  const ours = startUp.product ? start(startUp.product) : 'not measured';
  const ends = Object.entries(memory).map(([name, mb]) => `${name} ${mb.toFixed(0)} MB`);
  return [
    `start on an empty database until the first answer, memory then: product ${ours}; Operaton ${start(startUp.operaton)}`,
    `memory at the end: ${ends.join(', ')}`,
    `databases after the in-process part: product ${content.product.megabytes.toFixed(0)} MB, Operaton ${content.operaton.megabytes.toFixed(0)} MB`,
    renderEnded(content),
  ].join('\n');
}

/** Both sides must have done the same. */
function renderEnded({ product, operaton }: Report['content']): string {
  const keys = new Set([...product.ended, ...operaton.ended].map(({ key }) => key));
  const cells = ({ ended }: Content, key: string) => {
    const found = ended.find((one) => one.key === key);
    return found ? [String(found.instances), found.activities.toFixed(2)] : ['', ''];
  };
  return plainTable(
    ['ended instances', 'product', 'activities of each', 'Operaton', 'activities of each'],
    [...keys].map((key) => [key, ...cells(product, key), ...cells(operaton, key)]),
  );
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
