import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** What the citizens' pages need: codes to follow a contact with, messages that come in, and limits by address. */
export class CitizenPages1764100020001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  `CREATE TABLE follow_code (
     contact_id uuid NOT NULL REFERENCES contact,
     code_hash text NOT NULL,
     created_at timestamptz NOT NULL,
     PRIMARY KEY (contact_id, code_hash))`,
  `ALTER TABLE message DROP CONSTRAINT message_channel_check,
                       ADD CONSTRAINT message_channel_check
                         CHECK (channel IN ('email', 'letter', 'phone', 'none', 'web')),
                       DROP CONSTRAINT message_state_check,
                       ADD CONSTRAINT message_state_check
                         CHECK (state IN ('waiting', 'sent', 'failed', 'notSendable', 'received'))`,
  `CREATE TABLE public_use (
     subject text NOT NULL,
     hour timestamptz NOT NULL,
     uses int NOT NULL,
     PRIMARY KEY (subject, hour))`,
  `CREATE INDEX public_use_hour ON public_use (hour)`,
];
