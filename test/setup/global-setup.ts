import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { migrateDatabase } from '../../src/platform/database/migrate.js';
import type * as testDatabase from './test-database.js';

declare global {
  /** Handed from globalSetup to globalTeardown, which jest runs in the same process. */
  var testServer: testDatabase.TestServer | undefined;
}

/**
 * Jest runs this file as CommonJS and without the module mapper of the tests, so it cannot import our ES modules
 * by itself; and swc would turn a plain `import()` into `require()`.
 */
const importModule = new Function('url', 'return import(url)') as <T>(url: string) => Promise<T>;

function load<T>(file: string): Promise<T> {
  return importModule<T>(pathToFileURL(file).href);
}

/** Jest calls it once a run: one PostgreSQL for all test files, its template migrated. */
export default async function globalSetup(_: unknown, project: { rootDir: string }): Promise<void> {
  const fromRoot = <T>(file: string) => load<T>(path.join(project.rootDir, file));
  await fromRoot('test/setup/register-typescript.mjs');
  const { startTestServer } = await fromRoot<typeof testDatabase>('test/setup/test-database.ts');
  const migrations = await fromRoot<{ migrateDatabase: typeof migrateDatabase }>(
    'src/platform/database/migrate.ts',
  );
  globalThis.testServer = await startTestServer(migrations.migrateDatabase);
}
