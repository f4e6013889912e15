import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Contacts1764000000003 implements MigrationInterface {
  name = 'Contacts1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT 1`);
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
