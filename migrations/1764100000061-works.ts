import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Works asked of maintenance services for a contact. */
export class Works1764100000061 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  `CREATE TABLE work_order (
     id uuid PRIMARY KEY,
     seq bigint GENERATED ALWAYS AS IDENTITY,
     contact_id uuid NOT NULL REFERENCES contact,
     service_point text NOT NULL REFERENCES point,
     requested_point text NOT NULL REFERENCES point,
     description text NOT NULL,
     state text NOT NULL CHECK (state IN ('requested', 'accepted', 'rejected', 'scheduled', 'done', 'told',
       'cancelled')),
     due_at timestamptz,
     planned_from timestamptz,
     planned_to timestamptz,
     schedules int NOT NULL DEFAULT 0,
     rejection_reason text,
     done_at timestamptz,
     done_note text,
     told_at timestamptz,
     requested_by text NOT NULL,
     requested_at timestamptz NOT NULL,
     process_instance_id uuid NOT NULL UNIQUE,
     version int NOT NULL DEFAULT 1,
     CHECK (planned_to >= planned_from),
     CHECK ((state = 'rejected') = (rejection_reason IS NOT NULL)),
     CHECK (state NOT IN ('scheduled', 'done', 'told') OR planned_to IS NOT NULL),
     CHECK (state NOT IN ('done', 'told') OR done_at IS NOT NULL),
     CHECK ((state = 'told') = (told_at IS NOT NULL)))`,
  `CREATE INDEX work_order_contact ON work_order (contact_id, requested_at)`,
  `CREATE INDEX work_order_service ON work_order (service_point, requested_at)`,
  `CREATE INDEX work_order_asked ON work_order (requested_point, requested_at)`,
  `CREATE INDEX work_order_requested ON work_order (requested_at)`,
  `CREATE INDEX work_order_planned ON work_order (planned_from, planned_to) WHERE planned_from IS NOT NULL`,
  `CREATE INDEX work_order_due ON work_order (due_at) WHERE due_at IS NOT NULL`,
];
