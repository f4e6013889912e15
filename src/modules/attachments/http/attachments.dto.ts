import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { type Instant, type Uuid, IsStorable } from '../../../platform/http/index.js';

export class AttachmentDto {
  id: Uuid;

  /** null where it is withheld. */
  fileName: string | null;

  /**
   * By its content, whatever its name said.
   *
   * @example image/jpeg
   */
  mediaType: string;

  bytes: number;

  width: number | null;

  height: number | null;

  /** SHA-256 of what was received; empty where it is withheld. */
  receivedSha256: string;

  sentBy: 'citizen' | 'operator';

  addedAt: Instant;

  addedBy: string;

  removedAt: Instant | null;

  removalReason: string | null;

  /** There is a small picture of it. */
  hasPreview: boolean;
}

export class AttachmentListDto {
  items: AttachmentDto[];

  nextCursor: string | null;

  /** True: the reader sees that there are files, not what they are. */
  withheld: boolean;
}

export class AttachmentFormDto {
  /** A photo or a PDF document. */
  @ApiProperty({ type: 'string', format: 'binary' })
  file: unknown;
}

export class RemoveAttachmentDto {
  @IsString()
  @MaxLength(500)
  @Matches(/\S/, { message: 'reason is required: say why the file is taken away' })
  @IsStorable()
  reason: string;
}
