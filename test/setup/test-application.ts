import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import { PRODUCT_MODULES } from '../../src/app.module.js';
import { API_PREFIX, createApplication } from '../../src/application.js';
import { Accounts, type AccountData } from '../../src/modules/identity/index.js';
import { apiDocument, type LogLevel, MovableClock } from '../../src/platform/index.js';
import { type AnySettings, configurationOf } from './configuration.js';
import { OpenApiValidator } from './openapi-validator.js';
import { createTestDatabase } from './test-database.js';

/** Password of every account in the tests. */
export const TEST_PASSWORD = 'trottola-verde-quarantuno';

/** The least that argon2 takes: each file hashes a dozen passwords, and signs in as often. */
const LEAST_PASSWORD_COST = { memoryCost: 8, timeCost: 1 };

const TEN_YEARS_IN_MINUTES = 10 * 366 * 24 * 60;

export interface TestApplicationOptions {
  /** Differences from the tests' configuration. */
  config?: AnySettings;
  /** Loads the demonstration organisation and its accounts (password TEST_PASSWORD). Default false. */
  demo?: boolean;
  /** Modules beside the product's own. */
  extraModules?: NonNullable<DynamicModule['imports']>;
  /** Leaves the product out: the platform alone, with `extraModules`. */
  platformOnly?: boolean;
  /** Where the clock stands from the beginning; default: it follows the real time until it is moved. */
  at?: Date;
  /** Hears each line of the log; set `config.logLevel` too. */
  logTo?: { write(line: string): void };
  /** Another replica on the database of this one; `stop()` leaves the database alone. */
  replicaOf?: TestApplication;
}

export interface TestRequest {
  /** Access token, as `login()` answers it. */
  token?: string;
  /** An object is sent as JSON; a string (give its content-type), FormData or bytes as they are. */
  body?: unknown;
  query?: Record<string, string>;
  headers?: Record<string, string>;
}

export interface TestResponse {
  status: number;
  headers: Headers;
  /** Parsed JSON; undefined when the answer has none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  body: any;
  text: string;
}

/** As `fetch`, but the error says which request failed, and why the connection did. */
async function reach(url: URL, request: RequestInit): Promise<Response> {
  return fetch(url, request).catch((error: Error) => {
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    throw new Error(`${request.method} ${url.pathname} got no answer: ${reason}`, { cause: error });
  });
}

/** The product's document is the same for all test files of a worker; reading it takes longer than many a test. */
let ofTheProduct: OpenApiValidator | undefined;

/** The whole server, listening on a free port of this machine, on a database of its own. */
export class TestApplication {
  private validator?: OpenApiValidator;

  constructor(
    readonly app: NestFastifyApplication,
    readonly clock: MovableClock,
    /** Where the server listens, e.g. `http://127.0.0.1:40123`. */
    readonly url: string,
    readonly databaseUrl: string,
    private readonly dropDatabase: () => Promise<void>,
    /** Nothing is left out, nothing is there beside it. */
    private readonly isProduct: boolean,
  ) {}

  private document(): OpenApiValidator {
    const make = () => new OpenApiValidator(JSON.parse(JSON.stringify(apiDocument(this.app))));
    if (!this.isProduct) return (this.validator ??= make());
    return (ofTheProduct ??= make());
  }

  /** Paths are below /api/v1 unless they start with `/health`, `/metrics`, `/engine-rest`, `/open311`, `/sondaggio`, `/cittadini` or `/api`. */
  async request(method: string, path: string, request: TestRequest = {}): Promise<TestResponse> {
    const { token, body, query, headers } = request;
    const raw = typeof body === 'string' || body instanceof FormData || ArrayBuffer.isView(body);
    const url = new URL(
      /^\/(health|metrics|engine-rest|open311|sondaggio|cittadini|api(?!-))\b/.test(path)
        ? path
        : `/${API_PREFIX}${path}`,
      this.url,
    );
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const response = await reach(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : raw ? (body as BodyInit) : JSON.stringify(body),
    });
    const text = await response.text();
    const mediaType = response.headers.get('content-type') ?? '';
    const parsed = /json/.test(mediaType) && text !== '' ? JSON.parse(text) : undefined;
    // Whatever a test is about: no answer may differ from the API document.
    this.document().check(method, url.pathname, response.status, mediaType, parsed);
    return { status: response.status, headers: response.headers, body: parsed, text };
  }

  get(path: string, request?: TestRequest): Promise<TestResponse> {
    return this.request('GET', path, request);
  }

  post(path: string, request?: TestRequest): Promise<TestResponse> {
    return this.request('POST', path, request);
  }

  /** Signs in and answers the access token (valid for years, so that the clock may be moved). */
  async login(username: string, password = TEST_PASSWORD): Promise<string> {
    const response = await this.post('/auth/login', { body: { username, password } });
    if (response.status !== 200) throw new Error(`Login of ${username}: ${response.text}`);
    return response.body.accessToken as string;
  }

  /** Makes an account (password TEST_PASSWORD) and signs it in. */
  async account(data: Partial<AccountData> & { username: string }): Promise<string> {
    await this.app.get(Accounts).ensure({
      displayName: data.username,
      password: TEST_PASSWORD,
      roles: ['operator'],
      points: [],
      ...data,
    });
    return this.login(data.username, data.password);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }
}

/** Starts the server for a test file; call `stop()` at its end. The clock follows real time until it is moved. */
export async function startTestApplication(
  options: TestApplicationOptions = {},
): Promise<TestApplication> {
  const { replicaOf } = options;
  const database = replicaOf
    ? { url: replicaOf.databaseUrl, drop: async () => undefined }
    : await createTestDatabase();
  const clock = replicaOf?.clock ?? new MovableClock();
  if (options.at) clock.setTo(options.at);
  const configuration = configurationOf({
    databaseUrl: database.url,
    authSecret: 'a secret of the tests, long enough to sign',
    authTokenMinutes: TEN_YEARS_IN_MINUTES,
    demo: options.demo ?? false,
    demoContacts: 0,
    demoPassword: TEST_PASSWORD,
    passwordCost: LEAST_PASSWORD_COST,
    logLevel: (process.env.TEST_LOG_LEVEL as LogLevel) ?? 'silent',
    dbPoolSize: 10,
    jobPollMs: 200,
    outboxPollMs: 200,
    // Tests of limits set their own; the others come from one address, many at once, on a machine of any speed.
    publicRequestsPerMinute: 1_000_000,
    headersTimeoutMs: 600_000,
    bodyTimeoutMs: 600_000,
    requestTimeoutMs: 900_000,
    keepAliveTimeoutMs: 600_000,
    ...options.config,
  });
  try {
    const app = await createApplication({
      configuration,
      clock,
      logTo: options.logTo,
      migrate: false,
      modules: [...(options.platformOnly ? [] : PRODUCT_MODULES), ...(options.extraModules ?? [])],
    });
    await app.listen({ port: 0, host: '127.0.0.1' }).catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
    // Who waits longest between two requests is the client, not the server: on a busy machine the server would close a
    // connection at the moment in which `fetch` takes it up again.
    app.getHttpServer().keepAliveTimeout = 0;
    const isProduct = !options.platformOnly && !options.extraModules;
    const url = await app.getUrl();
    return new TestApplication(app, clock, url, database.url, database.drop, isProduct);
  } catch (error) {
    await database.drop();
    throw error;
  }
}
