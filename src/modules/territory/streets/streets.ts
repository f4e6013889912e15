import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { isShorter } from '../../../platform/text/index.js';
import { partsOfAddress, streetWords } from './street-names.js';
import { StreetStore, type StoredStreet } from './street-store.js';

export interface Street {
  code: string;
  name: string;
  /** Code of the district; null: not known, or it runs through several. */
  district: string | null;
}

export interface StreetOffer extends Street {
  /** Of the demonstration: not of a municipality's register. */
  demonstration: boolean;
}

export interface StreetSummary {
  streets: number;
  /** How many are the demonstration's. */
  demonstration: number;
  withoutDistrict: number;
  /** Of which a place is known. */
  withPlace: number;
  /** House numbers, and those of which a place is known. */
  numbers: number;
  numbersWithPlace: number;
}

const LEAST_LETTERS = 2;
/** What nearly all names begin with says nothing of which is meant. */
const KIND = /^(via|viale|vicolo|piazza|piazzale|corso|largo|strada) /;
/** How like a name must be, from 0 to 1; a few thousand names are compared one by one. */
const NEARLY = 0.4;
/** Three letters are like those of many a name: "maz" is no Piazza Maggiore. */
const LEAST_TO_GUESS = 4;

/** The municipality's streets (stradario). Writes join the caller's unit of work. */
@Injectable()
export class Streets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: StreetStore,
  ) {}

  /**
   * Streets whose names have words that begin as those of `q`, in that order; then those that have them in any order or
   * within a word; where there are none at all, nearly those words. A house number after them is passed over. Among
   * equals those of the kind that was written ("via", not "viale") and the shortest names stand first. None where `q`
   * is signs and blanks. Throws InvalidInput (400) naming `q` when it is too short.
   */
  async complete(q: string, limit: number): Promise<StreetOffer[]> {
    if (isShorter(q.trim(), LEAST_LETTERS)) {
      const message = `Write at least ${LEAST_LETTERS} letters of the street.`;
      throw new InvalidInput(message, [{ field: 'q', code: 'too-short', message }]);
    }
    const words = streetWords(partsOfAddress(q).street);
    if (words.length < LEAST_LETTERS) return [];
    const parts = words.split(' ');
    const anywhere = parts.map((word) => `%${word}%`);
    // Only letters, digits and blanks are left in words: nothing of it is a sign of a pattern.
    const inOrder = parts.map((word) => `\\m${word}`).join('.*');
    const found = await this.uow.read<StreetOffer>(
      `SELECT code, name, district, demonstration FROM street WHERE words LIKE ALL ($1::text[])
        ORDER BY starts_with(words, $2) DESC, words ~ $3 DESC, words ~ $4 DESC, length(words), name LIMIT $5`,
      [anywhere, words, inOrder, `^${parts[0]}\\M`, limit],
    );
    const name = words.replace(KIND, '');
    if (found.length > 0 || name.length < LEAST_TO_GUESS) return found;
    return this.uow.read<StreetOffer>(
      `SELECT code, name, district, demonstration FROM street WHERE word_similarity($1, words) >= $2
        ORDER BY word_similarity($1, words) DESC, name LIMIT $3`,
      [name, NEARLY, limit],
    );
  }

  /** How many streets there are, and of what they are. */
  async summary(): Promise<StreetSummary> {
    const [counted] = await this.uow.read<StreetSummary>(
      `SELECT count(*)::int AS streets, count(*) FILTER (WHERE demonstration)::int AS demonstration,
              count(*) FILTER (WHERE district IS NULL)::int AS "withoutDistrict",
              count(lat)::int AS "withPlace",
              (SELECT count(*)::int FROM house_number) AS numbers,
              (SELECT count(lat)::int FROM house_number) AS "numbersWithPlace" FROM street`,
    );
    return counted;
  }

  /** Where there are none but those of an earlier demonstration. Answers whether it put any. */
  async putDemonstration(streets: readonly StoredStreet[]): Promise<boolean> {
    const [{ real, known }] = await this.uow.query<{ real: boolean; known: number }>({
      text: `SELECT coalesce(bool_or(NOT demonstration), false) AS real, count(lat)::int AS known FROM street`,
    });
    if (real || known >= streets.length) return false;
    await this.store.put(streets, true);
    return true;
  }
}
