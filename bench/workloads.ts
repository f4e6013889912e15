import type pg from 'pg';
import { Floor } from './floor.js';
import type { HttpServer } from './http.js';
import { type BenchModel, choice, loop, oneTask, parallel, sequence } from './models.js';
import { InMemoryEngine, LibraryCommand } from './peers.js';
import type { Product } from './product.js';

export const PRODUCT = 'engine';
export const PRODUCT_COLD = 'engine, cold';
export const HTTP = 'engine, HTTP';
export const FLOOR = 'floor';
export const IN_MEMORY = 'bpmn-engine';
export const LIBRARY = 'library';

/** One way to do a workload. */
export interface Candidate {
  name: string;
  /** Makes ready what `operations` runs will use up; not measured. */
  prepare?(operations: number): Promise<void>;
  /** One operation. Called by several clients at a time. */
  run(): Promise<void>;
  /** Synchronous: more clients would change nothing, so it is measured with one. */
  oneClientOnly?: boolean;
}

export interface Workload {
  id: string;
  title: string;
  /** Commands of the engine in one operation. */
  commands: number;
  candidates: Candidate[];
}

/** Through the engine's API, and W3 and a whole contact over HTTP. */
export async function workloadsOf(
  product: Product,
  pool: pg.Pool,
  http: HttpServer,
): Promise<Workload[]> {
  const one = await peersOf(product, pool, oneTask);
  const library = await LibraryCommand.of(oneTask);
  if (!library.run()) throw new Error('The library did not complete its process.');

  const patterns = await Promise.all(
    [sequence, choice, parallel, loop].map((model) => patternOf(product, pool, model)),
  );
  return [
    {
      id: 'W1',
      title: 'start to a user task',
      commands: 1,
      candidates: [
        { name: PRODUCT, run: async () => void (await product.start(oneTask.key)) },
        { name: FLOOR, run: async () => void (await one.floor.start()) },
        { name: IN_MEMORY, run: async () => void (await one.inMemory.toTask()) },
      ],
    },
    {
      id: 'W2',
      title: 'complete the user task, the process ends',
      commands: 1,
      candidates: [
        prepared(PRODUCT, () => startedTask(product), product.complete),
        prepared(
          PRODUCT_COLD,
          () => startedTask(product),
          product.complete,
          () => product.forgetInstances(),
        ),
        prepared(
          FLOOR,
          () => one.floor.start(),
          (instance) => one.floor.complete(instance),
        ),
        prepared(
          IN_MEMORY,
          () => one.inMemory.toTask(),
          (instance) => instance.complete(),
        ),
        { name: LIBRARY, run: async () => void library.run(), oneClientOnly: true },
      ],
    },
    {
      id: 'W3',
      title: 'start to the user task, then complete it',
      commands: 2,
      candidates: [
        { name: PRODUCT, run: async () => product.complete(await startedTask(product)) },
        { name: FLOOR, run: async () => one.floor.complete(await one.floor.start()) },
        { name: IN_MEMORY, run: async () => (await one.inMemory.toTask()).complete() },
        { name: HTTP, run: () => http.startAndComplete() },
      ],
    },
    ...patterns,
    mixOf(patterns),
    {
      id: 'contact',
      title: 'a contact over HTTP: registered, its task found, closed as not appropriate',
      commands: 2,
      candidates: [{ name: HTTP, run: () => http.registerAndClose() }],
    },
  ];
}

interface Peers {
  floor: Floor;
  inMemory: InMemoryEngine;
}

async function peersOf(product: Product, pool: pg.Pool, model: BenchModel): Promise<Peers> {
  return {
    floor: await Floor.of(product, model.key, pool),
    inMemory: await InMemoryEngine.of(model),
  };
}

async function startedTask(product: Product): Promise<string> {
  return product.taskOf(await product.start(oneTask.key));
}

/** A candidate whose operations each use up something made beforehand. */
function prepared<T>(
  name: string,
  make: () => Promise<T>,
  use: (made: T) => Promise<void>,
  afterwards?: () => void,
): Candidate {
  let ready: T[] = [];
  return {
    name,
    async prepare(operations) {
      ready = [];
      for (let index = 0; index < operations; index++) ready.push(await make());
      afterwards?.();
    },
    run: () => use(ready.pop()!),
  };
}

async function patternOf(product: Product, pool: pg.Pool, model: BenchModel): Promise<Workload> {
  const { floor, inMemory } = await peersOf(product, pool, model);
  const name = model.key.replace('bench-', '');
  return {
    id: `W4 ${name}`,
    title: `pattern "${name}", start to end in one command`,
    commands: 1,
    candidates: [
      { name: PRODUCT, run: async () => void (await product.start(model.key)) },
      { name: FLOOR, run: async () => void (await floor.start()) },
      { name: IN_MEMORY, run: () => inMemory.toEnd() },
    ],
  };
}

/** The patterns in turn, as many of each. */
function mixOf(patterns: Workload[]): Workload {
  return {
    id: 'W4 mix',
    title: 'the four patterns in turn',
    commands: 1,
    candidates: patterns[0].candidates.map(({ name }) => {
      const runs = patterns.map(
        (pattern) => pattern.candidates.find((candidate) => candidate.name === name)!.run,
      );
      let turn = 0;
      return { name, run: () => runs[turn++ % runs.length]() };
    }),
  };
}
