import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Who sees a contact stands in the contact, where one index finds it together with its words. Spread over three columns
 * and a table of its own, lists of a point that sees few contacts went through those of all.
 */
const STATEMENTS = [
  `ALTER TABLE contact ADD COLUMN given_to text[] NOT NULL DEFAULT '{}'`,
  `UPDATE contact SET given_to = given.points
     FROM (SELECT contact_id, array_agg(point_code ORDER BY point_code) AS points
             FROM contact_visibility GROUP BY contact_id) AS given
    WHERE given.contact_id = contact.id`,
  `DROP TABLE contact_visibility`,
  `ALTER TABLE contact ADD COLUMN seen_by text[] NOT NULL GENERATED ALWAYS AS (
     array_remove(ARRAY[owner_point, registered_point, working_point], NULL) || given_to) STORED`,
  `DROP INDEX contact_search`,
  `CREATE INDEX contact_search ON contact USING gin (search, seen_by) WITH (gin_pending_list_limit = 256)`,
  // Both are now asked by seen_by, and every contact pays for each index.
  `DROP INDEX contact_registered_point`,
  // A contact is registered and moves on in one command: the second version then finds room beside the first.
  `ALTER TABLE contact SET (fillfactor = 85)`,
];

export class ContactReaders1764100060000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
