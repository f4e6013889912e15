import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Sessions of programs, clients that an account has signed in from, and the first administrator's sign-up (ADR 0043). */
export class AccountsAtTheEdge1764200090000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  // A session of a program has no cookie: its access tokens name the row.
  `ALTER TABLE browser_session ALTER COLUMN token_hash DROP NOT NULL`,
  `CREATE TABLE known_client (
     account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     client bytea NOT NULL,
     last_sign_in_at timestamptz NOT NULL,
     PRIMARY KEY (account_id, client))`,
  `CREATE INDEX known_client_age ON known_client (last_sign_in_at)`,
  `CREATE TABLE sign_up_link (
     token_hash bytea PRIMARY KEY,
     expires_at timestamptz NOT NULL)`,
];
