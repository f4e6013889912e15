import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A filter that is kept may be shared with a point: all who belong to it find it. */
export class SharedFilters1764100130000 implements MigrationInterface {
  name = 'SharedFilters1764100130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE saved_filter ADD COLUMN point_code text REFERENCES point`);
    await runner.query(
      `CREATE INDEX saved_filter_point ON saved_filter (point_code) WHERE point_code IS NOT NULL`,
    );
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
