import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';
import { CLASSIFICATION_TREE } from './seed/classification-tree.js';

/** Organisation, classification, citizens, contacts with their protocol register and timeline, messages. */
export class Contacts1764000000003 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...ORGANISATION,
      ...CLASSIFICATION,
      ...CITIZENS,
      ...SEARCH,
      ...CONTACTS,
      ...PROTOCOL_REGISTER,
      ...COMMUNICATIONS,
    ]) {
      await runner.query(statement);
    }
    await runner.query(
      `INSERT INTO classification_node (code, parent_code, level, name, name_en, synonyms)
       SELECT code, parent_code, level, name, name_en, synonyms
         FROM jsonb_to_recordset($1::jsonb) AS node(
           code text, parent_code text, level text, name text, name_en text, synonyms text[])`,
      [JSON.stringify(CLASSIFICATION_TREE)],
    );
  }
}

const ORGANISATION = [
  `CREATE TABLE scope (
     code text PRIMARY KEY,
     name text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('district', 'department')))`,
  `CREATE TABLE point (
     code text PRIMARY KEY,
     name text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('collection', 'entry', 'backOffice')),
     scope_code text NOT NULL REFERENCES scope,
     level smallint CHECK (level BETWEEN 1 AND 4),
     system text NOT NULL CHECK (system IN ('district', 'central', 'networkDirection', 'political')),
     competences text[] NOT NULL DEFAULT '{}')`,
  `CREATE INDEX point_scope ON point (scope_code)`,
];

const CLASSIFICATION = [
  `CREATE TABLE classification_node (
     code text PRIMARY KEY,
     parent_code text REFERENCES classification_node,
     level text NOT NULL CHECK (level IN ('class', 'subject', 'event')),
     name text NOT NULL,
     name_en text NOT NULL,
     synonyms text[] NOT NULL DEFAULT '{}',
     active boolean NOT NULL DEFAULT true,
     CHECK ((level = 'class') = (parent_code IS NULL)))`,
];

const CITIZENS = [
  `CREATE TABLE citizen (
     id uuid PRIMARY KEY,
     name text,
     email text,
     phone text,
     tax_code text UNIQUE,
     address text,
     preferred_language text NOT NULL DEFAULT 'it' CHECK (preferred_language IN ('it', 'en')),
     created_at timestamptz NOT NULL,
     search tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, coalesce(name, ''))) STORED)`,
  `CREATE INDEX citizen_email ON citizen (email) WHERE email IS NOT NULL`,
];

/**
 * Italian text made ready for the stemmer, which takes "buca" and "buche" for two words; and people leave accents
 * out. Text and query go through it alike.
 */
const SEARCH = [
  `CREATE FUNCTION searchable_italian(given text) RETURNS text
     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
     SELECT regexp_replace(translate(lower(given), 'àáèéìíòóùú', 'aaeeiioouu'),
                           '(\\w\\w[cg])h([ei])\\M', '\\1\\2', 'g') $$`,
];

const CONTACTS = [
  `CREATE TABLE contact (
     id uuid PRIMARY KEY,
     kind text NOT NULL CHECK (kind IN ('report', 'complaint', 'informationRequest', 'serviceRequest')),
     channel text NOT NULL CHECK (channel IN ('desk', 'phone', 'post', 'fax', 'email', 'web', 'open311')),
     subject text,
     description text NOT NULL,
     status text NOT NULL CHECK (status IN ('registered', 'understanding', 'escalated', 'answering',
       'verifying', 'closed', 'notAppropriate', 'cancelled')),
     citizen_id uuid REFERENCES citizen,
     contactable boolean NOT NULL,
     classification_code text REFERENCES classification_node,
     lat double precision CHECK (lat BETWEEN -90 AND 90),
     lon double precision CHECK (lon BETWEEN -180 AND 180),
     address text,
     district text REFERENCES scope,
     received_at timestamptz NOT NULL,
     registered_at timestamptz NOT NULL,
     registered_by text NOT NULL,
     registered_point text NOT NULL REFERENCES point,
     owner_point text NOT NULL REFERENCES point,
     working_point text REFERENCES point,
     round int NOT NULL CHECK (round >= 1),
     refusals int NOT NULL CHECK (refusals >= 0),
     answer text,
     not_appropriate_reason text,
     outcome text,
     closed_at timestamptz,
     process_instance_id uuid,
     protocol_year int NOT NULL,
     protocol_number int NOT NULL,
     external_source text,
     external_id text,
     version int NOT NULL,
     search tsvector GENERATED ALWAYS AS (
       setweight(to_tsvector('italian'::regconfig, searchable_italian(coalesce(subject, ''))), 'A') ||
       setweight(to_tsvector('italian'::regconfig, searchable_italian(description)), 'B')) STORED,
     UNIQUE (protocol_year, protocol_number),
     UNIQUE (external_source, external_id))`,
  `CREATE INDEX contact_received ON contact (received_at, id)`,
  `CREATE INDEX contact_owner ON contact (owner_point, received_at)`,
  `CREATE INDEX contact_working ON contact (working_point) WHERE working_point IS NOT NULL`,
  `CREATE INDEX contact_registered_point ON contact (registered_point)`,
  `CREATE INDEX contact_citizen ON contact (citizen_id) WHERE citizen_id IS NOT NULL`,
  `CREATE INDEX contact_search ON contact USING gin (search)`,
  `CREATE TABLE contact_visibility (
     contact_id uuid NOT NULL REFERENCES contact,
     point_code text NOT NULL REFERENCES point,
     PRIMARY KEY (contact_id, point_code))`,
  `CREATE INDEX contact_visibility_point ON contact_visibility (point_code)`,
  `CREATE TABLE timeline_entry (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     contact_id uuid NOT NULL REFERENCES contact,
     at timestamptz NOT NULL,
     kind text NOT NULL,
     text text NOT NULL,
     text_en text NOT NULL,
     actor text NOT NULL,
     data jsonb NOT NULL DEFAULT '{}',
     technical boolean NOT NULL DEFAULT false)`,
  `CREATE INDEX timeline_entry_contact ON timeline_entry (contact_id, id)`,
];

/** Rule 7. The reference to the contact is checked at commit: the number comes before the contact's row. */
const PROTOCOL_REGISTER = [
  `CREATE TABLE protocol_counter (
     year int PRIMARY KEY,
     last_number int NOT NULL CHECK (last_number > 0))`,
  `CREATE TABLE protocol_register (
     year int NOT NULL,
     number int NOT NULL,
     contact_id uuid NOT NULL UNIQUE REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
     received_at timestamptz NOT NULL,
     registered_at timestamptz NOT NULL,
     sender text NOT NULL,
     subject text NOT NULL,
     content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
     cancelled_at timestamptz,
     cancelled_by text,
     cancellation_reason text,
     PRIMARY KEY (year, number))`,
  `CREATE FUNCTION protocol_register_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' THEN
       IF OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL
          AND (NEW.year, NEW.number, NEW.contact_id, NEW.received_at, NEW.registered_at,
               NEW.sender, NEW.subject, NEW.content_hash)
            = (OLD.year, OLD.number, OLD.contact_id, OLD.received_at, OLD.registered_at,
               OLD.sender, OLD.subject, OLD.content_hash) THEN
         RETURN NEW;
       END IF;
     END IF;
     RAISE EXCEPTION 'The protocol register is kept as it is: an entry can only be cancelled, once.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE TRIGGER protocol_register_rows BEFORE UPDATE OR DELETE ON protocol_register
     FOR EACH ROW EXECUTE FUNCTION protocol_register_is_kept()`,
  `CREATE TRIGGER protocol_register_table BEFORE TRUNCATE ON protocol_register
     FOR EACH STATEMENT EXECUTE FUNCTION protocol_register_is_kept()`,
];

const COMMUNICATIONS = [
  `CREATE TABLE message (
     id uuid PRIMARY KEY,
     contact_id uuid NOT NULL REFERENCES contact,
     direction text NOT NULL CHECK (direction IN ('out', 'in')),
     channel text NOT NULL CHECK (channel IN ('email', 'letter', 'phone', 'none')),
     template text NOT NULL,
     recipient text,
     subject text NOT NULL,
     body text NOT NULL,
     state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'notSendable')),
     idempotency_key text NOT NULL UNIQUE,
     created_at timestamptz NOT NULL,
     sent_at timestamptz,
     attempts int NOT NULL DEFAULT 0,
     next_attempt_at timestamptz NOT NULL,
     last_error text,
     CHECK (channel <> 'email' OR recipient IS NOT NULL))`,
  `CREATE INDEX message_contact ON message (contact_id, created_at)`,
  `CREATE INDEX message_due ON message (next_attempt_at) WHERE state = 'waiting'`,
  `CREATE TABLE survey (
     token text PRIMARY KEY,
     contact_id uuid NOT NULL REFERENCES contact,
     round int NOT NULL,
     created_at timestamptz NOT NULL,
     answered_at timestamptz,
     outcome text CHECK (outcome IN ('satisfied', 'unsatisfied')),
     note text,
     UNIQUE (contact_id, round))`,
];
