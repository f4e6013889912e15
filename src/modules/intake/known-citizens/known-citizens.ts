import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { plainWords } from '../../../platform/text/index.js';
import { CitizenReadModel, phoneDigits, type CitizenFile } from '../../citizens/index.js';
import { ContactCitizens } from '../../contacts/index.js';

/** A citizen as whoever registers chooses one. */
export interface KnownCitizen extends CitizenFile {
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

/**
 * Citizens whom the reader may know: those of contacts that are theirs to work (rule 10). Every search is written
 * down, with whom it showed.
 */
@Injectable()
export class KnownCitizens {
  constructor(
    private readonly audit: AuditTrail,
    private readonly citizens: CitizenReadModel,
    private readonly ofContacts: ContactCitizens,
  ) {}

  /**
   * Those in whose name, e-mail address, tax code or phone every word of `q` stands; where there are none, those whose
   * words are nearly those. The likeliest first. Joins the caller's unit of work, for the audit. Throws InvalidInput
   * (400) naming `q` when no word of it has three characters,
   * nor has a phone number three digits.
   */
  async search(q: string, limit: number): Promise<KnownCitizenPage> {
    const words = wordsOf(q);
    if (!TOGETHER.test(q) && !words.some(isLong)) {
      const message = `Write at least ${LEAST_LETTERS} letters or digits of name, e-mail address, tax code or phone.`;
      throw new InvalidInput(message, [{ field: 'q', code: 'too-short', message }]);
    }
    // Signs alone, or the zeros before a number.
    if (!words.some(isLong)) return { items: [], more: false };
    const exactly = await this.ofContacts.knownAmong(await this.citizens.withWords(words));
    const found =
      exactly.length > 0
        ? exactly
        : await this.ofContacts.knownAmong(await this.citizens.likeWords(words));
    const items = await this.shown(found.slice(0, limit));
    this.audit.record({
      action: 'citizen.searched',
      subjectType: 'citizen',
      subjectId: 'search',
      // Not what was asked: it may be anybody's name.
      details: { shown: items.map(({ id }) => id) },
    });
    return { items, more: found.length > limit };
  }

  private async shown(ids: readonly string[]): Promise<KnownCitizen[]> {
    const [files, open] = await Promise.all([
      this.citizens.files(ids),
      this.ofContacts.openCounts(ids),
    ]);
    return files.map((file) => ({ ...file, openContacts: open.get(file.id) ?? 0 }));
  }
}

/** A phone number is one word, however its digits are parted. A letter beyond the basic plane is one letter, as in the document. */
function isLong(word: string): boolean {
  return [...word].length >= LEAST_LETTERS;
}

/** The words as `citizen_words` has them; of a phone number its digits. */
function wordsOf(q: string): string[] {
  const digits = phoneDigits(q);
  return digits === null ? plainWords(q).split(' ').filter(Boolean) : [digits];
}
