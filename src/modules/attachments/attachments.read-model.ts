import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { ContactReadModel, type ContactView } from '../contacts/index.js';
import { AttachmentContents, type ContentPart } from './attachment-contents.js';
import { AttachmentWithheld } from './attachments.errors.js';
import type { AttachmentDto } from './http/attachments.dto.js';

export interface AttachmentList {
  items: AttachmentDto[];
  /** True: the reader sees that there are files, not what they are. */
  withheld: boolean;
}

/** What is handed out. */
export interface HandedOut {
  bytes: Buffer;
  fileName: string;
  mediaType: string;
}

type Row = Omit<AttachmentDto, 'addedAt' | 'removedAt'> & {
  addedAt: Date;
  removedAt: Date | null;
};

/** The files of contacts, for those who may read the contact's text (rule 10). */
@Injectable()
export class AttachmentReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contacts: ContactReadModel,
    private readonly contents: AttachmentContents,
    private readonly audit: AuditTrail,
  ) {}

  /** Oldest first, removed ones as well. Throws NotFound (404) when the actor may not see the contact. */
  async ofContact(contactId: string): Promise<AttachmentList> {
    const contact = await this.contacts.get(contactId);
    const withheld = isWithheld(contact);
    const rows = await this.rows(contactId);
    return {
      withheld,
      items: rows.map((row) =>
        withheld
          ? { ...row, fileName: null, removalReason: null, hasPreview: false, receivedSha256: '' }
          : row,
      ),
    };
  }

  /** As the contact's citizen sees them: what is there, without who added it. */
  async namesOf(
    contactId: string,
  ): Promise<Pick<AttachmentDto, 'id' | 'fileName' | 'addedAt' | 'hasPreview'>[]> {
    const rows = await this.rows(contactId);
    return rows
      .filter(({ removedAt, sentBy }) => removedAt === null && sentBy === 'citizen')
      .map(({ id, fileName, addedAt, hasPreview }) => ({ id, fileName, addedAt, hasPreview }));
  }

  /** The small picture, for who has been let through already. Throws NotFound (404). */
  async previewOf(attachmentId: string): Promise<Buffer> {
    const bytes = await this.contents.get(attachmentId, 'preview');
    if (!bytes) throw new NotFound('attachment', attachmentId);
    return bytes;
  }

  /** The small picture of a file that waits for its report, for who has its claim. Throws NotFound (404). */
  async previewOfClaim(claim: string): Promise<Buffer> {
    const [row] = await this.uow.read<{ id: string }>(
      'SELECT id FROM attachment WHERE claim_hash = $1 AND contact_id IS NULL',
      [createHash('sha256').update(claim).digest('hex')],
    );
    // Also of a file that has no picture: its id is nobody's to know before there is a report.
    const bytes = row && (await this.contents.get(row.id, 'preview'));
    if (!bytes) throw new NotFound('upload', 'of this claim');
    return bytes;
  }

  /**
   * The bytes of a file or of its small picture. Reading a file of a sensitive contact is written down.
   * Throws NotFound (404), AttachmentWithheld (403).
   */
  async handOut(contactId: string, attachmentId: string, part: ContentPart): Promise<HandedOut> {
    const contact = await this.contacts.get(contactId);
    if (isWithheld(contact)) throw new AttachmentWithheld();
    const [row] = await this.uow.read<{ fileName: string; mediaType: string }>(
      `SELECT file_name AS "fileName", media_type AS "mediaType" FROM attachment
        WHERE id = $1 AND contact_id = $2 AND removed_at IS NULL`,
      [attachmentId, contactId],
    );
    const bytes = row ? await this.contents.get(attachmentId, part) : null;
    if (!bytes) throw new NotFound('attachment', attachmentId);
    if (part === 'content' && contact.sensitivity === 'sensitive') {
      await this.uow.run(async () =>
        this.audit.record({
          action: 'attachment.read',
          subjectType: 'attachment',
          subjectId: attachmentId,
          details: { contactId },
        }),
      );
    }
    return { ...row, bytes, ...(part === 'preview' ? { mediaType: 'image/jpeg' } : {}) };
  }

  private async rows(contactId: string): Promise<AttachmentDto[]> {
    const rows = await this.uow.read<Row & Record<string, unknown>>(
      `SELECT a.id, a.file_name AS "fileName", a.media_type AS "mediaType", a.bytes, a.width, a.height,
              a.received_sha256 AS "receivedSha256", a.sent_by AS "sentBy", a.added_at AS "addedAt",
              a.added_by_name AS "addedBy", a.removed_at AS "removedAt", a.removal_reason AS "removalReason",
              a.width IS NOT NULL AND a.removed_at IS NULL AS "hasPreview"
         FROM attachment a WHERE a.contact_id = $1 ORDER BY a.added_at, a.id`,
      [contactId],
    );
    return rows.map(({ addedAt, removedAt, ...row }) => ({
      ...row,
      addedAt: addedAt.toISOString(),
      removedAt: removedAt?.toISOString() ?? null,
    }));
  }
}

/** As its messages are: with the text, and with who the citizen is, whose face may be on a photo. */
function isWithheld({ textVisible, anonymous, citizen }: ContactView): boolean {
  return !textVisible || (!anonymous && citizen === null);
}
