import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { AssignmentService } from '../assignments/index.js';
import { AttachmentService } from '../attachments/index.js';
import { MessageService } from '../communications/index.js';
import { ContactReadModel } from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { NoMoreReplies } from './portal.errors.js';
import { ReceivingPoint } from './receiving-point.js';

/** What citizens write after their report. */
@Injectable()
export class CitizenReplies {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contacts: ContactReadModel,
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
    await this.tellOwner(await this.standsFor(contactId), messageId);
  }

  /** The contact that is worked on: the one it was merged into, where it was. */
  private async standsFor(contactId: string): Promise<{ id: string; owner: string }> {
    const [row] = await this.uow.query<{ id: string; owner: string }>({
      text: `SELECT m.id, m.owner_point AS owner FROM contact c
               JOIN contact m ON m.id = coalesce(c.merged_into, c.id) WHERE c.id = $1`,
      values: [contactId],
    });
    return row;
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
