/** What one common word is worth, in characters nobody can foresee: guessers have lists of them all. */
const WORTH_OF_WORD = 4;
const LEAST_WORD = WORTH_OF_WORD + 1;
const LONGEST_WORD = 24;
/** Digits up to here are what everybody hangs on; of more of them half counts. */
const FEW_DIGITS = 2;

export interface KnownWords {
  common: ReadonlySet<string>;
  /** Of the place and of the account: worth nothing. */
  context: ReadonlySet<string>;
}

interface Piece {
  text: string;
  /** A word that is known; otherwise what stands between words. */
  known: boolean;
}

/**
 * How many characters that nobody can foresee a password comes to, once context words, what is there twice, years, and
 * the digits and signs between words are taken away. `folded`: in small letters, without accents.
 */
export function worthOf(folded: string, words: KnownWords): number {
  // `segretissima` is no other word than `segreta`.
  const text = folded.replace(/issim(?=[aeio](?!\p{L}))/gu, '');
  const pieces = piecesOf(text, words).map(({ text: piece }) => piece);
  return [...new Set(pieces)]
    .map((piece) => worthOfPiece(piece, words))
    .reduce((sum, worth) => sum + worth, 0);
}

function worthOfPiece(piece: string, { common, context }: KnownWords): number {
  if (context.has(piece)) return 0;
  if (common.has(piece)) return WORTH_OF_WORD;
  return /\p{L}/u.test(piece) ? Array.from(piece).length : worthOfSigns(piece);
}

/** Digits between words, or before and after them. */
function worthOfSigns(signs: string): number {
  const digits = signs.replace(/(19|20)\d\d/g, '').replace(/\D/g, '');
  return digits.length <= FEW_DIGITS || isSequence(digits) ? 0 : digits.length / 2;
}

/** `1111`, `1234`, `9876`. */
function isSequence(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, at) => Number(digit) - Number(digits[at]));
  return Math.abs(steps[0]) <= 1 && steps.every((step) => step === steps[0]);
}

/** The text in known words and what stands between them, so that as few characters as can be stand between. */
function piecesOf(text: string, words: KnownWords): Piece[] {
  const best: { cost: number; word: number }[] = [{ cost: 0, word: 0 }];
  for (let end = 1; end <= text.length; end++) {
    let choice = { cost: best[end - 1].cost + costOf(text[end - 1]), word: 0 };
    for (let length = 1; length <= Math.min(end, LONGEST_WORD); length++) {
      const word = text.slice(end - length, end);
      const cost = costOfWord(word, words);
      if (cost === null || best[end - length].cost + cost >= choice.cost) continue;
      choice = { cost: best[end - length].cost + cost, word: length };
    }
    best.push(choice);
  }
  return backwards(text, (end) => best[end].word);
}

function costOf(sign: string): number {
  return /\p{L}/u.test(sign) ? 1 : 0.5;
}

function costOfWord(word: string, { common, context }: KnownWords): number | null {
  if (context.has(word)) return 0;
  return word.length >= LEAST_WORD && common.has(word) ? WORTH_OF_WORD : null;
}

function backwards(text: string, wordAt: (end: number) => number): Piece[] {
  const pieces: Piece[] = [];
  let end = text.length;
  while (end > 0) {
    const length = wordAt(end);
    const [next] = pieces;
    if (length === 0 && next && !next.known) next.text = text[end - 1] + next.text;
    else pieces.unshift({ text: text.slice(end - (length || 1), end), known: length > 0 });
    end -= length || 1;
  }
  return pieces;
}
