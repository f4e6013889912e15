const segmenter = new Intl.Segmenter('it', { granularity: 'grapheme' });

/** How many characters a text has as people count them: an emoji of several code points is one. */
export function charactersIn(text: string): number {
  // Plain text, by far the most, needs no segmenting.
  if (/^[\x20-\x7e\u00a0-\u024f\n]*$/.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
