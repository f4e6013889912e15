import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Routing: deviations from what was suggested, and trials of changed tables over past contacts. */
export class Routing1764100000041 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE routing_deviation (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        contact_id uuid NOT NULL REFERENCES contact,
        assignment_id uuid NOT NULL REFERENCES assignment,
        classification_code text NOT NULL,
        kind text NOT NULL,
        district text,
        from_point text NOT NULL,
        suggested_point text NOT NULL,
        chosen_point text NOT NULL,
        decision_key text NOT NULL,
        decision_version integer NOT NULL,
        rule_id text,
        rule_number integer,
        explanation text NOT NULL,
        explanation_en text NOT NULL,
        reason text NOT NULL,
        by_id text NOT NULL,
        by_name text NOT NULL
      );
      CREATE INDEX routing_deviation_at ON routing_deviation (at, id);
      CREATE INDEX routing_deviation_suggested ON routing_deviation (suggested_point, at);
      CREATE INDEX routing_deviation_chosen ON routing_deviation (chosen_point, at);
      CREATE INDEX routing_deviation_contact ON routing_deviation (contact_id);

      CREATE TABLE routing_what_if (
        id uuid PRIMARY KEY,
        decision_key text NOT NULL,
        changed jsonb NOT NULL,
        filter jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'running', 'finished', 'failed', 'stopped')),
        total integer NOT NULL,
        processed integer NOT NULL DEFAULT 0,
        result jsonb,
        failure text,
        started_by text NOT NULL,
        started_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        lease_owner uuid,
        lease_until timestamptz
      );
      CREATE INDEX routing_what_if_created ON routing_what_if (created_at, id);
      CREATE INDEX routing_what_if_open ON routing_what_if (created_at) WHERE state IN ('waiting', 'running');
    `);
  }
}
