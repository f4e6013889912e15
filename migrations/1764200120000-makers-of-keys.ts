import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Which account made a key: administrators see when it has lost its right to (docs/adr/0031). */
export class MakersOfKeys1764200120000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_key ADD COLUMN created_by_id text');
    await runner.query(`
      UPDATE api_key k SET created_by_id = a.actor_id FROM audit_entry a
       WHERE a.action = 'apiKey.created' AND a.subject_type = 'apiKey' AND a.subject_id = k.name`);
  }
}
