import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

const TERM = `coalesce(due_at, 'infinity'::timestamptz)`;

/**
 * What lists of tasks are narrowed by: kind and district of the contact stand beside the open task, so that each filter
 * has an index in the order of the terms (docs/adr/0029). Written by triggers: whoever creates the task or corrects the
 * contact need not know.
 */
const FACETS = [
  `ALTER TABLE work_item ADD COLUMN contact_kind text, ADD COLUMN contact_district text`,
  `UPDATE work_item w SET contact_kind = c.kind, contact_district = c.district
     FROM contact c WHERE w.state = 'open' AND w.business_key = c.id::text`,
  `CREATE FUNCTION work_item_takes_facets() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.business_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
       SELECT c.kind, c.district INTO NEW.contact_kind, NEW.contact_district
         FROM contact c WHERE c.id = NEW.business_key::uuid;
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER work_item_facets BEFORE INSERT ON work_item
     FOR EACH ROW WHEN (NEW.business_key IS NOT NULL) EXECUTE FUNCTION work_item_takes_facets()`,
  `CREATE FUNCTION contact_gives_facets() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE work_item SET contact_kind = NEW.kind, contact_district = NEW.district
      WHERE business_key = NEW.id::text AND state = 'open';
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER contact_facets AFTER UPDATE OF kind, district ON contact
     FOR EACH ROW WHEN (OLD.kind IS DISTINCT FROM NEW.kind OR OLD.district IS DISTINCT FROM NEW.district)
     EXECUTE FUNCTION contact_gives_facets()`,
  `CREATE INDEX work_item_open_kind ON work_item (contact_kind, ${TERM}, id) WHERE state = 'open'`,
  `CREATE INDEX work_item_open_district ON work_item (contact_district, ${TERM}, id)
     WHERE state = 'open' AND contact_district IS NOT NULL`,
  `CREATE INDEX work_item_open_phase ON work_item (definition_key, ${TERM}, id) WHERE state = 'open'`,
  `CREATE INDEX work_item_open_created ON work_item (created_at, id) WHERE state = 'open'`,
  `CREATE INDEX contact_street ON contact
     USING gin (to_tsvector('simple'::regconfig, searchable_italian(address))) WHERE address IS NOT NULL`,
];

export class TaskFacets1764100030000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of FACETS) await runner.query(statement);
  }
}
