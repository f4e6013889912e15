import type { Catalogue } from '../../platform/i18n/index.js';
import type { ArticleContent, ArticleLink, ModelAnswer } from './article-content.js';
import { toldReasons, type StaleReason, type StaleView } from './article-staleness.js';
import type { ArticleState } from './article-states.js';
import type { ArticleOrigin } from './article.entity.js';

/** What a list shows of a version. */
export interface ArticleSummary {
  id: string;
  code: string;
  version: number;
  state: ArticleState;
  title: string;
  titleEn: string;
  owner: string;
  ownerName: string;
  classifications: string[];
  validFrom: string | null;
  validTo: string | null;
  reviewDueOn: string | null;
  /** Approved, and today lies within its validity. */
  inUse: boolean;
  stale: StaleView[];
  /** Uses of the last twelve months, over all versions. */
  uses: number;
  changedAt: string;
  revision: number;
}

/** The resolution behind a draft; question, answer and steps are empty where they are withheld. */
export type ReadableOrigin = ArticleOrigin & { withheld: boolean };

/** A version with all it says. */
export interface ArticleView extends ArticleSummary, ArticleContent {
  routingName: string | null;
  changeNote: string | null;
  draftedAt: string;
  draftedBy: string;
  proposedAt: string | null;
  proposedBy: string | null;
  declinedReason: string | null;
  approvedAt: string | null;
  approvedBy: string | null;
  reviewedAt: string | null;
  endedAt: string | null;
  withdrawnReason: string | null;
  /** The version in the making, when the reader may see it. */
  openVersion: number | null;
  approvedVersion: number | null;
  /** For those who may see the draft: the resolution it was born from. */
  origin: ReadableOrigin | null;
}

export interface SummaryRow {
  id: string;
  code: string;
  version: number;
  state: ArticleState;
  title: string;
  title_en: string;
  owner_point: string;
  owner_name: string | null;
  classifications: string[];
  valid_from: string | null;
  valid_to: string | null;
  review_due_on: string | null;
  in_use: boolean;
  stale_reasons: StaleReason[];
  uses: number;
  changed_at: Date;
  revision: number;
}

export interface ArticleRow extends SummaryRow {
  body: string;
  questions: string[];
  routing_point: string | null;
  routing_level: number | null;
  routing_note: string | null;
  routing_name: string | null;
  model_answers: ModelAnswer[];
  links: ArticleLink[];
  review_months: number;
  change_note: string | null;
  drafted_at: Date;
  drafted_by: string;
  proposed_at: Date | null;
  proposed_by: string | null;
  declined_reason: string | null;
  approved_at: Date | null;
  approved_by: string | null;
  reviewed_at: Date | null;
  ended_at: Date | null;
  withdrawn_reason: string | null;
  open_version: number | null;
  approved_version: number | null;
  origin: ArticleOrigin | null;
}

/** Select list of a SummaryRow; `today` is a placeholder of type date. */
export function summaryColumns(today: string): string {
  return `a.id, a.code, v.version, v.state, v.title, v.title_en, a.owner_point,
    owner.name AS owner_name, v.classifications, v.valid_from::text, v.valid_to::text,
    v.review_due_on::text, ${inUse(today)} AS in_use, stale.reasons AS stale_reasons,
    v.changed_at, a.revision,
    (SELECT coalesce(sum(month.uses), 0)::int FROM knowledge_month month
      WHERE month.article_id = a.id AND month.month > ${today} - interval '12 months') AS uses`;
}

/** Condition over `knowledge_article_version v`: approved, and valid today. */
export function inUse(today: string): string {
  return `(v.state = 'approved' AND coalesce(v.valid_from <= ${today}, TRUE)
    AND coalesce(v.valid_to >= ${today}, TRUE))`;
}

export const ARTICLE_JOINS = `knowledge_article a
  JOIN knowledge_article_version v ON v.article_id = a.id
  LEFT JOIN point_summary owner ON owner.code = a.owner_point`;

export function toSummary(row: SummaryRow, catalogue: Catalogue): ArticleSummary {
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    state: row.state,
    title: row.title,
    titleEn: row.title_en,
    owner: row.owner_point,
    ownerName: row.owner_name ?? row.owner_point,
    classifications: row.classifications,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    reviewDueOn: row.review_due_on,
    inUse: row.in_use,
    stale: toldReasons(row.stale_reasons, catalogue),
    uses: row.uses,
    changedAt: row.changed_at.toISOString(),
    revision: row.revision,
  };
}

/** `inside`: the reader sees what is in the making. */
export function toView(row: ArticleRow, inside: boolean, catalogue: Catalogue): ArticleView {
  const { routing_point: point, routing_level: districtLevel, routing_note: note } = row;
  return {
    ...toSummary(row, catalogue),
    body: row.body,
    questions: row.questions,
    routing: point === null && districtLevel === null ? null : { point, districtLevel, note },
    routingName: row.routing_name,
    modelAnswers: row.model_answers,
    links: row.links,
    reviewMonths: row.review_months,
    changeNote: row.change_note,
    draftedAt: row.drafted_at.toISOString(),
    draftedBy: row.drafted_by,
    proposedAt: row.proposed_at?.toISOString() ?? null,
    proposedBy: row.proposed_by,
    declinedReason: row.declined_reason,
    approvedAt: row.approved_at?.toISOString() ?? null,
    approvedBy: row.approved_by,
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    withdrawnReason: row.withdrawn_reason,
    openVersion: inside ? row.open_version : null,
    approvedVersion: row.approved_version,
    origin: inside && row.origin ? { ...row.origin, withheld: false } : null,
  };
}
