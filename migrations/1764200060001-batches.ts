import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** What one person does to many at once is a batch: its events know it, so that whoever is told of them is told once. */
export class Batches1764200060001 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox_event ADD COLUMN batch_id uuid`);
  }
}
