import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue, type Fact } from '../../platform/i18n/index.js';
import { INSTANT_KEY, pageOf, readCursor, UUID_KEY } from '../../platform/http/index.js';
import { ContactHeadings } from '../contacts/index.js';

export interface DeviationFilter {
  from?: Date;
  /** Exclusive. */
  to?: Date;
  /** A code, and what lies below it. */
  classification?: string;
  suggestedPoint?: string;
  chosenPoint?: string;
  kind?: string;
  district?: string;
  contactId?: string;
}

export interface DeviationView {
  id: string;
  at: string;
  contactId: string;
  assignmentId: string;
  classification: string;
  kind: string;
  district: string | null;
  fromPoint: string;
  suggestedPoint: string;
  chosenPoint: string;
  decision: string;
  version: number;
  ruleId: string | null;
  ruleNumber: number | null;
  explanation: string;
  explanationEn: string;
  /** Empty where it is withheld. */
  reason: string;
  /** Why is left out: the reader may not read the texts of the contact. */
  withheld: boolean;
  byName: string;
}

export interface DeviationCounts {
  count: number;
  byPoint: { suggestedPoint: string; chosenPoint: string; count: number }[];
  byClass: { classCode: string; count: number }[];
  byRule: { decision: string; version: number; ruleNumber: number | null; count: number }[];
}

type Row = Record<string, unknown> & {
  at: Date;
  id: string;
  explanation: string | null;
  explanation_en: string | null;
  explanation_fact: Fact | null;
  reason: string | null;
  reason_fact: Fact | null;
};

const WHERE = `($1::timestamptz IS NULL OR at >= $1) AND ($2::timestamptz IS NULL OR at < $2)
  AND ($3::text IS NULL OR classification_code = $3 OR starts_with(classification_code, $3 || '.'))
  AND ($4::text IS NULL OR suggested_point = $4) AND ($5::text IS NULL OR chosen_point = $5)
  AND ($6::text IS NULL OR kind = $6) AND ($7::text IS NULL OR district = $7)
  AND ($8::uuid IS NULL OR contact_id = $8)`;

/** Where the network did other than was suggested. */
@Injectable()
export class DeviationReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly headings: ContactHeadings,
    private readonly catalogue: Catalogue,
  ) {}

  /** Newest first. */
  async list(
    filter: DeviationFilter,
    page: { limit: number; cursor?: string; oldestFirst?: boolean },
  ): Promise<{ items: DeviationView[]; nextCursor: string | null }> {
    const [at, id] = readCursor(page.cursor, [INSTANT_KEY, UUID_KEY]) ?? [null, null];
    const [sign, order] = page.oldestFirst ? ['>', 'ASC'] : ['<', 'DESC'];
    const rows = await this.uow.read<Row>(
      `SELECT *, at::text AS exactly FROM routing_deviation WHERE ${WHERE}
          AND ($9::timestamptz IS NULL OR (at, id) ${sign} ($9, $10::uuid))
        ORDER BY at ${order}, id ${order} LIMIT $11`,
      [...valuesOf(filter), at, id, page.limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [
      row.exactly as string,
      row.id,
    ]);
    const headings = await this.headings.of(items.map(contactOf));
    const views = items.map((row) =>
      toView(row, headings.get(contactOf(row))?.readable ?? false, this.catalogue),
    );
    return { items: views, nextCursor };
  }

  /** Counts of all that match, the most frequent first. */
  async counts(filter: DeviationFilter): Promise<DeviationCounts> {
    const values = valuesOf(filter);
    const [[{ count }], byPoint, byClass, byRule] = await Promise.all([
      this.uow.read<{ count: number }>(
        `SELECT count(*)::int AS count FROM routing_deviation WHERE ${WHERE}`,
        values,
      ),
      this.uow.read<DeviationCounts['byPoint'][number]>(
        `SELECT suggested_point AS "suggestedPoint", chosen_point AS "chosenPoint", count(*)::int AS count
           FROM routing_deviation WHERE ${WHERE} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 200`,
        values,
      ),
      this.uow.read<DeviationCounts['byClass'][number]>(
        `SELECT split_part(classification_code, '.', 1) AS "classCode", count(*)::int AS count
           FROM routing_deviation WHERE ${WHERE} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200`,
        values,
      ),
      this.uow.read<DeviationCounts['byRule'][number]>(
        `SELECT decision_key AS decision, decision_version AS version, rule_number AS "ruleNumber",
                count(*)::int AS count
           FROM routing_deviation WHERE ${WHERE} GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3 LIMIT 200`,
        values,
      ),
    ]);
    return { count, byPoint, byClass, byRule };
  }
}

function valuesOf(filter: DeviationFilter): unknown[] {
  const { from, to, classification, suggestedPoint, chosenPoint, kind, district, contactId } =
    filter;
  return [from, to, classification, suggestedPoint, chosenPoint, kind, district, contactId].map(
    (value) => value ?? null,
  );
}

function contactOf(row: Row): string {
  return row.contact_id as string;
}

function toView(row: Row, readable: boolean, catalogue: Catalogue): DeviationView {
  const { reason: text, reason_fact: fact } = row;
  const why = row.explanation_fact
    ? catalogue.told(row.explanation_fact)
    : catalogue.chosen({ it: row.explanation ?? '', en: row.explanation_en ?? '' });
  return {
    id: row.id,
    at: row.at.toISOString(),
    contactId: contactOf(row),
    assignmentId: row.assignment_id as string,
    classification: row.classification_code as string,
    kind: row.kind as string,
    district: row.district as string | null,
    fromPoint: row.from_point as string,
    suggestedPoint: row.suggested_point as string,
    chosenPoint: row.chosen_point as string,
    decision: row.decision_key as string,
    version: row.decision_version as number,
    ruleId: row.rule_id as string | null,
    ruleNumber: row.rule_number as number | null,
    explanation: why.text,
    explanationEn: why.textEn,
    reason: (readable && catalogue.reason({ text, fact })) || '',
    withheld: !readable,
    byName: row.by_name as string,
  };
}
