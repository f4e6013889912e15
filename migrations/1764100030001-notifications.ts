import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** What an account is told of in the top bar: one row a person, read or not. */
const NOTIFICATIONS = [
  `CREATE TABLE notification (
     id uuid PRIMARY KEY,
     account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     kind text NOT NULL CHECK (kind ~ '^[a-zA-Z]{1,40}$'),
     contact_id uuid REFERENCES contact,
     facts jsonb NOT NULL DEFAULT '{}',
     cause text NOT NULL,
     created_at timestamptz NOT NULL,
     read_at timestamptz,
     UNIQUE (account_id, cause))`,
  `CREATE INDEX notification_newest ON notification (account_id, created_at, id)`,
  `CREATE INDEX notification_unread ON notification (account_id, created_at, id) WHERE read_at IS NULL`,
  `CREATE INDEX notification_contact ON notification (contact_id) WHERE contact_id IS NOT NULL`,
  `CREATE INDEX notification_age ON notification (created_at)`,
];

export class Notifications1764100030001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of NOTIFICATIONS) await runner.query(statement);
  }
}
