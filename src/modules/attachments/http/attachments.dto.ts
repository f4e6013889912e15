import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { IsStorable } from '../../../platform/http/index.js';

export class AttachmentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  /** null where it is withheld. */
  fileName: string | null;

  @ApiProperty({ example: 'image/jpeg', description: 'By its content, whatever its name said.' })
  mediaType: string;

  bytes: number;

  width: number | null;

  height: number | null;

  /** SHA-256 of what was received; empty where it is withheld. */
  receivedSha256: string;

  @ApiProperty({ enum: ['citizen', 'operator'] })
  sentBy: 'citizen' | 'operator';

  @ApiProperty({ format: 'date-time' })
  addedAt: string;

  addedBy: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  removedAt: string | null;

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
  @ApiProperty({ type: 'string', format: 'binary', description: 'A photo or a PDF document.' })
  file: unknown;
}

export class RemoveAttachmentDto {
  @ApiProperty({ maxLength: 500 })
  @IsString()
  @MaxLength(500)
  @Matches(/\S/, { message: 'reason is required: say why the file is taken away' })
  @IsStorable()
  reason: string;
}
