import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { ClassificationReadModel, matterOf } from '../classification/index.js';
import { ContactReadModel } from '../contacts/index.js';
import { staleJoin } from './article-staleness.js';
import {
  ARTICLE_JOINS,
  inUse,
  summaryColumns,
  toSummary,
  type ArticleSummary,
  type SummaryRow,
} from './article-view.js';
import { dayOf } from './municipal-day.js';
import { codesAbout } from './routing-knowledge.read-model.js';
import { anyOf, passages, stemsOf, toHtml } from './text-query.js';

/** Why an article is shown with a contact, in the order in which they are shown. */
export const FIT_REASONS = ['classification', 'ancestor', 'text'] as const;
export type FitReason = (typeof FIT_REASONS)[number];

export interface FittingArticle extends ArticleSummary {
  reason: FitReason;
  /** The reason, to be read. */
  text: string;
  textEn: string;
  /** The code by which it fits; null when it fits by its words. */
  matchedClassification: string | null;
  /** How much the words have in common; higher is more. */
  rank: number;
  /** HTML, `<mark>` around the words in common. */
  snippet: string;
}

interface FittingRow extends SummaryRow {
  tied: string | null;
  tied_name: string | null;
  tied_name_en: string | null;
  rank: number;
  passage: string;
}

/** Fewer words in common are chance, unless one of them stands in the title. */
const LEAST_WORDS = 2;
/** What comes after says little new, and long texts are slow to compare. */
const COMPARED_CHARACTERS = 2000;

/** The articles that may help with a contact. */
@Injectable()
export class FittingArticles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contacts: ContactReadModel,
    private readonly tree: ClassificationReadModel,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Articles in use on the contact's classification, then on what lies above it, the closest first; then those that
   * have words in common with subject and description. Throws NotFound (404) unless the actor may see the contact.
   */
  async forContact(contactId: string, limit: number): Promise<FittingArticle[]> {
    const contact = await this.contacts.get(contactId);
    const { classification, subject, description } = contact;
    const current = contact.currentClassification?.code ?? classification;
    const codes = classification && current ? codesAbout(classification, current) : [];
    const rows = await this.rows(codes, `${subject ?? ''} ${description}`, false, limit);
    return rows.map((row) => toFitting(row, [classification, current], this.catalogue));
  }

  /**
   * The same for what is being written and is no contact yet: `classification` is the code that was chosen or suggested.
   * One word is enough where the title has it, since who begins to write has written no more; what only says where
   * ("davanti alla scuola") is not compared.
   */
  async forText(
    text: string,
    classification: string | null,
    limit: number,
  ): Promise<FittingArticle[]> {
    const current = classification && (await this.tree.currentCode(classification));
    const codes = classification && current ? codesAbout(classification, current) : [];
    const rows = await this.rows(codes, matterOf(text), true, limit);
    return rows.map((row) => toFitting(row, [classification, current], this.catalogue));
  }

  private rows(
    codes: readonly string[],
    text: string,
    titles: boolean,
    limit: number,
  ): Promise<(FittingRow & Record<string, unknown>)[]> {
    return this.uow.read<FittingRow & Record<string, unknown>>(
      `WITH asked AS MATERIALIZED (
         SELECT stems, ${anyOf('stems')} AS query FROM (SELECT ${stemsOf('$3::text')} AS stems) AS given),
       fitting AS MATERIALIZED (
         SELECT ${summaryColumns('$1::date')}, v.search_text, tied.code AS tied,
                node.name AS tied_name, node.name_en AS tied_name_en,
                ts_rank(v.search, asked.query)::float8 AS rank
           FROM ${ARTICLE_JOINS} ${staleJoin('$1::date')}
          CROSS JOIN asked
          CROSS JOIN LATERAL (
            SELECT max(code) AS code FROM unnest(v.classifications) AS code
             WHERE code = ANY($2::text[])) tied
           LEFT JOIN class_summary node ON node.code = tied.code
          WHERE ${inUse('$1::date')}
            AND (tied.code IS NOT NULL
              OR (v.search @@ asked.query AND (
                ${LEAST_WORDS} <= (
                  SELECT count(*) FROM unnest(tsvector_to_array(v.search)) AS stem
                   WHERE stem = ANY(asked.stems))
                OR $5::boolean AND ts_filter(v.search, '{a}') @@ asked.query)))
          ORDER BY length(tied.code) DESC NULLS LAST, rank DESC, a.code
          LIMIT $4)
       SELECT fitting.*, ${passages('fitting.search_text', '$3::text')} AS passage
         FROM fitting ORDER BY length(tied) DESC NULLS LAST, rank DESC, code`,
      [dayOf(this.clock.now()), codes, text.slice(0, COMPARED_CHARACTERS), limit, titles],
    );
  }
}

function toFitting(
  row: FittingRow,
  own: readonly (string | null)[],
  catalogue: Catalogue,
): FittingArticle {
  const names = { it: row.tied_name ?? row.tied, en: row.tied_name_en ?? row.tied };
  const reason =
    row.tied === null ? 'text' : own.includes(row.tied) ? 'classification' : 'ancestor';
  return {
    ...toSummary(row, catalogue),
    reason,
    ...catalogue.told({ says: `explanations:fitting.${reason}`, facts: { name: { names } } }),
    matchedClassification: row.tied,
    rank: row.rank,
    snippet: toHtml(row.passage),
  };
}
