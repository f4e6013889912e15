import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

const WORDS = `c.search || to_tsvector('simple'::regconfig, searchable_italian(coalesce(c.address, '')))`;

/**
 * The words of a contact stand beside its open tasks, like its kind and district: a common word is then looked for among the
 * tasks of a point, in the order of their terms or by an index of words and points together, never in the contacts of all.
 */
const STATEMENTS = [
  `ALTER TABLE work_item ADD COLUMN contact_words tsvector`,
  `UPDATE work_item w SET contact_words = ${WORDS} FROM contact c WHERE w.business_key = c.id::text`,
  `CREATE OR REPLACE FUNCTION work_item_takes_facets() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.business_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
       SELECT c.kind, c.district, ${WORDS} INTO NEW.contact_kind, NEW.contact_district, NEW.contact_words
         FROM contact c WHERE c.id = NEW.business_key::uuid;
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE FUNCTION contact_gives_facets() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE work_item w SET contact_kind = c.kind, contact_district = c.district, contact_words = ${WORDS}
       FROM contact c
      WHERE c.id = NEW.id AND w.business_key = NEW.id::text AND w.state = 'open';
     RETURN NULL;
   END $$`,
  `DROP TRIGGER contact_facets ON contact`,
  `CREATE TRIGGER contact_facets AFTER UPDATE OF kind, district, subject, description, address ON contact
     FOR EACH ROW WHEN ((OLD.kind, OLD.district, OLD.subject, OLD.description, OLD.address)
       IS DISTINCT FROM (NEW.kind, NEW.district, NEW.subject, NEW.description, NEW.address))
     EXECUTE FUNCTION contact_gives_facets()`,
  `CREATE INDEX work_item_open_words ON work_item USING gin (contact_words, candidate_groups)
     WITH (gin_pending_list_limit = 256) WHERE state = 'open'`,
  // Statistics of the words, by which the index or the order of the terms is chosen.
  `ANALYZE work_item (contact_words)`,
];

export class TaskWords1764100060001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
