import { migrations } from '../../migrations/index.ts';
import { migrateDatabase } from '../../src/platform/database/migrate.ts';
import { startTestServer } from './test-database.ts';

/** Jest calls it once a run: one PostgreSQL for all test files, its template migrated. */
export default async function globalSetup() {
  globalThis.testServer = await startTestServer((url) => migrateDatabase(url, migrations));
}
