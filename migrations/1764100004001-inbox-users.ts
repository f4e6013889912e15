import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** With it, every way in which an open task may be somebody's is found by an index. */
export class InboxUsers1764100004001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX work_item_open_users ON work_item USING gin (candidate_users)
        WHERE state = 'open'`,
    );
  }
}
