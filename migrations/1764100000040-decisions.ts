import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Decisions in DMN: files as they were deployed, and the versions of the decisions in them. */
export class Decisions1764100000040 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision_file (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        -- The keys of its decisions, in order: what makes two files versions of each other.
        keys text[] NOT NULL,
        xml text NOT NULL,
        hash text NOT NULL,
        source text,
        -- The deployment's row follows within the same transaction.
        deployment_id uuid NOT NULL REFERENCES process_deployment DEFERRABLE INITIALLY DEFERRED,
        deployed_at timestamptz NOT NULL
      );

      CREATE TABLE decision_definition (
        id uuid PRIMARY KEY,
        key text NOT NULL,
        version integer NOT NULL,
        name text,
        kind text NOT NULL CHECK (kind IN ('table', 'expression')),
        requires text[] NOT NULL,
        file_id uuid NOT NULL REFERENCES decision_file,
        UNIQUE (key, version)
      );
      CREATE INDEX decision_definition_file ON decision_definition (file_id);
    `);
  }
}
