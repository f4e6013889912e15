import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Operational protocols with their clocks; assignments and the ledger of relationship ownership. */
export class Assignments1764000000004 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PROTOCOLS, ...ASSIGNMENTS, ...OWNERSHIP]) {
      await runner.query(statement);
    }
  }
}

const PROTOCOLS = [
  `CREATE TABLE protocol_agreement (
     id uuid PRIMARY KEY,
     code text NOT NULL,
     version int NOT NULL CHECK (version >= 1),
     title text NOT NULL,
     first_party text NOT NULL,
     second_party text NOT NULL,
     responsibilities text NOT NULL DEFAULT '',
     terms jsonb NOT NULL,
     created_at timestamptz NOT NULL,
     created_by text NOT NULL,
     first_signed_at timestamptz,
     first_signed_by text,
     second_signed_at timestamptz,
     second_signed_by text,
     in_force_from timestamptz,
     in_force_until timestamptz,
     row_version int NOT NULL DEFAULT 1,
     UNIQUE (code, version),
     CHECK (in_force_from IS NULL OR (first_signed_at IS NOT NULL AND second_signed_at IS NOT NULL)),
     CHECK (in_force_until IS NULL OR in_force_until >= in_force_from))`,
  `CREATE INDEX protocol_agreement_in_force ON protocol_agreement (first_party, second_party)
     WHERE in_force_from IS NOT NULL`,
  // What holds where no two actors agreed otherwise: no terms of its own, so those of the diagram hold.
  `INSERT INTO protocol_agreement (id, code, version, title, first_party, second_party, responsibilities,
       terms, created_at, created_by, first_signed_at, first_signed_by, second_signed_at, second_signed_by,
       in_force_from)
   VALUES ('00000000-0000-4000-8000-000000000001', 'rete', 1, 'Protocollo operativo di rete', '*', '*',
       'Valgono i termini scritti nei processi.', '{}', '1970-01-01T00:00:00Z', 'migration',
       '1970-01-01T00:00:00Z', 'migration', '1970-01-01T00:00:00Z', 'migration', '1970-01-01T00:00:00Z')`,
  `CREATE TABLE protocol_clock (
     id uuid PRIMARY KEY,
     seq bigint GENERATED ALWAYS AS IDENTITY,
     contact_id uuid NOT NULL REFERENCES contact,
     kind text NOT NULL CHECK (kind IN ('acknowledgement', 'notAppropriate', 'answer', 'step')),
     round int NOT NULL CHECK (round >= 1),
     assignment_id uuid,
     calendar text NOT NULL CHECK (calendar IN ('workingDays', 'calendarDays')),
     term text NOT NULL,
     warning_percent int NOT NULL CHECK (warning_percent BETWEEN 1 AND 100),
     started_at timestamptz NOT NULL,
     due_at timestamptz NOT NULL,
     warning_at timestamptz NOT NULL,
     state text NOT NULL CHECK (state IN ('running', 'suspended', 'met', 'missed', 'cancelled')),
     suspended_at timestamptz,
     suspension_reason text,
     remaining_ms bigint CHECK (remaining_ms >= 0),
     warning_remaining_ms bigint CHECK (warning_remaining_ms >= 0),
     warned_at timestamptz,
     met_at timestamptz,
     agreement_id uuid NOT NULL REFERENCES protocol_agreement,
     agreement_version int NOT NULL,
     terms jsonb NOT NULL,
     version int NOT NULL DEFAULT 1,
     CHECK ((kind = 'step') = (assignment_id IS NOT NULL)),
     CHECK ((state = 'suspended') = (remaining_ms IS NOT NULL)))`,
  `CREATE UNIQUE INDEX protocol_clock_once ON protocol_clock (contact_id, kind)
     WHERE kind IN ('acknowledgement', 'notAppropriate')`,
  `CREATE UNIQUE INDEX protocol_clock_one_answer ON protocol_clock (contact_id)
     WHERE kind = 'answer' AND state IN ('running', 'suspended')`,
  `CREATE UNIQUE INDEX protocol_clock_step ON protocol_clock (assignment_id) WHERE kind = 'step'`,
  `CREATE INDEX protocol_clock_contact ON protocol_clock (contact_id)`,
  `CREATE INDEX protocol_clock_due ON protocol_clock (due_at) WHERE state = 'running'`,
  `CREATE INDEX protocol_clock_warning ON protocol_clock (warning_at)
     WHERE state = 'running' AND warned_at IS NULL`,
];

const ASSIGNMENTS = [
  `CREATE TABLE assignment (
     id uuid PRIMARY KEY,
     seq bigint GENERATED ALWAYS AS IDENTITY,
     contact_id uuid NOT NULL REFERENCES contact,
     type text NOT NULL CHECK (type IN ('competence', 'inquiry', 'information')),
     from_point text NOT NULL REFERENCES point,
     to_point text NOT NULL REFERENCES point,
     state text NOT NULL CHECK (state IN ('proposed', 'received', 'accepted', 'declined', 'answered',
       'recalled', 'expired', 'read')),
     reason text,
     due_at timestamptz,
     parent_id uuid REFERENCES assignment,
     process_instance_id uuid,
     deviation boolean NOT NULL DEFAULT false,
     cause text,
     created_by text NOT NULL,
     created_at timestamptz NOT NULL,
     received_at timestamptz,
     accepted_at timestamptz,
     closed_at timestamptz,
     closing_reason text,
     answer text,
     sufficient boolean,
     version int NOT NULL DEFAULT 1,
     CHECK (from_point <> to_point),
     CHECK (type = 'inquiry' OR parent_id IS NULL),
     CHECK (type <> 'information' OR (due_at IS NULL AND state IN ('proposed', 'read', 'recalled'))))`,
  // Rule 2: at most one open competence assignment, whoever writes and however many at once.
  `CREATE UNIQUE INDEX assignment_one_open_competence ON assignment (contact_id)
     WHERE type = 'competence' AND state IN ('proposed', 'received', 'accepted')`,
  `CREATE UNIQUE INDEX assignment_cause ON assignment (contact_id, cause) WHERE cause IS NOT NULL`,
  `CREATE INDEX assignment_contact ON assignment (contact_id, created_at)`,
  `CREATE INDEX assignment_created ON assignment (created_at)`,
  `CREATE INDEX assignment_from ON assignment (from_point, created_at)`,
  `CREATE INDEX assignment_to ON assignment (to_point, created_at)`,
  `CREATE INDEX assignment_open_to ON assignment (to_point, due_at)
     WHERE state IN ('proposed', 'received', 'accepted')`,
  `CREATE INDEX assignment_parent ON assignment (parent_id) WHERE parent_id IS NOT NULL`,
];

const OWNERSHIP = [
  `CREATE TABLE ownership_ledger (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     contact_id uuid NOT NULL REFERENCES contact,
     from_point text REFERENCES point,
     to_point text NOT NULL REFERENCES point,
     kind text NOT NULL CHECK (kind IN ('registration', 'handover', 'avocation', 'restitution', 'reopening')),
     reason text NOT NULL,
     at timestamptz NOT NULL,
     actor_id text NOT NULL,
     actor text NOT NULL,
     CHECK ((kind = 'registration') = (from_point IS NULL)))`,
  `CREATE INDEX ownership_ledger_contact ON ownership_ledger (contact_id, id)`,
  `CREATE UNIQUE INDEX ownership_ledger_first ON ownership_ledger (contact_id) WHERE kind = 'registration'`,
  `CREATE TRIGGER ownership_ledger_append_only BEFORE UPDATE OR DELETE ON ownership_ledger
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER ownership_ledger_no_truncate BEFORE TRUNCATE ON ownership_ledger
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];
