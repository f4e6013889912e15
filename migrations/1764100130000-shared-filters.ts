import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/** A filter that is kept may be shared with a point: all who belong to it find it. */
export class SharedFilters1764100130000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE saved_filter ADD COLUMN point_code text REFERENCES point`);
    await runner.query(
      `CREATE INDEX saved_filter_point ON saved_filter (point_code) WHERE point_code IS NOT NULL`,
    );
  }
}
