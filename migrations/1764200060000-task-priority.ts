import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

const TERM = `coalesce(least(due_at, case_due_at), 'infinity'::timestamptz)`;

/** What follows the term: the more urgent first, then the older, then the id, so that an order has no ties. */
const ORDER = `${TERM}, case_rank, created_at, id`;

/**
 * The priority of the contact stands beside each task, like its kind and district: 0 urgent, 1 high, 2 normal, 3 low, so
 * that all columns of the order ascend and a page is found by one comparison of rows. Tasks without a contact are normal.
 * Written by triggers of their own: whoever creates the task or changes the contact need not know.
 */
const STATEMENTS = [
  `ALTER TABLE work_item ADD COLUMN case_rank smallint NOT NULL DEFAULT 2`,
  `CREATE FUNCTION priority_rank(given priority_level) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
     SELECT (CASE given WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'low' THEN 3 ELSE 2 END)::smallint
   $$`,
  `UPDATE work_item w SET case_rank = priority_rank(c.priority)
     FROM contact c
    WHERE w.state = 'open' AND w.business_key = c.id::text AND c.priority <> 'normal'`,
  `CREATE FUNCTION work_item_takes_rank() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.business_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
       NEW.case_rank := coalesce(
         (SELECT priority_rank(c.priority) FROM contact c WHERE c.id = NEW.business_key::uuid), 2);
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER work_item_rank BEFORE INSERT ON work_item
     FOR EACH ROW WHEN (NEW.business_key IS NOT NULL) EXECUTE FUNCTION work_item_takes_rank()`,
  `CREATE FUNCTION contact_gives_rank() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE work_item SET case_rank = priority_rank(NEW.priority)
      WHERE business_key = NEW.id::text AND state = 'open';
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER contact_rank AFTER UPDATE OF priority ON contact
     FOR EACH ROW WHEN (OLD.priority IS DISTINCT FROM NEW.priority) EXECUTE FUNCTION contact_gives_rank()`,
  `DROP INDEX work_item_inbox`,
  `DROP INDEX work_item_open_kind`,
  `DROP INDEX work_item_open_district`,
  `DROP INDEX work_item_open_phase`,
  `CREATE INDEX work_item_inbox ON work_item (${ORDER}) WHERE state = 'open'`,
  `CREATE INDEX work_item_open_kind ON work_item (contact_kind, ${ORDER}) WHERE state = 'open'`,
  `CREATE INDEX work_item_open_district ON work_item (contact_district, ${ORDER})
     WHERE state = 'open' AND contact_district IS NOT NULL`,
  `CREATE INDEX work_item_open_phase ON work_item (definition_key, ${ORDER}) WHERE state = 'open'`,
  `CREATE INDEX work_item_open_priority ON work_item (case_rank, ${TERM}, created_at, id)
     WHERE state = 'open'`,
];

export class TaskPriority1764200060000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
