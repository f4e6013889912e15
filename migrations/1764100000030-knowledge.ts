import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** The knowledge base: articles in versions, their use and its outcome, reviews, and what could still be learnt. */
export class Knowledge1764100000030 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SEARCH, ...ARTICLES, ...USE, ...CARE]) {
      await runner.query(statement);
    }
  }
}

/** Italian stems of words without accents; `searchable_italian` (migration 3) still joins "buca" and "buche". */
const SEARCH = [
  `CREATE EXTENSION IF NOT EXISTS unaccent`,
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  `CREATE TEXT SEARCH CONFIGURATION knowledge_italian (COPY = pg_catalog.italian)`,
  `ALTER TEXT SEARCH CONFIGURATION knowledge_italian
     ALTER MAPPING FOR hword, hword_part, word WITH unaccent, italian_stem`,
];

const ARTICLES = [
  `CREATE TABLE knowledge_article (
     id uuid PRIMARY KEY,
     code text NOT NULL UNIQUE,
     owner_point text NOT NULL,
     created_at timestamptz NOT NULL,
     created_by text NOT NULL,
     source_contact_id uuid REFERENCES contact,
     origin jsonb,
     revision int NOT NULL DEFAULT 1)`,
  `CREATE INDEX knowledge_article_owner ON knowledge_article (owner_point)`,
  `CREATE UNIQUE INDEX knowledge_article_source ON knowledge_article (source_contact_id)
     WHERE source_contact_id IS NOT NULL`,
  `CREATE TABLE knowledge_article_version (
     article_id uuid NOT NULL REFERENCES knowledge_article,
     version int NOT NULL CHECK (version >= 1),
     state text NOT NULL CHECK (state IN ('draft', 'proposed', 'approved', 'superseded', 'withdrawn')),
     title text NOT NULL,
     title_en text NOT NULL,
     body text NOT NULL,
     questions text[] NOT NULL,
     routing_point text,
     routing_level smallint CHECK (routing_level BETWEEN 1 AND 3),
     routing_note text,
     model_answers jsonb NOT NULL,
     links jsonb NOT NULL,
     classifications text[] NOT NULL,
     valid_from date,
     valid_to date,
     review_months int NOT NULL CHECK (review_months BETWEEN 1 AND 60),
     change_note text,
     drafted_at timestamptz NOT NULL,
     drafted_by text NOT NULL,
     changed_at timestamptz NOT NULL,
     changed_by text NOT NULL,
     proposed_at timestamptz,
     proposed_by text,
     declined_reason text,
     approved_at timestamptz,
     approved_by text,
     reviewed_at timestamptz,
     review_due_on date,
     ended_at timestamptz,
     withdrawn_reason text,
     search_text text NOT NULL,
     search tsvector GENERATED ALWAYS AS (
       setweight(to_tsvector('knowledge_italian'::regconfig,
         searchable_italian(title || ' ' || title_en)), 'A') ||
       setweight(to_tsvector('knowledge_italian'::regconfig, searchable_italian(search_text)), 'C')) STORED,
     PRIMARY KEY (article_id, version),
     CHECK (routing_point IS NULL OR routing_level IS NULL),
     CHECK (valid_to >= valid_from),
     CHECK (state IN ('draft', 'proposed', 'withdrawn') OR approved_at IS NOT NULL))`,
  // One version in use, and one in the making: whoever writes and however many at once.
  `CREATE UNIQUE INDEX knowledge_one_approved ON knowledge_article_version (article_id)
     WHERE state = 'approved'`,
  `CREATE UNIQUE INDEX knowledge_one_open ON knowledge_article_version (article_id)
     WHERE state IN ('draft', 'proposed')`,
  `CREATE INDEX knowledge_version_state ON knowledge_article_version (state)`,
  `CREATE INDEX knowledge_version_search ON knowledge_article_version USING gin (search)`,
  `CREATE INDEX knowledge_version_classifications ON knowledge_article_version
     USING gin (classifications)`,
  `CREATE TABLE knowledge_history (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     article_id uuid NOT NULL REFERENCES knowledge_article,
     version int NOT NULL,
     at timestamptz NOT NULL,
     action text NOT NULL,
     actor text NOT NULL,
     reason text)`,
  `CREATE INDEX knowledge_history_article ON knowledge_history (article_id, id)`,
];

/** `knowledge_month` counts what `knowledge_use` lists, so that lists stay flat however many contacts there are. */
const USE = [
  `CREATE TABLE knowledge_use (
     contact_id uuid NOT NULL REFERENCES contact,
     round int NOT NULL,
     article_id uuid NOT NULL REFERENCES knowledge_article,
     version int NOT NULL,
     at timestamptz NOT NULL,
     actor text NOT NULL,
     via text NOT NULL CHECK (via IN ('answer', 'opened')),
     outcome text CHECK (outcome IN ('satisfied', 'unsatisfied')),
     PRIMARY KEY (contact_id, round, article_id))`,
  `CREATE TABLE knowledge_month (
     article_id uuid NOT NULL REFERENCES knowledge_article,
     version int NOT NULL,
     month date NOT NULL,
     uses int NOT NULL DEFAULT 0,
     satisfied int NOT NULL DEFAULT 0,
     unsatisfied int NOT NULL DEFAULT 0,
     PRIMARY KEY (article_id, version, month))`,
  `CREATE TABLE knowledge_vote (
     article_id uuid NOT NULL REFERENCES knowledge_article,
     version int NOT NULL,
     voter_id text NOT NULL,
     voter text NOT NULL,
     helped boolean NOT NULL,
     comment text,
     contact_id uuid REFERENCES contact,
     at timestamptz NOT NULL,
     PRIMARY KEY (article_id, version, voter_id))`,
];

const CARE = [
  `CREATE TABLE knowledge_review (
     id uuid PRIMARY KEY,
     article_id uuid NOT NULL REFERENCES knowledge_article,
     version int NOT NULL,
     reasons text[] NOT NULL,
     proposed_at timestamptz NOT NULL,
     closed_at timestamptz,
     closed_by text,
     outcome text CHECK (outcome IN ('confirmed', 'newVersion', 'withdrawn')),
     note text,
     CHECK ((closed_at IS NULL) = (outcome IS NULL)))`,
  `CREATE UNIQUE INDEX knowledge_review_open ON knowledge_review (article_id) WHERE closed_at IS NULL`,
  `CREATE INDEX knowledge_review_proposed ON knowledge_review (proposed_at, id)`,
  `CREATE TABLE knowledge_retired_address (
     id uuid PRIMARY KEY,
     address text NOT NULL UNIQUE,
     reason text NOT NULL,
     replacement text,
     retired_at timestamptz NOT NULL,
     retired_by text NOT NULL)`,
  `CREATE TABLE knowledge_opportunity (
     contact_id uuid PRIMARY KEY REFERENCES contact,
     at timestamptz NOT NULL,
     owner_point text NOT NULL,
     classification text,
     reason text NOT NULL CHECK (reason IN ('escalated', 'withoutArticle')),
     known_point text,
     answered_by text,
     state text NOT NULL CHECK (state IN ('open', 'proposed', 'dismissed')))`,
  `CREATE INDEX knowledge_opportunity_at ON knowledge_opportunity (state, at, contact_id)`,
  `CREATE INDEX knowledge_opportunity_owner ON knowledge_opportunity (owner_point, state, at)`,
];
