import { Injectable } from '@nestjs/common';
import { AuditReadModel, type AuditEntry } from '../../platform/audit/index.js';
import type { Json } from '../../engine/api/index.js';
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

/** The history of scopes, points, accounts and the roll-out plan, read from the audit trail. */
@Injectable()
export class ChangesReadModel {
  constructor(private readonly audit: AuditReadModel) {}

  /** The newest first. */
  async changes(
    filter: ChangeFilter,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: OrganisationChange[]; nextCursor: string | null }> {
    const [before] = decodeCursor(page.cursor, 1) ?? [null];
    const { subjectType, subjectId, actor, changedFrom: from, changedTo: to } = filter;
    const subjectTypes = subjectType ? [subjectType] : CHANGE_SUBJECTS;
    const rows = await this.audit.entries(
      { subjectTypes, subjectId, actor, from, to },
      page.limit + 1,
      position(before),
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

function toChange({ id, at, actorId, actorName, ...entry }: AuditEntry): OrganisationChange {
  const details = entry.details as { before?: Json; after?: Json } | null;
  return {
    id,
    at,
    actor: actorId,
    actorName,
    action: entry.action,
    subjectType: entry.subjectType as ChangeSubject,
    subjectId: entry.subjectId,
    before: details?.before ?? null,
    after: details?.after ?? null,
  };
}
