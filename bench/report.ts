import { type Machine, renderMachine } from './machine.js';
import type { CommandCounts, Measurement } from './measure.js';
import { digits, plainTable } from './table.js';
import { IN_MEMORY, LIBRARY, PRODUCT, PRODUCT_COLD } from './workloads.js';

/** A figure that the engine shall reach. */
export interface Figure {
  name: string;
  value: number;
  limit: number;
  /** `most`: at most `limit`; `least`: at least. */
  sense: 'most' | 'least';
  unit: string;
  met: boolean;
  /** True for counts, which hold on any machine at any load. */
  isCount: boolean;
}

export interface Report {
  machine: Machine;
  measurements: Measurement[];
  counts: CommandCounts[];
  snapshotBytes: number;
  figures: Figure[];
}

/** The figures to reach, as far as this run measured them. */
export function figuresOf(report: Omit<Report, 'figures'>): Figure[] {
  const { counts, measurements } = report;
  const figures: Figure[] = [];
  const add = (
    name: string,
    value: number | null | undefined,
    sense: Figure['sense'],
    limit: number,
    unit: string,
    isCount = false,
  ) => {
    if (value == null || Number.isNaN(value)) return;
    const met = sense === 'most' ? value <= limit : value >= limit;
    figures.push({ name, value, limit, sense, unit, met, isCount });
  };
  const worst = (read: (count: CommandCounts) => number) =>
    counts.length ? Math.max(...counts.map(read)) : undefined;
  const timing = (workload: string, clients: number, candidate: string) =>
    measurements
      .find((item) => item.workload === workload && item.clients === clients)
      ?.timings.find((item) => item.candidate === candidate);

  add(
    'round trips of a warm command',
    worst((count) => count.roundTrips.most),
    'most',
    3,
    '',
    true,
  );
  add(
    'commits of a warm command',
    worst((count) => count.commits.most),
    'most',
    1,
    '',
    true,
  );
  add(
    'SQL parses of a warm command',
    worst((count) => count.sqlParses.most),
    'most',
    0,
    '',
    true,
  );
  add(
    'BPMN parses of warm commands',
    worst((count) => count.modelParses),
    'most',
    0,
    '',
    true,
  );
  add('snapshot at one user task', report.snapshotBytes, 'most', 2_000, 'bytes', true);
  add(
    'W3, 8 clients: engine to bpmn-engine in memory',
    timing('W3', 8, IN_MEMORY)?.engineRatio,
    'least',
    0.5,
    'of its rate',
  );
  const library = timing('W2', 1, LIBRARY)?.cpuP50 ?? NaN;
  for (const [name, candidate] of [
    ['W2, 1 client: above the library’s own CPU', PRODUCT],
    ['W2, 1 client, instance not in memory: above the library’s own CPU', PRODUCT_COLD],
  ]) {
    add(name, (timing('W2', 1, candidate)?.p50 ?? NaN) - library, 'most', 3, 'ms');
  }
  return figures;
}

/** The report as text for people. */
export function render(report: Report): string {
  const parts = [renderMachine(report.machine)];
  for (const measurement of report.measurements) parts.push(renderMeasurement(measurement));
  parts.push(renderCounts(report));
  parts.push(renderFigures(report.figures));
  return parts.join('\n\n');
}

/** CPU: of this Node process, PostgreSQL's not counted. */
function renderMeasurement({ workload, clients, timings }: Measurement): string {
  const table = plainTable(
    ['candidate', 'per second', 'engine / it', 'p50 ms', 'p95 ms', 'CPU ms', 'CPU p50'],
    timings.map(({ candidate, rate, engineRatio, p50, p95, cpu, cpuP50 }) => [
      candidate,
      digits(rate),
      candidate === PRODUCT || engineRatio === null ? '' : engineRatio.toFixed(2),
      digits(p50),
      digits(p95),
      digits(cpu),
      cpuP50 === null ? '' : digits(cpuP50),
    ]),
  );
  return `${workload}, ${clients} client${clients === 1 ? '' : 's'}\n${table}`;
}

function renderCounts({ counts, snapshotBytes }: Report): string {
  const figure = ({ mean, most }: CommandCounts['commits']) =>
    mean === most ? digits(mean) : `${digits(mean)} (most ${digits(most)})`;
  const table = plainTable(
    [
      'per warm command',
      'round trips',
      'commits',
      'SQL parses',
      'BPMN parses',
      'statements',
      'WAL bytes',
    ],
    counts.map((count) => [
      count.workload,
      figure(count.roundTrips),
      figure(count.commits),
      figure(count.sqlParses),
      digits(count.modelParses),
      digits(count.statements),
      digits(Math.round(count.walBytes)),
    ]),
  );
  return `${table}\nSnapshot of an instance at its one user task: ${snapshotBytes} bytes.`;
}

function renderFigures(figures: Figure[]): string {
  return plainTable(
    ['figure to reach', 'measured', 'limit', ''],
    figures.map(({ name, value, limit, sense, unit, met }) => [
      name,
      `${digits(value)} ${unit}`.trim(),
      `${sense === 'most' ? '<=' : '>='} ${digits(limit)}`,
      met ? 'met' : 'NOT MET',
    ]),
  );
}
