import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Listening } from './http-server.js';
import { oneTask } from './models.js';

const DATABASE = 'bench_http';
const REGISTRATION = {
  kind: 'report',
  channel: 'desk',
  subject: 'Buca in via Mazzini',
  description: 'Davanti al numero 12 si è aperta una buca profonda.',
};
const NOT_APPROPRIATE = {
  classification: '01.01',
  appropriate: false,
  notAppropriateReason: 'Competenza della Provincia.',
};

/** The product's HTTP server, in a process and on a database of its own, on the same PostgreSQL. */
export interface HttpServer {
  /** W3: starts the bench's process and completes its task, two requests. */
  startAndComplete(): Promise<void>;
  /**
   * A contact from the registration to its end by `capire` (not appropriate), three requests: registration,
   * search for the task, completion.
   */
  registerAndClose(): Promise<void>;
  stop(): Promise<void>;
}

/** `dataDir`: a folder that goes with the run. */
export async function startHttpServer(
  admin: pg.Client,
  databaseUrl: string,
  dataDir: string,
): Promise<HttpServer> {
  await admin.query(`CREATE DATABASE ${DATABASE}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${DATABASE}`;
  const server = await startServerProcess(url.href, dataDir);
  try {
    const direction = await server.signIn('regia');
    const operator = await server.signIn('infodesk');
    return {
      async startAndComplete() {
        const { taskId } = await direction.post(`/bench-instances/${oneTask.key}`);
        await direction.post(`/tasks/${taskId}/complete`, { variables: {} });
      },
      async registerAndClose() {
        const { id } = await operator.post('/contacts', REGISTRATION);
        const { items } = await operator.get(`/tasks?contactId=${id}&definitionKey=capire`);
        await operator.post(`/tasks/${items[0].id}/complete`, { variables: NOT_APPROPRIATE });
      },
      stop: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

export interface ServerProcess {
  /** Signs a demonstration account in. */
  signIn(username: string): Promise<Client>;
  /** Where it listens, and the password of all its demonstration accounts. */
  url: string;
  password: string;
  pid: number;
  stop(): Promise<void>;
}

/** The whole product in a process of its own; `background`: with jobs, outbox and clocks at work. */
export async function startServerProcess(
  databaseUrl: string,
  dataDir: string,
  { background = false } = {},
): Promise<ServerProcess> {
  const password = randomBytes(12).toString('base64url');
  const loader = new URL('../test/setup/register-typescript.mjs', import.meta.url).href;
  const child = fork(fileURLToPath(new URL('./http-server.ts', import.meta.url)), [], {
    execArgv: ['--max-semi-space-size=64', '--no-allocation-site-pretenuring', '--import', loader],
    env: {
      ...process.env,
      BENCH_DATABASE_URL: databaseUrl,
      BENCH_PASSWORD: password,
      BENCH_DATA_DIR: dataDir,
      BENCH_BACKGROUND: String(background),
    },
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.connected) child.disconnect();
    await exited;
  };
  try {
    const [message] = await Promise.race([
      once(child, 'message'),
      exited.then(([code]) => Promise.reject(new Error(`The HTTP server ended with ${code}.`))),
    ]);
    const { url: base } = message as Listening;
    return {
      signIn: (username) => Client.signIn(base, username, password),
      url: base,
      password,
      pid: child.pid!,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of several shapes, read where they are used */

/** The API as an account sees it; a request that is refused throws with its answer. */
export class Client {
  private renewAt = Number.POSITIVE_INFINITY;

  private constructor(
    private readonly base: string,
    private token: string | null,
  ) {}

  static async signIn(base: string, username: string, password: string): Promise<Client> {
    const client = new Client(base, null);
    client.keep(await client.request('POST', '/auth/login', { username, password }));
    return client;
  }

  /** Access tokens are short: halfway, the next request has it renewed. */
  private keep({ accessToken, expiresAt }: { accessToken: string; expiresAt: string }): void {
    this.token = accessToken;
    this.renewAt = Date.now() + (Date.parse(expiresAt) - Date.now()) / 2;
  }

  get(path: string): Promise<any> {
    return this.request('GET', path);
  }

  post(path: string, body?: object): Promise<any> {
    return this.request('POST', path, body);
  }

  private async request(method: string, path: string, body?: object): Promise<any> {
    if (Date.now() > this.renewAt) {
      this.renewAt = Number.POSITIVE_INFINITY;
      this.keep(await this.request('POST', '/auth/renew'));
    }
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
}
