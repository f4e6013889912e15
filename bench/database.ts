import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/index.js';
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
export async function startBenchDatabase(parent = os.tmpdir()): Promise<BenchDatabase> {
  const dataDir = await fs.mkdtemp(path.join(parent, 'punto-dascolto-bench-'));
  // PostgreSQL's own user must be able to pass through it when the bench runs as root.
  await fs.chmod(dataDir, 0o755);
  const remove = () => fs.rm(dataDir, { recursive: true, force: true });
  let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
  try {
    postgres = await startEmbeddedPostgres({ dataDir, database: 'bench' });
  } catch (error) {
    await remove();
    throw error;
  }
  let admin: pg.Client | undefined;
  const stop = async () => {
    await admin?.end().catch(() => undefined);
    await postgres.stop();
    await remove();
  };
  try {
    await migrateDatabase(postgres.url);
    admin = await openClient(postgres.url);
    const settings: Record<string, string> = {};
    for (const name of ['server_version', ...DURABILITY]) {
      const { rows } = await admin.query('SELECT current_setting($1) AS value', [name]);
      settings[name] = rows[0].value;
    }
    return { url: postgres.url, dataDir, settings, fileSystem: fileSystemOf(dataDir), admin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
