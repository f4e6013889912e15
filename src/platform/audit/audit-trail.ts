import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { currentActor, currentRequestId } from '../context/index.js';
import { journalRows, UnitOfWork } from '../database/index.js';

export interface AuditRecord {
  /** What happened, in the past tense: `contact.registered`, `account.disabled`. */
  action: string;
  subjectType: string;
  subjectId: string;
  /** JSON; no more personal data than the reason needs, since entries cannot be erased. */
  details?: object;
}

const ENTRIES = journalRows('audit-record', 'audit_entry', {
  at: 'timestamptz',
  actor_kind: 'text',
  actor_id: 'text',
  actor_name: 'text',
  action: 'text',
  subject_type: 'text',
  subject_id: 'text',
  details: 'jsonb',
  request_id: 'text',
});

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
    this.unitOfWork.collect(ENTRIES, {
      at: this.clock.now(),
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      action,
      subject_type: subjectType,
      subject_id: subjectId,
      details: details ?? null,
      request_id: currentRequestId(),
    });
  }
}
