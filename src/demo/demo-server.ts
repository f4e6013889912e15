import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DemoOptions } from './demo-options.js';
import type { DemoOutput } from './demo-output.js';

const START_TIMEOUT_MS = 180_000;
const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** The server that the demonstration talks to. */
export interface DemoServer {
  url: string;
  /** Password of the demonstration accounts. Throws when it is known nowhere. */
  password(): Promise<string>;
  /** Stops the server if the demonstration started it. */
  close(): Promise<void>;
}

/** The server at `baseUrl`; started here, for the time of the demonstration, when nothing listens there. */
export async function openServer(options: DemoOptions, output: DemoOutput): Promise<DemoServer> {
  const { baseUrl: url } = options;
  const password = () => findPassword(options);
  if (await listens(url)) return { url, password, close: async () => undefined };
  const { hostname, port, protocol } = new URL(url);
  if (protocol !== 'http:' || !LOCAL_HOSTS.includes(hostname)) {
    throw new Error(`Nothing answers at ${url}: start the server, or correct BASE_URL.`);
  }
  output.line(`Nessun server su ${url}: lo avvio. / No server at ${url}: starting one.`);
  const main = fileURLToPath(new URL('../main.js', import.meta.url));
  // As `npm start` does.
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=64', '--no-allocation-site-pretenuring', main],
    {
      env: {
        ...process.env,
        HOST: hostname.replace(/[[\]]/g, ''),
        PORT: port || '80',
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
        // The file's contacts are the demonstration.
        DEMO_CONTACTS: process.env.DEMO_CONTACTS ?? '0',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  await untilReady(url, child);
  return { url, password, close: () => stop(child) };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  const until = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < until) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error('The server ended before it was ready: its reason stands above.');
    }
    if (await listens(url)) return;
    await sleep(200);
  }
  await stop(child);
  throw new Error(`The server did not get ready within ${START_TIMEOUT_MS / 1000} s.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function listens(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function findPassword({ givenPassword, dataDir }: DemoOptions): Promise<string> {
  if (givenPassword) return givenPassword;
  const file = path.resolve(dataDir, 'demo-password');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    throw new Error(
      `The password of the demonstration accounts is not in ${file}: set DEMO_PASSWORD, or DATA_DIR as the server has it.`,
    );
  }
}
