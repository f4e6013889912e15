import { Injectable } from '@nestjs/common';
import { MUNICIPAL_ZONE } from '../../platform/clock/index.js';
import type { Json } from '../../engine/api/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { decodeCursor, pageOf } from '../../platform/http/index.js';

/** What the history of the organisation tells of. */
export const CHANGE_SUBJECTS = ['scope', 'point', 'account', 'rolloutPlan', 'apiKey'] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** One change: who, when, what, and what stood before and after. */
export interface OrganisationChange {
  id: string;
  at: Date;
  actor: string;
  actorName: string;
  action: string;
  subjectType: ChangeSubject;
  subjectId: string;
  before: Json;
  after: Json;
}

export interface ChangeFilter {
  subjectType?: ChangeSubject;
  subjectId?: string;
  /** Username of who made it. */
  actor?: string;
  /** Days in Italy, both included. */
  changedFrom?: string;
  changedTo?: string;
}

interface AuditRow {
  id: string;
  at: Date;
  actor_id: string;
  actor_name: string;
  action: string;
  subject_type: ChangeSubject;
  subject_id: string;
  details: { before?: Json; after?: Json } | null;
}

/** The history of scopes, points, accounts and the roll-out plan, read from the audit trail. */
@Injectable()
export class ChangesReadModel {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest first. */
  async changes(
    filter: ChangeFilter,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: OrganisationChange[]; nextCursor: string | null }> {
    const [before] = decodeCursor(page.cursor, 1) ?? [null];
    const rows = await this.uow.read<AuditRow>(
      `SELECT id, at, actor_id, actor_name, action, subject_type, subject_id, details
         FROM audit_entry
        WHERE subject_type IN ('scope', 'point', 'account', 'rolloutPlan', 'apiKey')
          AND ($1::text IS NULL OR subject_type = $1) AND ($2::text IS NULL OR subject_id = $2)
          AND ($3::text IS NULL OR id < $3::bigint)
          AND ($5::text IS NULL OR actor_id = $5)
          AND ($6::date IS NULL OR at >= $6::date::timestamp AT TIME ZONE '${MUNICIPAL_ZONE}')
          AND ($7::date IS NULL OR at < ($7::date + 1)::timestamp AT TIME ZONE '${MUNICIPAL_ZONE}')
        ORDER BY id DESC LIMIT $4`,
      [
        ...[filter.subjectType ?? null, filter.subjectId ?? null, position(before), page.limit + 1],
        ...[filter.actor ?? null, filter.changedFrom ?? null, filter.changedTo ?? null],
      ],
    );
    const { items, nextCursor } = pageOf(rows, page.limit, ({ id }) => [id]);
    return { items: items.map(toChange), nextCursor };
  }
}

/** What is no id of ours stands behind the last one. */
function position(given: string | number | null): string | null {
  if (given === null) return null;
  return /^\d{1,18}$/.test(String(given)) ? String(given) : '0';
}

function toChange(row: AuditRow): OrganisationChange {
  return {
    id: row.id,
    at: row.at,
    actor: row.actor_id,
    actorName: row.actor_name,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    before: row.details?.before ?? null,
    after: row.details?.after ?? null,
  };
}
