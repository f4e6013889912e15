import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of the desk's lists that people keep under a name. */
export class SavedFilters1764100004000 implements MigrationInterface {
  name = 'SavedFilters1764100004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE saved_filter (
         id uuid PRIMARY KEY,
         account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
         name text NOT NULL CHECK (name <> ''),
         address text NOT NULL,
         created_at timestamptz NOT NULL,
         UNIQUE (account_id, name))`,
    );
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
