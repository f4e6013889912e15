export * from './connection-options.js';
export * from './database.module.js';
export * from './forward-migration.js';
export * from './migrate.js';
export * from './reference-data.js';
export * from './unit-of-work.js';
export * from './journal-rows.js';
export * from './count-up-to.js';
