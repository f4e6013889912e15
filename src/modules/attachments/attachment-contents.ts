import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';

export type ContentPart = 'content' | 'preview';

/**
 * Where the bytes of files are (docs/adr/0027). Writes join the caller's unit of work: bytes are there when, and only
 * when, the row that speaks of them is.
 */
export abstract class AttachmentContents {
  abstract put(attachmentId: string, content: Buffer, preview: Buffer | null): Promise<void>;
  /** The bytes; null where there are none, or no longer. */
  abstract get(attachmentId: string, part: ContentPart): Promise<Buffer | null>;
  abstract remove(attachmentId: string): Promise<void>;
}

/** In the database, beside everything else: one backup, one transaction, every replica. */
@Injectable()
export class DatabaseContents extends AttachmentContents {
  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async put(attachmentId: string, content: Buffer, preview: Buffer | null): Promise<void> {
    await this.uow.query({
      text: 'INSERT INTO attachment_content (attachment_id, content, preview) VALUES ($1, $2, $3)',
      values: [attachmentId, content, preview],
    });
  }

  async get(attachmentId: string, part: ContentPart): Promise<Buffer | null> {
    const column = part === 'preview' ? 'preview' : 'content';
    const [row] = await this.uow.read<{ bytes: Buffer | null }>(
      `SELECT ${column} AS bytes FROM attachment_content WHERE attachment_id = $1`,
      [attachmentId],
    );
    return row?.bytes ?? null;
  }

  async remove(attachmentId: string): Promise<void> {
    await this.uow.query({
      text: 'DELETE FROM attachment_content WHERE attachment_id = $1',
      values: [attachmentId],
    });
  }
}
