import type { CleanUp } from '../clean-up.js';
import { startServerProcess } from '../http.js';
import { machineOf } from '../machine.js';
import {
  type ComparedDatabases,
  contentOf,
  prepareLog,
  startComparedDatabases,
} from './database.js';
import { startEngineProcess } from './engine-process.js';
import { describeJava } from './java.js';
import { type Comparison, Measuring } from './measure.js';
import { type History, type Operaton, startOperaton } from './operaton.js';
import { operatonOverHttp, productOverHttp } from './over-http.js';
import type { Phases, Plan } from './plan.js';
import { Processors, residentMb } from './processor-times.js';
import type { Report } from './report.js';
import { measureStartUp } from './shipped-product.js';
import type { Side, Sides } from './side.js';

export interface ComparisonOptions {
  plan: Plan;
  jar: string;
  history: History;
  /** Where the folder of the run is made; default: the system's folder for temporary files. */
  parent?: string;
  progress(line: string): void;
}

/** Starts both sides on one PostgreSQL and measures them in turns. What it starts is left to `cleanUp`. */
export async function runComparison(options: ComparisonOptions, cleanUp: CleanUp): Promise<Report> {
  const { plan, progress } = options;
  progress('PostgreSQL');
  const databases = await startComparedDatabases(options.parent);
  cleanUp.add(() => databases.stop());
  await prepareLog(databases.admin, plan.walSegments);
  const machine = { ...machineOf(databases), java: describeJava() };
  return new Run(options, cleanUp, databases).report(machine);
}

class Run {
  private readonly measuring: Measuring;
  private readonly comparisons: Comparison[] = [];
  private readonly failures: string[] = [];
  private readonly memory: Record<string, number> = {};
  private readonly began = performance.now();

  constructor(
    private readonly options: ComparisonOptions,
    private readonly cleanUp: CleanUp,
    private readonly databases: ComparedDatabases,
  ) {
    const processors = new Processors(databases.postmaster);
    this.measuring = new Measuring(databases.admin, processors);
  }

  async report(machine: Report['machine']): Promise<Report> {
    const { plan, jar, history } = this.options;
    const product = plan.startUp ? await this.shippedProduct() : null;
    this.options.progress('Operaton on an empty database');
    const operaton = await startOperaton(jar, this.databases.operaton, history);
    this.cleanUp.add(() => operaton.stop());
    const startUp = {
      product,
      operaton: { ms: operaton.startMs, megabytes: residentMb(operaton.pid) },
    };
    await this.inProcess(operaton);
    const content = {
      product: await contentOf(this.databases.product, 'product'),
      operaton: await contentOf(this.databases.operaton, 'operaton'),
    };
    if (plan.overHttp.length) await this.overHttp(operaton);
    this.memory.Operaton = residentMb(operaton.pid);
    const { comparisons, failures, memory } = this;
    const { clients, rounds, turnMs, warmUpMs } = plan;
    return {
      machine,
      plan: { clients, rounds, turnMs, warmUpMs },
      operaton: { version: operaton.version, history },
      ...{ disturbance: this.measuring.disturbance, comparisons, failures },
      ...{ startUp, memory, content, seconds: (performance.now() - this.began) / 1000 },
    };
  }

  private shippedProduct() {
    this.options.progress('the product as it is shipped, on an empty database');
    const { product, dataDir } = this.databases;
    return measureStartUp(product, dataDir, (stop) => this.cleanUp.add(stop));
  }

  private async inProcess(operaton: Operaton): Promise<void> {
    const { plan, progress } = this.options;
    progress("the product's engine in a process of its own");
    const engine = await startEngineProcess(this.databases.product);
    this.cleanUp.add(() => engine.stop());
    const sides: Sides = [engine, operaton];
    if (plan.inProcess.length) {
      progress('warm-up');
      // Operaton's compiler needs the longer time.
      await this.warmUp(operaton, plan.inProcess, plan.warmUpMs);
      await this.warmUp(engine, plan.inProcess, plan.warmUpMs / 3);
      for (const side of sides) await side.forget?.();
      for (const phases of plan.inProcess) await this.compare(sides, phases);
    }
    this.memory["the product's engine"] = residentMb(engine.pid);
    await engine.stop();
  }

  private async overHttp(operaton: Operaton): Promise<void> {
    const { plan, progress } = this.options;
    progress("the product's server");
    const { product, dataDir } = this.databases;
    const server = await startServerProcess(product, dataDir, { background: true });
    this.cleanUp.add(() => server.stop());
    const sides: Sides = [await productOverHttp(server), operatonOverHttp(operaton)];
    progress('warm-up over HTTP');
    for (const side of sides) await this.warmUp(side, plan.overHttp, plan.warmUpMs / 6);
    for (const phases of plan.overHttp) await this.compare(sides, phases);
    this.memory["the product's server"] = residentMb(server.pid);
    await server.stop();
  }

  /** Two laps over all workloads, with eight clients and with one. */
  private async warmUp(side: Side, all: readonly Phases[], ms: number): Promise<void> {
    const workloads = all.flat();
    for (const clients of [8, 1, 8, 1]) {
      for (const { id } of workloads) {
        await side.run(id, { clients, ms: ms / 4 / workloads.length });
        await side.prepare?.();
      }
    }
  }

  /** A workload that fails is told, and those after it are still measured. */
  private async compare(sides: Sides, phases: Phases): Promise<void> {
    const { plan, progress } = this.options;
    for (const clients of plan.clients) {
      const title = `${phases.map(({ id }) => id).join(' and ')}, ${clients} client(s)`;
      progress(title);
      try {
        this.comparisons.push(...(await this.measuring.compare(sides, phases, clients, plan)));
      } catch (error) {
        this.failures.push(`${title}: ${(error as Error).message.slice(0, 600)}`);
        progress(this.failures.at(-1)!);
      }
      for (const side of sides) await side.forget?.().catch(() => undefined);
    }
  }
}
