import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps of a report that is written without a script, and why an answer did not satisfy. */
export class CitizenDrafts1764200070000 implements MigrationInterface {
  name = 'CitizenDrafts1764200070000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
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
