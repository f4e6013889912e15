import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Files of contacts (docs/adr/0027). */
export class Attachments1764100020000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  // Sent before the contact it belongs to: then it has no contact yet, and whoever sent it holds the claim.
  `CREATE TABLE attachment (
     id uuid PRIMARY KEY,
     contact_id uuid REFERENCES contact,
     claim_hash text UNIQUE,
     file_name text NOT NULL,
     media_type text NOT NULL,
     bytes int NOT NULL CHECK (bytes > 0),
     width int,
     height int,
     received_sha256 text NOT NULL,
     sent_by text NOT NULL CHECK (sent_by IN ('citizen', 'operator')),
     added_at timestamptz NOT NULL,
     added_by text NOT NULL,
     added_by_name text NOT NULL,
     removed_at timestamptz,
     removed_by text,
     removal_reason text,
     CHECK (contact_id IS NOT NULL OR claim_hash IS NOT NULL))`,
  `CREATE INDEX attachment_contact ON attachment (contact_id, added_at) WHERE contact_id IS NOT NULL`,
  `CREATE UNIQUE INDEX attachment_once ON attachment (contact_id, received_sha256)
     WHERE contact_id IS NOT NULL AND removed_at IS NULL`,
  `CREATE INDEX attachment_unclaimed ON attachment (added_at) WHERE contact_id IS NULL`,
  `CREATE TABLE attachment_content (
     attachment_id uuid PRIMARY KEY REFERENCES attachment ON DELETE CASCADE,
     content bytea NOT NULL,
     preview bytea)`,
  // What is compressed already is not compressed again.
  `ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL, ALTER COLUMN preview SET STORAGE EXTERNAL`,
];
