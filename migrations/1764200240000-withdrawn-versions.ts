import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** A version of a process that is taken back: nothing begins in it any more, what runs in it goes on. */
const WITHDRAWALS = `
  ALTER TABLE process_definition
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by text,
    ADD COLUMN withdrawal_reason text`;

export class WithdrawnVersions1764200240000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHDRAWALS);
  }
}
