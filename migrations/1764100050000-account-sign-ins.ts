import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Administrators see when an account signed in last: one that nobody uses is one to close. A password that somebody
 * else set is known to two: it may be marked for its owner to change.
 */
export class AccountSignIns1764100050000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN last_sign_in_at timestamptz,
                          ADD COLUMN password_temporary boolean NOT NULL DEFAULT false`);
  }
}
