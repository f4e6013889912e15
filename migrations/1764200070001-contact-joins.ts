import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** "Anche a me": citizens who are told of the answer to a report of somebody else. */
export class ContactJoins1764200070001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  `CREATE TABLE contact_join (
     id uuid PRIMARY KEY,
     contact_id uuid NOT NULL REFERENCES contact,
     email text NOT NULL,
     language text NOT NULL CHECK (language IN ('it', 'en')),
     token_hash text NOT NULL UNIQUE,
     state text NOT NULL CHECK (state IN ('pending', 'confirmed', 'withdrawn')),
     asked_at timestamptz NOT NULL,
     confirmed_at timestamptz,
     mails int NOT NULL)`,
  `CREATE UNIQUE INDEX contact_join_once ON contact_join (contact_id, lower(email))`,
  `CREATE INDEX contact_join_email ON contact_join (lower(email), asked_at)`,
];
