import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Protocols: the matter they cover, signatures with account and hash of the text, causes of suspension. Clocks: a
 * ledger of every change of their end, what is needed to count them anew, closing days, the notice of works.
 */
export class ProtocolsInFull1764100000060 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...AGREEMENTS, ...CLOSING_DAYS, ...CLOCKS, ...LEDGER]) {
      await runner.query(statement);
    }
  }
}

const AGREEMENTS = [
  `ALTER TABLE protocol_agreement
     ADD COLUMN classifications text[] NOT NULL DEFAULT '{}',
     ADD COLUMN kinds text[] NOT NULL DEFAULT '{}',
     ADD COLUMN first_signed_account text,
     ADD COLUMN first_signed_hash text CHECK (first_signed_hash ~ '^[0-9a-f]{64}$'),
     ADD COLUMN second_signed_account text,
     ADD COLUMN second_signed_hash text CHECK (second_signed_hash ~ '^[0-9a-f]{64}$')`,
];

/** The closing days that hold are those whose latest change added them; nothing is ever changed or deleted. */
const CLOSING_DAYS = [
  `CREATE TABLE closing_day_change (
     revision int PRIMARY KEY CHECK (revision > 0),
     day date NOT NULL,
     change text NOT NULL CHECK (change IN ('added', 'removed')),
     name text NOT NULL,
     name_en text NOT NULL,
     reason text NOT NULL,
     at timestamptz NOT NULL,
     actor_id text NOT NULL,
     actor text NOT NULL)`,
  `CREATE INDEX closing_day_change_day ON closing_day_change (day, revision DESC)`,
  `CREATE TRIGGER closing_day_change_append_only BEFORE UPDATE OR DELETE ON closing_day_change
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER closing_day_change_no_truncate BEFORE TRUNCATE ON closing_day_change
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

const CLOCKS = [
  `ALTER TABLE protocol_clock
     ADD COLUMN process_instance_id uuid,
     ADD COLUMN work_id uuid,
     ADD COLUMN owed_by text,
     ADD COLUMN suspension_cause text,
     ADD COLUMN anchor_at timestamptz,
     ADD COLUMN anchor_left bigint,
     ADD COLUMN anchor_used double precision NOT NULL DEFAULT 0,
     ADD COLUMN calendar_revision int NOT NULL DEFAULT 0,
     ADD COLUMN next_threshold smallint,
     ADD COLUMN next_threshold_at timestamptz,
     ADD COLUMN suspended_ms bigint NOT NULL DEFAULT 0,
     ADD COLUMN suspended_at_end timestamptz,
     ADD COLUMN ended_at timestamptz,
     ADD COLUMN used_ms bigint,
     DROP CONSTRAINT protocol_clock_kind_check,
     ADD CONSTRAINT protocol_clock_kind_check
       CHECK (kind IN ('acknowledgement', 'notAppropriate', 'answer', 'step', 'worksNotice')),
     ADD CONSTRAINT protocol_clock_work CHECK ((kind = 'worksNotice') = (work_id IS NOT NULL))`,
  `UPDATE protocol_clock c
      SET owed_by = coalesce((SELECT a.to_point FROM assignment a WHERE a.id = c.assignment_id),
                             k.owner_point),
          process_instance_id = (SELECT a.process_instance_id FROM assignment a WHERE a.id = c.assignment_id),
          next_threshold = CASE WHEN c.warned_at IS NULL THEN c.warning_percent END,
          next_threshold_at = CASE WHEN c.warned_at IS NULL THEN c.warning_at END,
          ended_at = CASE WHEN c.state IN ('running', 'suspended') THEN NULL
                          ELSE coalesce(c.met_at, k.closed_at,
                            CASE WHEN c.state = 'cancelled' THEN c.started_at END) END
     FROM contact k WHERE k.id = c.contact_id`,
  `CREATE UNIQUE INDEX protocol_clock_of_work ON protocol_clock (work_id) WHERE kind = 'worksNotice'`,
  `CREATE INDEX protocol_clock_threshold ON protocol_clock (next_threshold_at)
     WHERE state = 'running' AND next_threshold_at IS NOT NULL`,
  // Those that a change of the working calendar may concern.
  `CREATE INDEX protocol_clock_revision ON protocol_clock (calendar_revision, id)
     WHERE state IN ('running', 'suspended') AND calendar = 'workingDays'`,
  // Done, and the time it took not counted yet.
  `CREATE INDEX protocol_clock_unused ON protocol_clock (met_at)
     WHERE met_at IS NOT NULL AND used_ms IS NULL`,
  `CREATE INDEX protocol_clock_started ON protocol_clock (started_at, agreement_id)`,
];

const LEDGER = [
  `CREATE TABLE protocol_clock_ledger (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     clock_id uuid NOT NULL REFERENCES protocol_clock,
     contact_id uuid NOT NULL REFERENCES contact,
     change text NOT NULL CHECK (change IN ('suspended', 'resumed', 'recomputed')),
     cause text NOT NULL,
     reason text NOT NULL,
     due_before timestamptz NOT NULL,
     due_after timestamptz,
     warning_before timestamptz NOT NULL,
     warning_after timestamptz,
     calendar_revision int NOT NULL,
     at timestamptz NOT NULL,
     actor_id text NOT NULL,
     actor text NOT NULL,
     CHECK ((change = 'suspended') = (due_after IS NULL)))`,
  `CREATE INDEX protocol_clock_ledger_clock ON protocol_clock_ledger (clock_id, id)`,
  `CREATE INDEX protocol_clock_ledger_recomputed ON protocol_clock_ledger (calendar_revision)
     WHERE change = 'recomputed'`,
  `CREATE TRIGGER protocol_clock_ledger_append_only BEFORE UPDATE OR DELETE ON protocol_clock_ledger
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER protocol_clock_ledger_no_truncate BEFORE TRUNCATE ON protocol_clock_ledger
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];
