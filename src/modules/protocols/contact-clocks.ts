import { Injectable } from '@nestjs/common';
import { Answers, Hears } from '../../platform/hooks/index.js';
import { named, type Fact } from '../../platform/i18n/index.js';
import {
  contactAcknowledged,
  contactAnswered,
  contactCancelled,
  contactClosed,
  contactMerged,
  contactPart,
  contactSeparated,
  contactUnderstood,
  type ContactsShown,
  type MainContact,
  type OfContact,
} from '../contacts/index.js';
import { ClockReadModel } from './clocks.read-model.js';
import { ClockService } from './clocks.service.js';
import type { Cause } from './terms.js';

/** Its clocks stand still while those of its main contact count. */
const MERGED: Cause = { code: 'merged', called: named('cause', 'merged') };

/** Ends clocks as their contact goes on, and shows them with it. */
@Injectable()
export class ContactClocks {
  constructor(
    private readonly clocks: ClockService,
    private readonly readModel: ClockReadModel,
  ) {}

  @Answers(contactPart, 'clocks')
  async shown({ contactIds, withheld }: ContactsShown) {
    return this.readModel.ofContacts(contactIds, withheld);
  }

  @Hears(contactAcknowledged)
  async acknowledged({ contactId }: OfContact): Promise<void> {
    this.clocks.meet(contactId, 'acknowledgement');
  }

  /** An appropriate request owes nobody a notice; the notice itself goes out with this very command. */
  @Hears(contactUnderstood)
  async understood({
    contactId,
    appropriate,
  }: OfContact & { appropriate: boolean }): Promise<void> {
    if (appropriate) this.clocks.cancel(contactId, 'notAppropriate');
    else this.clocks.meet(contactId, 'notAppropriate');
  }

  @Hears(contactAnswered)
  async answered({ contactId }: OfContact): Promise<void> {
    this.clocks.meet(contactId, 'answer');
  }

  @Hears(contactCancelled, 'clocks')
  @Hears(contactClosed, 'clocks')
  async closed({ contactId }: OfContact): Promise<void> {
    this.clocks.cancel(contactId, 'acknowledgement', 'notAppropriate', 'answer', 'step');
  }

  /** The main contact's clocks count for both; what is left of its own is kept. */
  @Hears(contactMerged, 'clocks')
  async merged({ contactId, main }: OfContact & { main: MainContact }): Promise<void> {
    this.clocks.cancel(contactId, 'step');
    await this.clocks.rest(contactId, MERGED, joining('reason.merged', main));
  }

  @Hears(contactSeparated)
  async separated({ contactId, main }: OfContact & { main: MainContact }): Promise<void> {
    await this.clocks.runOn(contactId, MERGED, joining('reason.separated', main));
  }
}

function joining(says: string, { protocolNumber }: MainContact): Fact {
  return { says, facts: { main: protocolNumber } };
}
