import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Each instance says what runs it: one that has begun goes on with the same. */
export class Executors1764200310000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE process_instance ADD COLUMN executor text NOT NULL DEFAULT 'tokens' CHECK (executor IN ('tokens', 'bpmn-engine'))",
    );
  }
}
