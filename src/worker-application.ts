import { ConsoleLogger, type LoggerService, type LogLevel, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, type AppModuleOptions, PRODUCT_MODULES } from './app.module.js';
import { CamundaClientWorker } from './engine/runtime/camunda-client-worker.js';
import { DemonstrationSettings } from './modules/municipality/index.js';
import {
  type AppConfig,
  type Configuration,
  InvalidConfiguration,
  WIRING_CONTEXTS,
} from './platform/index.js';

/** How long handlers may go on after the worker was told to stop; the rest is done again by another worker. */
const GRACE_MS = 25_000;

const LOG_LEVELS: Record<AppConfig['logLevel'], LogLevel[]> = {
  trace: ['verbose', 'debug', 'log', 'warn', 'error', 'fatal'],
  debug: ['debug', 'log', 'warn', 'error', 'fatal'],
  info: ['log', 'warn', 'error', 'fatal'],
  warn: ['warn', 'error', 'fatal'],
  error: ['error', 'fatal'],
  fatal: ['fatal'],
  silent: [],
};

/** JSON lines on standard output; how Nest wires the modules is told at level debug. */
class WorkerLogger extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (WIRING_CONTEXTS.has(rest.at(-1))) super.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}

@Module({ providers: [CamundaClientWorker] })
class WorkerModule {}

export interface RunningWorker {
  /** The topics it serves; none: it has nothing to do. */
  topics: string[];
  /** Ends in order: fetches nothing more, waits for handlers at work, closes the database. */
  stop(): Promise<void>;
}

/**
 * The worker process: the product's handlers without its HTTP server, fed by an engine's REST interface. It
 * shares the server's database and leaves timers, events and deployments to it.
 * @throws InvalidConfiguration without DATABASE_URL
 */
export async function startWorker(options: {
  configuration: Configuration;
  modules?: AppModuleOptions['modules'];
  logger?: LoggerService;
}): Promise<RunningWorker> {
  const { configuration, modules = PRODUCT_MODULES } = options;
  const config = configuration.platform;
  if (!config.databaseUrl) {
    throw new InvalidConfiguration(
      [
        'DATABASE_URL is required by a worker process: set it to the PostgreSQL that the server uses too ' +
          '(the same DATABASE_URL there; the embedded database serves one process alone).',
      ],
      'worker',
    );
  }
  Object.assign(config, { backgroundWork: false, workerProcess: true });
  configuration.get(DemonstrationSettings).demo = false;
  const logger =
    options.logger ?? new WorkerLogger({ json: true, logLevels: LOG_LEVELS[config.logLevel] });
  const context = await NestFactory.createApplicationContext(
    AppModule.forRoot({
      configuration,
      databaseUrl: config.databaseUrl,
      modules: [...modules, WorkerModule],
    }),
    { logger, abortOnError: false },
  );
  const worker = context.get(CamundaClientWorker, { strict: false });
  try {
    return {
      topics: await worker.start(),
      async stop() {
        await worker.stop(GRACE_MS);
        await context.close();
      },
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}
