import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `npm start` gives Node. */
export const NODE_FLAGS = ['--max-semi-space-size=64', '--no-allocation-site-pretenuring'];

const PATIENCE_MS = 10_000;

/** Asks a process to end and waits until it has; kills it when it does not in time. */
export async function endProcess(
  child: ChildProcess,
  ask: () => unknown = () => child.kill('SIGTERM'),
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  ask();
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(late);
}

/**
 * Waits until `ready` answers true; answers the milliseconds since the call.
 * @throws when the process ends before, or after two minutes
 */
export async function untilReady(
  name: string,
  child: ChildProcess,
  ready: () => Promise<boolean>,
): Promise<number> {
  const from = performance.now();
  while (!(await ready().catch(() => false))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}.`);
    if (performance.now() - from > 120_000) throw new Error(`${name} did not start.`);
    await sleep(50);
  }
  return performance.now() - from;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
