import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ContactListeners,
  ContactReadModel,
  type ContactListener,
  type MainContact,
} from '../contacts/index.js';
import { channelFor, MessageService } from './communications.service.js';

/** Whoever reported what others had reported is told so, once. */
@Injectable()
export class MergedNotice implements ContactListener, OnModuleInit {
  constructor(
    private readonly listeners: ContactListeners,
    private readonly contacts: ContactReadModel,
    private readonly messages: MessageService,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async merged(contactId: string, { protocolNumber }: MainContact): Promise<void> {
    const contact = await this.contacts.getAsSystem(contactId);
    if (channelFor(contact) === 'none') return;
    await this.messages.issue({
      contactId,
      template: 'merged',
      idempotencyKey: `merged:${contactId}`,
      data: { mainNumber: protocolNumber },
    });
  }
}
