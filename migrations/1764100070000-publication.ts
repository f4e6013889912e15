import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Which scope shows which kind of contact to everybody, and the contacts that somebody keeps off the public list. */
const STATEMENTS = [
  `CREATE TABLE publication_rule (
     scope_code text NOT NULL REFERENCES scope,
     kind text NOT NULL,
     version int NOT NULL,
     published boolean NOT NULL,
     note text NOT NULL,
     created_at timestamptz NOT NULL,
     created_by text NOT NULL,
     created_by_name text NOT NULL,
     PRIMARY KEY (scope_code, kind, version))`,
  `CREATE TABLE contact_unpublished (
     contact_id uuid PRIMARY KEY REFERENCES contact,
     reason text NOT NULL,
     at timestamptz NOT NULL,
     actor_id text NOT NULL,
     actor text NOT NULL)`,
  // What may be public at all: the conditions are those of the list, word by word. A contact enters it once it is understood.
  `CREATE INDEX contact_public ON contact (rollout_scope, kind, received_at, id)
     WHERE status NOT IN ('cancelled', 'notAppropriate') AND status <> 'registered'
       AND (status <> 'understanding' OR round > 1) AND merged_into IS NULL`,
];

export class Publication1764100070000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
