import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Steps of a report that is written without a script, and why an answer did not satisfy. */
export class CitizenDrafts1764200070000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  `CREATE TABLE citizen_draft (
     token_hash text PRIMARY KEY,
     body jsonb NOT NULL,
     expires_at timestamptz NOT NULL)`,
  `CREATE INDEX citizen_draft_expires ON citizen_draft (expires_at)`,
  `ALTER TABLE survey ADD COLUMN reason text
     CHECK (reason IN ('notSolved', 'notClear', 'notMine', 'tooLate', 'other'))`,
];
