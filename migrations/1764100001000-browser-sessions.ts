import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Whoever uses the pages is known by a cookie; the server keeps a hash of what is in it (docs/adr/0023). */
export class BrowserSessions1764100001000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SESSIONS) await runner.query(statement);
  }
}

const SESSIONS = [
  `CREATE TABLE browser_session (
     id uuid PRIMARY KEY,
     token_hash bytea NOT NULL UNIQUE,
     account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     token_version int NOT NULL,
     created_at timestamptz NOT NULL,
     last_seen_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL)`,
  `CREATE INDEX browser_session_account ON browser_session (account_id)`,
  `CREATE INDEX browser_session_expiry ON browser_session (expires_at)`,
];
