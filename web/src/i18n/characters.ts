/** As src/platform/text/length.ts: a letter with its accents, or an emoji with all its parts, is one character. */
const SEGMENTER = new Intl.Segmenter('it', { granularity: 'grapheme' });
/** A word of Hebrew, Arabic or another script that is written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFD\uFE70-\uFEFC]|[\uD802\uD803\uD83A\uD83B]/;

/** What native `maxlength` may be: it counts parts of characters, of which a character has some. */
export const PARTS = 8;

/** Parts of a text that are looked through at a time: in one go a row of flags takes its length squared. */
const PIECE = 128;
/** Plain text, by far the most, needs no segmenting: each of its letters is a character. */
const PLAIN = /^[\x20-\x7e\u00a0-\u024f\n]*$/;

/** How many characters people count in the text. */
export function charactersIn(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let count = 0;
  for (const _ of startsOf(text)) count += 1;
  return count;
}

/** The first `max` characters; all of them where there is no `max`. */
export function cutTo(text: string, max: number | undefined): string {
  if (max === undefined || text.length <= max) return text;
  let count = 0;
  for (const start of startsOf(text)) {
    if (count++ === max) return text.slice(0, start);
  }
  return text;
}

/** Where each character begins, as `charactersUpTo` of src/platform/text/length.ts finds it. */
function* startsOf(text: string): Generator<number> {
  let size = PIECE;
  for (let at = 0; at < text.length;) {
    let end = at + size;
    // Not between the halves of one code point.
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end += 1;
    const starts = Array.from(SEGMENTER.segment(text.slice(at, end)), ({ index }) => at + index);
    if (end >= text.length) return yield* starts;
    // The last one may go on behind the piece.
    const last = starts.pop()!;
    yield* starts;
    at = last;
    size = starts.length > 0 ? PIECE : size * 2;
  }
}

/** Keeps what is written from right to left apart from the sentence that it is put into. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
