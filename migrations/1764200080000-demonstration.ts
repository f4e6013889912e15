import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * A demonstration with a past (docs/adr/0042): its instances' jobs are held until they have reached the present, its
 * events are marked, its contacts send no mail, and how far it has come stands beside what was done.
 */
export class Demonstration1764200080000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  `ALTER TABLE timer_job ADD COLUMN held boolean NOT NULL DEFAULT false`,
  `ALTER TABLE external_task ADD COLUMN held boolean NOT NULL DEFAULT false`,
  `CREATE INDEX timer_job_held ON timer_job (available_at) WHERE held`,
  `CREATE INDEX external_task_held ON external_task (available_at) WHERE held`,
  `ALTER TABLE outbox_event ADD COLUMN past boolean NOT NULL DEFAULT false`,
  `ALTER TABLE contact ADD COLUMN demonstration boolean NOT NULL DEFAULT false`,
  `ALTER TABLE message DROP CONSTRAINT message_state_check`,
  `ALTER TABLE message ADD CONSTRAINT message_state_check
     CHECK (state IN ('waiting', 'sent', 'failed', 'notSendable', 'received', 'demonstration'))`,
  `CREATE TABLE demonstration (
     id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
     seed text NOT NULL,
     contacts int NOT NULL CHECK (contacts > 0),
     present_at timestamptz NOT NULL,
     reached_at timestamptz NOT NULL,
     state text NOT NULL CHECK (state IN ('entering', 'replaying', 'finished', 'stopped')),
     skipped int NOT NULL DEFAULT 0)`,
  `CREATE TABLE demonstration_case (
     position int PRIMARY KEY,
     contact_id uuid NOT NULL UNIQUE REFERENCES contact,
     acts_done int NOT NULL DEFAULT 0)`,
];
