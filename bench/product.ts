import { Global, Inject, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  complete,
  ProcessEngine,
  type Task,
  TaskHandler,
  type TaskOutcome,
  type Variables,
} from '../src/engine/api/index.js';
import { ModelCache } from '../src/engine/embedded/model/model-cache.js';
import { WarmInstances } from '../src/engine/embedded/warm-instances.js';
import { EngineModule } from '../src/engine/engine.module.js';
import { LiveChanges } from '../src/platform/live/index.js';
import { Clock } from '../src/platform/clock/index.js';
import { AppConfig, loadConfiguration } from '../src/platform/config/index.js';
import { type Actor, runInContext } from '../src/platform/context/index.js';
import { DatabaseModule } from '../src/platform/database/index.js';
import {
  COUNT_TOPIC,
  type DeployedModel,
  DRAW_TOPIC,
  EMPTY_TOPIC,
  LOOP_PASSES,
  MODELS,
} from './models.js';
import { TaskIds } from './task-ids.js';

const ACTOR: Actor = { kind: 'user', id: 'bench', name: 'bench', roles: ['operator'], groups: [] };
const PASSES = Symbol('passes of the loop');

@TaskHandler(EMPTY_TOPIC)
class EmptyStep {
  async handle(): Promise<TaskOutcome> {
    return complete();
  }
}

@TaskHandler(DRAW_TOPIC)
class Draw {
  private left = false;

  async handle(): Promise<TaskOutcome> {
    this.left = !this.left;
    return complete({ left: this.left });
  }
}

@TaskHandler(COUNT_TOPIC)
class CountPass {
  constructor(@Inject(PASSES) private readonly most: number) {}

  async handle(task: Task): Promise<TaskOutcome> {
    const passes = Number(task.variables.passes ?? 0) + 1;
    return complete({ passes, again: passes < this.most });
  }
}

/** The engine as the product runs it, without HTTP. */
export interface Product {
  /** Starts the process and answers the instance's id. */
  start(key: string, variables?: Variables): Promise<string>;
  /** The id of the task that an instance started here waits for. */
  taskOf(instanceId: string): string;
  complete(taskId: string, variables?: Variables): Promise<void>;
  /** Forgets instances in memory, as a restart would: the next command reads them back. */
  forgetInstances(): void;
  /** BPMN files parsed since the start. */
  modelParses(): number;
  stop(): Promise<void>;
}

export interface ProductOptions {
  /** What is deployed; default: the processes of this bench. */
  models?: DeployedModel[];
  /** How often a step of `COUNT_TOPIC` is passed. */
  loopPasses?: number;
  /** With jobs and outbox at work; default: without, since they would run at the expense of whoever has the turn. */
  backgroundWork?: boolean;
}

/** Starts it on a migrated database and deploys the processes of the bench. */
export async function startProduct(
  databaseUrl: string,
  {
    models = MODELS.map(({ key, xml }) => ({ name: `${key}.bpmn`, content: xml('product') })),
    loopPasses = LOOP_PASSES,
    backgroundWork = false,
  }: ProductOptions = {},
): Promise<Product> {
  const config = Object.assign(new AppConfig(), {
    processExecutor: loadConfiguration(process.env, []).platform.processExecutor,
    backgroundWork,
    processesDir: '/nonexistent',
  });

  @Global()
  @Module({
    // Telling open pages is background work, done later for all commands of a moment: off, like jobs and outbox.
    providers: [
      Clock,
      { provide: AppConfig, useValue: config },
      { provide: LiveChanges, useValue: { changed: () => undefined, changedIds: () => undefined } },
    ],
    exports: [Clock, AppConfig, LiveChanges],
  })
  class BenchPlatform {}

  @Module({
    imports: [BenchPlatform, DatabaseModule.forRoot(databaseUrl, config), EngineModule],
    providers: [EmptyStep, Draw, CountPass, TaskIds, { provide: PASSES, useValue: loopPasses }],
  })
  class BenchModule {}

  const app: INestApplicationContext = await NestFactory.createApplicationContext(BenchModule, {
    logger: ['error'],
    abortOnError: false,
  });
  const engine = app.get(ProcessEngine);
  const taskIds = app.get(TaskIds);
  await engine.deploy(models, { name: 'bench' });
  const request = { actor: ACTOR, requestId: 'bench' };
  return {
    start: (key, variables) =>
      runInContext(request, async () => (await engine.startProcess({ key, variables })).id),
    taskOf: (instanceId) => taskIds.take(instanceId),
    complete: (taskId, variables = {}) =>
      runInContext(request, async () => void (await engine.completeTask(taskId, variables))),
    forgetInstances: () => app.get(WarmInstances).clear(),
    modelParses: () => app.get(ModelCache).parses,
    stop: () => app.close(),
  };
}
