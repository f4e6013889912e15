import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Citizens are found again by phone and name, however the phone is written. */
export class CitizenPhone1764000000007 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX citizen_phone ON citizen ((regexp_replace(phone, '[^0-9+]', '', 'g')))
        WHERE phone IS NOT NULL`,
    );
  }
}
