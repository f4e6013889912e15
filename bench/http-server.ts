import { Controller, HttpCode, Module, Param, Post } from '@nestjs/common';
import { PRODUCT_MODULES } from '../src/app.module.js';
import { createApplication } from '../src/application.js';
import { ProcessEngine } from '../src/engine/api/index.js';
import { configurationOf } from '../test/setup/configuration.js';
import { Command, RequireRoles } from '../src/platform/index.js';
import { oneTask } from './models.js';
import { TaskIds } from './task-ids.js';

/** What the server tells the bench once it listens. */
export interface Listening {
  url: string;
}

/** Starts a process of the bench: the product starts processes by what happens in them, never by their key. */
@Controller('bench-instances')
class BenchInstances {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly taskIds: TaskIds,
  ) {}

  @Post(':key')
  @HttpCode(201)
  @RequireRoles('networkDirection')
  @Command()
  async start(@Param('key') key: string): Promise<{ taskId: string }> {
    const { id } = await this.engine.startProcess({ key });
    return { taskId: this.taskIds.take(id) };
  }
}

@Module({ controllers: [BenchInstances], providers: [TaskIds] })
class BenchInstancesModule {}

/** The whole product in a process of its own, run by `startHttpServer`. Ends when its parent lets go. */
async function serve(): Promise<void> {
  const { BENCH_DATABASE_URL, BENCH_PASSWORD, BENCH_DATA_DIR, BENCH_BACKGROUND } = process.env;
  const configuration = configurationOf({
    databaseUrl: BENCH_DATABASE_URL,
    dataDir: BENCH_DATA_DIR,
    demo: true,
    demoPassword: BENCH_PASSWORD,
    logLevel: 'error',
    backgroundWork: BENCH_BACKGROUND === 'true',
  });
  const app = await createApplication({
    configuration,
    modules: [...PRODUCT_MODULES, BenchInstancesModule],
  });
  process.once('disconnect', () => void app.close().finally(() => process.exit()));
  await app
    .get(ProcessEngine)
    .deploy([{ name: `${oneTask.key}.bpmn`, content: oneTask.xml('product') }], { name: 'bench' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.send!({ url: await app.getUrl() } satisfies Listening);
}

await serve();
