import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which cases an instance belongs to is asked by its root instance, at each reading of its words (ADR 0035). */
export class InstancesByRoot1764200110000 implements MigrationInterface {
  name = 'InstancesByRoot1764200110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX process_instance_root ON process_instance (root_instance_id)');
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
