import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Citizens are found again by phone and name, however the phone is written. */
export class CitizenPhone1764000000007 implements MigrationInterface {
  name = 'CitizenPhone1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX citizen_phone ON citizen ((regexp_replace(phone, '[^0-9+]', '', 'g')))
        WHERE phone IS NOT NULL`,
    );
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
