import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Migrations of many instances that somebody asked for at once over /engine-rest, and how each instance fared. */
const BATCHES = `
  CREATE TABLE migration_batch (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    total integer NOT NULL,
    failed integer NOT NULL
  )`;

export class MigrationBatches1764200290000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BATCHES);
  }
}
