import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Json,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { ContactService } from '../../contacts/index.js';
import { ContactJoins } from '../joins/contact-joins.js';
import { MessageService } from '../communications.service.js';

interface Answer {
  contactId: string;
  answer: Json;
}

/** Records the answer on the contact and issues it to the citizen. An empty answer is refused. */
@Injectable()
@TaskHandler('communications.send-answer')
export class SendAnswer implements TaskHandlerOf<Answer> {
  constructor(
    private readonly messages: MessageService,
    private readonly contacts: ContactService,
    private readonly joins: ContactJoins,
  ) {}

  async handle({ id, variables: { contactId, answer } }: Task<Answer>): Promise<TaskOutcome> {
    const contact = await this.contacts.recordAnswer(contactId, answer);
    const message = { contactId, template: 'answer', idempotencyKey: id } as const;
    await this.messages.issueToAll(message, async () => ({ answer: contact.answer }));
    await this.joins.tell(contactId, contact.answer, id);
    return complete();
  }
}
