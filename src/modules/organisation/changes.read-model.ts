import { Injectable } from '@nestjs/common';
import { AuditReadModel, type AuditEntry } from '../../platform/audit/index.js';
import type { Json } from '../../engine/api/index.js';
import { BIG_INTEGER_KEY, pageOf, readCursor } from '../../platform/http/index.js';

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
    const [before] = readCursor(page.cursor, [BIG_INTEGER_KEY]) ?? [null];
    const { subjectType, subjectId, actor, changedFrom: from, changedTo: to } = filter;
    const subjectTypes = subjectType ? [subjectType] : CHANGE_SUBJECTS;
    const rows = await this.audit.entries(
      { subjectTypes, subjectId, actor, from, to },
      page.limit + 1,
      before,
    );
    const { items, nextCursor } = pageOf(rows, page.limit, ({ id }) => [id]);
    return { items: items.map(toChange), nextCursor };
  }
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
