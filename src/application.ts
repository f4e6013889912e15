import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { migrations } from '../migrations/index.js';
import { API_WORDS } from './api-words.js';
import { AppModule, type AppModuleOptions } from './app.module.js';
import { ANONYMOUS } from './modules/identity/index.js';
import { TerritorySettings } from './modules/territory/index.js';
import { servePages } from './http/pages/index.js';
import { startEmbeddedPostgres } from './platform/database/embedded/index.js';
import {
  admitBodies,
  answerClientError,
  apiDocument,
  AppConfig,
  AuthGuard,
  type Clock,
  closeIdleConnections,
  completeSecrets,
  Configuration,
  enterRequestContext,
  limitConnections,
  limitRequests,
  forbidCaching,
  loadConfiguration,
  logRequests,
  measureRequests,
  Metrics,
  migrateDatabase,
  readBodies,
  refuseOtherMethods,
  sendProblem,
  describeTypes,
  DOCS_PATH,
  type TypeMetadata,
  serveApiDocument,
  StructuredLogger,
} from './platform/index.js';
import { PRODUCT_SETTINGS } from './product-settings.js';

export const API_PREFIX = 'api/v1';

/** Paths outside the prefix: operations, dialects that others have fixed, and the citizens' pages. */
const WITHOUT_PREFIX = [
  'health/{*path}',
  'metrics',
  'engine-rest/{*path}',
  'open311/{*path}',
  'sondaggio/{*path}',
  'cittadini',
  'cittadini/{*path}',
];

/** Between two looks for requests that have taken too long, in milliseconds. */
const CHECK_CONNECTIONS_MS = 2_000;

const REQUEST_ID = /^[\w.:-]{8,100}$/;

export interface ApplicationOptions {
  /** Default: read from the environment. */
  configuration?: Configuration;
  clock?: Clock;
  /** False when `databaseUrl` is known to be migrated. */
  migrate?: boolean;
  /** What stands on the platform; default: the product. */
  modules?: AppModuleOptions['modules'];
  /** Where the log goes, a line of JSON each; default: standard output. */
  logTo?: { write(line: string): void };
  /** Called when the embedded PostgreSQL has ended for good although nobody stopped it. */
  onDatabaseLost?: () => void;
}

/**
 * Builds the whole server, ready to listen or to be injected: starts the embedded PostgreSQL where the
 * configuration names no database, migrates, and wires the modules.
 * `close()` ends it in order: no new work is taken, requests end, pools close, the embedded PostgreSQL stops.
 * @throws InvalidConfiguration, DatabaseUnusable, EmbeddedDatabaseInUse, EmbeddedDatabaseUnavailable
 */
export async function createApplication(
  options: ApplicationOptions = {},
): Promise<NestFastifyApplication> {
  const configuration = options.configuration ?? loadConfiguration(process.env, PRODUCT_SETTINGS);
  await completeSecrets(configuration);
  const config = configuration.platform;
  const adapter = createAdapter(config, options.logTo);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const database = await openDatabase(config, fastify, options);
  try {
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.forRoot({
        configuration,
        clock: options.clock,
        databaseUrl: database.url,
        modules: options.modules,
      }),
      adapter,
      { logger: new StructuredLogger(fastify.log), abortOnError: false },
    );
    closeDatabaseLast(app, database);
    await prepareHttp(app, config, fastify);
    return app;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function createAdapter(config: AppConfig, logTo: ApplicationOptions['logTo']): FastifyAdapter {
  return new FastifyAdapter({
    logger: {
      level: config.logLevel,
      ...(logTo && { stream: logTo }),
      redact: ['req.headers.authorization', 'req.headers.cookie', 'headers.authorization'],
      serializers: {
        // Neither address nor headers: both may hold personal data. The route is logged at the end.
        req: (request: FastifyRequest) => ({ method: request.method }),
      },
    },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    bodyLimit: config.bodyLimitBytes,
    trustProxy: config.trustProxy ?? false,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply),
    multipart: { throwFileSizeLimit: false, limits: { fileSize: config.uploadLimitBytes } },
    http: {
      headersTimeout: config.headersTimeoutMs,
      requestTimeout: config.requestTimeoutMs,
      connectionsCheckingInterval: CHECK_CONNECTIONS_MS,
    },
    requestTimeout: config.requestTimeoutMs,
    keepAliveTimeout: config.keepAliveTimeoutMs,
    clientErrorHandler: (error, socket) => answerClientError(error, socket as Socket),
  });
}

interface OpenDatabase {
  url: string;
  stop(): Promise<void>;
}

async function openDatabase(
  config: AppConfig,
  fastify: FastifyInstance,
  options: ApplicationOptions,
): Promise<OpenDatabase> {
  const database = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => undefined }
    : await startEmbedded(config, fastify, options.onDatabaseLost);
  try {
    if (options.migrate ?? true) await migrateDatabase(database.url, migrations);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function startEmbedded(
  config: AppConfig,
  fastify: FastifyInstance,
  onLost: () => void = () => undefined,
): Promise<OpenDatabase> {
  const log = fastify.log.child({ context: 'EmbeddedPostgres' });
  const postgres = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (line) => log.debug(line),
    onCrash: () => log.error('The embedded PostgreSQL died and is being started again.'),
  });
  let stopping = false;
  void postgres.exited.then(() => {
    if (!stopping) onLost();
  });
  return {
    url: postgres.url,
    stop() {
      stopping = true;
      return postgres.stop();
    },
  };
}

/** Nest closes the pool in its last shutdown hook; only then may the embedded database stop. */
function closeDatabaseLast(app: NestFastifyApplication, database: OpenDatabase): void {
  const close = app.close.bind(app);
  app.close = async () => {
    try {
      await close();
    } finally {
      await database.stop();
    }
  };
}

async function prepareHttp(
  app: NestFastifyApplication,
  config: AppConfig,
  fastify: FastifyInstance,
): Promise<void> {
  closeIdleConnections(fastify);
  forbidCaching(fastify);
  enterRequestContext(fastify, ANONYMOUS);
  logRequests(fastify);
  measureRequests(fastify, app.get(Metrics));
  limitConnections(fastify, config);
  refuseOtherMethods(fastify);
  limitRequests(fastify, config);
  admitBodies(fastify, config, (request, reply) =>
    app.get(AuthGuard).requireSignedIn(request, reply),
  );
  readBodies(app, config);
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  // Answers of the API are no pages: nothing in them may load, run or be framed. Pages say what they need themselves.
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: secure,
  });
  fastify.addHook('onRequest', async ({ url }, reply) => {
    if (!url.startsWith(`/${DOCS_PATH}`)) return;
    const directives = { upgradeInsecureRequests: secure ? [] : null };
    await reply.helmet({ contentSecurityPolicy: { directives }, strictTransportSecurity: secure });
  });
  prefixRoutes(app);
  await describeTypes(await typeMetadata());
  serveApiDocument(app, API_WORDS);
  await servePages(fastify, config, app.get(TerritorySettings));
}

function prefixRoutes(app: NestFastifyApplication): void {
  app.setGlobalPrefix(API_PREFIX, { exclude: WITHOUT_PREFIX });
}

/**
 * The document of the product's API, made without a database: classes are read, none is instantiated.
 */
export async function describeApplication(): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot({ configuration: defaults(), databaseUrl: '' }),
    new FastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  prefixRoutes(app);
  await describeTypes(await typeMetadata());
  return apiDocument(app, API_WORDS);
}

/** Nothing is set: what the document is made with. */
function defaults(): Configuration {
  return new Configuration(
    new AppConfig(),
    PRODUCT_SETTINGS.map((type) => new type()),
  );
}

/** What scripts/api-metadata.mjs has made. The compiler need not know of it: it may not be there yet. */
async function typeMetadata(): Promise<TypeMetadata> {
  const file = './metadata.js';
  return ((await import(file)) as { default: TypeMetadata }).default;
}
