/** Words of a street that are looked for: each may be the beginning of one. */
const MOST_WORDS = 8;

/** `via mazz` as `via:* & mazz:*`; null where nothing but signs was written. */
export function streetQuery(words: string): string | null {
  const found = words.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  return found.length > 0 ? found.map((word) => `${word}:*`).join(' & ') : null;
}
