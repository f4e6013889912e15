import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { ContactService } from '../../contacts/index.js';
import { MessageService } from '../communications.service.js';

/** Tells the citizen that the request is not appropriate, with the reason found in `capire`. */
@Injectable()
@TaskHandler('communications.send-not-appropriate')
export class SendNotAppropriate implements TaskHandlerOf<{ contactId: string }> {
  constructor(
    private readonly messages: MessageService,
    private readonly contacts: ContactService,
  ) {}

  async handle({
    id,
    variables: { contactId },
  }: Task<{ contactId: string }>): Promise<TaskOutcome> {
    const { notAppropriateReason } = await this.contacts.hold(contactId);
    await this.messages.issue({
      contactId,
      template: 'notAppropriate',
      idempotencyKey: id,
      data: { reason: notAppropriateReason },
    });
    return complete();
  }
}
