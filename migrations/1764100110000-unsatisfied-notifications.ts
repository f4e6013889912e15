import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** That the citizen wrote, and that they are not satisfied, had one kind: what was told before is told apart as well. */
export class UnsatisfiedNotifications1764100110000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE notification SET kind = 'citizenUnsatisfied'
        WHERE kind = 'citizenReply' AND cause LIKE 'reopened:%'`,
    );
  }
}
