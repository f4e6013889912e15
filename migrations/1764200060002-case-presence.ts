import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Who has which case open at the moment. Not logged: after a crash nobody has, and pages say it again within seconds
 * (docs/adr/0040).
 */
export class CasePresence1764200060002 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE UNLOGGED TABLE case_presence (
         contact_id uuid NOT NULL,
         username text NOT NULL,
         writing boolean NOT NULL,
         seen_at timestamptz NOT NULL,
         PRIMARY KEY (contact_id, username))`,
    );
    await runner.query(`CREATE INDEX case_presence_account ON case_presence (username, seen_at)`);
  }
}
