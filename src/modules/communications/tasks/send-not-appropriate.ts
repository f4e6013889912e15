import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { ContactService } from '../../contacts/index.js';
import { ContactJoins } from '../joins/contact-joins.js';
import { MessageService } from '../communications.service.js';

/** Tells the citizen that the request is not appropriate, with the reason found in `capire`. */
@Injectable()
@TaskHandler('communications.send-not-appropriate')
export class SendNotAppropriate implements TaskHandlerOf<{ contactId: string }> {
  constructor(
    private readonly messages: MessageService,
    private readonly contacts: ContactService,
    private readonly joins: ContactJoins,
  ) {}

  async handle({
    id,
    variables: { contactId },
  }: Task<{ contactId: string }>): Promise<TaskOutcome> {
    const { notAppropriateReason } = await this.contacts.hold(contactId);
    const message = { contactId, template: 'notAppropriate', idempotencyKey: id } as const;
    await this.messages.issueToAll(message, async () => ({ reason: notAppropriateReason }));
    await this.joins.tell(contactId, null, id);
    return complete();
  }
}
