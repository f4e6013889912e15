import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ContactListeners,
  ContactViewParts,
  type ContactListener,
  type MainContact,
} from '../contacts/index.js';
import { ClockReadModel } from './clocks.read-model.js';
import { ClockService } from './clocks.service.js';

/** Its clocks stand still while those of its main contact count. */
const MERGED = {
  code: 'merged',
  name: 'Unito a un altro contatto',
  nameEn: 'Merged into another contact',
};

/** Ends clocks as their contact goes on, and shows them with it. */
@Injectable()
export class ContactClocks implements ContactListener, OnModuleInit {
  constructor(
    private readonly clocks: ClockService,
    private readonly readModel: ClockReadModel,
    private readonly listeners: ContactListeners,
    private readonly parts: ContactViewParts,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
    this.parts.register('clocks', (contactIds, withheld) =>
      this.readModel.ofContacts(contactIds, withheld),
    );
  }

  async acknowledged(contactId: string): Promise<void> {
    this.clocks.meet(contactId, 'acknowledgement');
  }

  /** An appropriate request owes nobody a notice; the notice itself goes out with this very command. */
  async understood(contactId: string, appropriate: boolean): Promise<void> {
    if (appropriate) this.clocks.cancel(contactId, 'notAppropriate');
    else this.clocks.meet(contactId, 'notAppropriate');
  }

  async answered(contactId: string): Promise<void> {
    this.clocks.meet(contactId, 'answer');
  }

  async closed(contactId: string): Promise<void> {
    this.clocks.cancel(contactId, 'acknowledgement', 'notAppropriate', 'answer', 'step');
  }

  async cancelled(contactId: string): Promise<void> {
    await this.closed(contactId);
  }

  /** The main contact's clocks count for both; what is left of its own is kept. */
  async merged(contactId: string, main: MainContact): Promise<void> {
    this.clocks.cancel(contactId, 'step');
    await this.clocks.rest(contactId, MERGED, `Unito al contatto ${main.protocolNumber}`);
  }

  async separated(contactId: string, main: MainContact): Promise<void> {
    await this.clocks.runOn(contactId, MERGED, `Separato dal contatto ${main.protocolNumber}`);
  }
}
