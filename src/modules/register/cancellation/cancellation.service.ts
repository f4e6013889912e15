import { Injectable } from '@nestjs/common';
import { Hears } from '../../../platform/hooks/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Catalogue, type Reason } from '../../../platform/i18n/index.js';
import { ProtocolRegister, type Cancellation } from '../entries/protocol-register.js';
import { RegisterReadModel } from '../entries/register.read-model.js';
import { CancelledAlready } from '../register.errors.js';
import {
  contactCancelled,
  ContactReadModel,
  ContactService,
  formatProtocolNumber,
  happened,
  type OfContact,
  TimelineService,
} from '../../contacts/index.js';

/** Annuls entries of the register: they stay, marked as cancelled (DPR 445/2000, art. 54). */
@Injectable()
export class CancellationService {
  constructor(
    private readonly entries: RegisterReadModel,
    private readonly register: ProtocolRegister,
    private readonly contacts: ContactService,
    private readonly readModel: ContactReadModel,
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly catalogue: Catalogue,
  ) {}

  /** Whatever cancelled a contact (its process was cancelled): its entry says so. */
  @Hears(contactCancelled, 'register')
  async cancelled({ contactId, reason }: OfContact & { reason: Reason }): Promise<void> {
    await this.register.cancel(contactId, { reason: this.catalogue.inItalian(reason) });
  }

  /** Cancels an open contact with its entry. Throws NotFound (404), ContactEnded (409). */
  async cancelContact(contactId: string, cancellation: Cancellation): Promise<void> {
    // The entry first: what `cancelled` would say afterwards knows no `authorisedBy`. A contact that has ended undoes both.
    await this.register.cancel(contactId, cancellation);
    await this.contacts.cancel(contactId, cancellation.reason);
  }

  /**
   * Annuls an entry. An open contact is cancelled with it; what happened to one that has ended stays as it is.
   * Throws NotFound (404), CancelledAlready (409).
   */
  async cancelEntry(year: number, number: number, cancellation: Cancellation): Promise<void> {
    const { contactId, protocolNumber, ...entry } = await this.entries.entry(year, number);
    if (entry.cancellation) throw new CancelledAlready(protocolNumber);
    if (!(await this.hasEnded(contactId))) return this.cancelContact(contactId, cancellation);
    if (!(await this.register.cancel(contactId, cancellation))) {
      throw new CancelledAlready(formatProtocolNumber(year, number));
    }
    const fact = happened.entryCancelled(cancellation.reason);
    this.timeline.add({
      contactId,
      kind: 'protocol',
      fact,
    });
    this.audit.record({
      action: 'protocol-entry.cancelled',
      subjectType: 'contact',
      subjectId: contactId,
      details: { year, number, ...cancellation },
    });
  }

  private async hasEnded(contactId: string): Promise<boolean> {
    return (await this.readModel.getAsSystem(contactId)).closedAt !== null;
  }
}
