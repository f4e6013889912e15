import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Similar contacts are found by place, address and words; contacts are linked and merged (docs/adr/0021). */
export class ContactLinks1764100000071 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SIMILAR, ...LINKS, ...MERGED, ...TASKS]) {
      await runner.query(statement);
    }
  }
}

/** An index's function may call none of ours: PostgreSQL 17 builds indexes without our search path. */
const SIMILAR = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  `CREATE FUNCTION address_key(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
     SELECT trim(regexp_replace(translate(lower(given), 'àáâäèéêëìíîïòóôöùúûüçñ', 'aaaaeeeeiiiioooouuuucn'),
                                '[^a-z0-9]+', ' ', 'g')) $$`,
  `CREATE INDEX contact_place ON contact USING gist (point(lon, lat)) WHERE lat IS NOT NULL`,
  `CREATE INDEX contact_address ON contact (address_key(address)) WHERE address IS NOT NULL`,
];

const LINKS = [
  `CREATE TABLE contact_link (
     id uuid PRIMARY KEY,
     from_id uuid NOT NULL REFERENCES contact,
     to_id uuid NOT NULL REFERENCES contact,
     kind text NOT NULL CHECK (kind IN ('duplicateOf', 'related', 'followsUp')),
     reason text NOT NULL,
     linked_at timestamptz NOT NULL,
     linked_by text NOT NULL,
     removed_at timestamptz,
     removed_by text,
     removal_reason text,
     CHECK (from_id <> to_id))`,
  `CREATE UNIQUE INDEX contact_link_pair ON contact_link (least(from_id, to_id), greatest(from_id, to_id))
     WHERE removed_at IS NULL`,
  `CREATE INDEX contact_link_from ON contact_link (from_id) WHERE removed_at IS NULL`,
  `CREATE INDEX contact_link_to ON contact_link (to_id) WHERE removed_at IS NULL`,
];

const MERGED = [
  `ALTER TABLE contact ADD COLUMN merged_into uuid REFERENCES contact,
                       ADD COLUMN follower_count int NOT NULL DEFAULT 0 CHECK (follower_count >= 0)`,
  `ALTER TABLE contact ADD CHECK (merged_into IS NULL OR (merged_into <> id AND follower_count = 0))`,
  `CREATE INDEX contact_merged ON contact (merged_into) WHERE merged_into IS NOT NULL`,
];

/** The tasks of an instance that was put aside are not listed until it goes on. */
const TASKS = [`ALTER TABLE work_item ADD COLUMN hidden boolean NOT NULL DEFAULT false`];
