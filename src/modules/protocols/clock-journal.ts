import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import type { Fact, Reason } from '../../platform/i18n/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { TimelineService } from '../contacts/index.js';
import type { ProtocolClock } from './protocol-clock.entity.js';
import { clockFacts } from './clock-facts.js';
import type { Cause } from './terms.js';

/** Writes what happens to a clock as a fact of the timeline, an audit entry and an event. */
@Injectable()
export class ClockJournal {
  constructor(
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  suspended(clock: ProtocolClock, cause: Cause, reason: Reason): void {
    this.tell(clock, clockFacts.suspended(clock.kind, cause, reason));
    this.write('clock.suspended', clock, { cause: cause.code, reason });
  }

  resumed(clock: ProtocolClock, reason: Reason | null): void {
    this.tell(clock, clockFacts.resumed(clock.kind, clock.dueAt, reason));
    this.write('clock.resumed', clock, { reason, dueAt: clock.dueAt.toISOString() });
  }

  recomputed(clock: ProtocolClock, before: Date, why: Fact): void {
    this.tell(clock, clockFacts.recomputed(clock, before, why));
    this.write('clock.recomputed', clock, {
      reason: why,
      before: before.toISOString(),
      dueAt: clock.dueAt.toISOString(),
    });
  }

  private tell({ contactId }: ProtocolClock, fact: Fact): void {
    this.timeline.add({ contactId, kind: 'clocks', fact });
  }

  private write(
    type: 'clock.suspended' | 'clock.resumed' | 'clock.recomputed',
    clock: ProtocolClock,
    facts: object,
  ): void {
    const { id: clockId, contactId, kind, assignmentId } = clock;
    this.audit.record({
      action: type,
      subjectType: 'contact',
      subjectId: contactId,
      details: { clockId, kind, ...facts },
    });
    const dueAt = clock.dueAt.toISOString();
    this.outbox.append({
      type,
      aggregateId: contactId,
      payload: { contactId, clockId, kind, assignmentId, dueAt },
    });
  }
}
