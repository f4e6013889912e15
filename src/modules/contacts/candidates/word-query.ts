/** How often stems occur: the share of contacts that have them; a stem that is not listed is rare. */
export interface WordFrequencies {
  contacts: number;
  share: ReadonlyMap<string, number>;
}

/** Rows that words may find: more say little, and take long to look at. */
const BUDGET = 1500;
/** What is taken for the share of a stem that is not listed. */
const RARE = 0.0002;
/** Words of a text that are looked for, the rarest first. */
const MAX_WORDS = 6;

/**
 * A tsquery for texts that share two of the stems, one of them rare: the index follows the rare ones, and only looks
 * the others up. Where none is rare, for texts that have the two rarest; null when those are too common together, and
 * tell nothing.
 */
export function wordQuery(
  stems: readonly string[],
  { contacts, share }: WordFrequencies,
): string | null {
  const words = [...new Set(stems)]
    .map((stem) => ({ text: quoted(stem), rows: (share.get(stem) ?? RARE) * contacts }))
    .sort((a, b) => a.rows - b.rows || (a.text < b.text ? -1 : 1))
    .slice(0, MAX_WORDS);
  const [first, second] = words;
  if (!first) return null;
  if (!second) return first.rows <= BUDGET ? first.text : null;
  let left = BUDGET;
  const leading = words.slice(0, -1).filter(({ rows }) => (left -= rows) >= 0);
  if (leading.length > 0) {
    const terms = leading.map(({ text }, index) => {
      const others = words.slice(index + 1).map((other) => other.text);
      return `(${text} & (${others.join(' | ')}))`;
    });
    return terms.join(' | ');
  }
  const together = (first.rows * second.rows) / contacts;
  return together <= BUDGET ? `(${first.text} & ${second.text})` : null;
}

function quoted(stem: string): string {
  return `'${stem.replace(/['\\]/g, '$&$&')}'`;
}
