import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';
import { RILFEDEUR_TREE } from './seed/rilfedeur-tree.js';

/**
 * Versions of the classification with the mapping from one to the next; attributes, priority and sensitivity of its
 * nodes and of contacts. `classification_node` holds the nodes of the current version (active) and every code there
 * ever was, which contacts keep.
 */
export class ClassificationVersions1764100000020 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...EXTENSIONS, ...NODES, ...VERSIONS]) await runner.query(statement);
    await runner.query(FIRST_VERSION, [FIRST_VERSION_ID, JSON.stringify(RILFEDEUR_TREE)]);
    await runner.query(ACTIVATE_FIRST, [FIRST_VERSION_ID]);
    for (const statement of CONTACTS) await runner.query(statement);
  }
}

const FIRST_VERSION_ID = '00000000-0000-4000-8000-000000000020';

/** migrateDatabase() has made sure that the role may; an administrator may have made them before. */
const EXTENSIONS = [
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  'CREATE EXTENSION IF NOT EXISTS unaccent',
];

const NODES = [
  // An enumeration sorts by urgency.
  `CREATE TYPE priority_level AS ENUM ('low', 'normal', 'high', 'urgent')`,
  `ALTER TABLE classification_node
     ADD COLUMN attributes jsonb NOT NULL DEFAULT '[]',
     ADD COLUMN default_priority priority_level NOT NULL DEFAULT 'normal',
     ADD COLUMN sensitivity text NOT NULL DEFAULT 'normal'
       CHECK (sensitivity IN ('normal', 'personal', 'sensitive')),
     ADD COLUMN successor_code text REFERENCES classification_node,
     ADD COLUMN successors text[] NOT NULL DEFAULT '{}',
     ADD COLUMN retired_in int,
     ADD CONSTRAINT classification_node_successor CHECK (NOT active OR successor_code IS NULL)`,
];

const VERSIONS = [
  `CREATE TABLE classification_version (
     id uuid PRIMARY KEY,
     number int NOT NULL UNIQUE CHECK (number >= 1),
     title text NOT NULL,
     note text NOT NULL DEFAULT '',
     state text NOT NULL CHECK (state IN ('draft', 'scheduled', 'current', 'superseded')),
     valid_from timestamptz,
     valid_until timestamptz,
     created_at timestamptz NOT NULL,
     created_by text NOT NULL,
     published_at timestamptz,
     published_by text,
     row_version int NOT NULL DEFAULT 1,
     CHECK ((state = 'draft') = (valid_from IS NULL)))`,
  `CREATE UNIQUE INDEX classification_version_current ON classification_version (state)
     WHERE state = 'current'`,
  `CREATE TABLE classification_version_node (
     version_id uuid NOT NULL REFERENCES classification_version ON DELETE CASCADE,
     code text NOT NULL,
     parent_code text,
     level text NOT NULL CHECK (level IN ('class', 'subject', 'event')),
     name text NOT NULL,
     name_en text NOT NULL,
     synonyms text[] NOT NULL DEFAULT '{}',
     attributes jsonb NOT NULL DEFAULT '[]',
     default_priority priority_level,
     sensitivity text CHECK (sensitivity IN ('normal', 'personal', 'sensitive')),
     PRIMARY KEY (version_id, code))`,
  `CREATE TABLE classification_mapping (
     version_id uuid NOT NULL REFERENCES classification_version ON DELETE CASCADE,
     from_code text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('moved', 'split', 'retired')),
     to_codes text[] NOT NULL,
     reason text NOT NULL DEFAULT '',
     PRIMARY KEY (version_id, from_code))`,
];

const FIRST_VERSION = `
  WITH first AS (
    INSERT INTO classification_version (id, number, title, note, state, valid_from, created_at, created_by,
                                        published_at, published_by)
    VALUES ($1, 1, 'Ricostruzione in stile Rilfedeur',
            'L’elenco ufficiale dei codici non è pubblico: questo albero è una ricostruzione.',
            'current', now(), now(), 'predefinito / default', now(), 'predefinito / default')
    RETURNING id)
  INSERT INTO classification_version_node (version_id, code, parent_code, level, name, name_en, synonyms,
                                           attributes, default_priority, sensitivity)
  SELECT first.id, node.*
    FROM first, jsonb_to_recordset($2::jsonb) AS node(
      code text, parent_code text, level text, name text, name_en text, synonyms text[],
      attributes jsonb, default_priority priority_level, sensitivity text)`;

/** Priority, sensitivity and attributes come from the nearest node above where a node has none of its own. */
const ACTIVATE_FIRST = `
  INSERT INTO classification_node AS known (code, parent_code, level, name, name_en, synonyms, attributes,
                                            default_priority, sensitivity, active)
  SELECT n.code, n.parent_code, n.level, n.name, n.name_en, n.synonyms,
         coalesce(p.attributes, '[]') || n.attributes,
         coalesce(n.default_priority, p.default_priority, g.default_priority, 'normal'),
         coalesce(n.sensitivity, p.sensitivity, g.sensitivity, 'normal'), true
    FROM classification_version_node n
    LEFT JOIN classification_version_node p ON p.version_id = n.version_id AND p.code = n.parent_code
    LEFT JOIN classification_version_node g ON g.version_id = n.version_id AND g.code = p.parent_code
   WHERE n.version_id = $1
  ON CONFLICT (code) DO UPDATE
     SET name = excluded.name, name_en = excluded.name_en, synonyms = excluded.synonyms,
         attributes = excluded.attributes, default_priority = excluded.default_priority,
         sensitivity = excluded.sensitivity`;

const CONTACTS = [
  `ALTER TABLE contact
     ADD COLUMN attributes jsonb NOT NULL DEFAULT '{}',
     ADD COLUMN priority priority_level NOT NULL DEFAULT 'normal',
     ADD COLUMN priority_by_hand boolean NOT NULL DEFAULT false`,
  `UPDATE contact c SET priority = n.default_priority
     FROM classification_node n
    WHERE n.code = c.classification_code AND n.default_priority <> 'normal' AND c.closed_at IS NULL`,
  `CREATE INDEX contact_priority ON contact (priority, received_at, id)`,
  `CREATE INDEX contact_classification ON contact (classification_code, received_at)
    WHERE classification_code IS NOT NULL`,
];
