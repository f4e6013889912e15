import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one person does to many at once is a batch: its events know it, so that whoever is told of them is told once. */
export class Batches1764200060001 implements MigrationInterface {
  name = 'Batches1764200060001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox_event ADD COLUMN batch_id uuid`);
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
