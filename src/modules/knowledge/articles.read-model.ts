import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { ReadingPolicy } from '../contacts/index.js';
import { CONTENT_FIELDS, type ArticleContent } from './article-content.js';
import { lineDiff, type DiffLine } from './article-diff.js';
import { readableBy, seesAll } from './article-rights.js';
import { staleJoin } from './article-staleness.js';
import type { ArticleState } from './article-states.js';
import {
  ARTICLE_JOINS,
  summaryColumns,
  toView,
  type ArticleRow,
  type ArticleView,
  type ReadableOrigin,
} from './article-view.js';
import type { ArticleOrigin } from './article.entity.js';
import { dayOf } from './municipal-day.js';

export interface VersionView {
  version: number;
  state: ArticleState;
  title: string;
  changeNote: string | null;
  draftedAt: string;
  draftedBy: string;
  approvedAt: string | null;
  approvedBy: string | null;
  endedAt: string | null;
}

export interface HistoryView {
  at: string;
  version: number;
  action: string;
  actor: string;
  reason: string | null;
}

/** A field that two versions say differently. */
export interface FieldDiff {
  field: string;
  lines: DiffLine[];
}

/** What the current actor may know of one article. Throws NotFound (404) for one that is not to be seen. */
@Injectable()
export class ArticleReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: ReadingPolicy,
    private readonly catalogue: Catalogue,
  ) {}

  /** That version; without a number the one in use, else the newest the actor may see. */
  async get(id: string, version: number | null = null): Promise<ArticleView> {
    const values: unknown[] = [dayOf(this.clock.now()), id, version];
    const [row] = await this.uow.read<ArticleRow>(
      `SELECT ${summaryColumns('$1::date')}, v.body, v.questions, v.routing_point, v.routing_level,
              v.routing_note, routing.name AS routing_name, v.model_answers, v.links,
              v.review_months, v.change_note, v.drafted_at, v.drafted_by, v.proposed_at,
              v.proposed_by, v.declined_reason, v.approved_at, v.approved_by, v.reviewed_at,
              v.ended_at, v.withdrawn_reason, a.origin,
              (SELECT one.version FROM knowledge_article_version one
                WHERE one.article_id = a.id AND one.state IN ('draft', 'proposed')) AS open_version,
              (SELECT one.version FROM knowledge_article_version one
                WHERE one.article_id = a.id AND one.state = 'approved') AS approved_version
         FROM ${ARTICLE_JOINS} LEFT JOIN point_summary routing ON routing.code = v.routing_point
         ${staleJoin('$1::date')}
        WHERE a.id = $2 AND ($3::int IS NULL OR v.version = $3)
          AND ${this.readable(values)}
        ORDER BY v.state = 'approved' DESC, v.version DESC LIMIT 1`,
      values,
    );
    if (!row) throw new NotFound('article', id);
    const view = toView(row, this.isInside(row.owner_point), this.catalogue);
    return view.origin ? { ...view, origin: await this.originFor(view.origin) } : view;
  }

  /** What the resolution says is for those who may read the contact that it came from. */
  private async originFor(origin: ArticleOrigin): Promise<ReadableOrigin> {
    const withheld = (await this.policy.withheld([origin.contactId], 'opened')).size > 0;
    return withheld
      ? { ...origin, question: '', answer: '', steps: [], withheld }
      : { ...origin, withheld };
  }

  /** All versions the actor may see, newest first. */
  async versions(id: string): Promise<VersionView[]> {
    const values: unknown[] = [id];
    const rows = await this.uow.read<Omit<ArticleRow, 'id'>>(
      `SELECT v.version, v.state, v.title, v.change_note, v.drafted_at, v.drafted_by, v.approved_at,
              v.approved_by, v.ended_at
         FROM knowledge_article a JOIN knowledge_article_version v ON v.article_id = a.id
        WHERE a.id = $1 AND ${this.readable(values)} ORDER BY v.version DESC`,
      values,
    );
    if (rows.length === 0) throw new NotFound('article', id);
    return rows.map((row) => ({
      version: row.version,
      state: row.state,
      title: row.title,
      changeNote: row.change_note,
      draftedAt: row.drafted_at.toISOString(),
      draftedBy: row.drafted_by,
      approvedAt: row.approved_at?.toISOString() ?? null,
      approvedBy: row.approved_by,
      endedAt: row.ended_at?.toISOString() ?? null,
    }));
  }

  /** Who did what to the versions the actor may see, oldest first. */
  async history(id: string): Promise<HistoryView[]> {
    const readable = (await this.versions(id)).map(({ version }) => version);
    const rows = await this.uow.read<Omit<HistoryView, 'at'> & { at: Date }>(
      `SELECT at, version, action, actor, reason FROM knowledge_history
        WHERE article_id = $1 AND version = ANY($2) ORDER BY id`,
      [id, readable],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** What version `to` says differently from version `from`, line by line; fields that are the same are left out. */
  async diff(id: string, from: number, to: number): Promise<FieldDiff[]> {
    const before = linesOf(await this.get(id, from));
    const after = linesOf(await this.get(id, to));
    return CONTENT_FIELDS.map((field) => ({
      field,
      lines: lineDiff(before[field], after[field]),
    })).filter(({ lines }) => lines.some(({ change }) => change !== 'same'));
  }

  private readable(values: unknown[]): string {
    return readableBy(currentActor(), (value) => `$${values.push(value)}`);
  }

  private isInside(owner: string): boolean {
    const actor = currentActor();
    return seesAll(actor) || actor.groups.includes(owner);
  }
}

/** Each field in lines to compare. */
function linesOf(content: ArticleContent): Record<(typeof CONTENT_FIELDS)[number], string[]> {
  const { title, titleEn, body, questions, routing, modelAnswers, links, classifications } =
    content;
  const one = (value: string | number | null) => (value === null ? [] : [String(value)]);
  return {
    title: one(title),
    titleEn: one(titleEn),
    body: body === '' ? [] : body.split('\n'),
    questions,
    routing: routing
      ? [
          `point: ${routing.point ?? '-'}`,
          `districtLevel: ${routing.districtLevel ?? '-'}`,
          ...(routing.note ?? '').split('\n').filter(Boolean),
        ]
      : [],
    modelAnswers: modelAnswers.flatMap((answer) => [
      `${answer.title} (${answer.language})`,
      ...answer.text.split('\n'),
    ]),
    links: links.map((link) => `${link.title}: ${link.url}`),
    classifications,
    validFrom: one(content.validFrom),
    validTo: one(content.validTo),
    reviewMonths: one(content.reviewMonths),
  };
}
