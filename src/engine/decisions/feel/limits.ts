/** Longest text of a cell, in UTF-16 units. */
export const MAX_CELL = 10_000;
/** Longest literal expression: lists of words are kept in one. */
export const MAX_EXPRESSION = 20_000;
/** Deepest nesting of brackets, looked at before a text is parsed. */
export const MAX_BRACKETS = 32;
/** Operators, paths and calls in a chain, each of which has the one before for its first value. */
export const MAX_CHAIN = 200;

/**
 * Steps of an evaluation in the server's own thread: some milliseconds. What needs more is begun again in a worker.
 */
export const INLINE_STEPS = 20_000;
/** Steps of an evaluation in a worker: under a second on one core. */
export const WORKER_STEPS = 1_000_000;

/** Steps of one node of a text: a name that is read, an operator that is applied. */
export const STEPS_OF_A_NODE = 0.1;
/** Steps of what is done with a moment or a duration by an interpreter of its own: some 200 microseconds. */
export const STEPS_OF_A_MOMENT = 200;
/** Longest text that may be a moment or a duration. */
export const MAX_MOMENT = 200;

/** A text that is not parsed at all. The message says what to do. */
export class FeelTextRefused extends Error {}

/** An evaluation that has used up its steps. */
export class FeelStepsExceeded extends Error {
  constructor() {
    super('it takes too many steps: shorten its lists and ranges.');
  }
}

/**
 * Counts the work of one evaluation; both time and memory grow with the steps and no faster. A step is a few
 * microseconds at most.
 */
export class Meter {
  /** `now`: the moment that the evaluation takes for the present. */
  constructor(
    private left: number,
    readonly now: Date | null = null,
  ) {}

  /** Throws FeelStepsExceeded. */
  spend(steps: number): void {
    this.left -= steps;
    // NaN as well: a length that cannot be told is too much.
    if (!(this.left >= 0)) throw new FeelStepsExceeded();
  }

  /** The work of reading or writing a text. */
  spendOnText(length: number): void {
    this.spend(1 + length / 64);
  }

  /** The work of looking for one text in another, which may grow with the product of their lengths. */
  spendOnSearch(length: number, wanted: number): void {
    const places = Math.max(0, length - wanted);
    this.spend(1 + (length + wanted) / 64 + (places * wanted) / 1024);
  }
}

/**
 * Refuses a text that is too long or nested too deep, in one pass and without a parser.
 * @throws FeelTextRefused
 */
export function checkSize(text: string, longest: number): void {
  if (text.length > longest) {
    throw new FeelTextRefused(`It is longer than ${longest} characters: split it.`);
  }
  let depth = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    if ('([{'.includes(token)) depth++;
    else if (')]}'.includes(token)) depth--;
    if (depth > MAX_BRACKETS) {
      throw new FeelTextRefused(`Its brackets are nested more than ${MAX_BRACKETS} deep.`);
    }
  }
}

/** Brackets, and what may hold brackets that are none: texts and comments. */
const TOKENS = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[^]*?\*\/|[()[\]{}]/g;
