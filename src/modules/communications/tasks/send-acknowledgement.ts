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

interface Acknowledgement {
  contactId: string;
  /** ISO 8601, from the clocks: the citizen is told until when an answer comes. */
  answerDueAt?: string | null;
}

/** Issues the acknowledgement of receipt with the protocol number; that keeps the acknowledgement's term. */
@Injectable()
@TaskHandler('communications.send-acknowledgement')
export class SendAcknowledgement implements TaskHandlerOf<Acknowledgement> {
  constructor(
    private readonly messages: MessageService,
    private readonly contacts: ContactService,
  ) {}

  async handle({ id, variables }: Task<Acknowledgement>): Promise<TaskOutcome> {
    const { contactId, answerDueAt } = variables;
    await this.messages.issue({
      contactId,
      template: 'acknowledgement',
      idempotencyKey: id,
      data: { answerDueAt: answerDueAt ? new Date(answerDueAt) : null },
    });
    await this.contacts.recordAcknowledgement(contactId);
    return complete();
  }
}
