import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * Words that an apostrophe joins are also indexed as one, since names are written both ways: D'Amico is found as `amico` and as
 * `damico`.
 */
const PREFIX_WORDS = `CREATE OR REPLACE FUNCTION prefix_words(given text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN array_to_tsvector(string_to_array('=' || replace(
    regexp_replace(
      search_words(given) || CASE WHEN strpos(plain_words(given), '''') > 0
        THEN ' ' || search_words(replace(plain_words(given), '''', '')) ELSE '' END,
      '([^ ]{60})[^ ]+', '\\1', 'g'), ' ', ' ='), ' '))`;

/** Generated columns are made anew where their row is written. */
const INDEXED = [
  `UPDATE contact SET description = description
    WHERE strpos(plain_words(coalesce(subject, '') || description || coalesce(address, '')), '''') > 0`,
  `UPDATE citizen SET name = name WHERE strpos(plain_words(name), '''') > 0`,
  `UPDATE knowledge_article_version SET title = title
    WHERE strpos(plain_words(title || title_en || search_text), '''') > 0`,
  `UPDATE work_item w SET contact_words = c.search FROM contact c
    WHERE w.business_key = c.id::text AND w.state = 'open' AND w.contact_words IS DISTINCT FROM c.search`,
];

export class JoinedWords1764200190000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PREFIX_WORDS, ...INDEXED]) await runner.query(statement);
  }
}
