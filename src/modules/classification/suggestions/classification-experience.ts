import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';

/** What a classified contact teaches. */
export interface Lesson {
  contactId: string;
  code: string;
  /** Code of the district, where it is known. */
  district: string | null;
  kind: string;
  /** Subject and description. */
  text: string;
}

/** Counts by word; those of one contact are taken in one order, so that two lessons at once wait instead of deadlocking. */
const COUNT_WORDS = `
  INSERT INTO classification_word_use AS known (lexeme, district, code, contacts)
  SELECT word.lexeme, place.district, $2, greatest($4, 0)
    FROM (SELECT DISTINCT lexeme FROM classification_words($1) ORDER BY lexeme LIMIT 80) AS word,
         unnest($3::text[]) AS place(district)
   ORDER BY word.lexeme, place.district
  ON CONFLICT (lexeme, district, code) DO UPDATE SET contacts = greatest(known.contacts + $4, 0)`;

const COUNT_USE = `
  INSERT INTO classification_use AS known (code, kind, contacts) VALUES ($1, $2, greatest($3, 0))
  ON CONFLICT (code, kind) DO UPDATE SET contacts = greatest(known.contacts + $3, 0)`;

/**
 * Learns from contacts which words come under which code: counts only, no texts. Call it beside the registration, not
 * in its transaction: common words are counted by everybody.
 */
@Injectable()
export class ClassificationExperience {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Learns a contact, or what it became where it was learnt before. Its words are those of `text` each time: a text
   * that was corrected in between leaves a count or two behind. Of sensitive codes no words are kept.
   */
  async learn(lesson: Lesson): Promise<void> {
    const { contactId, code, district, kind, text } = lesson;
    const [known] = await this.uow.query<Omit<Lesson, 'contactId' | 'text'>>({
      text: `SELECT code, district, kind FROM classification_lesson WHERE contact_id = $1 FOR UPDATE`,
      values: [contactId],
    });
    if (known && known.code === code && known.district === district && known.kind === kind) return;
    if (known) await this.count({ ...known, text }, -1);
    await this.uow.query({
      text: `INSERT INTO classification_lesson (contact_id, code, district, kind) VALUES ($1, $2, $3, $4)
             ON CONFLICT (contact_id) DO UPDATE
                SET code = excluded.code, district = excluded.district, kind = excluded.kind`,
      values: [contactId, code, district, kind],
    });
    await this.count(lesson, 1);
  }

  private async count(lesson: Omit<Lesson, 'contactId'>, step: 1 | -1): Promise<void> {
    const { code, district, kind, text } = lesson;
    await this.uow.query({
      name: 'classification-use',
      text: COUNT_USE,
      values: [code, kind, step],
    });
    if (await this.isSensitive(code)) return;
    const places = district ? ['', district] : [''];
    await this.uow.query({
      name: 'classification-word-use',
      text: COUNT_WORDS,
      values: [text, code, places, step],
    });
  }

  private async isSensitive(code: string): Promise<boolean> {
    const [row] = await this.uow.query<{ sensitive: boolean }>({
      text: `SELECT sensitivity = 'sensitive' AS sensitive FROM classification_node WHERE code = $1`,
      values: [code],
    });
    return row?.sensitive ?? true;
  }
}
