import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Filters of the desk's lists that people keep under a name. */
export class SavedFilters1764100004000 extends ForwardMigration {
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
}
