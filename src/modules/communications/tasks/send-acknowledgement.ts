import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { ContactReadModel, ContactService } from '../../contacts/index.js';
import { MessageService } from '../communications.service.js';
import { FollowCodes } from '../follow-codes.js';

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
    private readonly readModel: ContactReadModel,
    private readonly codes: FollowCodes,
  ) {}

  async handle({ id, variables }: Task<Acknowledgement>): Promise<TaskOutcome> {
    const { contactId, answerDueAt } = variables;
    const { protocolNumber } = await this.readModel.getAsSystem(contactId);
    await this.messages.issue({
      contactId,
      template: 'acknowledgement',
      idempotencyKey: id,
      data: {
        answerDueAt: answerDueAt ? new Date(answerDueAt) : null,
        followUrl: this.codes.urlFor(contactId, protocolNumber),
      },
    });
    await this.contacts.recordAcknowledgement(contactId);
    return complete();
  }
}
