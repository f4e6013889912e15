import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Inquiries asked of several points at once, with what is waited for; who did what to an assignment; reminders of
 * informations that nobody read; and the indexes of the points' inboxes.
 */
export class AssignmentChains1764100000050 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const OPEN = `state IN ('proposed', 'received', 'accepted')`;

const STATEMENTS = [
  `ALTER TABLE assignment
     ADD COLUMN inquiry_group uuid,
     ADD COLUMN wait_for text CHECK (wait_for IN ('all', 'first')),
     ADD COLUMN created_by_name text,
     ADD COLUMN received_by text,
     ADD COLUMN accepted_by text,
     ADD COLUMN closed_by text,
     ADD COLUMN reminders int NOT NULL DEFAULT 0,
     ADD COLUMN reminded_at timestamptz,
     ADD CONSTRAINT assignment_group_waits CHECK ((inquiry_group IS NULL) = (wait_for IS NULL)),
     ADD CONSTRAINT assignment_group_of_inquiries CHECK (inquiry_group IS NULL OR type = 'inquiry'),
     ADD CONSTRAINT assignment_not_its_own_parent CHECK (parent_id <> id)`,
  `CREATE INDEX assignment_group ON assignment (inquiry_group) WHERE inquiry_group IS NOT NULL`,
  // Sorted by term, the page of an inbox is read from the index alone, however long the history is.
  `CREATE INDEX assignment_inbox_to ON assignment (to_point, coalesce(due_at, 'infinity'), id) WHERE ${OPEN}`,
  `CREATE INDEX assignment_inbox_from ON assignment (from_point, coalesce(due_at, 'infinity'), id)
     WHERE ${OPEN}`,
  `CREATE INDEX assignment_inbox_all ON assignment (coalesce(due_at, 'infinity'), id) WHERE ${OPEN}`,
  `CREATE INDEX assignment_expiring ON assignment (due_at)
     WHERE ${OPEN} AND process_instance_id IS NULL AND due_at IS NOT NULL`,
  `CREATE INDEX assignment_unread ON assignment (coalesce(reminded_at, created_at))
     WHERE type = 'information' AND state = 'proposed' AND reminders < 3`,
];
