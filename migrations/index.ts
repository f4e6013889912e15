import { loadMigrations } from '../src/platform/database/forward-migration.js';

/** Every migration of this folder in the order of its timestamp: forward only. */
export const migrations = await loadMigrations(import.meta.dirname);
