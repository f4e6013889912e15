import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsNotEmpty, IsOptional, IsString, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import type { OwnershipKind } from '../assignment-facts.js';
import type { NoticeRole } from '../notice-roles.js';
import { Trimmed } from './assignments.dto.js';
import { type Instant, type Uuid, IsStorable } from '../../../platform/http/index.js';

export class OwnershipVersionDto {
  /** `version` of the ledger you have read; 409 when the ownership has moved since. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class AvocationDto extends OwnershipVersionDto {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;

  /** Default: your own point. Others: the Network direction only. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  toPoint?: string;

  /**
   * While the question climbs: true ends its step, and you give the answer; false lets it go on, and its answer comes
   * to you.
   */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  takeQuestion?: boolean;
}

export class HandoverDto extends OwnershipVersionDto {
  /** Code of the point that becomes the owner. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  toPoint: string;

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

  role: NoticeRole;

  /** desk: an information in the inbox of the point. */
  channel: 'desk';

  assignmentId: Uuid;

  toldAt: Instant;

  readAt: Instant | null;

  readBy: string | null;
}

export class OwnershipEntryDto {
  id: string;

  fromPoint: string | null;

  fromPointName: string | null;

  toPoint: string;

  toPointName: string;

  kind: OwnershipKind;

  reason: string;

  /** True: people's words are left out, since the caller may not read them. */
  withheld: boolean;

  at: Instant;

  actor: string;

  /** Who was told of it. */
  notices: OwnershipNoticeDto[];
}

export class OwnershipLedgerDto {
  /** The point that owns the relationship now. */
  owner: string;

  /** Grows with every change of the ownership. */
  version: number;

  items: OwnershipEntryDto[];

  nextCursor: string | null;
}
