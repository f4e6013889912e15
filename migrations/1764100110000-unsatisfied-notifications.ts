import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That the citizen wrote, and that they are not satisfied, had one kind: what was told before is told apart as well. */
export class UnsatisfiedNotifications1764100110000 implements MigrationInterface {
  name = 'UnsatisfiedNotifications1764100110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE notification SET kind = 'citizenUnsatisfied'
        WHERE kind = 'citizenReply' AND cause LIKE 'reopened:%'`,
    );
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
