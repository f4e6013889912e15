import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { INSTANT_KEY, pageOf, readCursor, UUID_KEY } from '../../platform/http/index.js';
import { seesAll } from './article-rights.js';
import { toldReasons, type StaleReason, type StaleView } from './article-staleness.js';
import type { ReviewOutcome } from './review-ledger.js';

/** A review that was proposed to the article's point. */
export interface ReviewView {
  id: string;
  articleId: string;
  code: string;
  title: string;
  titleEn: string;
  version: number;
  owner: string;
  reasons: StaleView[];
  proposedAt: string;
  closedAt: string | null;
  closedBy: string | null;
  outcome: ReviewOutcome | null;
  note: string | null;
}

export interface ReviewFilter {
  /** true: still to be done. */
  open?: boolean;
  owner?: string;
}

interface ReviewRow {
  id: string;
  article_id: string;
  code: string;
  title: string;
  title_en: string;
  version: number;
  owner_point: string;
  reasons: StaleReason[];
  proposed_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
  outcome: ReviewOutcome | null;
  note: string | null;
}

/** Reviews of the actor's own points' articles; of all for those who watch over the network. */
@Injectable()
export class ReviewReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly catalogue: Catalogue,
  ) {}

  /** Newest first. */
  async list(
    filter: ReviewFilter,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: ReviewView[]; nextCursor: string | null; count: number }> {
    const actor = currentActor();
    const values: unknown[] = [
      seesAll(actor) ? null : [...actor.groups],
      filter.owner ?? null,
      filter.open ?? null,
    ];
    const from = `FROM knowledge_review r
        JOIN knowledge_article a ON a.id = r.article_id
        JOIN knowledge_article_version v ON v.article_id = r.article_id AND v.version = r.version
       WHERE ($1::text[] IS NULL OR a.owner_point = ANY($1))
         AND ($2::text IS NULL OR a.owner_point = $2)
         AND ($3::boolean IS NULL OR (r.closed_at IS NULL) = $3)`;
    const [{ count }] = await this.uow.read<{ count: number }>(
      `SELECT count(*)::int AS count ${from}`,
      [...values],
    );
    const [at, id] = readCursor(page.cursor, [INSTANT_KEY, UUID_KEY]) ?? [null, null];
    const rows = await this.uow.read<ReviewRow & Record<string, unknown>>(
      `SELECT r.id, r.article_id, a.code, v.title, v.title_en, r.version, a.owner_point, r.reasons,
              r.proposed_at, r.closed_at, r.closed_by, r.outcome, r.note
         ${from}
         AND ($4::timestamptz IS NULL OR (r.proposed_at, r.id) < ($4, $5::uuid))
       ORDER BY r.proposed_at DESC, r.id DESC LIMIT $6`,
      [...values, at, id, page.limit + 1],
    );
    const cut = pageOf(rows, page.limit, (row) => [row.proposed_at.toISOString(), row.id]);
    return { ...cut, items: cut.items.map((row) => toView(row, this.catalogue)), count };
  }
}

function toView(row: ReviewRow, catalogue: Catalogue): ReviewView {
  return {
    id: row.id,
    articleId: row.article_id,
    code: row.code,
    title: row.title,
    titleEn: row.title_en,
    version: row.version,
    owner: row.owner_point,
    reasons: toldReasons(row.reasons, catalogue),
    proposedAt: row.proposed_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_by,
    outcome: row.outcome,
    note: row.note,
  };
}
