import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Why terms move is kept as a fact where no person gave the reason (docs/adr/0045); what was written so far stays. */
const STATEMENTS = [
  `ALTER TABLE protocol_clock ADD COLUMN suspension_reason_fact jsonb`,
  `ALTER TABLE protocol_clock_ledger ADD COLUMN reason_fact jsonb, ALTER COLUMN reason DROP NOT NULL,
     ADD CONSTRAINT protocol_clock_ledger_reason CHECK (num_nonnulls(reason, reason_fact) = 1)`,
];

export class ReasonsOfTerms1764200210000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
