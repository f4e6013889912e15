import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** What a list of jobs and incidents tells: since when a timer waits, why it failed last, whose work stopped. */
const JOBS = [
  `ALTER TABLE timer_job
     ADD COLUMN created_at timestamptz,
     ADD COLUMN error_message text,
     ADD COLUMN error_details text`,
  // Null: written before, or of no job; an external task that is still there says it for itself.
  `ALTER TABLE incident ADD COLUMN leased boolean`,
];

export class Jobs1764200280000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of JOBS) await runner.query(statement);
  }
}
