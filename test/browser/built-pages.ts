import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.resolve('web');
/** The last file that is built. */
const BUILT = path.join(ROOT, 'dist', '.server', 'citizens.js');
const SOURCES = [
  'index.html',
  'cittadini.html',
  'vite.config.ts',
  'package.json',
  'public',
  'build',
  'src',
];
const LOCK = path.join(ROOT, 'dist.lock');
/** However busy the machine is, no build takes so long: its process id now belongs to another program. */
const LOCK_TOO_OLD_MS = 1_800_000;

/** Builds web/dist where it is missing or older than its sources; of several test files at once, one builds. */
export async function ensurePagesBuilt(): Promise<void> {
  while (await isStale()) {
    if (await takeLock()) {
      try {
        if (await isStale()) await buildPages(ROOT);
        return;
      } finally {
        await fs.rm(LOCK, { force: true });
      }
    }
    await sleep(200);
  }
}

async function isStale(): Promise<boolean> {
  const built = await modifiedAt(BUILT);
  for (const source of SOURCES) {
    const file = path.join(ROOT, source);
    const inside = (await fs.stat(file)).isDirectory()
      ? await fs.readdir(file, { recursive: true })
      : [''];
    for (const name of inside) {
      if ((await modifiedAt(path.join(file, name))) > built) return true;
    }
  }
  return false;
}

async function modifiedAt(file: string): Promise<number> {
  return fs.stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

async function takeLock(): Promise<boolean> {
  if (await isAbandoned()) await fs.rm(LOCK, { force: true });
  return fs.writeFile(LOCK, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  );
}

/** Left behind by a run that was killed. */
async function isAbandoned(): Promise<boolean> {
  const owner = Number(await fs.readFile(LOCK, 'utf8').catch(() => 0));
  if (owner === 0) return false;
  return !isRunning(owner) || Date.now() - (await modifiedAt(LOCK)) > LOCK_TOO_OLD_MS;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Builds the pages whose sources are in `root`, into its `dist`. */
export async function buildPages(root: string): Promise<void> {
  await vite(root, 'build');
  await vite(root, 'build', '--ssr', 'src/citizen/server.tsx');
}

async function vite(root: string, ...words: string[]): Promise<void> {
  const program = path.resolve('node_modules', 'vite', 'bin', 'vite.js');
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...words, '--logLevel', 'error'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`The pages cannot be built:\n${output}`);
}
