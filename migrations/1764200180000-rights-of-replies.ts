import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** What whoever sent a command held then: its reply is read again by nobody who holds less. */
export class RightsOfReplies1764200180000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE idempotency_key ADD COLUMN held text[] NOT NULL DEFAULT '{}'`);
  }
}
