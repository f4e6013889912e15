/** How texts and questions are made ready, alike (migration `knowledge`). */
const CONFIGURATION = `'knowledge_italian'`;

/** SQL: the stems of a text as an array. */
export function stemsOf(text: string): string {
  return `tsvector_to_array(to_tsvector(${CONFIGURATION}, italian_words(${text})))`;
}

/** SQL: what was typed, as websearchText made it ready, as a query: words, "phrases", -excluded, or. */
export function typedQuery(text: string): string {
  return `websearch_to_tsquery(${CONFIGURATION}, searchable_italian(${text}))`;
}

/** SQL: a query that any of the stems (an array) satisfies; matches nothing when there are none. */
export function anyOf(stems: string): string {
  return `coalesce((SELECT string_agg(quote_literal(stem), ' | ')::tsquery
                      FROM unnest(${stems}) AS stem), ''::tsquery)`;
}

/** SQL: how much alike the words are although misspelt, 0 to 1. */
export function likeness(text: string, title: string): string {
  return `word_similarity(search_words(${text}), search_words(${title}))`;
}

/** From this likeness on a title counts as found. */
export const LEAST_LIKENESS = 0.5;

/** Marks that no text has: they lie in the private use area, and are taken out of texts before. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/**
 * SQL: the passages of `text` with the words of `typed` marked; toHtml makes them fit for a page. A stem that ends in
 * c or g also stands in the text with an h ("buca" as "buche"), which searchable_italian takes out of the query.
 */
export function passages(text: string, typed: string): string {
  const wanted = `coalesce((
    SELECT string_agg(quote_literal(stem)
             || CASE WHEN stem ~ '[cg]$' THEN ' | ' || quote_literal(stem || 'h') ELSE '' END,
             ' | ')::tsquery
      FROM unnest(${stemsOf(typed)}) AS stem), ''::tsquery)`;
  return `ts_headline(${CONFIGURATION}, translate(${text}, '${OPEN}${CLOSE}', ''), ${wanted},
    'StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "')`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  [OPEN]: '<mark>',
  [CLOSE]: '</mark>',
};

/** HTML of marked passages: all of the text is escaped, and `<mark>` is the only element. */
export function toHtml(passage: string): string {
  return passage.replace(/[&<>"'\uE000\uE001]/g, (character) => ESCAPES[character]);
}
