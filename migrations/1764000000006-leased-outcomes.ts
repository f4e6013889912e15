import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What handlers of leased tasks answered, until their engine has taken note of it. */
export class LeasedOutcomes1764000000006 implements MigrationInterface {
  name = 'LeasedOutcomes1764000000006';

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

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
