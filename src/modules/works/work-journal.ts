import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { TimelineService } from '../contacts/index.js';
import type { WorkOrder } from './work-order.entity.js';
import type { Sentence } from './work-sentences.js';
import type { WorkEventType } from './works.events.js';

/** Writes what happens to a work as a sentence on the contact's timeline, an audit entry and an event. */
@Injectable()
export class WorkJournal {
  constructor(
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  write(event: WorkEventType, work: WorkOrder, sentence: Sentence): void {
    this.tell(work, sentence);
    const { id: workId, contactId, servicePoint, state } = work;
    const facts = { workId, contactId, servicePoint, state };
    this.audit.record({ action: event, subjectType: 'work', subjectId: workId, details: facts });
    this.outbox.append({ type: event, aggregateId: contactId, payload: facts });
  }

  tell({ id: workId, contactId }: WorkOrder, sentence: Sentence): void {
    this.timeline.add({ contactId, kind: 'works', ...sentence, data: { workId } });
  }
}
