/**
 * Texts that are read in the server's own thread. The parser's work may grow with the square of a text (a context of
 * many entries), so that one text is bounded, and all together.
 */
const MAX_TEXT = 2_000;
const MAX_TEXTS = 10_000;
/** Plain values, which are read in proportion to their length. */
const MAX_PLAIN = 50_000;

const VALUE = String.raw`(?:\s*(?:"[^"\\]*"|-?\d+(?:\.\d+)?|true|false|null|-))?\s*`;
const PLAIN = new RegExp(`^${VALUE}(?:,${VALUE})*$`);

/** True when reading all of `texts` is short work; equal ones are read once. */
export function isShortReading(texts: Iterable<string>): boolean {
  let [plain, others] = [0, 0];
  for (const text of new Set(texts)) {
    if (PLAIN.test(text)) plain += text.length;
    else if (text.length > MAX_TEXT) return false;
    else others += text.length;
  }
  return plain <= MAX_PLAIN && others <= MAX_TEXTS;
}
