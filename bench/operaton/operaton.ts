import { spawn } from 'node:child_process';
import { type Bounds, type Done, NO_LIMIT } from './closed-loop.js';
import { deploy, type Endpoint, json, request } from './http-request.js';
import { COMPARED_MODELS } from './models.js';
import { endProcess, freePort, untilReady } from './processes.js';
import type { Side } from './side.js';

export const JAVA_FLAGS = ['-Xms512m', '-Xmx2g'];

/** What Operaton keeps of what has happened. */
export type History = 'full' | 'audit' | 'activity' | 'none';

/** Operaton in a process of its own, with its REST interface below /engine-rest. */
export interface OperatonServer {
  pid: number;
  endpoint: Endpoint;
  version: string;
  /** From the start on an empty database to the first answer. */
  startMs: number;
  stop(): Promise<void>;
}

/** As a side it is driven through its Java API. */
export interface Operaton extends Side, OperatonServer {}

/** Starts it on an empty database and deploys the processes of the comparison. */
export async function startOperaton(
  jar: string,
  databaseUrl: string,
  history: History,
): Promise<Operaton> {
  const server = await launchOperaton(jar, databaseUrl, { OPERATON_HISTORY: history });
  try {
    await deployOnOperaton(server.endpoint);
    return { ...server, ...javaApi(server.endpoint) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Starts it on an empty database, with nothing deployed.
 * @param environment names of Spring's properties, such as `OPERATON_BPM_JOBEXECUTION_ENABLED`
 */
export async function launchOperaton(
  jar: string,
  databaseUrl: string,
  environment: Record<string, string>,
): Promise<OperatonServer> {
  const port = await freePort();
  const database = new URL(databaseUrl);
  // It ends when its standard input does, so also when this process is killed.
  const child = spawn('java', [...JAVA_FLAGS, '-jar', jar], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: {
      ...process.env,
      OPERATON_PORT: String(port),
      OPERATON_JDBC: `jdbc:postgresql://${database.host}${database.pathname}`,
      OPERATON_USER: database.username,
      OPERATON_PASSWORD: database.password,
      ...environment,
    },
  });
  const endpoint = { url: `http://127.0.0.1:${port}` };
  const stop = () => endProcess(child);
  try {
    const startMs = await untilReady('Operaton', child, async () => {
      return (await request(endpoint, 'GET', '/engine-rest/engine')).status === 200;
    });
    const { version } = await json<{ version: string }>(endpoint, 'GET', '/engine-rest/version');
    return { pid: child.pid!, endpoint, version, startMs, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function deployOnOperaton(endpoint: Endpoint): Promise<void> {
  const fields = { 'deployment-name': 'bench' };
  return deploy(endpoint, '/engine-rest/deployment/create', COMPARED_MODELS, fields);
}

function javaApi(endpoint: Endpoint): Omit<Side, 'pid'> {
  return {
    run: (workload: string, { clients, ms, most = NO_LIMIT }: Bounds) =>
      json<Done>(
        endpoint,
        'POST',
        `/bench/run?workload=${workload}&clients=${clients}&ms=${Math.round(ms)}&most=${most}`,
      ),
    forget: () => json(endpoint, 'POST', '/bench/forget'),
  };
}
