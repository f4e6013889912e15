import { Injectable } from '@nestjs/common';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { MunicipalitySettings } from '../../municipality/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { trimmedOf } from '../../../platform/text/index.js';

/** 0 to 4; below 3 a password falls to a guesser without limits in hours (zxcvbn: under 10^8 guesses). */
const LEAST_SCORE = 3;
/** Characters that are rated: the work grows with the square of the length, and so many decide. */
const RATED_LENGTH = 32;
/** Shorter parts of a name stand in too many words. */
const LEAST_NAME = 4;

/** Words that whoever attacks this service thinks of. */
const OF_THE_PLACE = [
  'ascolto',
  'punto',
  'comune',
  'puntodascolto',
  'infodesk',
  'sportello',
  'operatore',
  'amministratore',
  'segnalazioni',
];

const LETTER_OF: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' },
};

/** Whose password it is to be. */
export interface PasswordOwner {
  username: string;
  displayName: string;
}

/**
 * Refuses passwords that guessers try first. NIST SP 800-63B, section 3.1.1.2: compare with what is commonly used,
 * expected or compromised, including words of the context; ask for no mixture of characters.
 */
@Injectable()
export class PasswordRules {
  private rating?: Promise<{ rating: ZxcvbnFactory; common: ReadonlySet<string> }>;

  constructor(private readonly settings: MunicipalitySettings) {}

  /** Throws InvalidInput (400) naming `field`, with code `holds-name` or `too-common`. */
  async require(password: string, owner: PasswordOwner, field = 'password'): Promise<void> {
    const names = namesOf(owner);
    const folded = fold(password);
    const readings = [folded, ...lettersFor(folded)];
    const long = names.filter((name) => name.length >= LEAST_NAME);
    if (long.some((name) => readings.some((reading) => reading.includes(name)))) {
      throw refused(field, 'holds-name', 'Choose a password without your name or username.');
    }
    this.rating ??= loadRating();
    const { rating, common } = await this.rating;
    const context = [...names, ...wordsOf(this.settings.municipality), ...OF_THE_PLACE];
    // "Password2026!!", "infodesk1234": a common word with what everybody hangs on to it.
    const core = trimmedOf(folded, /[^\p{L}]/u);
    const isKnown = common.has(core) || context.includes(core);
    if (!isKnown && rating.check(password, context).score >= LEAST_SCORE) return;
    throw refused(
      field,
      'too-common',
      'This password is easy to guess: choose a longer one, for example four words that have nothing to do with each other.',
    );
  }
}

/** The dictionaries are large: they are read when the first password is set, not at the start. */
async function loadRating(): Promise<{ rating: ZxcvbnFactory; common: ReadonlySet<string> }> {
  const [{ ZxcvbnFactory: Rating }, common, italian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-it'),
  ]);
  const rating = new Rating({
    dictionary: { ...common.dictionary, ...italian.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: RATED_LENGTH,
  });
  return { rating, common: new Set(common.dictionary['passwords-common']) };
}

/** Signs that stand for letters, read as these: `m4r1o` is Mario; a 1 is an i or an l. */
function lettersFor(folded: string): string[] {
  const read = folded.replace(/[034578@$!]/g, (sign) => LETTER_OF[sign]);
  return [read.replaceAll('1', 'i'), read.replaceAll('1', 'l')];
}

function namesOf({ username, displayName }: PasswordOwner): string[] {
  return [fold(username), ...wordsOf(displayName)];
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

/** Without case and accents, so that `Niccolò` is found in `NICCOLO2026`. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function refused(field: string, code: string, message: string): InvalidInput {
  return new InvalidInput(message, [{ field, code, message }]);
}
