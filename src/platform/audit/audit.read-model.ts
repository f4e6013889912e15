import { Injectable } from '@nestjs/common';
import { MUNICIPAL_ZONE } from '../clock/index.js';
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
          AND ($6::date IS NULL OR at >= $6::date::timestamp AT TIME ZONE '${MUNICIPAL_ZONE}')
          AND ($7::date IS NULL OR at < ($7::date + 1)::timestamp AT TIME ZONE '${MUNICIPAL_ZONE}')
        ORDER BY id DESC LIMIT $4`,
      [
        ...[filter.subjectTypes, filter.subjectId ?? null, before, limit],
        ...[filter.actor ?? null, filter.from ?? null, filter.to ?? null],
      ],
    );
  }
}
