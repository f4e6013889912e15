import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * The protocol register holds itself: its entries form a chain of hashes, nobody changes or removes one, its counter
 * only counts up; cancellations stand beside it; each ended day is closed for good (docs/adr/0020).
 */
export class ProtocolChain1764100000070 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...TEXTS,
      ...DAYS,
      ...ENTRIES,
      ...COUNTER,
      ...CANCELLATIONS,
      ...SEARCH,
    ]) {
      await runner.query(statement);
    }
  }
}

/** What is hashed: a JSON array without white space, instants in UTC with six decimals. */
const TEXTS = [
  `CREATE FUNCTION protocol_instant(given timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT to_char(given AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$`,
  `CREATE FUNCTION protocol_hash(VARIADIC given text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
     SELECT encode(sha256(convert_to(
              '[' || (SELECT string_agg(coalesce(to_json(part)::text, 'null'), ',' ORDER BY place)
                        FROM unnest(given) WITH ORDINALITY AS parts(part, place)) || ']', 'UTF8')), 'hex') $$`,
];

const DAYS = [
  `CREATE TABLE protocol_day (
     day date PRIMARY KEY,
     closed_at timestamptz NOT NULL,
     entries int NOT NULL,
     cancellations int NOT NULL,
     sequences jsonb NOT NULL)`,
  `CREATE TABLE protocol_day_file (
     day date NOT NULL REFERENCES protocol_day,
     format text NOT NULL CHECK (format IN ('json', 'csv', 'pdf')),
     part int NOT NULL CHECK (part > 0),
     content bytea NOT NULL,
     sha256 text NOT NULL CHECK (sha256 = encode(sha256(content), 'hex')),
     built_at timestamptz NOT NULL,
     PRIMARY KEY (day, format, part))`,
  ...['protocol_day', 'protocol_day_file'].flatMap((table) => [
    `CREATE TRIGGER ${table}_rows BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER ${table}_table BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_rows`,
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_table`,
  ]),
];

/**
 * An entry follows its predecessor: no gap, no earlier moment, never on a day that is closed. The year's counter is
 * locked by whoever enters, so that the predecessor is there to be read.
 */
const ENTRIES = [
  `ALTER TABLE protocol_register ADD COLUMN previous_hash text, ADD COLUMN entry_hash text`,
  `CREATE FUNCTION protocol_entry_hash(entry protocol_register) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT protocol_hash(entry.previous_hash, entry.year::text, entry.number::text, entry.contact_id::text,
                          protocol_instant(entry.received_at), protocol_instant(entry.registered_at),
                          entry.sender, entry.subject, entry.content_hash) $$`,
  `CREATE FUNCTION protocol_register_chains() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     predecessor protocol_register;
     closed date;
   BEGIN
     IF NEW.number <> 1 THEN
       SELECT * INTO predecessor FROM protocol_register WHERE year = NEW.year AND number = NEW.number - 1;
       IF NOT FOUND THEN
         RAISE EXCEPTION 'The protocol register is kept without gaps: % of % has no predecessor.', NEW.number, NEW.year
           USING ERRCODE = 'integrity_constraint_violation';
       END IF;
     END IF;
     SELECT max(day) INTO closed FROM protocol_day;
     NEW.received_at := date_trunc('milliseconds', NEW.received_at);
     NEW.registered_at := greatest(date_trunc('milliseconds', NEW.registered_at), predecessor.registered_at,
                                   (closed + 1)::timestamp AT TIME ZONE 'Europe/Rome');
     NEW.previous_hash := coalesce(predecessor.entry_hash, repeat('0', 64));
     NEW.entry_hash := protocol_entry_hash(NEW);
     RETURN NEW;
   END $$`,
  `DROP TRIGGER protocol_register_rows ON protocol_register`,
  `DO $$
   DECLARE
     entry protocol_register;
     previous text;
     previous_year int;
   BEGIN
     FOR entry IN SELECT * FROM protocol_register ORDER BY year, number LOOP
       IF previous_year IS DISTINCT FROM entry.year THEN previous := repeat('0', 64); END IF;
       entry.previous_hash := previous;
       previous := protocol_entry_hash(entry);
       previous_year := entry.year;
       UPDATE protocol_register SET previous_hash = entry.previous_hash, entry_hash = previous
        WHERE year = entry.year AND number = entry.number;
     END LOOP;
   END $$`,
  // A deferred check of the reference may still wait for rows just written.
  `SET CONSTRAINTS ALL IMMEDIATE`,
  `ALTER TABLE protocol_register ALTER COLUMN previous_hash SET NOT NULL, ALTER COLUMN entry_hash SET NOT NULL`,
  `ALTER TABLE protocol_register ADD CHECK (number > 0) NOT VALID`,
  `CREATE OR REPLACE FUNCTION protocol_register_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The protocol register is kept as it is: % refused. A cancellation is written beside it.', TG_OP
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE TRIGGER protocol_register_rows BEFORE UPDATE OR DELETE ON protocol_register
     FOR EACH ROW EXECUTE FUNCTION protocol_register_is_kept()`,
  `CREATE TRIGGER protocol_register_entry BEFORE INSERT ON protocol_register
     FOR EACH ROW EXECUTE FUNCTION protocol_register_chains()`,
  // ALWAYS: session_replication_role does not switch them off either.
  ...['rows', 'table', 'entry'].map(
    (name) => `ALTER TABLE protocol_register ENABLE ALWAYS TRIGGER protocol_register_${name}`,
  ),
];

const COUNTER = [
  `CREATE FUNCTION protocol_counter_counts_up() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' THEN
       IF NEW.year = OLD.year AND NEW.last_number > OLD.last_number THEN RETURN NEW; END IF;
     END IF;
     RAISE EXCEPTION 'The protocol counter only counts up: % refused.', TG_OP
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE TRIGGER protocol_counter_rows BEFORE UPDATE OR DELETE ON protocol_counter
     FOR EACH ROW EXECUTE FUNCTION protocol_counter_counts_up()`,
  `CREATE TRIGGER protocol_counter_table BEFORE TRUNCATE ON protocol_counter
     FOR EACH STATEMENT EXECUTE FUNCTION protocol_counter_counts_up()`,
  `ALTER TABLE protocol_counter ENABLE ALWAYS TRIGGER protocol_counter_rows`,
  `ALTER TABLE protocol_counter ENABLE ALWAYS TRIGGER protocol_counter_table`,
];

/** Annullamento (DPR 445/2000, art. 54): what was registered stays; who, when, why and on whose authority is added. */
const CANCELLATIONS = [
  `CREATE TABLE protocol_cancellation (
     position bigint PRIMARY KEY,
     year int NOT NULL,
     number int NOT NULL,
     cancelled_at timestamptz NOT NULL,
     cancelled_by text NOT NULL,
     authorised_by text NOT NULL,
     reason text NOT NULL,
     previous_hash text NOT NULL,
     entry_hash text NOT NULL,
     UNIQUE (year, number),
     FOREIGN KEY (year, number) REFERENCES protocol_register)`,
  `CREATE INDEX protocol_cancellation_at ON protocol_cancellation (cancelled_at)`,
  `CREATE FUNCTION protocol_cancellation_hash(entry protocol_cancellation) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT protocol_hash(entry.previous_hash, entry.position::text, entry.year::text, entry.number::text,
                          protocol_instant(entry.cancelled_at), entry.cancelled_by, entry.authorised_by,
                          entry.reason) $$`,
  `CREATE FUNCTION protocol_cancellation_chains() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     predecessor protocol_cancellation;
     closed date;
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtext('protocol_cancellation'));
     SELECT * INTO predecessor FROM protocol_cancellation ORDER BY position DESC LIMIT 1;
     SELECT max(day) INTO closed FROM protocol_day;
     NEW.position := coalesce(predecessor.position, 0) + 1;
     NEW.cancelled_at := greatest(date_trunc('milliseconds', NEW.cancelled_at), predecessor.cancelled_at,
                                  (closed + 1)::timestamp AT TIME ZONE 'Europe/Rome');
     NEW.previous_hash := coalesce(predecessor.entry_hash, repeat('0', 64));
     NEW.entry_hash := protocol_cancellation_hash(NEW);
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER protocol_cancellation_entry BEFORE INSERT ON protocol_cancellation
     FOR EACH ROW EXECUTE FUNCTION protocol_cancellation_chains()`,
  `INSERT INTO protocol_cancellation (year, number, cancelled_at, cancelled_by, authorised_by, reason)
   SELECT year, number, cancelled_at, cancelled_by, cancelled_by, coalesce(cancellation_reason, '')
     FROM protocol_register WHERE cancelled_at IS NOT NULL ORDER BY cancelled_at, year, number`,
  `CREATE TRIGGER protocol_cancellation_rows BEFORE UPDATE OR DELETE ON protocol_cancellation
     FOR EACH ROW EXECUTE FUNCTION protocol_register_is_kept()`,
  `CREATE TRIGGER protocol_cancellation_table BEFORE TRUNCATE ON protocol_cancellation
     FOR EACH STATEMENT EXECUTE FUNCTION protocol_register_is_kept()`,
  ...['rows', 'table', 'entry'].map(
    (name) =>
      `ALTER TABLE protocol_cancellation ENABLE ALWAYS TRIGGER protocol_cancellation_${name}`,
  ),
];

/** Parts of names and subjects are looked for, whatever their case and accents. */
const SEARCH = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  `CREATE FUNCTION plain_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
     SELECT translate(lower(given), 'àáâäèéêëìíîïòóôöùúûüçñ', 'aaaaeeeeiiiioooouuuucn') $$`,
  `CREATE INDEX protocol_register_sender ON protocol_register USING gin (plain_text(sender) gin_trgm_ops)`,
  `CREATE INDEX protocol_register_subject ON protocol_register USING gin (plain_text(subject) gin_trgm_ops)`,
  `CREATE INDEX protocol_register_registered ON protocol_register (registered_at, year, number)`,
];
