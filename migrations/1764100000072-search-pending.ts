import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * New contacts wait in a list of the word index until it is long enough to be merged in, and every search reads that
 * list once for each of its words: it is kept short, at the price of merging more often.
 */
export class SearchPending1764100000072 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER INDEX contact_search SET (gin_pending_list_limit = 256)`);
  }
}
