import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Bulk intake: the runs with their files and reports, and what the system of origin said of each contact. */
export class Imports1764000000005 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  `CREATE TABLE import_run (
     id uuid PRIMARY KEY,
     state text NOT NULL CHECK (state IN ('waiting', 'running', 'finished', 'failed')),
     source text NOT NULL,
     file_name text,
     reading jsonb NOT NULL,
     point text NOT NULL REFERENCES point,
     dry_run boolean NOT NULL,
     actor jsonb NOT NULL,
     started_by text NOT NULL,
     created_at timestamptz NOT NULL,
     started_at timestamptz,
     finished_at timestamptz,
     failure text,
     total int NOT NULL,
     processed int NOT NULL DEFAULT 0,
     taken int NOT NULL DEFAULT 0,
     already_taken int NOT NULL DEFAULT 0,
     changed int NOT NULL DEFAULT 0,
     refused int NOT NULL DEFAULT 0,
     with_warnings int NOT NULL DEFAULT 0,
     lease_owner uuid,
     lease_until timestamptz)`,
  `CREATE INDEX import_run_unfinished ON import_run (lease_until) WHERE state IN ('waiting', 'running')`,
  `CREATE INDEX import_run_created ON import_run (created_at, id)`,
  // The file itself, until the run has ended: any replica can go on where another stopped.
  `CREATE TABLE import_chunk (
     run_id uuid NOT NULL REFERENCES import_run,
     seq int NOT NULL,
     content bytea NOT NULL,
     PRIMARY KEY (run_id, seq))`,
  `CREATE TABLE import_row (
     run_id uuid NOT NULL REFERENCES import_run,
     row_number int NOT NULL,
     outcome text NOT NULL CHECK (outcome IN ('taken', 'alreadyTaken', 'changed', 'refused')),
     external_id text,
     contact_id uuid REFERENCES contact,
     issues jsonb NOT NULL,
     PRIMARY KEY (run_id, row_number))`,
  `CREATE INDEX import_row_outcome ON import_row (run_id, outcome, row_number)`,
  `CREATE TABLE imported_contact (
     contact_id uuid PRIMARY KEY REFERENCES contact,
     source text NOT NULL,
     external_id text NOT NULL,
     fingerprint text NOT NULL,
     external_status text,
     external_closed_at timestamptz,
     run_id uuid NOT NULL REFERENCES import_run,
     row_number int NOT NULL,
     UNIQUE (source, external_id))`,
];
