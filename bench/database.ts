import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../src/platform/database/embedded/index.js';
import { migrations } from '../migrations/index.js';
import { migrateDatabase } from '../src/platform/database/migrate.js';
import { openClient } from '../test/setup/open-client.js';

const DURABILITY = ['fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method'];

/** The PostgreSQL of one run, durable, in a folder that goes with it. */
export interface BenchDatabase {
  url: string;
  /** The folder, for what else the run needs to keep. */
  dataDir: string;
  /** The server's version and the settings that make commits durable, as the server tells them. */
  settings: Record<string, string>;
  /** Type of the file system below the cluster; null where it cannot be told. */
  fileSystem: string | null;
  /** A connection of the bench's own, beside those of the candidates. */
  admin: pg.Client;
  stop(): Promise<void>;
}

/** Starts an empty, migrated database below `parent` (default: the system's folder for temporary files). */
export async function startBenchDatabase(parent?: string): Promise<BenchDatabase> {
  const server = await startBenchServer(parent);
  let admin: pg.Client | undefined;
  const stop = async () => {
    await admin?.end().catch(() => undefined);
    await server.stop();
  };
  try {
    const { url } = server.postgres;
    await migrateDatabase(url, migrations);
    admin = await openClient(url);
    const { dataDir, fileSystem } = server;
    return { url, dataDir, settings: await settingsOf(admin), fileSystem, admin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A server with one empty database, in a folder that goes with it. */
export interface BenchServer {
  postgres: EmbeddedPostgres;
  dataDir: string;
  fileSystem: string | null;
  stop(): Promise<void>;
}

/** Starts it in a new folder below `parent`. */
export async function startBenchServer(
  parent = os.tmpdir(),
  extraSettings: Record<string, string> = {},
): Promise<BenchServer> {
  const dataDir = await fs.mkdtemp(path.join(parent, 'punto-dascolto-bench-'));
  const remove = () => fs.rm(dataDir, { recursive: true, force: true });
  try {
    // PostgreSQL's own user must be able to pass through it when the bench runs as root.
    await fs.chmod(dataDir, 0o755);
    const postgres = await startEmbeddedPostgres({ dataDir, database: 'bench', extraSettings });
    const stop = async () => {
      await postgres.stop();
      await remove();
    };
    return { postgres, dataDir, fileSystem: fileSystemOf(dataDir), stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The server's version, the settings that make commits durable, and those of `more`, as the server tells them. */
export async function settingsOf(
  admin: pg.Client,
  more: readonly string[] = [],
): Promise<Record<string, string>> {
  const settings: Record<string, string> = {};
  for (const name of ['server_version', ...DURABILITY, ...more]) {
    const { rows } = await admin.query('SELECT current_setting($1) AS value', [name]);
    settings[name] = rows[0].value;
  }
  return settings;
}

/** Where fsync means nothing (tmpfs) the figures would flatter everyone but the peer in memory. */
function fileSystemOf(folder: string): string | null {
  try {
    const answer = execFileSync('stat', ['--file-system', '--format=%T', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.trim();
  } catch {
    return null;
  }
}

/** Bytes of write-ahead log that the cluster has written so far. */
export async function walPosition(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query(
    `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS bytes`,
  );
  return Number(rows[0].bytes);
}
