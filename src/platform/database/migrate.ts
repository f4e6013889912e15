import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { APPLICATION_NAME } from './connection-options.js';
import type { Migration } from './forward-migration.js';

export const LEAST_POSTGRES_VERSION = 15;

/** Similar words and words without accents; both come with PostgreSQL and are trusted since version 13. */
const NEEDED_EXTENSIONS = ['pg_trgm', 'unaccent'];

/** Any number that nobody else locks in this database: the first letters of the product's name. */
const MIGRATION_LOCK = 0x70756e74;

const PATIENCE_MS = 30_000;
const NOT_YET = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', '57P03']);

/** The database cannot be used; the message says why and what to do. */
export class DatabaseUnusable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseUnusable';
  }
}

/**
 * Brings the database to the schema that `migrations` make, in their order. Replicas that start at the same time wait for one another.
 * Waits half a minute for a database that is still starting.
 * @throws DatabaseUnusable when it cannot be reached, or is older than PostgreSQL 15
 */
export async function migrateDatabase(
  url: string,
  migrations: readonly Migration[],
): Promise<void> {
  const session = await connect(url);
  try {
    await requireVersion(session);
    await requireExtensions(session);
    // The session's lock, not a transaction's: each migration has a transaction of its own.
    await session.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(url, migrations);
  } finally {
    await session.end().catch(() => undefined);
  }
}

/** Injected: the migrations that make the schema of this product. */
export const MIGRATIONS = Symbol('migrations');

/** Names of those of `migrations` that `names` (those executed) lacks. */
export function missingMigrations(
  migrations: readonly Migration[],
  names: readonly string[],
): string[] {
  const executed = new Set(names);
  return migrations.map((migration) => migration.name).filter((name) => !executed.has(name));
}

async function runMigrations(url: string, migrations: readonly Migration[]): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    applicationName: `${APPLICATION_NAME}-migration`,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    installExtensions: false,
    poolSize: 2,
    logging: false,
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const client = new pg.Client({
      connectionString: url,
      application_name: `${APPLICATION_NAME}-migration`,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client.on('error', () => undefined); // heard by the query that runs
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!NOT_YET.has((error as { code?: string }).code ?? '') || Date.now() >= deadline) {
        throw new DatabaseUnusable(
          `No connection to the database (${describeTarget(url)}): ${messageOf(error)}. ` +
            'Check DATABASE_URL, or unset it to use the embedded PostgreSQL.',
          error,
        );
      }
      await sleep(500);
    }
  }
}

async function requireVersion(session: pg.Client): Promise<void> {
  const { rows } = await session.query<{ number: number; text: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text`,
  );
  const problem = versionProblem(rows[0]);
  if (problem) throw new DatabaseUnusable(problem);
}

/** What PostgreSQL says of an extension that the schema needs. */
export interface ExtensionState {
  name: string;
  installed: boolean;
  /** The server has its files. */
  available: boolean;
  /** It is trusted, and this role may create in the database; or the role is a superuser. */
  creatable: boolean;
}

async function requireExtensions(session: pg.Client): Promise<void> {
  const { rows } = await session.query<ExtensionState>(
    `SELECT needed.name,
            EXISTS (SELECT 1 FROM pg_extension e WHERE e.extname = needed.name) AS installed,
            count(v.name) > 0 AS available,
            coalesce(bool_or(v.trusted), false)
              AND has_database_privilege(current_database(), 'CREATE')
              OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS creatable
       FROM unnest($1::text[]) AS needed(name)
       LEFT JOIN pg_available_extension_versions v ON v.name = needed.name
      GROUP BY needed.name ORDER BY needed.name`,
    [NEEDED_EXTENSIONS],
  );
  const problem = extensionProblem(rows);
  if (problem) throw new DatabaseUnusable(problem);
}

/** Why the schema's extensions cannot be had, and who has to do what; null when they are there or can be made. */
export function extensionProblem(states: readonly ExtensionState[]): string | null {
  const lacking = states.filter(({ installed }) => !installed);
  const unavailable = lacking.filter(({ available }) => !available).map(({ name }) => name);
  if (unavailable.length > 0) {
    return (
      `The PostgreSQL server lacks the extension ${unavailable.join(' and ')}: install the package ` +
      'postgresql-contrib on it, or unset DATABASE_URL to use the embedded PostgreSQL.'
    );
  }
  const forbidden = lacking.filter(({ creatable }) => !creatable).map(({ name }) => name);
  if (forbidden.length === 0) return null;
  const statements = forbidden.map((name) => `CREATE EXTENSION ${name};`).join(' ');
  return (
    `The database role may not create the extension ${forbidden.join(' and ')}: have an administrator run ` +
    `${statements} in this database, or GRANT CREATE ON DATABASE to the role.`
  );
}

/** Why a server of that version is refused, or null. `number` as in PostgreSQL's server_version_num. */
export function versionProblem(version: { number: number; text: string }): string | null {
  if (Math.floor(version.number / 10_000) >= LEAST_POSTGRES_VERSION) return null;
  return (
    `PostgreSQL ${version.text} is too old: version ${LEAST_POSTGRES_VERSION} or later is needed. ` +
    'Point DATABASE_URL to a newer server, or unset it to use the embedded PostgreSQL.'
  );
}

/** The address without user and password. */
function describeTarget(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
