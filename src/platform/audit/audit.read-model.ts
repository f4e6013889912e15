import { Injectable } from '@nestjs/common';
import { LOCAL_ZONE } from '../clock/index.js';
import { UnitOfWork } from '../database/index.js';

export interface AuditFilter {
  subjectTypes: readonly string[];
  subjectId?: string;
  /** Username of who did it. */
  actor?: string;
  /** Days in Italy, `YYYY-MM-DD`, both included. */
  from?: string;
  to?: string;
}

/** An entry of the audit trail as it is stored. */
export interface AuditEntry {
  /** Grows with each entry. */
  id: string;
  at: Date;
  actorId: string;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  details: unknown;
}

/** Which entries are listed by place. */
export interface AuditSearch {
  /** Subject types and actions that are looked at. */
  subjectTypes: readonly string[];
  actions: readonly string[];
  id?: string;
  subjectId?: string;
  /** The subject, or the process instance that the details name. */
  processInstanceId?: string;
  actor?: string;
  from?: Date;
  to?: Date;
}

/** What the audit trail says; who may ask is decided by the caller. */
@Injectable()
export class AuditReadModel {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** At most `limit` entries that match, the newest first; `before`: the id of the last one shown. */
  entries(filter: AuditFilter, limit: number, before: string | null): Promise<AuditEntry[]> {
    return this.unitOfWork.read<AuditEntry & Record<string, unknown>>(
      `SELECT id, at, actor_id AS "actorId", actor_name AS "actorName", action,
              subject_type AS "subjectType", subject_id AS "subjectId", details
         FROM audit_entry
        WHERE subject_type = ANY ($1) AND ($2::text IS NULL OR subject_id = $2)
          AND ($3::text IS NULL OR id < $3::bigint)
          AND ($5::text IS NULL OR actor_id = $5)
          AND ($6::date IS NULL OR at >= $6::date::timestamp AT TIME ZONE '${LOCAL_ZONE}')
          AND ($7::date IS NULL OR at < ($7::date + 1)::timestamp AT TIME ZONE '${LOCAL_ZONE}')
        ORDER BY id DESC LIMIT $4`,
      [
        ...[filter.subjectTypes, filter.subjectId ?? null, before, limit],
        ...[filter.actor ?? null, filter.from ?? null, filter.to ?? null],
      ],
    );
  }

  /** A part of the entries that match, by their time. */
  search(
    search: AuditSearch,
    page: { newestFirst: boolean; offset: number; limit: number },
  ): Promise<AuditEntry[]> {
    const order = page.newestFirst ? 'DESC' : 'ASC';
    return this.unitOfWork.read<AuditEntry & Record<string, unknown>>(
      `SELECT id, at, actor_id AS "actorId", actor_name AS "actorName", action,
              subject_type AS "subjectType", subject_id AS "subjectId", details
         FROM audit_entry WHERE ${SEARCHED} ORDER BY id ${order} LIMIT $9 OFFSET $10`,
      [...valuesOf(search), page.limit, page.offset],
    );
  }

  async count(search: AuditSearch): Promise<number> {
    const [row] = await this.unitOfWork.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entry WHERE ${SEARCHED}`,
      valuesOf(search),
    );
    return row.count;
  }
}

const SEARCHED = `subject_type = ANY ($1::text[]) AND action = ANY ($2::text[]) AND ($3::text IS NULL OR id::text = $3)
  AND ($4::text IS NULL OR subject_id = $4)
  AND ($5::text IS NULL OR details ->> 'processInstanceId' = $5 OR (subject_type = 'processInstance' AND subject_id = $5))
  AND ($6::text IS NULL OR actor_id = $6)
  AND ($7::timestamptz IS NULL OR at >= $7) AND ($8::timestamptz IS NULL OR at <= $8)`;

function valuesOf(search: AuditSearch): unknown[] {
  const { id, subjectId, processInstanceId, actor, from, to } = search;
  const optional = [id, subjectId, processInstanceId, actor, from, to].map(
    (value) => value ?? null,
  );
  return [search.subjectTypes, search.actions, ...optional];
}
