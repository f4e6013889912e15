import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';

/** What is known of a citizen. */
export interface CitizenFile {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  taxCode: string | null;
  address: string | null;
  preferredLanguage: string;
}

/** Two citizens with one name and one phone number. `first` was known first. */
export interface CitizenPair {
  first: CitizenFile;
  second: CitizenFile;
  /** Where the pair stands in the order of pairs. */
  place: readonly [firstAt: string, firstId: string, secondAt: string, secondId: string];
}

/** Of how many that fit by their words the likeliest are answered; who writes three letters more has all. */
const CANDIDATES = 5_000;
const TEXT = 'citizen_words(z.name, z.email, z.tax_code, z.phone_key)';
const FILE = `z.id, z.name, z.email, z.phone, z.tax_code AS "taxCode", z.address,
  z.preferred_language AS "preferredLanguage"`;
const fileOf = (alias: string) => `jsonb_build_object(
  'id', ${alias}.id, 'name', ${alias}.name, 'email', ${alias}.email, 'phone', ${alias}.phone,
  'taxCode', ${alias}.tax_code, 'address', ${alias}.address, 'preferredLanguage', ${alias}.preferred_language)`;
const KEPT = Symbol('files of citizens');
const ORDER = ['one.created_at', 'one.id', 'two.created_at', 'two.id'];

/** Who citizens are. Whom the reader may know is decided by the caller: see ContactCitizens. */
@Injectable()
export class CitizenReadModel {
  constructor(private readonly uow: UnitOfWork) {}

  /** Keeps the file of a citizen whom this command has just read and written: `files` asks for it no more. */
  keep({ id, name, email, phone, taxCode, address, preferredLanguage }: CitizenFile): void {
    const file = { id, name, email, phone, taxCode, address, preferredLanguage };
    this.kept().set(id, file);
  }

  /** This command changes them in another way. */
  forget(...ids: readonly string[]): void {
    for (const id of ids) this.kept().delete(id);
  }

  /** By id, in the order given; unknown ones are left out. */
  async files(ids: readonly string[]): Promise<CitizenFile[]> {
    const kept = this.uow.active ? ids.map((id) => this.kept().get(id)) : [undefined];
    if (kept.every((file) => file !== undefined)) return kept;
    return this.uow.readPrepared<CitizenFile & Record<string, unknown>>({
      name: 'citizen-files',
      text: `SELECT ${FILE} FROM unnest($1::uuid[]) WITH ORDINALITY AS given(id, place)
         JOIN citizen z ON z.id = given.id ORDER BY given.place`,
      values: [ids],
    });
  }

  /** Ids of those in whose name, e-mail address, tax code or phone every word stands, the likeliest first. */
  withWords(words: readonly string[]): Promise<string[]> {
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const holds = patterns.map((_, index) => `${TEXT} LIKE $${index + 2}`);
    return this.likeliest(words, holds.join(' AND '), patterns);
  }

  /** Ids of those whose words are nearly these, the likeliest first. */
  likeWords(words: readonly string[]): Promise<string[]> {
    return this.likeliest(words, `${TEXT} %> $1`, []);
  }

  /** At most `size` pairs that are certainly one person and are two still, after a place (null: from the first). */
  async pairs(after: CitizenPair['place'] | null, size: number): Promise<CitizenPair[]> {
    const beyond = `(${ORDER.join(', ')}) > ($2::timestamptz, $3::uuid, $4::timestamptz, $5::uuid)`;
    return this.uow.read<CitizenPair & Record<string, unknown>>(
      `SELECT ${fileOf('one')} AS first, ${fileOf('two')} AS second,
              jsonb_build_array(one.created_at::text, one.id, two.created_at::text, two.id) AS place
         FROM citizen one JOIN citizen two
           ON two.phone_key = one.phone_key AND (one.created_at, one.id) < (two.created_at, two.id)
        WHERE one.phone_key IN (SELECT phone_key FROM citizen WHERE phone_key IS NOT NULL AND merged_into IS NULL
                                 GROUP BY phone_key HAVING count(*) > 1)
          AND one.merged_into IS NULL AND two.merged_into IS NULL
          AND plain_words(one.name) <> '' AND plain_words(one.name) = plain_words(two.name)
          AND (one.tax_code IS NULL OR two.tax_code IS NULL)
          AND ${after ? beyond : 'TRUE'}
        ORDER BY ${ORDER.join(', ')} LIMIT $1`,
      [size, ...(after ?? [])],
    );
  }

  private kept(): Map<string, CitizenFile> {
    return this.uow.local(KEPT, () => new Map<string, CitizenFile>());
  }

  private async likeliest(
    words: readonly string[],
    condition: string,
    values: readonly string[],
  ): Promise<string[]> {
    const rows = await this.uow.read<{ id: string }>(
      `SELECT z.id
         FROM (SELECT z.*, ${TEXT} AS words FROM citizen z WHERE ${condition} LIMIT ${CANDIDATES}) z
        ORDER BY word_similarity($1, z.words) DESC, z.name, z.id`,
      [words.join(' '), ...values],
    );
    return rows.map(({ id }) => id);
  }
}
