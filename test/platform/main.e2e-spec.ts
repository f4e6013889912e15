import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openClient } from '../setup/open-client.js';
import { TEST_PASSWORD } from '../setup/test-application.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

/** The server as its own process, from the sources. */
class Server {
  output = '';
  private readonly process: ChildProcess;
  readonly exited: Promise<number | null>;

  constructor(environment: Record<string, string>) {
    this.process = spawn(
      process.execPath,
      ['--import', './test/setup/register-typescript.mjs', 'src/main.ts'],
      { env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', PORT: '0', ...environment } },
    );
    for (const stream of [this.process.stdout!, this.process.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.exited = once(this.process, 'exit').then(([code]) => code as number | null);
  }

  /** Waits for the address that it prints. */
  async address(): Promise<string> {
    let ended = false;
    void this.exited.then(() => (ended = true));
    for (;;) {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(this.output) ?? [];
      if (address) return address;
      if (ended) throw new Error(`The server ended: ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }
}

let server: Server | undefined;
afterEach(async () => {
  server?.signal('SIGKILL');
  await server?.exited;
});

describe('the server process', () => {
  it('refuses to start with a bad environment, and says what to set', async () => {
    server = new Server({ PORT: 'http', DATABASE_URL: 'postgres://db/x', PATRON_DAY: '4 October' });
    expect(await server.exited).toBe(1);
    const lines = server.output.trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.slice(1).map((line) => line.trim().split(' ')[0])).toEqual([
      'PORT',
      'PATRON_DAY',
      'AUTH_SECRET',
    ]);
  });

  describe('on a database', () => {
    let database: TestDatabase;
    let folder: string;
    let environment: Record<string, string>;
    beforeAll(async () => {
      database = await createTestDatabase();
      folder = await fs.mkdtemp(path.join(os.tmpdir(), 'main-'));
      environment = {
        DATABASE_URL: database.url,
        DATA_DIR: folder,
        PROCESSES_DIR: folder,
        AUTH_SECRET: 'a secret of the tests, long enough to sign',
        DEMO: 'true',
        DEMO_PASSWORD: TEST_PASSWORD,
      };
    });
    afterAll(async () => {
      await database?.drop();
      await fs.rm(folder, { recursive: true });
    });

    it('prints where it is and how to get in; on SIGTERM it answers whoever waits, and ends', async () => {
      server = new Server(environment);
      const address = await server.address();
      expect(server.output).toContain(`${address}/api/docs`);
      expect(server.output).toContain(`${address}/api/openapi.json`);
      expect(server.output).toMatch(/infodesk .*Savena/);
      expect(server.output).toContain(TEST_PASSWORD);

      const longPoll = fetch(`${address}/engine-rest/external-task/fetchAndLock`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`worker:${TEST_PASSWORD}`).toString('base64')}`,
        },
        body: JSON.stringify({
          workerId: 'w',
          maxTasks: 1,
          asyncResponseTimeout: 60_000,
          topics: [{ topicName: 'nothing', lockDuration: 1000 }],
        }),
      });
      // The request must be in the server before the signal.
      await untilSignedIn(address);
      server.signal('SIGTERM');
      const reply = await longPoll;
      expect([reply.status, await reply.json()]).toEqual([200, []]);
      expect(await server.exited).toBe(0);
    });

    it('ends when its port is taken, and says so', async () => {
      server = new Server(environment);
      const { port } = new URL(await server.address());
      const second = new Server({ ...environment, PORT: port });
      expect(await second.exited).toBe(1);
      expect(second.output.trim()).toMatch(/^Port \d+ of 127\.0\.0\.1 is taken .* set PORT .*$/);
    });

    it('ends on a host that is none, and says what to set', async () => {
      server = new Server({ ...environment, HOST: 'nowhere.invalid' });
      expect(await server.exited).toBe(1);
      expect(server.output.trim()).toMatch(/^Nobody knows .*"nowhere\.invalid": set HOST .*$/);
    });

    /** Waits until the database has seen the worker sign in (its address is counted, then forgiven). */
    async function untilSignedIn(address: string): Promise<void> {
      const client = await openClient(database.url);
      try {
        for (;;) {
          const { rows } = await client.query(
            `SELECT 1 FROM login_delay WHERE subject LIKE 'address:%' AND failures = 0`,
          );
          if (rows.length > 0) break;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      } finally {
        await client.end();
      }
      expect((await fetch(`${address}/health/live`)).status).toBe(200);
    }
  });
});
