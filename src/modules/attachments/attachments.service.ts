import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ContactStore, TimelineService } from '../contacts/index.js';
import { AttachmentContents } from './attachment-contents.js';
import { attachmentFacts } from './attachment-facts.js';
import { AlreadyRemoved, TooManyAttachments, UnknownUpload } from './attachments.errors.js';
import type { InspectedFile } from './inspect-file.js';

/** Files of one contact. */
export const MOST_ATTACHMENTS = 20;
/** A file that was sent and is claimed by no report is forgotten after this. */
export const UNCLAIMED_MS = 24 * 3_600_000;

/** A file that waits for the report it belongs to. */
export interface ClaimedFile {
  id: string;
  fileName: string;
  receivedSha256: string;
}

interface Added {
  id: string;
  fileName: string;
  mediaType: string;
  receivedSha256: string;
}

/** Files of contacts. Every method joins the caller's unit of work. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contents: AttachmentContents,
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly contacts: ContactStore,
  ) {}

  /**
   * Adds a file to a contact; answers its id. The same bytes once more answer the file that is there. Who may add one
   * is asked before. Throws TooManyAttachments (409).
   */
  async add(contactId: string, file: InspectedFile): Promise<string> {
    // One at a time: else two would both see room for one more.
    await this.contacts.hold(contactId);
    const [known] = await this.uow.query<{ id: string }>({
      text: `SELECT id FROM attachment
              WHERE contact_id = $1 AND received_sha256 = $2 AND removed_at IS NULL`,
      values: [contactId, file.receivedSha256],
    });
    if (known) return known.id;
    await this.requireRoom(contactId, 1);
    const id = await this.insert(file, { contactId, claimHash: null });
    this.tellAdded(contactId, { id, ...file });
    return id;
  }

  /** Keeps a file for a report that is still being written; answers what claims it. */
  async keep(file: InspectedFile): Promise<string> {
    const claim = randomBytes(24).toString('base64url');
    await this.insert(file, { contactId: null, claimHash: hashOf(claim) });
    return claim;
  }

  /** The files that these claims name, locked until the end. Throws UnknownUpload (400). */
  async claimed(claims: readonly string[]): Promise<ClaimedFile[]> {
    const hashes = [...new Set(claims)].map(hashOf);
    if (hashes.length === 0) return [];
    const files = await this.uow.query<ClaimedFile & { claim_hash: string }>({
      text: `SELECT id, file_name AS "fileName", received_sha256 AS "receivedSha256", claim_hash
               FROM attachment WHERE claim_hash = ANY ($1) AND contact_id IS NULL FOR UPDATE`,
      values: [hashes],
    });
    if (files.length !== hashes.length) throw new UnknownUpload();
    const order = new Map(hashes.map((hash, index) => [hash, index]));
    return files
      .sort((a, b) => order.get(a.claim_hash)! - order.get(b.claim_hash)!)
      .map(({ claim_hash: _, ...file }) => file);
  }

  /** Gives claimed files to the contact. Throws TooManyAttachments (409). */
  async give(contactId: string, files: readonly ClaimedFile[]): Promise<void> {
    await this.requireRoom(contactId, files.length);
    for (const { id } of files) {
      const [given] = await this.uow.query<Added>({
        // The same photo twice in one report is one file; the other is forgotten like all that nobody claims.
        text: `UPDATE attachment SET contact_id = $2, claim_hash = NULL
                WHERE id = $1 AND NOT EXISTS (
                  SELECT 1 FROM attachment other WHERE other.contact_id = $2 AND other.removed_at IS NULL
                     AND other.received_sha256 = attachment.received_sha256)
            RETURNING id, file_name AS "fileName", media_type AS "mediaType",
                      received_sha256 AS "receivedSha256"`,
        values: [id, contactId],
      });
      if (given) this.tellAdded(contactId, given);
    }
  }

  /** Takes a file away for good; that it was there stays. Throws NotFound (404), AlreadyRemoved (409). */
  async remove(contactId: string, attachmentId: string, reason: string): Promise<void> {
    const removed = await this.uow.query({
      text: `UPDATE attachment SET removed_at = $3, removed_by = $4, removal_reason = $5
              WHERE id = $1 AND contact_id = $2 AND removed_at IS NULL RETURNING id`,
      values: [attachmentId, contactId, this.clock.now(), currentActor().id, reason],
    });
    if (removed.length === 0) {
      const rows = await this.uow.query({
        text: 'SELECT 1 FROM attachment WHERE id = $1 AND contact_id = $2',
        values: [attachmentId, contactId],
      });
      throw rows.length > 0 ? new AlreadyRemoved() : new NotFound('attachment', attachmentId);
    }
    await this.contents.remove(attachmentId);
    this.write(contactId, 'attachment.removed', { attachmentId });
    this.timeline.add({
      contactId,
      kind: 'attachment',
      data: { attachmentId },
      fact: attachmentFacts.removed(reason),
    });
  }

  /** Forgets the files that nobody claimed in time; answers how many. */
  async forgetUnclaimed(): Promise<number> {
    const rows = await this.uow.query({
      text: `DELETE FROM attachment WHERE id IN (
               SELECT id FROM attachment WHERE contact_id IS NULL AND added_at < $1 LIMIT 500)
             RETURNING id`,
      values: [new Date(this.clock.now().getTime() - UNCLAIMED_MS)],
    });
    return rows.length;
  }

  private async insert(
    file: InspectedFile,
    { contactId, claimHash }: { contactId: string | null; claimHash: string | null },
  ): Promise<string> {
    const id = randomUUID();
    const actor = currentActor();
    await this.uow.query({
      text: `INSERT INTO attachment (id, contact_id, claim_hash, file_name, media_type, bytes, width, height,
                                     received_sha256, sent_by, added_at, added_by, added_by_name)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      values: [
        id,
        contactId,
        claimHash,
        file.fileName,
        file.mediaType,
        file.content.length,
        file.width,
        file.height,
        file.receivedSha256,
        actor.kind === 'citizen' ? 'citizen' : 'operator',
        this.clock.now(),
        actor.id,
        actor.name,
      ],
    });
    await this.contents.put(id, file.content, file.preview);
    return id;
  }

  private async requireRoom(contactId: string, more: number): Promise<void> {
    const [{ count }] = await this.uow.query<{ count: number }>({
      text: `SELECT count(*)::int AS count FROM attachment WHERE contact_id = $1 AND removed_at IS NULL`,
      values: [contactId],
    });
    if (count + more > MOST_ATTACHMENTS) throw new TooManyAttachments(MOST_ATTACHMENTS);
  }

  private tellAdded(contactId: string, { id, fileName, mediaType, receivedSha256 }: Added): void {
    this.write(contactId, 'attachment.added', { attachmentId: id, mediaType, receivedSha256 });
    this.timeline.add({
      contactId,
      kind: 'attachment',
      data: { attachmentId: id, mediaType },
      fact: attachmentFacts.added(fileName, currentActor().kind === 'citizen'),
    });
  }

  private write(
    contactId: string,
    event: 'attachment.added' | 'attachment.removed',
    facts: Record<string, string>,
  ): void {
    this.audit.record({
      action: event,
      subjectType: 'attachment',
      subjectId: facts.attachmentId,
      details: { contactId, ...facts },
    });
    this.outbox.append({ type: event, aggregateId: contactId, payload: { contactId, ...facts } });
  }
}

function hashOf(claim: string): string {
  return createHash('sha256').update(claim).digest('hex');
}
