import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** A suspended term, as the engine writes it: NO_END of src/engine/api. */
const NO_END = `'9999-12-31T22:59:59.999Z'::timestamptz`;

const TERM = `coalesce(least(due_at, case_due_at), 'infinity'::timestamptz)`;

/**
 * The term of the answer to the citizen stands beside each open task of the case, like its kind and district: the list of
 * tasks says which cases burn, in the order of an index (docs/adr/0033). It is written by triggers, whatever starts, stops,
 * moves or ends the clock; a clock that was missed counts until the answer is given.
 */
const STATEMENTS = [
  `ALTER TABLE work_item ADD COLUMN case_due_at timestamptz`,
  // At most one answer is owed at a time; the index protocol_clock_contact finds it.
  `CREATE FUNCTION case_term(contact uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
     SELECT min(CASE WHEN state = 'suspended' THEN ${NO_END} ELSE due_at END)
       FROM protocol_clock
      WHERE contact_id = contact AND kind = 'answer'
        AND (state IN ('running', 'suspended') OR (state = 'missed' AND ended_at IS NULL))
   $$`,
  `UPDATE work_item SET case_due_at = case_term(business_key::uuid)
    WHERE state = 'open' AND contact_kind IS NOT NULL`,
  `CREATE FUNCTION work_item_takes_case_term() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.business_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
       NEW.case_due_at := case_term(NEW.business_key::uuid);
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER work_item_case_term BEFORE INSERT ON work_item
     FOR EACH ROW WHEN (NEW.business_key IS NOT NULL) EXECUTE FUNCTION work_item_takes_case_term()`,
  `CREATE FUNCTION clock_gives_case_term() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE work_item SET case_due_at = case_term(NEW.contact_id)
      WHERE business_key = NEW.contact_id::text AND state = 'open';
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER clock_starts_case_term AFTER INSERT ON protocol_clock
     FOR EACH ROW WHEN (NEW.kind = 'answer') EXECUTE FUNCTION clock_gives_case_term()`,
  // Not when one is found to have run out, nor when one that stands still is counted anew: what the tasks show stays, and
  // whoever does that has not locked the process, so that waiting for the tasks' rows could deadlock.
  `CREATE TRIGGER clock_moves_case_term AFTER UPDATE OF state, due_at, ended_at ON protocol_clock
     FOR EACH ROW WHEN (NEW.kind = 'answer' AND
       (CASE WHEN OLD.state = 'suspended' THEN ${NO_END} ELSE OLD.due_at END, OLD.ended_at) IS DISTINCT FROM
       (CASE WHEN NEW.state = 'suspended' THEN ${NO_END} ELSE NEW.due_at END, NEW.ended_at))
     EXECUTE FUNCTION clock_gives_case_term()`,
  `DROP INDEX work_item_inbox`,
  `DROP INDEX work_item_open_kind`,
  `DROP INDEX work_item_open_district`,
  `DROP INDEX work_item_open_phase`,
  `CREATE INDEX work_item_inbox ON work_item (${TERM}, id) WHERE state = 'open'`,
  `CREATE INDEX work_item_open_kind ON work_item (contact_kind, ${TERM}, id) WHERE state = 'open'`,
  `CREATE INDEX work_item_open_district ON work_item (contact_district, ${TERM}, id)
     WHERE state = 'open' AND contact_district IS NOT NULL`,
  `CREATE INDEX work_item_open_phase ON work_item (definition_key, ${TERM}, id) WHERE state = 'open'`,
];

export class CaseTerms1764100100000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
