import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Type } from '@nestjs/common';
import {
  complete,
  type ProcessInstance,
  type Task,
  TaskHandler,
  type Variables,
  type WorkItem,
} from '../../src/engine/api/index.js';
import { runAsSystem } from '../../src/platform/context/index.js';
import {
  OPERATOR,
  startTestEngine,
  type TestEngine,
  type TestEngineOptions,
} from '../setup/test-engine.js';

const PROCESSES = path.resolve('processes');

/** Elements that hold a token beside the one that a reader of the diagram sees. */
const SILENT_TYPES = new Set(['bpmn:BoundaryEvent', 'bpmn:SubProcess', 'bpmn:Process']);

/** The engine with the shipped processes, and a stub in the place of every service they call. */
export class ProcessStage {
  private constructor(
    readonly test: TestEngine,
    readonly topics: ReadonlySet<string>,
    private readonly holder: { world: ScenarioWorld | null },
  ) {}

  static async open(config?: TestEngineOptions['config']): Promise<ProcessStage> {
    const names = (await readdir(PROCESSES)).filter((name) => /\.(bpmn|dmn)$/.test(name));
    const files = await Promise.all(
      names.map(async (name) => ({
        name,
        content: await readFile(path.join(PROCESSES, name), 'utf8'),
      })),
    );
    const topics = new Set(
      files.flatMap(({ content: xml }) => [...xml.matchAll(/camunda:topic="([^"]+)"/g)].map(([, topic]) => topic)),
    );
    const holder: { world: ScenarioWorld | null } = { world: null };
    const providers = [...topics].map((topic) => stubOf(topic, (task) => holder.world!.answer(task)));
    const test = await startTestEngine({ providers, config });
    await test.engine.deploy(files, { name: 'processes' });
    return new ProcessStage(test, topics, holder);
  }

  /** Plays one scenario; whatever it leaves running is cancelled, so that its timers disturb no other. */
  async play(scenario: (world: ScenarioWorld) => Promise<void>): Promise<void> {
    const world = new ScenarioWorld(this.test, this.topics);
    this.holder.world = world;
    try {
      await scenario(world);
    } finally {
      await world.clear();
    }
  }

  close(): Promise<void> {
    return this.test.stop();
  }
}

/** A handler class for the topic, as the engine would find the product's own. */
function stubOf(topic: string, answer: (task: Task) => Variables): Type {
  class Stub {
    async handle(task: Task) {
      return complete(answer(task));
    }
  }
  TaskHandler(topic)(Stub);
  return Stub;
}

/** One scenario: its case, what its services answer, and how often they were called. */
export class ScenarioWorld {
  process: { key: string; variables: Variables } | null = null;
  private readonly businessKey = randomUUID();
  private readonly answers = new Map<string, Variables>();
  private readonly received: Task[] = [];
  private instanceId: string | null = null;

  constructor(
    private readonly test: TestEngine,
    private readonly topics: ReadonlySet<string>,
  ) {}

  answer(task: Task): Variables {
    this.received.push(structuredClone(task));
    return this.answers.get(task.topic) ?? {};
  }

  setAnswer(topic: string, variables: Variables): void {
    this.requireTopic(topic);
    this.answers.set(topic, variables);
  }

  calls(topic: string): Task[] {
    this.requireTopic(topic);
    return this.received.filter((task) => task.topic === topic);
  }

  async start(variables: Variables): Promise<void> {
    if (!this.process) throw new Error('nessun processo è stato scelto: "il processo ... parte con:"');
    const { key } = this.process;
    const merged = { ...this.process.variables, ...variables };
    const { businessKey } = this;
    const instance = await this.test.as(OPERATOR, () =>
      this.test.engine.startProcess({ key, businessKey, variables: merged }),
    );
    this.instanceId = instance.id;
    await this.test.runDue();
  }

  /** The one open task of that element, and of that candidate group where one is given. */
  async task(definitionKey: string, group?: string): Promise<WorkItem> {
    const open = await this.test.openTasks(this.businessKey);
    const found = open.filter(
      (item) =>
        item.definitionKey === definitionKey && (!group || item.candidateGroups.includes(group)),
    );
    if (found.length === 1) return found[0];
    const described = open.map((item) => `${item.definitionKey} (${item.candidateGroups.join()})`);
    throw new Error(
      `i compiti aperti "${definitionKey}"${group ? ` di "${group}"` : ''} sono ${found.length}; ` +
        `aperti: ${described.join(', ') || 'nessuno'}`,
    );
  }

  async complete(item: WorkItem, variables: Variables): Promise<void> {
    await this.test.as(OPERATOR, () => this.test.engine.completeTask(item.id, variables));
    await this.test.runDue();
  }

  async message(name: string, variables: Variables): Promise<void> {
    const { businessKey } = this;
    await runAsSystem('scenario', () =>
      this.test.engine.correlateMessage({ name, businessKey, variables }),
    );
    await this.test.runDue();
  }

  setClock(instant: Date): Promise<void> {
    if (this.instanceId) return this.moveTo(instant);
    this.test.clock.setTo(instant);
    return Promise.resolve();
  }

  passTime(milliseconds: number): Promise<void> {
    return this.moveTo(new Date(this.test.clock.now().getTime() + milliseconds));
  }

  async instance(): Promise<ProcessInstance> {
    if (!this.instanceId) throw new Error('il processo non è stato avviato');
    return this.test.queries.instance(this.instanceId);
  }

  async variables(): Promise<Variables> {
    return this.test.queries.variables((await this.instance()).id);
  }

  /** Elements at which the started process waits, each once. */
  async waitingAt(): Promise<string[]> {
    const activities = await this.test.queries.activities((await this.instance()).id);
    const here = activities.filter(
      ({ endedAt, elementType }) => endedAt === null && !SILENT_TYPES.has(elementType),
    );
    return [...new Set(here.map(({ elementId }) => elementId))].sort();
  }

  async clear(): Promise<void> {
    if (!this.instanceId) return;
    const { state } = await this.instance();
    if (state !== 'running' && state !== 'suspended') return;
    await this.test.engine.cancelInstance(this.instanceId, 'end of the scenario');
  }

  /** Stops at each timer on the way, so that each fires at its own time and may set the next. */
  private async moveTo(target: Date): Promise<void> {
    if (target < this.test.clock.now()) throw new Error("l'orologio non torna indietro");
    for (;;) {
      const [{ next }] = await this.test.unitOfWork.read<{ next: Date | null }>(
        'SELECT min(due_at) AS next FROM timer_job WHERE retries > 0 AND NOT suspended',
      );
      if (!next || next > target) break;
      if (next > this.test.clock.now()) this.test.clock.setTo(next);
      if ((await this.test.runDue()) === 0) break;
    }
    this.test.clock.setTo(target);
    await this.test.runDue();
  }

  private requireTopic(topic: string): void {
    if (!this.topics.has(topic)) throw new Error(`nessun processo chiama il servizio "${topic}"`);
  }
}
