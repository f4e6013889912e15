import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** A use that an operator notes beside the answer is called what it is; nobody could note one before. */
export class KnowledgeUseByHand1764100000031 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE knowledge_use DROP CONSTRAINT knowledge_use_via_check`);
    await runner.query(
      `ALTER TABLE knowledge_use ADD CONSTRAINT knowledge_use_via_check
         CHECK (via IN ('answer', 'byHand', 'opened'))`,
    );
  }
}
