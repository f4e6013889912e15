import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { request } from './http-request.js';
import { residentMb } from './processor-times.js';
import { endProcess, freePort, NODE_FLAGS, untilReady } from './processes.js';

/** A start on an empty database, until the first answer, and the memory that is held then. */
export interface StartUp {
  ms: number;
  megabytes: number;
}

/** Builds the product as it is shipped, starts it once with its demonstration accounts, and ends it. */
export async function measureStartUp(
  databaseUrl: string,
  dataDir: string,
  whileRunning: (stop: () => Promise<void>) => void,
): Promise<StartUp> {
  // Its messages are not the report's.
  const build = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2] });
  if (build.status !== 0) throw new Error('The product cannot be built.');
  const port = await freePort();
  const folder = path.join(dataDir, 'shipped');
  await fs.mkdir(folder);
  const child = spawn(process.execPath, [...NODE_FLAGS, 'dist/src/main.js'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      DEMO: 'true',
      DEMO_PASSWORD: randomBytes(12).toString('base64url'),
      AUTH_SECRET: randomBytes(48).toString('base64url'),
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
  });
  const stop = () => endProcess(child);
  whileRunning(stop);
  try {
    const endpoint = { url: `http://127.0.0.1:${port}` };
    const ms = await untilReady('The product', child, async () => {
      return (await request(endpoint, 'GET', '/health/live')).status === 200;
    });
    return { ms, megabytes: residentMb(child.pid!) };
  } finally {
    await stop();
  }
}
