import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Reasons that the product gives are kept as facts, and said when they are read (docs/adr/0045). What was written so far
 * stays as it was written.
 */
const STATEMENTS = [
  `ALTER TABLE assignment ADD COLUMN reason_fact jsonb, ADD COLUMN closing_reason_fact jsonb,
     ADD CONSTRAINT assignment_one_reason CHECK (reason IS NULL OR reason_fact IS NULL),
     ADD CONSTRAINT assignment_one_closing_reason CHECK (closing_reason IS NULL OR closing_reason_fact IS NULL)`,
  `ALTER TABLE ownership_ledger ADD COLUMN reason_fact jsonb, ALTER COLUMN reason DROP NOT NULL,
     ADD CONSTRAINT ownership_ledger_reason CHECK (num_nonnulls(reason, reason_fact) = 1)`,
];

export class ReasonsOfAssignments1764200200000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}
