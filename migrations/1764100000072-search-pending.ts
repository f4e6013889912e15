import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * New contacts wait in a list of the word index until it is long enough to be merged in, and every search reads that
 * list once for each of its words: it is kept short, at the price of merging more often.
 */
export class SearchPending1764100000072 implements MigrationInterface {
  name = 'SearchPending1764100000072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER INDEX contact_search SET (gin_pending_list_limit = 256)`);
  }

  /** Migrations only move forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only move forward: restore a backup instead.');
  }
}
