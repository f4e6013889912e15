import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Deleted deployments keep their rows: history names their versions, and a version number is given once. */
const DELETIONS = `
  ALTER TABLE process_deployment ADD COLUMN deleted_at timestamptz;
  ALTER TABLE process_definition ADD COLUMN deleted_at timestamptz`;

export class DeletedDeployments1764200250000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DELETIONS);
  }
}
