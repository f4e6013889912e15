import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** A link that the product removes keeps why as a fact (docs/adr/0045); what was written so far stays. */
const ADD_FACT = 'ALTER TABLE contact_link ADD COLUMN removal_reason_fact jsonb';

export class ReasonsOfLinks1764200230000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADD_FACT);
  }
}
