import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Tables that seldom change, by the group in which they are kept in memory (docs/adr/0046). */
const GROUPS: [group: string, tables: string[]][] = [
  ['organisation', ['point', 'scope']],
  ['classification', ['classification_node']],
  ['rollout', ['rollout_plan']],
  ['processes', ['process_definition']],
  ['decisions', ['decision_definition', 'decision_file', 'process_deployment']],
  // A closed point takes its members' rights away.
  ['accounts', ['account_grant', 'account_absence', 'point']],
];

/** Everything of an account but when it last signed in, which is written at each sign-in. */
const ACCOUNT_COLUMNS = `username, display_name, password_hash, password_temporary, active, token_version, version`;

const STATEMENTS = [
  `CREATE TABLE reference_revision (
     name text PRIMARY KEY,
     revision bigint NOT NULL DEFAULT 1)`,
  `CREATE FUNCTION count_reference_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE reference_revision SET revision = revision + 1 WHERE name = TG_ARGV[0];
     RETURN NULL;
   END $$`,
  `INSERT INTO reference_revision (name) VALUES ${GROUPS.map(([group]) => `('${group}')`).join(', ')}`,
  ...GROUPS.flatMap(([group, tables]) =>
    tables.map((table) => trigger(group, table, 'INSERT OR UPDATE OR DELETE OR TRUNCATE')),
  ),
  trigger('accounts', 'account', `INSERT OR UPDATE OF ${ACCOUNT_COLUMNS} OR DELETE OR TRUNCATE`),
];

function trigger(group: string, table: string, events: string): string {
  return `CREATE TRIGGER ${table}_counts_${group} AFTER ${events} ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION count_reference_change('${group}')`;
}

/** Reference data is kept in memory by the revision of its group. */
export class ReferenceRevisions1764200150000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
