import { Injectable } from '@nestjs/common';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { MunicipalitySettings } from '../../municipality/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { plainWords } from '../../../platform/text/index.js';
import { type KnownWords, worthOf } from './password-worth.js';

/** 0 to 4; below 3 a password falls to a guesser without limits in hours (zxcvbn: under 10^8 guesses). */
const LEAST_SCORE = 3;
/** Characters that are rated: the work grows with the square of the length, and so many decide. */
const RATED_LENGTH = 32;
/** Characters nobody can foresee that a password must come to: two words and four digits, or three words. */
const LEAST_WORTH = 10;
/** Shorter parts of a name stand in too many words, backwards even more. */
const LEAST_NAME = 4;
const LEAST_REVERSED_NAME = 5;
/** Parts of the context from here on count for nothing wherever they stand. */
const LEAST_CONTEXT = 3;
/** And those without their ending. */
const LEAST_STEM = 5;

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

/** Strong by every count, and known to everybody: letters and digits alone. */
const FAMOUS = ['correcthorsebatterystaple', 'troubador', 'nelmezzodelcammin', 'tobeornottobe'];

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
  private readonly context: readonly string[];
  private dictionaries?: Promise<Dictionaries>;

  constructor(settings: MunicipalitySettings) {
    const words = [...wordsOf(settings.municipality), ...OF_THE_PLACE];
    // `bolognese` as well as `bologna`.
    const stems = words.filter((word) => word.length > LEAST_STEM).map((word) => word.slice(0, -1));
    this.context = [...words, ...stems];
  }

  /** Throws InvalidInput (400) naming `field`, with code `holds-name` or `too-common`. */
  async require(password: string, owner: PasswordOwner, field = 'password'): Promise<void> {
    const names = namesOf(owner);
    const folded = plainWords(password);
    const readings = [folded, ...lettersFor(folded)];
    if (holdsName(names, readings)) {
      throw refused(field, 'holds-name', 'Choose a password without your name or username.');
    }
    this.dictionaries ??= loadDictionaries();
    const { rating, common } = await this.dictionaries;
    const context = [...names, ...this.context];
    const known = {
      common,
      context: new Set([...context, ...context.map(reversed)].filter(isOfContext)),
    };
    if (!isFamous(readings) && isWorthEnough(readings, known)) {
      // What looks alike is rated as what it is read as: `𝒑𝒂𝒔𝒔𝒘𝒐𝒓𝒅` is `password`.
      const rated = [password.normalize('NFKC'), folded];
      if (rated.every((each) => rating.check(each, context).score >= LEAST_SCORE)) return;
    }
    throw refused(
      field,
      'too-common',
      'This password is easy to guess: choose a longer one, for example four words that have nothing to do with each other.',
    );
  }
}

function holdsName(names: readonly string[], readings: readonly string[]): boolean {
  return names.some(
    (name) =>
      (name.length >= LEAST_NAME && readings.some((reading) => reading.includes(name))) ||
      (name.length >= LEAST_REVERSED_NAME &&
        readings.some((reading) => reading.includes(reversed(name)))),
  );
}

function isFamous(readings: readonly string[]): boolean {
  return readings.some((reading) => {
    const letters = reading.replace(/[^\p{L}\p{N}]/gu, '');
    return FAMOUS.some((famous) => letters.includes(famous));
  });
}

/** However it is read, forwards or backwards. */
function isWorthEnough(readings: readonly string[], known: KnownWords): boolean {
  return [...readings, ...readings.map(reversed)].every(
    (reading) => worthOf(reading, known) >= LEAST_WORTH,
  );
}

function isOfContext(word: string): boolean {
  return word.length >= LEAST_CONTEXT;
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}

interface Dictionaries {
  rating: ZxcvbnFactory;
  common: ReadonlySet<string>;
}

/** They are large: they are read when the first password is set, not at the start. */
async function loadDictionaries(): Promise<Dictionaries> {
  const [{ ZxcvbnFactory: Rating }, common, italian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-it'),
  ]);
  const dictionary = { ...common.dictionary, ...italian.dictionary };
  const rating = new Rating({
    dictionary,
    graphs: common.adjacencyGraphs,
    maxLength: RATED_LENGTH,
  });
  return { rating, common: new Set(Object.values(dictionary).flat().map(String)) };
}

/** Signs that stand for letters, read as these: `m4r1o` is Mario; a 1 is an i or an l. */
function lettersFor(folded: string): string[] {
  const read = folded.replace(/[034578@$!]/g, (sign) => LETTER_OF[sign]);
  return [read.replaceAll('1', 'i'), read.replaceAll('1', 'l')];
}

function namesOf({ username, displayName }: PasswordOwner): string[] {
  return [...new Set([plainWords(username), ...wordsOf(username), ...wordsOf(displayName)])];
}

function wordsOf(text: string): string[] {
  return plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

function refused(field: string, code: string, message: string): InvalidInput {
  return new InvalidInput(message, [{ field, code, message }]);
}
