import type pg from 'pg';
import {
  APPLICATION_ROLE,
  superuserClient,
} from '../../src/platform/database/embedded/application-database.js';
import { superuserPassword } from '../../src/platform/database/embedded/cluster.js';
import { prepareHomeFolder } from '../../src/platform/database/embedded/home-folder.js';
import { openClient } from '../../test/setup/open-client.js';
import { settingsOf, startBenchServer } from '../database.js';

const SETTINGS = {
  shared_buffers: '512MB',
  // No checkpoint falls into anybody's turn.
  checkpoint_timeout: '60min',
  max_wal_size: '12GB',
  min_wal_size: '6GB',
};

/** One PostgreSQL with an empty database for each side. */
export interface ComparedDatabases {
  product: string;
  operaton: string;
  /** A superuser's connection to the server. */
  admin: pg.Client;
  postmaster: number;
  dataDir: string;
  settings: Record<string, string>;
  fileSystem: string | null;
  stop(): Promise<void>;
}

export async function startComparedDatabases(
  parent: string | undefined,
): Promise<ComparedDatabases> {
  const server = await startBenchServer(parent, SETTINGS);
  const { postgres, dataDir, fileSystem } = server;
  let admin: pg.Client | undefined;
  const stop = async () => {
    await admin?.end().catch(() => undefined);
    await server.stop();
  };
  try {
    const password = superuserPassword(await prepareHomeFolder(dataDir));
    admin = superuserClient(postgres.port, password);
    await admin.connect();
    const urls = {
      product: await emptyDatabase(admin, postgres.url, 'product'),
      operaton: await emptyDatabase(admin, postgres.url, 'operaton'),
    };
    const settings = await settingsOf(admin, [...Object.keys(SETTINGS), 'autovacuum']);
    return { ...urls, admin, postmaster: postgres.pid, dataDir, settings, fileSystem, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Without a language's order of letters, which Operaton's many indexes on text would pay for. */
async function emptyDatabase(admin: pg.Client, serverUrl: string, name: string): Promise<string> {
  await admin.query(
    `CREATE DATABASE ${name} OWNER ${APPLICATION_ROLE} TEMPLATE template0
     LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'`,
  );
  return urlOf(serverUrl, name);
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/**
 * As on a server that has run for a while: writing into a new file of the log costs twice.
 * @param segments how many files of 16 MB the log has ready afterwards
 */
export async function prepareLog(admin: pg.Client, segments: number): Promise<void> {
  for (let segment = 0; segment < segments; segment++) {
    await admin.query(`SELECT pg_logical_emit_message(true, 'bench', 'x')`);
    await admin.query('SELECT pg_switch_wal()');
  }
  await admin.query('CHECKPOINT');
}

/** Instances of a process that ended, and how many activities were written of each. */
export interface Ended {
  key: string;
  instances: number;
  activities: number;
}

const ENDED = {
  product: `
    SELECT i.definition_key AS key, count(DISTINCT i.id)::int AS instances, count(*)::int AS activities
    FROM process_instance i JOIN activity_history a ON a.instance_id = i.id
    WHERE i.state = 'completed' GROUP BY 1 ORDER BY 1`,
  operaton: `
    SELECT i.proc_def_key_ AS key, count(DISTINCT i.id_)::int AS instances, count(*)::int AS activities
    FROM act_hi_procinst i JOIN act_hi_actinst a ON a.proc_inst_id_ = i.id_
    WHERE i.state_ = 'COMPLETED' GROUP BY 1 ORDER BY 1`,
};

/** What one side's database holds at the end: both sides must have done the same. */
export interface Content {
  ended: Ended[];
  megabytes: number;
}

/** Reads it from a database of the product or of Operaton. */
export async function contentOf(url: string, side: keyof typeof ENDED): Promise<Content> {
  const client = await openClient(url);
  try {
    const { rows } = await client.query<Ended>(ENDED[side]);
    const size = await client.query('SELECT pg_database_size(current_database())::float8 AS bytes');
    const ended = rows.map((row) => ({ ...row, activities: row.activities / row.instances }));
    return { ended, megabytes: size.rows[0].bytes / 1e6 };
  } finally {
    await client.end();
  }
}
