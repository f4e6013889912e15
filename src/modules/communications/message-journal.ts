import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Fact } from '../../platform/i18n/index.js';
import { LiveChanges, type Reach, type ReachSource } from '../../platform/live/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { TimelineService } from '../contacts/index.js';
import type { MessageEventType } from './communications.events.js';
import type { Message } from './message.entity.js';

type Told = Pick<Message, 'id' | 'contactId' | 'template' | 'channel' | 'state'>;

/** Writes what happens to a message as a fact of the timeline, an audit entry and an event; never address or text. */
@Injectable()
export class MessageJournal implements ReachSource {
  constructor(
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly uow: UnitOfWork,
    private readonly live: LiveChanges,
  ) {}

  write(event: MessageEventType, message: Told, fact: Fact): void {
    const { id: messageId, contactId, template, channel, state } = message;
    const facts = { messageId, template, channel, state };
    this.timeline.add({
      contactId,
      kind: 'message',
      fact,
      data: facts,
    });
    this.audit.record({
      action: event,
      subjectType: 'message',
      subjectId: messageId,
      details: { contactId, ...facts },
    });
    this.outbox.append({ type: event, aggregateId: contactId, payload: { contactId, ...facts } });
    this.live.changedIds('messages', this, [contactId]);
  }

  /** A message stands in the lists of the points that own the contact or work on it. */
  async reachOf(contactIds: readonly string[]): Promise<Reach> {
    const rows = await this.uow.read<{ point: string }>(
      `SELECT DISTINCT point FROM contact_summary c, unnest(ARRAY[c.owner_point, c.working_point]) AS point
        WHERE c.id = ANY ($1::uuid[]) AND point IS NOT NULL`,
      [contactIds],
    );
    return { groups: rows.map(({ point }) => point) };
  }
}
