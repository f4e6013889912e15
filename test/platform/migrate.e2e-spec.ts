import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import {
  DatabaseUnusable,
  extensionProblem,
  migrateDatabase,
  missingMigrations,
  versionProblem,
} from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { openClient } from '../setup/open-client.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = await openClient(database.url);
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

describe('migrating', () => {
  it('is done once by twenty replicas that start at once on an empty database', async () => {
    await client.query('DROP SCHEMA public CASCADE');
    await client.query('CREATE SCHEMA public');
    await Promise.all(Array.from({ length: 20 }, () => migrateDatabase(database.url, migrations)));
    const { rows } = await client.query<{ name: string }>(
      'SELECT name FROM schema_migration ORDER BY timestamp',
    );
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  it('tells which migrations of this release were not executed', () => {
    const names = migrations.map((migration) => migration.name);
    expect(missingMigrations(migrations, names)).toEqual([]);
    expect(missingMigrations(migrations, names.slice(1))).toEqual([names[0]]);
  });

  it('refuses a database that does not let us in, without telling the password', async () => {
    const url = new URL(database.url);
    url.password = 'wrong-password';
    const failure = await migrateDatabase(url.href, migrations).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseUnusable);
    expect(String(failure)).toContain('DATABASE_URL');
    expect(String(failure)).not.toContain('wrong-password');
  });

  it('refuses PostgreSQL before version 15', () => {
    expect(versionProblem({ number: 140_012, text: '14.12' })).toContain('PostgreSQL 14.12');
    expect(versionProblem({ number: 150_000, text: '15.0' })).toBeNull();
  });

  it('makes the extensions of the schema, and says who must when the role may not', async () => {
    const installed = async () =>
      (
        await client.query<{ extname: string }>(
          `SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1`,
        )
      ).rows.map(({ extname }) => extname);
    expect(await installed()).toEqual(['pg_trgm', 'unaccent']);
    const role = '"' + new URL(database.url).username + '"';
    const name = '"' + new URL(database.url).pathname.slice(1) + '"';
    await client.query('DROP SCHEMA public CASCADE');
    await client.query('CREATE SCHEMA public');
    await client.query(`REVOKE CREATE ON DATABASE ${name} FROM ${role}`);
    const failure = await migrateDatabase(database.url, migrations).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(DatabaseUnusable);
    expect(String(failure)).toContain('CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent;');
    await client.query(`GRANT CREATE ON DATABASE ${name} TO ${role}`);
    await migrateDatabase(database.url, migrations);
    expect(await installed()).toEqual(['pg_trgm', 'unaccent']);
  });

  it('says what to install on a server that lacks an extension', () => {
    const state = { installed: false, available: false, creatable: true };
    expect(extensionProblem([{ name: 'pg_trgm', ...state }])).toContain('postgresql-contrib');
    expect(
      extensionProblem([{ name: 'pg_trgm', installed: true, available: true, creatable: false }]),
    ).toBeNull();
  });
});
