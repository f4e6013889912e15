import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { EmbeddedDatabaseUnavailable } from './errors.js';
import { dataArgument, type HomeFolder } from './home-folder.js';
import { isAlive, isPostgresOn } from './process-identity.js';
import { programEnvironment, run } from './run.js';

const FAST_SHUTDOWN_MS = 60_000;
const IMMEDIATE_SHUTDOWN_MS = 15_000;

/**
 * A dead-man's switch. Node holds the other end of fd 0; when Node ends, however it ends, the read returns and
 * PostgreSQL is asked for a fast shutdown (for a minute, again and again: in its first moments it may not be
 * listening yet).
 * The traps keep a signal to the whole service from ending the shell before PostgreSQL.
 */
const UNIX_GUARD = `
trap : HUP INT TERM
exec 3<&0
"$0" "$@" </dev/null 3<&- &
postgres=$!
(trap '' HUP TERM; read -r _ <&3
 tries=0; while [ $tries -lt 60 ] && kill -INT $postgres 2>/dev/null; do tries=$((tries+1)); sleep 1; done) &
switch=$!
exec 3<&-
while :; do wait $postgres; code=$?; kill -0 $postgres 2>/dev/null || break; done
kill -KILL $switch 2>/dev/null
exit $code
`;

/** The same for Windows, which has no signals: pg_ctl asks for the shutdown. */
const WINDOWS_GUARD = `
const { spawn } = require('node:child_process');
const [pgCtl, data, postgres, ...args] = process.argv.slice(1);
const server = spawn(postgres, args, { stdio: ['ignore', 'ignore', 'inherit'], windowsHide: true });
server.once('error', (error) => { console.error(error.message); process.exit(1); });
server.once('exit', (code) => process.exit(code ?? 1));
process.stdin.resume();
process.stdin.once('close', () => spawn(pgCtl, ['stop', '-D', data, '-m', 'fast'], { stdio: 'ignore', windowsHide: true }));
`;

/** One run of the PostgreSQL server, from launch to exit. */
export class Postmaster {
  /** Resolves with the exit code once the server is gone; 128 and more: ended by a signal. Never rejects. */
  readonly exited: Promise<number>;
  hasExited = false;
  private tail: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: HomeFolder,
    private readonly binaries: Binaries,
    log: (line: string) => void,
  ) {
    this.exited = new Promise<number>((resolve) => {
      child.once('error', (error) => {
        this.tail.push(error.message);
        resolve(-1);
      });
      child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : -1)));
    }).then((code) => {
      this.hasExited = true;
      return code;
    });
    // The other end may be gone when we close ours.
    child.stdin?.on('error', () => undefined);
    let rest = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) log(line);
      this.tail = [...this.tail, ...lines].slice(-20);
    });
  }

  /** @param settings PostgreSQL's settings, given on the command line: they win over postgresql.conf */
  static launch(
    folder: HomeFolder,
    binaries: Binaries,
    settings: Record<string, string>,
    log: (line: string) => void,
  ): Postmaster {
    const args = ['-D', dataArgument(folder, folder.data)];
    for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
    const [guard, guardArgs] =
      process.platform === 'win32'
        ? [
            process.execPath,
            ['-e', WINDOWS_GUARD, binaries.pgCtl, folder.data, binaries.postgres, ...args],
          ]
        : ['/bin/sh', ['-c', UNIX_GUARD, binaries.postgres, ...args]];
    const child = spawn(guard, guardArgs, {
      ...folder.runAs,
      cwd: folder.data,
      env: programEnvironment(),
      // Its own session: Ctrl-C in a terminal is for the server, which closes its pools before the database.
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
      windowsHide: true,
    });
    return new Postmaster(child, folder, binaries, log);
  }

  /** The last lines that PostgreSQL wrote. */
  get lastLines(): string {
    return this.tail.join('\n').trim();
  }

  /** The server's own pid (not the guard's), or -1 before it is known. */
  get pid(): number {
    return readPidFile(this.folder.data)?.pid ?? -1;
  }

  /** Fast shutdown: open transactions are rolled back, clients disconnected. Resolves after the exit. */
  async stop(): Promise<number> {
    this.child.stdin?.end();
    const timer = new AbortController();
    await Promise.race([
      this.exited,
      sleep(FAST_SHUTDOWN_MS, undefined, { signal: timer.signal, ref: false }).catch(
        () => undefined,
      ),
    ]);
    timer.abort();
    if (!this.hasExited) await endLeftover(this.folder, this.binaries, () => undefined);
    return this.exited;
  }
}

/**
 * Ends a PostgreSQL that still runs on the folder although the process that supervised it is gone, and waits until
 * it is. Call with the folder's lock held: then no living supervisor owns it.
 * @throws EmbeddedDatabaseUnavailable when it does not end
 */
export async function endLeftover(
  folder: HomeFolder,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<void> {
  const file = readPidFile(folder.data);
  if (!file || !isAlive(file.pid)) return;
  if (!isPostgresOn(file.pid, folder.data)) {
    // The pid was given to another program since; PostgreSQL would take that for a running server.
    fs.rmSync(path.join(folder.data, 'postmaster.pid'), { force: true });
    return;
  }
  log(`PostgreSQL (process ${file.pid}) is left from an earlier run: waiting for it to stop.`);
  await requestShutdown(file.pid, 'fast', folder, binaries);
  if (await isGone(file.pid, FAST_SHUTDOWN_MS)) return;
  // Safe for committed rows: the next start replays the log.
  await requestShutdown(file.pid, 'immediate', folder, binaries);
  if (await isGone(file.pid, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new EmbeddedDatabaseUnavailable(
    `PostgreSQL of an earlier run (process ${file.pid}) still uses ${folder.data} and does not stop. End it first.`,
  );
}

/** `null` when there is none, or it is still being written. */
function readPidFile(data: string): { pid: number } | null {
  try {
    const pid = Number(fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isSafeInteger(pid) && pid > 0 ? { pid } : null;
  } catch {
    return null;
  }
}

async function requestShutdown(
  pid: number,
  mode: 'fast' | 'immediate',
  folder: HomeFolder,
  binaries: Binaries,
): Promise<void> {
  if (process.platform === 'win32') {
    await run(binaries.pgCtl, ['stop', '-D', folder.data, '-m', mode], { cwd: folder.data });
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 50) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  return !isAlive(pid);
}
