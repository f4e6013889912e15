import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsNotEmpty, IsOptional, IsString, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { OWNERSHIP_KINDS } from '../assignment-facts.js';
import type { OwnershipKind } from '../assignment-facts.js';
import { NOTICE_ROLES } from '../notice-roles.js';
import type { NoticeRole } from '../notice-roles.js';
import { Trimmed } from './assignments.dto.js';
import { IsStorable } from '../../../platform/http/index.js';

export class OwnershipVersionDto {
  @ApiPropertyOptional({
    minimum: 1,
    description: '`version` of the ledger you have read; 409 when the ownership has moved since.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class AvocationDto extends OwnershipVersionDto {
  @ApiProperty({ maxLength: 2000 })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;

  @ApiPropertyOptional({
    description: 'Default: your own point. Others: the Network direction only.',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  toPoint?: string;

  @ApiPropertyOptional({
    default: false,
    description:
      'While the question climbs: true ends its step, and you give the answer; false lets it go on, and its answer comes to you.',
  })
  @IsOptional()
  @IsBoolean()
  takeQuestion?: boolean;
}

export class HandoverDto extends OwnershipVersionDto {
  @ApiProperty({ description: 'Code of the point that becomes the owner.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  toPoint: string;

  @ApiProperty({ maxLength: 2000 })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;
}

export class OwnershipNoticeDto {
  point: string;

  pointName: string;

  @ApiProperty({ enum: NOTICE_ROLES })
  role: NoticeRole;

  @ApiProperty({ enum: ['desk'], description: 'desk: an information in the inbox of the point.' })
  channel: 'desk';

  @ApiProperty({ format: 'uuid' })
  assignmentId: string;

  @ApiProperty({ format: 'date-time' })
  toldAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: string | null;

  readBy: string | null;
}

export class OwnershipEntryDto {
  @ApiProperty()
  id: string;

  fromPoint: string | null;

  fromPointName: string | null;

  toPoint: string;

  toPointName: string;

  @ApiProperty({ enum: OWNERSHIP_KINDS })
  kind: OwnershipKind;

  reason: string;

  /** True: people's words are left out, since the caller may not read them. */
  withheld: boolean;

  @ApiProperty({ format: 'date-time' })
  at: string;

  actor: string;

  /** Who was told of it. */
  notices: OwnershipNoticeDto[];
}

export class OwnershipLedgerDto {
  /** The point that owns the relationship now. */
  owner: string;

  @ApiProperty({ description: 'Grows with every change of the ownership.' })
  version: number;

  items: OwnershipEntryDto[];

  nextCursor: string | null;
}
