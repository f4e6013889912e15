import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With it, every way in which an open task may be somebody's is found by an index. */
export class InboxUsers1764100004001 implements MigrationInterface {
  name = 'InboxUsers1764100004001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX work_item_open_users ON work_item USING gin (candidate_users)
        WHERE state = 'open'`,
    );
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
