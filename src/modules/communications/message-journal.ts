import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { TimelineService } from '../contacts/index.js';
import type { MessageEventType } from './communications.events.js';
import type { Message } from './message.entity.js';

type Told = Pick<Message, 'id' | 'contactId' | 'template' | 'channel' | 'state'>;

/** Writes what happens to a message as a sentence, an audit entry and an event; never address or text. */
@Injectable()
export class MessageJournal {
  constructor(
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  write(event: MessageEventType, message: Told, sentence: { it: string; en: string }): void {
    const { id: messageId, contactId, template, channel, state } = message;
    const facts = { messageId, template, channel, state };
    this.timeline.add({
      contactId,
      kind: 'message',
      text: sentence.it,
      textEn: sentence.en,
      data: facts,
    });
    this.audit.record({
      action: event,
      subjectType: 'message',
      subjectId: messageId,
      details: { contactId, ...facts },
    });
    this.outbox.append({ type: event, aggregateId: contactId, payload: { contactId, ...facts } });
  }
}
