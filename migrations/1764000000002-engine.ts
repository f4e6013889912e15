import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Engine1764000000002 implements MigrationInterface {
  name = 'Engine1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
