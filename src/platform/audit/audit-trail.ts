import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { currentActor, currentRequestId } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';

export interface AuditRecord {
  /** What happened, in the past tense: `contact.registered`, `account.disabled`. */
  action: string;
  subjectType: string;
  subjectId: string;
  /** JSON; no more personal data than the reason needs, since entries cannot be erased. */
  details?: object;
}

/** Who did what, when and why. Rows are only ever added: the database refuses any change of them. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Adds an entry in the current unit of work; actor, time and request are taken from the context. */
  record({ action, subjectType, subjectId, details }: AuditRecord): void {
    const actor = currentActor();
    this.unitOfWork.defer({
      name: 'audit-record',
      text: `INSERT INTO audit_entry (at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, details, request_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        this.clock.now(),
        actor.kind,
        actor.id,
        actor.name,
        action,
        subjectType,
        subjectId,
        details ? JSON.stringify(details) : null,
        currentRequestId(),
      ],
    });
  }
}
