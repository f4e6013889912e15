import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A use that an operator notes beside the answer is called what it is; nobody could note one before. */
export class KnowledgeUseByHand1764100000031 implements MigrationInterface {
  name = 'KnowledgeUseByHand1764100000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE knowledge_use DROP CONSTRAINT knowledge_use_via_check`);
    await runner.query(
      `ALTER TABLE knowledge_use ADD CONSTRAINT knowledge_use_via_check
         CHECK (via IN ('answer', 'byHand', 'opened'))`,
    );
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
