import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { TimelineService, type TimelineSentence } from '../contacts/index.js';
import type { ProtocolClock } from './protocol-clock.entity.js';
import { sentences } from './protocol-sentences.js';
import type { SuspensionCause } from './terms.js';

/** Writes what happens to a clock as a sentence, an audit entry and an event. */
@Injectable()
export class ClockJournal {
  constructor(
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  suspended(clock: ProtocolClock, cause: SuspensionCause, reason: string): void {
    this.tell(clock, sentences.suspended(clock.kind, cause, reason));
    this.write('clock.suspended', clock, { cause: cause.code, reason });
  }

  resumed(clock: ProtocolClock, reason: string | null): void {
    this.tell(clock, sentences.resumed(clock.kind, clock.dueAt, reason));
    this.write('clock.resumed', clock, { reason, dueAt: clock.dueAt.toISOString() });
  }

  recomputed(clock: ProtocolClock, before: Date, why: { it: string; en: string }): void {
    this.tell(clock, sentences.recomputed(clock, before, why));
    this.write('clock.recomputed', clock, {
      reason: why.it,
      before: before.toISOString(),
      dueAt: clock.dueAt.toISOString(),
    });
  }

  private tell({ contactId }: ProtocolClock, sentence: TimelineSentence): void {
    this.timeline.add({ contactId, kind: 'clocks', ...sentence });
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
