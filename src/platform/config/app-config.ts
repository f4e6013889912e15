import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { DEFAULT_ZONE } from '../clock/index.js';
import { MinLength, trimmedEnd } from '../text/index.js';
import { asBoolean, asInteger, FromEnvironment } from './environment.js';
import { IsNetworks } from './networks.js';
import { IsWholeNumber } from './whole-number.js';
import { IsZone } from './zone.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What can run process instances: the house's own interpreter of tokens, and the library bpmn-engine. */
export const PROCESS_EXECUTORS = ['tokens', 'bpmn-engine'] as const;
export type ProcessExecutor = (typeof PROCESS_EXECUTORS)[number];

/**
 * The platform's settings, read once at start from the environment. Durations are milliseconds. Modules bring settings of their
 * own (`configuration.ts`). Made by `loadConfiguration()`; tests give their own values.
 */
export class AppConfig {
  /** 0: any free port. */
  @FromEnvironment('PORT', asInteger)
  @IsWholeNumber(0, 65_535)
  port = 3000;

  @FromEnvironment('HOST')
  @Matches(/^[\w.:-]+$/, { message: 'must be a host name or an IP address' })
  host = '127.0.0.1';

  /** Whose days those of filters, terms and reports are. The clock reads it as the process starts (`clock/local-zone.ts`). */
  @FromEnvironment('TIME_ZONE')
  @IsZone({ message: 'must be the name of a time zone such as Europe/London' })
  timeZone = DEFAULT_ZONE;

  /** PostgreSQL 15 or later; absent: the embedded one. */
  @FromEnvironment('DATABASE_URL', undefined, { secret: true })
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, {
    message: 'must be an address such as postgres://user:password@host:5432/database',
  })
  databaseUrl?: string;

  /** Holds the embedded database and the secrets that were generated. */
  @FromEnvironment('DATA_DIR')
  @MinLength(1, { message: 'must be a folder' })
  dataDir = './data';

  @FromEnvironment('PROCESS_ENGINE')
  @IsIn(['embedded', 'camunda7'], { message: 'must be embedded or camunda7' })
  processEngine: 'embedded' | 'camunda7' = 'embedded';

  /** What runs the process instances that start from now on; each goes on with what has started it. */
  @FromEnvironment('PROCESS_EXECUTOR')
  @IsIn(PROCESS_EXECUTORS, { message: `must be one of ${PROCESS_EXECUTORS.join(', ')}` })
  processExecutor: ProcessExecutor = 'tokens';

  /** The BPMN files that are deployed when the server starts. */
  @FromEnvironment('PROCESSES_DIR')
  @MinLength(1, { message: 'must be a folder' })
  processesDir = './processes';

  /** Absent: messages wait in the outbox. */
  @FromEnvironment('SMTP_URL', undefined, { secret: true })
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, {
    message: 'must be an address such as smtp://user:password@mail.example.org:587',
  })
  smtpUrl?: string;

  @FromEnvironment('MAIL_FROM')
  @Matches(/^[^\s@<>]+@[^\s@<>]+$|^[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>$/, {
    message: 'must be an e-mail address such as "Punto d\'Ascolto <ascolto@example.org>"',
  })
  mailFrom = "Punto d'Ascolto <punto-dascolto@localhost>";

  /** Address under which people reach the server; absent: links name `host` and `port`. */
  @FromEnvironment('PUBLIC_URL', (text) => trimmedEnd(text, /\//))
  @IsOptional()
  @Matches(/^https?:\/\/[^\s?#]+$/, {
    message: 'must be an address such as https://ascolto.example.org',
  })
  publicUrl?: string;

  /** Signs access tokens. Absent with the embedded database: generated once, kept in `dataDir`. */
  @FromEnvironment('AUTH_SECRET', undefined, { secret: true })
  @IsOptional()
  @MinLength(32, { message: 'must have 32 characters or more' })
  authSecret?: string;

  /** An access token of a program; it is renewed (POST /auth/renew) until SESSION_MAX_HOURS after the sign-in. */
  @FromEnvironment('AUTH_TOKEN_MINUTES', asInteger)
  @IsWholeNumber(1, 120)
  authTokenMinutes = 15;

  @FromEnvironment('LOG_LEVEL')
  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  logLevel: LogLevel = 'info';

  /** Connections to the database that this replica holds at most. */
  @FromEnvironment('DB_POOL_SIZE', asInteger)
  @IsWholeNumber(2, 500)
  dbPoolSize = 20;

  /** A statement that takes longer is cancelled; a connection that stays silent longer is given up. */
  @FromEnvironment('DB_STATEMENT_TIMEOUT_MS', asInteger)
  @IsWholeNumber(1_000, 3_600_000)
  dbStatementTimeoutMs = 25_000;

  /** Largest JSON body that a route for whole tables and files may take, in bytes; other routes take less. */
  @FromEnvironment('BODY_LIMIT_BYTES', asInteger)
  @IsWholeNumber(10_000, 100_000_000)
  bodyLimitBytes = 2_000_000;

  /** Largest uploaded file, in bytes. */
  @FromEnvironment('UPLOAD_LIMIT_BYTES', asInteger)
  @IsWholeNumber(10_000, 1_000_000_000)
  uploadLimitBytes = 10_000_000;

  /** Connections that this replica holds open at most; the next is answered 503. */
  @FromEnvironment('MAX_CONNECTIONS', asInteger)
  @IsWholeNumber(10, 100_000)
  maxConnections = 2_000;

  /** Bytes of bodies held in memory at the same time; who sends more is answered 503. Nobody signed in: half of it. */
  @FromEnvironment('BODIES_IN_FLIGHT_BYTES', asInteger)
  @IsWholeNumber(1_000_000, 10_000_000_000)
  bodiesInFlightBytes = 64_000_000;

  /** The same for uploads, which are written to disk as they come. */
  @FromEnvironment('UPLOADS_IN_FLIGHT_BYTES', asInteger)
  @IsWholeNumber(1_000_000, 100_000_000_000)
  uploadsInFlightBytes = 256_000_000;

  /** Uploaded files that are looked at, in memory, at the same time. */
  @FromEnvironment('UPLOADS_AT_ONCE', asInteger)
  @IsWholeNumber(1, 64)
  uploadsAtOnce = 3;

  /** The header of a request must have arrived after so long. */
  @FromEnvironment('HEADERS_TIMEOUT_MS', asInteger)
  @IsWholeNumber(1_000, 600_000)
  headersTimeoutMs = 15_000;

  /** A body of ordinary size must have arrived after so long. */
  @FromEnvironment('BODY_TIMEOUT_MS', asInteger)
  @IsWholeNumber(500, 600_000)
  bodyTimeoutMs = 20_000;

  /** A whole request, uploads included, must have arrived after so long. */
  @FromEnvironment('REQUEST_TIMEOUT_MS', asInteger)
  @IsWholeNumber(1_000, 3_600_000)
  requestTimeoutMs = 120_000;

  /** A connection without a request is closed after so long; behind a proxy: longer than the proxy's own. */
  @FromEnvironment('KEEP_ALIVE_TIMEOUT_MS', asInteger)
  @IsWholeNumber(1_000, 600_000)
  keepAliveTimeoutMs = 72_000;

  /** Requests without an account that one network address (IPv6: one /64) may send in a minute; a third of them at once. */
  @FromEnvironment('PUBLIC_REQUESTS_PER_MINUTE', asInteger)
  @IsWholeNumber(1, 10_000_000)
  publicRequestsPerMinute = 300;

  /** Requests without an account that are worked on at the same time; the others wait their turn. */
  @FromEnvironment('PUBLIC_REQUESTS_AT_ONCE', asInteger)
  @IsWholeNumber(1, 1_000)
  publicRequestsAtOnce = 4;

  /** Addresses or networks of reverse proxies, comma-separated, whose X-Forwarded-* headers are believed. */
  @FromEnvironment('TRUST_PROXY')
  @IsOptional()
  @IsNetworks({ message: 'must be addresses or networks such as 10.0.0.0/8, ::1' })
  trustProxy?: string;

  /** Opens /metrics and the causes in /health/ready to whoever sends it as a bearer token. */
  @FromEnvironment('OPERATIONS_KEY', undefined, { secret: true })
  @IsOptional()
  @Matches(/^[\w.~+/=-]{24,200}$/, {
    message: 'must have 24 to 200 letters, digits or . _ ~ + / = -',
  })
  operationsKey?: string;

  /** Addresses or networks, comma-separated, that read /metrics and the causes in /health/ready without a key. */
  @FromEnvironment('OPERATIONS_NETWORKS')
  @IsOptional()
  @IsNetworks({ message: 'must be addresses or networks such as 10.0.0.0/8, ::1' })
  operationsNetworks?: string;

  /** How often the job executor looks for due jobs that nobody told it about. */
  @FromEnvironment('JOB_POLL_MS', asInteger)
  @IsWholeNumber(50, 600_000)
  jobPollMs = 1_000;

  /** Jobs that this replica runs at the same time. */
  @FromEnvironment('JOB_CONCURRENCY', asInteger)
  @IsWholeNumber(1, 100)
  jobConcurrency = 4;

  @FromEnvironment('OUTBOX_POLL_MS', asInteger)
  @IsWholeNumber(50, 600_000)
  outboxPollMs = 1_000;

  @FromEnvironment('OUTBOX_CONCURRENCY', asInteger)
  @IsWholeNumber(1, 100)
  outboxConcurrency = 4;

  /** Attempts before a delivery is given up and reported as dead. */
  @FromEnvironment('OUTBOX_MAX_ATTEMPTS', asInteger)
  @IsWholeNumber(1, 100)
  outboxMaxAttempts = 20;

  /** Name of this replica's own external-task worker. */
  @FromEnvironment('WORKER_ID')
  @Matches(/^[\w.:-]{1,100}$/, { message: 'must be a name of letters, digits, and . : _ -' })
  workerId = `embedded-${process.pid}`;

  /** How long the own worker holds a leased task before another may take it. */
  @FromEnvironment('WORKER_LOCK_MS', asInteger)
  @IsWholeNumber(1_000, 86_400_000)
  workerLockMs = 60_000;

  /** Leased tasks that the own worker runs at the same time. */
  @FromEnvironment('WORKER_CONCURRENCY', asInteger)
  @IsWholeNumber(1, 100)
  workerConcurrency = 4;

  /** False: leased tasks are left to worker processes (`npm run worker`). */
  @FromEnvironment('WORKER_INLINE', asBoolean)
  @IsBoolean({ message: 'must be true or false' })
  workerInline = true;

  /** The engine that a worker process serves. */
  @FromEnvironment('ENGINE_REST_URL', (text) => trimmedEnd(text, /\//))
  @Matches(/^https?:\/\/[^\s?#]+$/, {
    message: 'must be an address such as http://127.0.0.1:3000/engine-rest',
  })
  engineRestUrl = 'http://127.0.0.1:3000/engine-rest';

  /** Account of a worker process (role `worker`) at the engine it serves. */
  @FromEnvironment('ENGINE_REST_USERNAME')
  @IsOptional()
  @MinLength(1)
  engineRestUsername?: string;

  @FromEnvironment('ENGINE_REST_PASSWORD', undefined, { secret: true })
  @IsOptional()
  @MinLength(1)
  engineRestPassword?: string;

  /** Access token, in place of name and password. */
  @FromEnvironment('ENGINE_REST_TOKEN', undefined, { secret: true })
  @IsOptional()
  @MinLength(1)
  engineRestToken?: string;

  /** A page's session ends after so long without a request. */
  @FromEnvironment('SESSION_IDLE_MINUTES', asInteger)
  @IsWholeNumber(1, 43_200)
  sessionIdleMinutes = 120;

  /** A page's session ends so long after the sign-in, whatever was done meanwhile. */
  @FromEnvironment('SESSION_MAX_HOURS', asInteger)
  @IsWholeNumber(1, 720)
  sessionMaxHours = 12;

  /** Streams of changes (GET /me/events) that an account may hold open at this replica. */
  @FromEnvironment('LIVE_STREAMS_PER_ACCOUNT', asInteger)
  @IsWholeNumber(1, 1_000)
  liveStreamsPerAccount = 8;

  /** How often a stream shows that it lives, and who reads it is looked at again. */
  @FromEnvironment('LIVE_HEARTBEAT_MS', asInteger)
  @IsWholeNumber(100, 600_000)
  liveHeartbeatMs = 20_000;

  /** Holds the built pages; where it is missing the server answers without them. */
  @FromEnvironment('PAGES_DIR')
  @MinLength(1, { message: 'must be a folder' })
  pagesDir = './web/dist';

  /** What is said, by language: a folder of JSON files each. A language more is a folder more. */
  @FromEnvironment('CATALOGUE_DIR')
  @MinLength(1, { message: 'must be a folder' })
  catalogueDir = './web/src/i18n';

  /** False: this replica answers requests, and leaves jobs, events and leased tasks to others. */
  @FromEnvironment('BACKGROUND_WORK', asBoolean)
  @IsBoolean({ message: 'must be true or false' })
  backgroundWork = true;

  /** True in a worker process, which is no server: it deploys nothing. Set by `startWorker`, not from outside. */
  workerProcess = false;

  /**
   * What argon2id takes to hash a password: KiB of memory and passes, as the OWASP Password Storage Cheat Sheet has
   * them. Not set from outside; tests, which sign in thousands of times, take less.
   */
  passwordCost = { memoryCost: 19_456, timeCost: 2 };

  /** True when this server runs its own PostgreSQL (and so is alone on it). */
  get embeddedDatabase(): boolean {
    return this.databaseUrl === undefined;
  }
}
