import { Injectable } from '@nestjs/common';
import { Hears } from '../../platform/hooks/index.js';
import { contactClosed, ContactReadModel, type OfContact } from '../contacts/index.js';
import { ContactJoins } from './joins/contact-joins.js';
import { channelFor, MessageService } from './communications.service.js';

/** Nobody is left waiting: a contact that closes without an answer is told to the citizen who can be reached. */
@Injectable()
export class ClosingNotice {
  constructor(
    private readonly contacts: ContactReadModel,
    private readonly messages: MessageService,
    private readonly joins: ContactJoins,
  ) {}

  @Hears(contactClosed, 'messages')
  async closed({ contactId }: OfContact): Promise<void> {
    const contact = await this.contacts.getAsSystem(contactId);
    if (contact.outcome !== 'unanswered') return;
    await this.joins.tell(contactId, null, 'unanswered');
    if (channelFor(contact) === 'none') return;
    await this.messages.issue({
      contactId,
      template: 'unanswered',
      idempotencyKey: `unanswered:${contactId}`,
    });
  }
}
