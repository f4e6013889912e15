import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** What operators tell each other about a contact; the citizen never reads it. Corrected by a further text. */
const NOTES = [
  `CREATE TABLE contact_note (
     id uuid PRIMARY KEY,
     contact_id uuid NOT NULL REFERENCES contact,
     author text NOT NULL,
     author_name text NOT NULL,
     created_at timestamptz NOT NULL)`,
  `CREATE INDEX contact_note_contact ON contact_note (contact_id, created_at, id)`,
  `CREATE TABLE contact_note_text (
     note_id uuid NOT NULL REFERENCES contact_note,
     revision int NOT NULL CHECK (revision >= 1),
     body text NOT NULL CHECK (body <> ''),
     mentions text[] NOT NULL DEFAULT '{}',
     written_at timestamptz NOT NULL,
     PRIMARY KEY (note_id, revision))`,
];

const APPEND_ONLY = ['contact_note', 'contact_note_text'].map(
  (table) => `CREATE TRIGGER ${table}_append_only BEFORE DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
);

/** The text alone may be overwritten, by whoever carries out an erasure. */
const TEXTS_STAY = `CREATE TRIGGER contact_note_text_stays
  BEFORE UPDATE OF note_id, revision, mentions, written_at ON contact_note_text
  FOR EACH ROW EXECUTE FUNCTION refuse_change()`;

export class ContactNotes1764100040001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...NOTES, ...APPEND_ONLY, TEXTS_STAY]) await runner.query(statement);
  }
}
