import { Global, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  ProcessEngine,
  ProcessQueries,
  type Variables,
  type WorkItem,
} from '../../src/engine/api/index.js';
import { JobExecutor } from '../../src/engine/embedded/job-executor.js';
import { WarmInstances } from '../../src/engine/embedded/warm-instances.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { Clock, MovableClock } from '../../src/platform/clock/index.js';
import { AppConfig } from '../../src/platform/config/index.js';
import { type Actor, runInContext } from '../../src/platform/context/index.js';
import { DatabaseModule, UnitOfWork } from '../../src/platform/database/index.js';
import { LiveChanges } from '../../src/platform/live/index.js';
import { createTestDatabase } from './test-database.js';

export const OPERATOR: Actor = {
  kind: 'user',
  id: 'operator',
  name: 'operator',
  roles: ['operator'],
  groups: ['p'],
};

/** The engine alone on a database of its own: no HTTP, no domain. */
export interface TestEngine {
  databaseUrl: string;
  engine: ProcessEngine;
  queries: ProcessQueries;
  unitOfWork: UnitOfWork;
  clock: MovableClock;
  module: TestingModule;
  /** Runs every job that is due at the test's clock. */
  runDue(): Promise<number>;
  /** Forgets instances in memory, as a restart of the server would. */
  restart(): void;
  /** Open tasks of an instance and the processes it called. */
  openTasks(businessKey: string): Promise<WorkItem[]>;
  /** Completes the one open task with that element id. */
  complete(businessKey: string, definitionKey: string, variables?: Variables): Promise<void>;
  deploy(...xml: string[]): Promise<void>;
  as<T>(actor: Actor, work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export interface TestEngineOptions {
  /** Task handlers and observers. */
  providers?: Type[];
  /** Where the clock stands. */
  now?: string;
  config?: Partial<AppConfig>;
  /** An engine whose database and clock this one shares, as a second replica. */
  replicaOf?: TestEngine;
  /** A migrated database to use, and to leave in place, instead of a fresh one. */
  databaseUrl?: string;
}

/** Starts the engine on a fresh database, unless `options` name another. Its clock stands until it is moved. */
export async function startTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const { replicaOf } = options;
  const givenUrl = replicaOf?.databaseUrl ?? options.databaseUrl;
  const database = givenUrl
    ? { url: givenUrl, drop: async () => undefined }
    : await createTestDatabase();
  const clock = replicaOf?.clock ?? new MovableClock();
  if (!replicaOf) clock.setTo(options.now ?? '2026-11-23T09:00:00Z');
  const config = Object.assign(new AppConfig(), {
    backgroundWork: false,
    processesDir: '/nonexistent',
    ...options.config,
  });

  @Global()
  @Module({
    providers: [
      { provide: AppConfig, useValue: config },
      { provide: Clock, useValue: clock },
      LiveChanges,
    ],
    exports: [AppConfig, Clock, LiveChanges],
  })
  class TestPlatform {}

  @Module({ providers: options.providers ?? [] })
  class Handlers {}

  const module = await Test.createTestingModule({
    imports: [TestPlatform, DatabaseModule.forRoot(database.url, config), EngineModule, Handlers],
  }).compile();
  module.useLogger(false);
  await module.init();
  const engine = module.get(ProcessEngine);
  const queries = module.get(ProcessQueries);
  const openTasks = async (businessKey: string) =>
    (await queries.tasks({ businessKey, limit: 200 })).items;
  return {
    databaseUrl: database.url,
    engine,
    queries,
    clock,
    module,
    unitOfWork: module.get(UnitOfWork),
    runDue: () => module.get(JobExecutor).runDue(),
    restart: () => module.get(WarmInstances).clear(),
    openTasks,
    async complete(businessKey, definitionKey, variables = {}) {
      const items = (await openTasks(businessKey)).filter(
        (item) => item.definitionKey === definitionKey,
      );
      if (items.length !== 1)
        throw new Error(`${items.length} open tasks ${definitionKey} of ${businessKey}`);
      await runInContext({ actor: OPERATOR, requestId: 'test' }, () =>
        engine.completeTask(items[0].id, variables),
      );
    },
    async deploy(...files) {
      await engine.deploy(
        files.map((content, index) => ({ name: `model-${index}.bpmn`, content })),
        { name: 'test' },
      );
    },
    as: (actor, work) => runInContext({ actor, requestId: 'test' }, work),
    async stop() {
      await module.close();
      await database.drop();
    },
  };
}
