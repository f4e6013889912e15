import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Deviations keep facts for what the tables and the product say of them (docs/adr/0045); what was written so far stays. */
const STATEMENTS = [
  `ALTER TABLE routing_deviation ADD COLUMN explanation_fact jsonb, ADD COLUMN reason_fact jsonb,
     ALTER COLUMN explanation DROP NOT NULL, ALTER COLUMN explanation_en DROP NOT NULL, ALTER COLUMN reason DROP NOT NULL,
     ADD CONSTRAINT routing_deviation_explained CHECK (explanation_fact IS NOT NULL OR explanation IS NOT NULL),
     ADD CONSTRAINT routing_deviation_reason CHECK (num_nonnulls(reason, reason_fact) = 1)`,
];

export class ReasonsOfDeviations1764200220000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
