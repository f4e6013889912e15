import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** What handlers of leased tasks answered, until their engine has taken note of it. */
export class LeasedOutcomes1764000000006 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE leased_task_outcome (
        -- Another engine's ids need not be UUIDs.
        task_id text PRIMARY KEY,
        outcome jsonb NOT NULL,
        recorded_at timestamptz NOT NULL
      );
    `);
  }
}
