import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assignments1764000000004 implements MigrationInterface {
  name = 'Assignments1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
