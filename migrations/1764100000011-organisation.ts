import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Memberships and roles with their days, absences with deputies; scopes and points that are closed, and their heirs. */
export class Organisation1764100000011 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const STATEMENTS = [
  `ALTER TABLE scope
     ADD COLUMN closed_at timestamptz,
     ADD COLUMN version int NOT NULL DEFAULT 1`,
  // The heir's members do the work of a closed point.
  `ALTER TABLE point
     ADD COLUMN closed_at timestamptz,
     ADD COLUMN successor_code text REFERENCES point CHECK (successor_code <> code),
     ADD COLUMN version int NOT NULL DEFAULT 1`,
  `CREATE INDEX point_successor ON point (successor_code) WHERE successor_code IS NOT NULL`,
  `ALTER TABLE account ADD COLUMN version int NOT NULL DEFAULT 1`,
  // Days are included, null is without end; account.roles and account.points are read no more.
  `CREATE TABLE account_grant (
     id uuid PRIMARY KEY,
     seq bigint GENERATED ALWAYS AS IDENTITY,
     account_id uuid NOT NULL REFERENCES account,
     kind text NOT NULL CHECK (kind IN ('role', 'membership')),
     subject text NOT NULL,
     valid_from date,
     valid_until date,
     version int NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     created_by text NOT NULL,
     CHECK (valid_from <= valid_until))`,
  `CREATE INDEX account_grant_account ON account_grant (account_id, kind, seq)`,
  `CREATE INDEX account_grant_subject ON account_grant (kind, subject)`,
  `INSERT INTO account_grant (id, account_id, kind, subject, created_at, created_by)
   SELECT gen_random_uuid(), a.id, 'role', role, a.created_at, 'migration'
     FROM account a, unnest(a.roles) WITH ORDINALITY AS given(role, place) ORDER BY a.id, place`,
  `INSERT INTO account_grant (id, account_id, kind, subject, created_at, created_by)
   SELECT gen_random_uuid(), a.id, 'membership', point, a.created_at, 'migration'
     FROM account a, unnest(a.points) WITH ORDINALITY AS given(point, place) ORDER BY a.id, place`,
  `CREATE TABLE account_absence (
     id uuid PRIMARY KEY,
     account_id uuid NOT NULL REFERENCES account,
     deputy_id uuid NOT NULL REFERENCES account,
     from_day date NOT NULL,
     until_day date NOT NULL,
     reason text NOT NULL DEFAULT '',
     cancelled_at timestamptz,
     version int NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     created_by text NOT NULL,
     CHECK (account_id <> deputy_id),
     CHECK (from_day <= until_day))`,
  `CREATE INDEX account_absence_deputy ON account_absence (deputy_id) WHERE cancelled_at IS NULL`,
  `CREATE INDEX account_absence_account ON account_absence (account_id, from_day)`,
  `CREATE INDEX audit_entry_organisation ON audit_entry (id)
     WHERE subject_type IN ('scope', 'point', 'account', 'rolloutPlan')`,
];
