/**
 * Tests run in plain Node, in processes that stay: what the product imports is loaded and compiled once a process, not
 * once a file. One real PostgreSQL for all, started by globalSetup.
 */
export default {
  runner: 'jest-light-runner',
  rootDir: '.',
  testRegex: '.*\\.(spec|e2e-spec)\\.tsx?$',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  testPathIgnorePatterns: ['/dist/', '/node_modules/', '/data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/time-limits.mjs'],
  globalSetup: './test/setup/global-setup.mjs',
  globalTeardown: './test/setup/global-teardown.mjs',
  // A third works while two wait for a page or for PostgreSQL.
  maxWorkers: 3,
};
