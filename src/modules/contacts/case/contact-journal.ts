import { Injectable } from '@nestjs/common';
import type { Json } from '../../../engine/api/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import type { Fact } from '../../../platform/i18n/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { ContactEventType } from '../contacts.events.js';
import { TimelineService } from '../timeline/timeline.service.js';

/** What is written beside a change. */
export interface JournalEntry {
  event: ContactEventType;
  /** Ids, codes and numbers only: events and audit entries outlive the erasure of a citizen. */
  facts?: Record<string, Json | Fact>;
  /** Absent where the caller of the change knows better what to tell. */
  told?: Fact;
  technical?: boolean;
}

/** Writes each change of a contact three times: a fact of the timeline, an audit entry and an event (rule 10). */
@Injectable()
export class ContactJournal {
  constructor(
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  write(contactId: string, { event, facts = {}, told, technical }: JournalEntry): void {
    if (told) {
      this.timeline.add({
        contactId,
        kind: event.slice('contact.'.length),
        fact: told,
        data: facts,
        technical,
      });
    }
    this.audit.record({
      action: event,
      subjectType: 'contact',
      subjectId: contactId,
      details: facts,
    });
    this.outbox.append({ type: event, aggregateId: contactId, payload: { contactId, ...facts } });
  }
}
