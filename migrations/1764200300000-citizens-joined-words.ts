import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Words that an apostrophe joins are words of a citizen as one, too, as they are of contacts: D'Amico is found as `damico`. Whoever
 * did not find the citizen made another.
 */
const CITIZEN_WORDS = `CREATE OR REPLACE FUNCTION citizen_words(name text, email text, tax_code text, phone_key text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN plain_words(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(tax_code, '') || ' ' ||
    coalesce(phone_key, '')) ||
    CASE WHEN strpos(plain_words(name), '''') > 0 THEN ' ' || replace(plain_words(name), '''', '') ELSE '' END`;

export class CitizensJoinedWords1764200300000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CITIZEN_WORDS);
    await runner.query('REINDEX INDEX citizen_known');
  }
}
