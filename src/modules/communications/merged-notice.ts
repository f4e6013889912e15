import { Injectable } from '@nestjs/common';
import { Hears } from '../../platform/hooks/index.js';
import {
  contactMerged,
  ContactReadModel,
  type MainContact,
  type OfContact,
} from '../contacts/index.js';
import { channelFor, MessageService } from './communications.service.js';

/** Whoever reported what others had reported is told so, once. */
@Injectable()
export class MergedNotice {
  constructor(
    private readonly contacts: ContactReadModel,
    private readonly messages: MessageService,
  ) {}

  @Hears(contactMerged, 'messages')
  async merged({ contactId, main }: OfContact & { main: MainContact }): Promise<void> {
    const contact = await this.contacts.getAsSystem(contactId);
    if (channelFor(contact) === 'none') return;
    await this.messages.issue({
      contactId,
      template: 'merged',
      idempotencyKey: `merged:${contactId}`,
      data: { mainNumber: main.protocolNumber },
    });
  }
}
