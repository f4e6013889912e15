import { Injectable } from '@nestjs/common';
import { AssignmentService } from '../assignments/index.js';
import { AttachmentService } from '../attachments/index.js';
import { MessageService } from '../communications/index.js';
import { ContactFollowers, ContactReadModel, type ContactView } from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { NoMoreReplies } from './portal.errors.js';
import { ReceivingPoint } from './receiving-point.js';

/** What citizens write after their report. */
@Injectable()
export class CitizenReplies {
  constructor(
    private readonly contacts: ContactReadModel,
    private readonly followers: ContactFollowers,
    private readonly messages: MessageService,
    private readonly attachments: AttachmentService,
    private readonly assignments: AssignmentService,
    private readonly organisation: OrganisationReadModel,
    private readonly points: ReceivingPoint,
  ) {}

  /**
   * Puts a message on the contact and tells whoever owns it, with an information in the inbox. Joins the caller's unit
   * of work. Throws NoMoreReplies (409), UnknownUpload (400).
   */
  async take(contactId: string, text: string, claims: readonly string[]): Promise<void> {
    const contact = await this.contacts.getAsSystem(contactId);
    if (contact.closedAt !== null || contact.sensitivity === 'sensitive') throw new NoMoreReplies();
    const messageId = await this.messages.receive(contactId, text);
    await this.attachments.give(contactId, await this.attachments.claimed(claims));
    await this.tellOwner(await this.standsFor(contact), messageId);
  }

  /** The contact that is worked on: the one it was merged into, where it was. */
  private async standsFor(contact: ContactView): Promise<{ id: string; owner: string }> {
    const main = await this.followers.mainOf(contact.id);
    return main === null ? contact : this.contacts.getAsSystem(main);
  }

  private async tellOwner({ id, owner }: { id: string; owner: string }, messageId: string) {
    const web = await this.points.web();
    // No point informs itself.
    const from = web.code === owner ? await this.organisation.networkDirectionPoint() : web;
    if (from.code === owner) return;
    await this.assignments.informOnce({
      contactId: id,
      fromPoint: from.code,
      toPoint: owner,
      reason: { says: 'reason.citizenWrote' },
      cause: `reply:${messageId}`,
    });
  }
}
