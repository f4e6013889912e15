/** Something that both sides do, and how it is called. */
export interface Workload {
  id: string;
  title: string;
}

/** Workloads that belong together: each makes what the next one uses up. */
export type Phases = readonly Workload[];

/** Through the product's engine port and Operaton's Java API. */
export const IN_PROCESS: readonly Phases[] = [
  [
    { id: 'W1', title: 'start to a user task' },
    { id: 'W2', title: 'complete it, the process ends (oldest first)' },
  ],
  [{ id: 'W3', title: 'start to a user task, then complete it' }],
  [{ id: 'W4-sequence', title: 'five pass-through steps, one command' }],
  [{ id: 'W4-choice', title: 'exclusive choice on a variable, one command' }],
  [{ id: 'W4-parallel', title: 'parallel split and join, three branches, one command' }],
  [{ id: 'W4-loop', title: 'loop of five passes of an in-process step, one command' }],
  [{ id: 'WC', title: 'mix: 2 user tasks, timer, condition, split and join; three commands' }],
];

export const OVER_HTTP: readonly Phases[] = [
  [
    { id: 'H1', title: 'HTTP: start to a user task, one request' },
    { id: 'H2', title: 'HTTP: claim and complete it, two requests' },
  ],
];

/** How long and how often to measure. */
export interface Plan {
  clients: number[];
  rounds: number;
  turnMs: number;
  /** Operaton's warm-up: its compiler needs it. The product gets a third. */
  warmUpMs: number;
  /** How many files of its log PostgreSQL has ready when it begins. */
  walSegments: number;
  /** Whether the product as it is shipped is started on an empty database. */
  startUp: boolean;
  inProcess: readonly Phases[];
  overHttp: readonly Phases[];
}

const FULL = {
  clients: [1, 4, 8],
  rounds: 5,
  turnMs: 1_500,
  warmUpMs: 45_000,
  walSegments: 220,
  startUp: true,
};
const QUICK = {
  clients: [1, 8],
  rounds: 2,
  turnMs: 250,
  warmUpMs: 6_000,
  walSegments: 20,
  startUp: false,
};

export interface PlanOptions {
  quick?: boolean;
  /** Workloads whose name begins so, with commas between. */
  only?: string;
  /** Numbers with commas between. */
  clients?: string;
  rounds?: string;
}

/** @throws RangeError when nothing is left to measure, or with more clients than Operaton's side has threads */
export function planOf({ quick, only, clients, rounds }: PlanOptions): Plan {
  const names = only?.split(',').map((name) => name.trim());
  const wanted = (phases: Phases) =>
    !names || phases.some(({ id }) => names.some((name) => id.startsWith(name)));
  const plan: Plan = {
    ...(quick ? QUICK : FULL),
    ...(clients && { clients: clients.split(',').map(Number) }),
    ...(rounds && { rounds: Number(rounds) }),
    inProcess: IN_PROCESS.filter(wanted),
    overHttp: OVER_HTTP.filter(wanted),
  };
  if (!plan.inProcess.length && !plan.overHttp.length)
    throw new RangeError(`--only ${only}: no workload has such a name.`);
  if (!plan.clients.every((count) => Number.isInteger(count) && count >= 1 && count <= 16))
    throw new RangeError('--clients takes whole numbers from 1 to 16, with commas between.');
  if (!(Number.isInteger(plan.rounds) && plan.rounds >= 1))
    throw new RangeError('--rounds takes a whole number from 1.');
  return plan;
}
