import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** Which cases an instance belongs to is asked by its root instance, at each reading of its words (ADR 0035). */
export class InstancesByRoot1764200110000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX process_instance_root ON process_instance (root_instance_id)');
  }
}
