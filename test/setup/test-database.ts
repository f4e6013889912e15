import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { openClient } from './open-client.js';
import { makeQuickFolder } from './quick-folder.js';

/** Migrated once a test run; nobody may connect to it, so that it can be cloned at any moment. */
export const TEMPLATE_DATABASE = 'template_migrated';

/** The variable that carries the test server's address (its database `postgres`) to the jest workers. */
const ADMIN_URL_VARIABLE = 'TEST_DATABASE_ADMIN_URL';
const OBJECT_IN_USE = '55006';
const CLONE_ATTEMPTS = 20;

/** The PostgreSQL of one test run. */
export interface TestServer {
  adminUrl: string;
  stop(): Promise<void>;
}

/** A database of its own for a test file. */
export interface TestDatabase {
  url: string;
  /** Drops it, with whoever is still connected. */
  drop(): Promise<void>;
}

/** Set once the server has the template: whoever starts a run within this one must not build it anew. */
const TEMPLATE_READY_VARIABLE = 'TEST_DATABASE_TEMPLATE_READY';

/**
 * Starts the one PostgreSQL of this test run and builds the template with `migrate`. A server given in
 * TEST_DATABASE_ADMIN_URL (a role that may create databases) is used instead, and left running.
 */
export async function startTestServer(
  migrate: (url: string) => Promise<void>,
): Promise<TestServer> {
  const given = process.env[ADMIN_URL_VARIABLE];
  const server = given ? { adminUrl: given, stop: async () => undefined } : await startOwnServer();
  try {
    if (!process.env[TEMPLATE_READY_VARIABLE]) await buildTemplate(server.adminUrl, migrate);
    process.env[TEMPLATE_READY_VARIABLE] = '1';
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env[ADMIN_URL_VARIABLE] = server.adminUrl;
  return server;
}

/** Clones the template. Call it once a test file, and `drop()` at its end. Names are unique across workers. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env[ADMIN_URL_VARIABLE];
  if (!adminUrl) throw new Error(`${ADMIN_URL_VARIABLE} is not set: run the tests through jest.`);
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await withAdmin(adminUrl, (admin) => clone(admin, name));
  return {
    url: urlOf(adminUrl, name),
    drop: () => withAdmin(adminUrl, (admin) => drop(admin, name)),
  };
}

async function startOwnServer(): Promise<TestServer> {
  const dataDir = await makeQuickFolder('punto-dascolto-test-');
  const postgres = await startEmbeddedPostgres({
    dataDir,
    database: 'tests',
    extraSettings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      max_wal_size: '256MB',
    },
  });
  return {
    adminUrl: urlOf(postgres.url, 'postgres'),
    async stop() {
      await postgres.stop();
      await fs.rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function buildTemplate(
  adminUrl: string,
  migrate: (url: string) => Promise<void>,
): Promise<void> {
  await withAdmin(adminUrl, async (admin) => {
    await drop(admin, TEMPLATE_DATABASE);
    await admin.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
  });
  await migrate(urlOf(adminUrl, TEMPLATE_DATABASE));
  await withAdmin(adminUrl, (admin) =>
    admin.query(`ALTER DATABASE ${TEMPLATE_DATABASE} ALLOW_CONNECTIONS false`),
  );
}

async function clone(admin: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE}`);
      return;
    } catch (error) {
      // An autovacuum worker, or the migration's last connection on its way out.
      if ((error as { code?: string }).code !== OBJECT_IN_USE || attempt === CLONE_ATTEMPTS) {
        throw error;
      }
      await sleep(100 * attempt);
    }
  }
}

async function drop(admin: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      return;
    } catch (error) {
      // FORCE may not end an autovacuum worker when we are no superuser; it ends soon by itself.
      if (attempt === CLONE_ATTEMPTS) throw error;
      await sleep(100 * attempt);
    }
  }
}

async function withAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = await openClient(adminUrl);
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
