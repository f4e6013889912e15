import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bounds, Done } from './closed-loop.js';
import { endProcess, NODE_FLAGS } from './processes.js';
import type { Side } from './side.js';

/** What the engine's process is asked; `id` comes back with the answer. */
export type Question = { id: number } & (
  ({ op: 'run'; workload: string } & Bounds) | { op: 'forget' }
);
export type Answer = Done | null;
export interface Settled {
  id: number;
  answer?: Answer;
  error?: string;
}

type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;

/** The product's engine without HTTP, in a process of its own. */
export interface EngineProcess extends Side {
  stop(): Promise<void>;
}

/** Migrates the database, deploys the processes of the comparison and waits until the engine may be asked. */
export async function startEngineProcess(databaseUrl: string): Promise<EngineProcess> {
  const loader = new URL('../../test/setup/register-typescript.mjs', import.meta.url).href;
  const child = fork(fileURLToPath(new URL('./product-engine.ts', import.meta.url)), [], {
    execArgv: [...NODE_FLAGS, '--import', loader],
    env: { ...process.env, BENCH_DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = () => endProcess(child, () => child.connected && child.disconnect());
  const ended = once(child, 'exit').then(([code, signal]) =>
    Promise.reject(new Error(`The engine's process ended with ${code ?? signal}.`)),
  );
  // It also ends because it is told to, when nobody waits for it any more.
  ended.catch(() => undefined);
  try {
    await Promise.race([once(child, 'message'), ended]);
  } catch (error) {
    await stop();
    throw error;
  }
  const ask = askerOf(child, ended);
  return {
    pid: child.pid!,
    run: async (workload, bounds) => {
      const ms = Math.round(bounds.ms);
      return (await ask({ op: 'run', workload, ...bounds, ms })) as Done;
    },
    forget: async () => void (await ask({ op: 'forget' })),
    stop,
  };
}

function askerOf(child: ChildProcess, ended: Promise<never>): (asked: Asked) => Promise<Answer> {
  const waiting = new Map<number, (settled: Settled) => void>();
  let questions = 0;
  child.on('message', (settled: Settled) => {
    waiting.get(settled.id)?.(settled);
    waiting.delete(settled.id);
  });
  return async (asked) => {
    const id = ++questions;
    const heard = new Promise<Settled>((resolve) => waiting.set(id, resolve));
    child.send({ ...asked, id });
    const { answer, error } = await Promise.race([heard, ended]);
    if (error) throw new Error(error);
    return answer ?? null;
  };
}
