import type { ServerProcess } from '../http.js';
import { closedLoop } from './closed-loop.js';
import { type Endpoint, json } from './http-request.js';
import { KEYS } from './models.js';
import type { Operaton } from './operaton.js';
import type { Side } from './side.js';

/** May start the process and work on its task. */
const WORKER = 'regia';

interface Requests {
  pid: number;
  /** Starts the process; answers its task's id where the answer tells it. */
  start(): Promise<string | null>;
  /** Claims and completes a task, two requests. */
  finish(taskId: string): Promise<void>;
  /** Open tasks, where the start does not tell them. */
  openTasks?(): Promise<string[]>;
}

/** H1 starts, H2 claims and completes what H1 left, oldest first. */
function sideOf({ pid, start, finish, openTasks }: Requests): Side {
  let open: string[] = [];
  const operations: Record<string, () => Promise<boolean>> = {
    H1: async () => {
      const id = await start();
      if (id) open.push(id);
      return true;
    },
    H2: async () => {
      const id = open.shift();
      if (id) await finish(id);
      return id !== undefined;
    },
  };
  return {
    pid,
    run: (workload, bounds) => closedLoop(operations[workload], bounds),
    ...(openTasks && { prepare: async () => void (open = await openTasks()) }),
  };
}

/** The whole product: signed in, claims and completes by its own API. */
export async function productOverHttp(server: ServerProcess): Promise<Side> {
  const worker = await signedIn(server, WORKER);
  return sideOf({
    pid: server.pid,
    async start() {
      const path = `/api/v1/bench-instances/${KEYS.http}`;
      return (await json<{ taskId: string }>(worker, 'POST', path, '{}')).taskId;
    },
    async finish(id) {
      await json(worker, 'POST', `/api/v1/tasks/${id}/claim`, '{}');
      await json(worker, 'POST', `/api/v1/tasks/${id}/complete`, '{"variables":{}}');
    },
  });
}

async function signedIn(server: ServerProcess, username: string): Promise<Endpoint> {
  const body = JSON.stringify({ username, password: server.password });
  const login = { url: server.url };
  const { accessToken } = await json<{ accessToken: string }>(
    login,
    'POST',
    '/api/v1/auth/login',
    body,
  );
  return { url: server.url, headers: { authorization: `Bearer ${accessToken}` } };
}

/** Operaton's REST API, without authentication. */
export function operatonOverHttp({ pid, endpoint }: Operaton): Side {
  return sideOf({
    pid,
    async start() {
      const path = `/engine-rest/process-definition/key/${KEYS.http}/start`;
      await json(endpoint, 'POST', path, '{}');
      return null;
    },
    async finish(id) {
      await json(endpoint, 'POST', `/engine-rest/task/${id}/claim`, `{"userId":"${WORKER}"}`);
      await json(endpoint, 'POST', `/engine-rest/task/${id}/complete`, '{"variables":{}}');
    },
    openTasks: () => json<string[]>(endpoint, 'GET', `/bench/tasks?key=${KEYS.http}`),
  });
}
