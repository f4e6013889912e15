import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import type { Fact } from '../../platform/i18n/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { TimelineService } from '../contacts/index.js';
import type { WorkOrder } from './work-order.entity.js';
import type { WorkEventType } from './works.events.js';

/** Writes what happens to a work as a fact on the contact's timeline, an audit entry and an event. */
@Injectable()
export class WorkJournal {
  constructor(
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  write(event: WorkEventType, work: WorkOrder, fact: Fact): void {
    this.tell(work, fact);
    const { id: workId, contactId, servicePoint, state } = work;
    const facts = { workId, contactId, servicePoint, state };
    this.audit.record({ action: event, subjectType: 'work', subjectId: workId, details: facts });
    this.outbox.append({ type: event, aggregateId: contactId, payload: facts });
  }

  tell({ id: workId, contactId }: WorkOrder, fact: Fact): void {
    this.timeline.add({ contactId, kind: 'works', fact, data: { workId } });
  }
}
