import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { isUuid } from '../../../platform/http/index.js';
import { plainWords } from '../../../platform/text/index.js';
import { phoneDigits } from '../../citizens/index.js';
import { citizenVisibleTo, Parameters, type CitizenView } from '../../contacts/index.js';

/** A citizen as whoever registers chooses one. */
export interface KnownCitizen extends CitizenView {
  /** How many of their contacts are open, of those in which the reader may know them. */
  openContacts: number;
}

export interface KnownCitizenPage {
  items: KnownCitizen[];
  /** There are more than these: more has to be written to tell them apart. */
  more: boolean;
}

/** Fewer letters would list the town. */
const LEAST_LETTERS = 3;
const TOGETHER = /\S{3}/u;
/** Of how many that fit by their words the reader's own are looked for; who writes three letters more has all. */
const CANDIDATES = 5_000;
const TEXT = 'citizen_words(z.name, z.email, z.tax_code, z.phone_key)';
const ENDED = `('closed', 'notAppropriate', 'cancelled')`;

/**
 * Citizens whom the reader may know: those of contacts that are theirs to work (rule 10). Every search is written
 * down, with whom it showed.
 */
@Injectable()
export class KnownCitizens {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Those in whose name, e-mail address, tax code or phone every word of `q` stands; where there are none, those whose
   * words are nearly those. The likeliest first. Joins the caller's unit of work, for the audit. Throws InvalidInput
   * (400) naming `q` when no word of it has three characters.
   */
  async search(q: string, limit: number): Promise<KnownCitizenPage> {
    const words = wordsOf(q);
    if (!TOGETHER.test(q)) {
      const message = `Write at least ${LEAST_LETTERS} letters or digits of name, e-mail address, tax code or phone.`;
      throw new InvalidInput(message, [{ field: 'q', code: 'too-short', message }]);
    }
    // Signs alone, or the zeros before a number.
    if (!words.some((word) => word.length >= LEAST_LETTERS)) return { items: [], more: false };
    const exactly = await this.fitting(words, limit, (parameters) =>
      words.map((word) => `${TEXT} LIKE ${parameters.add(`%${escaped(word)}%`)}`).join(' AND '),
    );
    const found =
      exactly.length > 0
        ? exactly
        : await this.fitting(
            words,
            limit,
            (parameters) => `${TEXT} %> ${parameters.add(words.join(' '))}`,
          );
    const items = found.slice(0, limit);
    this.audit.record({
      action: 'citizen.searched',
      subjectType: 'citizen',
      subjectId: 'search',
      // Not what was asked: it may be anybody's name.
      details: { shown: items.map(({ id }) => id) },
    });
    return { items, more: found.length > limit };
  }

  /** True when the current actor may know the citizen with the id, or the one into whom they were merged. */
  async knows(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const parameters = new Parameters();
    const known = await this.uow.read(
      `SELECT 1 FROM contact c
        WHERE c.citizen_id = (SELECT coalesce(z.merged_into, z.id) FROM citizen z WHERE z.id = ${parameters.add(id)})
          AND ${citizenVisibleTo(currentActor(), parameters)} LIMIT 1`,
      parameters.values,
    );
    return known.length > 0;
  }

  private fitting(
    words: readonly string[],
    limit: number,
    condition: (parameters: Parameters) => string,
  ): Promise<KnownCitizen[]> {
    const parameters = new Parameters();
    const visible = citizenVisibleTo(currentActor(), parameters);
    return this.uow.read<KnownCitizen>(
      `SELECT z.id, z.name, z.email, z.phone, z.tax_code AS "taxCode", z.address,
              z.preferred_language AS "preferredLanguage",
              (SELECT count(*)::int FROM contact c
                WHERE c.citizen_id = z.id AND c.status NOT IN ${ENDED} AND ${visible}) AS "openContacts"
         FROM (SELECT z.*, ${TEXT} AS words FROM citizen z
                WHERE ${condition(parameters)} LIMIT ${CANDIDATES}) z
        WHERE EXISTS (SELECT 1 FROM contact c WHERE c.citizen_id = z.id AND ${visible})
        ORDER BY word_similarity(${parameters.add(words.join(' '))}, z.words) DESC, z.name, z.id
        LIMIT ${parameters.add(limit + 1)}`,
      parameters.values,
    );
  }
}

/** The words as `citizen_words` has them; of a phone number its digits. */
function wordsOf(q: string): string[] {
  const digits = phoneDigits(q);
  return digits === null ? plainWords(q).split(' ').filter(Boolean) : [digits];
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
