import { plainWords, searchWords } from './plain-words.js';

/** Words of a query that are looked for; more say no more. */
const MOST_WORDS = 16;
/** Words are indexed up to here, see `prefix_words` of the migration `plain-words`. */
const LONGEST_WORD = 60;

/**
 * What was typed, for `websearch_to_tsquery`, whose syntax stays: words, "phrases", -excluded, or. What is written in one
 * piece, such as an e-mail address, is looked for as a phrase of its words; a letter before an apostrophe is left out.
 */
export function websearchText(typed: string): string {
  return (plainWords(typed).match(/-?"[^"]*"?|\S+/g) ?? []).map(pieceOf).filter(Boolean).join(' ');
}

function pieceOf(piece: string): string {
  const excluded = /^-+(?=["\p{L}\p{N}])/u.test(piece) ? '-' : '';
  if (piece.includes('"')) return `${excluded}"${searchWords(piece)}"`;
  const words = searchWords(withoutElision(piece));
  // An apostrophe joins words that may stand apart.
  const joined = /'/.test(piece) && !/[@./]/.test(piece);
  return words.includes(' ') && (excluded || !joined)
    ? `${excluded}"${words}"`
    : words && excluded + words;
}

/** A single letter before an apostrophe says nothing. */
function withoutElision(plain: string): string {
  return plain.replace(/(^|[\s("-])[a-z]'(?=[\p{L}\p{N}])/gu, '$1');
}

/**
 * The same as beginnings of words, for a cast to tsquery over what `prefix_words` has made: `via mazz` finds Via Mazzini. Words
 * that an apostrophe joins are looked for written in one too. null where no word is left, or what was typed asks for more than
 * words (quotes, exclusions).
 */
export function prefixQuery(typed: string): string | null {
  if (/(^|\s)-\S|\sor\s/i.test(typed.trim()) || isPhrase(typed)) return null;
  const parts: string[] = [];
  for (const piece of plainWords(typed).split(' ')) {
    const apart = wordsIn(withoutElision(piece)).slice(0, MOST_WORDS - parts.length);
    const joined = wordsIn(piece.replaceAll("'", ''));
    if (apart.length === 0) continue;
    if (apart.join(' ') === joined.join(' ')) parts.push(...apart.map(beginning));
    else parts.push(`(${apart.map(beginning).join(' & ')} | ${joined.map(beginning).join(' & ')})`);
  }
  return parts.length > 0 ? parts.join(' & ') : null;
}

function wordsIn(piece: string): string[] {
  return searchWords(piece).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

function beginning(word: string): string {
  return `'=${[...word].slice(0, LONGEST_WORD).join('')}':*`;
}

/** Two quotation marks with several words between them: they are to stand together, and as they are. */
function isPhrase(typed: string): boolean {
  return /["“”«»][^"“”«»]*[\p{L}\p{N}]\s+[\p{L}\p{N}][^"“”«»]*["“”«»]/u.test(typed);
}
