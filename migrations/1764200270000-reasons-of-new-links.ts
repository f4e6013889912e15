import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** A link that the product makes keeps why as a fact (docs/adr/0045); what was written so far stays. */
const ADD_FACT = `ALTER TABLE contact_link ADD COLUMN reason_fact jsonb, ALTER COLUMN reason DROP NOT NULL,
  ADD CONSTRAINT contact_link_reason CHECK (num_nonnulls(reason, reason_fact) = 1)`;

export class ReasonsOfNewLinks1764200270000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADD_FACT);
  }
}
