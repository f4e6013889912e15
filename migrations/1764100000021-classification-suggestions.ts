import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * What suggestions look into: the words of names and synonyms of the current version, and how often contacts with a
 * word came under a code. The latter are counts, not texts.
 */
export class ClassificationSuggestions1764100000021 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...WORDS, ...TERMS, ...EXPERIENCE, REFRESH]) {
      await runner.query(statement);
    }
    await runner.query('SELECT refresh_classification_terms()');
  }
}

const WORDS = [
  // The words of an Italian text with their stems, without stop words and accents.
  `CREATE FUNCTION classification_words(given text) RETURNS TABLE (word text, lexeme text)
     LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
     SELECT DISTINCT split.word, stem.lexeme
       FROM regexp_split_to_table(searchable_italian(unaccent(left(given, 10000))), '[^[:alnum:]]+')
              AS split(word),
            LATERAL (SELECT (ts_lexize('italian_stem', split.word))[1]) AS stem(lexeme)
      WHERE length(split.word) BETWEEN 2 AND 40 AND stem.lexeme IS NOT NULL
        AND split.word !~ '^[0-9]+$' $$`,
];

const TERMS = [
  `CREATE TABLE classification_term (
     code text NOT NULL REFERENCES classification_node,
     kind text NOT NULL CHECK (kind IN ('name', 'nameEn', 'synonym')),
     term text NOT NULL,
     lexemes text[] NOT NULL,
     weight real NOT NULL)`,
  `CREATE INDEX classification_term_lexemes ON classification_term USING gin (lexemes)`,
  // Bits that a word tells: rare ones tell more.
  `CREATE TABLE classification_lexeme (
     lexeme text PRIMARY KEY,
     bits real NOT NULL)`,
  `CREATE TABLE classification_term_word (
     word text PRIMARY KEY,
     lexeme text NOT NULL)`,
  `CREATE INDEX classification_term_word_similar ON classification_term_word
     USING gin (word gin_trgm_ops)`,
];

const EXPERIENCE = [
  // Without a foreign key to the contact: the classification knows nothing of contacts.
  `CREATE TABLE classification_lesson (
     contact_id uuid PRIMARY KEY,
     code text NOT NULL REFERENCES classification_node,
     district text,
     kind text NOT NULL)`,
  // district '': the whole municipality.
  `CREATE TABLE classification_word_use (
     lexeme text NOT NULL,
     district text NOT NULL,
     code text NOT NULL REFERENCES classification_node,
     contacts int NOT NULL CHECK (contacts >= 0),
     PRIMARY KEY (lexeme, district, code))`,
  `CREATE TABLE classification_use (
     code text NOT NULL REFERENCES classification_node,
     kind text NOT NULL,
     contacts int NOT NULL CHECK (contacts >= 0),
     PRIMARY KEY (code, kind))`,
];

/** Called when a version becomes current. Nothing is remembered of words that came under sensitive codes. */
const REFRESH = `
  CREATE FUNCTION refresh_classification_terms() RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM classification_term;
    DELETE FROM classification_lexeme;
    DELETE FROM classification_term_word;
    INSERT INTO classification_term (code, kind, term, lexemes, weight)
    SELECT given.code, given.kind, given.term, words.lexemes, 0
      FROM (SELECT code, 'name' AS kind, name AS term FROM classification_node WHERE active
            UNION ALL SELECT code, 'nameEn', name_en FROM classification_node WHERE active
            UNION ALL SELECT code, 'synonym', unnest(synonyms) FROM classification_node WHERE active) AS given,
           LATERAL (SELECT array_agg(DISTINCT lexeme) AS lexemes FROM classification_words(given.term)) AS words
     WHERE words.lexemes IS NOT NULL;
    INSERT INTO classification_lexeme (lexeme, bits)
    SELECT lexeme, log(2.0, 1 + (SELECT count(*) FROM classification_node WHERE active)
                                / count(DISTINCT code)::numeric)
      FROM classification_term, unnest(lexemes) AS lexeme GROUP BY lexeme;
    UPDATE classification_term t
       SET weight = (SELECT sum(l.bits) FROM classification_lexeme l WHERE l.lexeme = ANY(t.lexemes));
    INSERT INTO classification_term_word (word, lexeme)
    SELECT DISTINCT ON (word) word, lexeme
      FROM classification_term, classification_words(term)
     WHERE length(word) >= 4 ORDER BY word, lexeme;
    DELETE FROM classification_word_use u USING classification_node n
     WHERE n.code = u.code AND n.sensitivity = 'sensitive';
  END $$`;
