import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * The database holds that a contact has exactly one owner: the ledger of ownership has no gap and no fork, and says
 * the same as the contact at every commit. And who was told of a change of ownership.
 */
export class OwnershipHeld1764100000051 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CHAIN, ...ONE_OWNER, ...NOTICES, ...REROUTING])
      await runner.query(statement);
  }
}

const CHAIN = [
  `ALTER TABLE ownership_ledger ADD COLUMN previous_id bigint`,
  `ALTER TABLE ownership_ledger DISABLE TRIGGER ownership_ledger_append_only`,
  `UPDATE ownership_ledger entry SET previous_id = before.previous_id
     FROM (SELECT id, lag(id) OVER (PARTITION BY contact_id ORDER BY id) AS previous_id
             FROM ownership_ledger) before
    WHERE before.id = entry.id AND before.previous_id IS NOT NULL`,
  `ALTER TABLE ownership_ledger ENABLE TRIGGER ownership_ledger_append_only`,
  // Two that follow the same entry would be two owners at once.
  `CREATE UNIQUE INDEX ownership_ledger_one_next ON ownership_ledger (previous_id)
     WHERE previous_id IS NOT NULL`,
  `CREATE FUNCTION continue_ownership() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE last record;
   BEGIN
     IF NEW.kind = 'registration' THEN RETURN NEW; END IF;
     SELECT id, to_point INTO last FROM ownership_ledger
      WHERE contact_id = NEW.contact_id ORDER BY id DESC LIMIT 1;
     IF FOUND AND last.to_point IS DISTINCT FROM NEW.from_point THEN
       RAISE EXCEPTION 'The ownership of contact % is with %, not with %',
           NEW.contact_id, last.to_point, NEW.from_point
         USING ERRCODE = 'check_violation', CONSTRAINT = 'ownership_ledger_continues';
     END IF;
     NEW.previous_id := last.id;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER ownership_ledger_continues BEFORE INSERT ON ownership_ledger
     FOR EACH ROW EXECUTE FUNCTION continue_ownership()`,
];

const ONE_OWNER = [
  `CREATE FUNCTION require_one_owner(given uuid) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE owned text; entered text;
   BEGIN
     SELECT owner_point INTO owned FROM contact WHERE id = given;
     SELECT to_point INTO entered FROM ownership_ledger
      WHERE contact_id = given ORDER BY id DESC LIMIT 1;
     IF entered IS NOT NULL AND owned IS DISTINCT FROM entered THEN
       RAISE EXCEPTION 'Contact % is owned by %, its ledger says %', given, owned, entered
         USING ERRCODE = 'check_violation', CONSTRAINT = 'ownership_one_owner';
     END IF;
   END $$`,
  `CREATE FUNCTION contact_has_one_owner() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN PERFORM require_one_owner(NEW.id); RETURN NULL; END $$`,
  `CREATE FUNCTION ledger_has_one_owner() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN PERFORM require_one_owner(NEW.contact_id); RETURN NULL; END $$`,
  // Deferred: contact and ledger are written one after the other in the same transaction.
  `CREATE CONSTRAINT TRIGGER contact_one_owner AFTER UPDATE OF owner_point ON contact
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
     WHEN (OLD.owner_point IS DISTINCT FROM NEW.owner_point) EXECUTE FUNCTION contact_has_one_owner()`,
  `CREATE CONSTRAINT TRIGGER ownership_ledger_one_owner AFTER INSERT ON ownership_ledger
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_has_one_owner()`,
];

const NOTICES = [
  // When it was told and read stands in the information that carries it.
  `CREATE TABLE ownership_notice (
     ledger_id bigint NOT NULL REFERENCES ownership_ledger,
     point text NOT NULL REFERENCES point,
     role text NOT NULL CHECK (role IN ('formerOwner', 'newOwner', 'worker')),
     channel text NOT NULL CHECK (channel IN ('desk')),
     assignment_id uuid NOT NULL UNIQUE REFERENCES assignment,
     PRIMARY KEY (ledger_id, point))`,
  `CREATE TRIGGER ownership_notice_append_only BEFORE UPDATE OR DELETE ON ownership_notice
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

const REROUTING = [`ALTER TABLE assignment ADD COLUMN rerouted_from uuid REFERENCES assignment`];
