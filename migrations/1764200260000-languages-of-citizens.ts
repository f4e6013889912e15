import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Citizens are written to in any language that the catalogue has (docs/adr/0045), which the database does not know. */
const STATEMENTS = [
  ['citizen', 'preferred_language'],
  ['contact_join', 'language'],
].map(
  ([table, column]) =>
    // Not validated: the check that goes let nothing else in.
    `ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_check,
       ADD CONSTRAINT ${table}_${column}_code CHECK (${column} ~ '^[a-z]{2,3}$') NOT VALID`,
);

export class LanguagesOfCitizens1764200260000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
