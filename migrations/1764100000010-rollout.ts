import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** The roll-out plan: from which day a scope takes a kind of contact; and the phase in which a contact was registered. */
export class Rollout1764100000010 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  `CREATE TABLE rollout_plan (
     scope_code text NOT NULL REFERENCES scope,
     kind text NOT NULL CHECK (kind IN ('report', 'complaint', 'informationRequest', 'serviceRequest')),
     version int NOT NULL CHECK (version >= 1),
     experimental_from date,
     regular_from date,
     note text NOT NULL DEFAULT '',
     created_at timestamptz NOT NULL,
     created_by text NOT NULL,
     created_by_name text NOT NULL,
     PRIMARY KEY (scope_code, kind, version),
     CHECK (experimental_from IS NULL OR regular_from IS NULL OR experimental_from <= regular_from))`,
  // A plan is changed by a new version: what was planned before stays readable.
  `CREATE TRIGGER rollout_plan_append_only BEFORE UPDATE OR DELETE ON rollout_plan
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER rollout_plan_no_truncate BEFORE TRUNCATE ON rollout_plan
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `ALTER TABLE contact
     ADD COLUMN rollout_scope text REFERENCES scope,
     ADD COLUMN rollout_phase text NOT NULL DEFAULT 'regular'
       CHECK (rollout_phase IN ('notLive', 'experimental', 'regular'))`,
  `UPDATE contact c
      SET rollout_scope = CASE WHEN s.kind = 'district' THEN s.code ELSE coalesce(c.district, s.code) END
     FROM point p JOIN scope s ON s.code = p.scope_code
    WHERE p.code = c.registered_point`,
  `CREATE INDEX contact_rollout ON contact (rollout_scope, kind, rollout_phase)`,
  `CREATE INDEX contact_rollout_not_regular ON contact (rollout_phase, received_at)
     WHERE rollout_phase <> 'regular'`,
];
