import type { TestServer } from './test-database.js';

/** Jest calls it once, after the last test file, in the process of globalSetup. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as { testServer?: TestServer }).testServer?.stop();
}
