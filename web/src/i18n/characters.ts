/** As src/platform/text/length.ts: a letter with its accents, or an emoji with all its parts, is one character. */
const SEGMENTER = new Intl.Segmenter('it', { granularity: 'grapheme' });
/** A word of Hebrew, Arabic or another script that is written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFD\uFE70-\uFEFC]|[\uD802\uD803\uD83A\uD83B]/;

/** What native `maxlength` may be: it counts parts of characters, of which a character has some. */
export const PARTS = 8;

/** How many characters people count in the text. */
export function charactersIn(text: string): number {
  let count = 0;
  for (const segment of SEGMENTER.segment(text)) count += segment.segment === '' ? 0 : 1;
  return count;
}

/** The first `max` characters; all of them where there is no `max`. */
export function cutTo(text: string, max: number | undefined): string {
  if (max === undefined || text.length <= max) return text;
  let count = 0;
  for (const { index } of SEGMENTER.segment(text)) {
    if (count++ === max) return text.slice(0, index);
  }
  return text;
}

/** Keeps what is written from right to left apart from the sentence that it is put into. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
