import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import { type Priority } from '../../../classification/index.js';
import { RegisterContactDto } from '../../registration/http/register-contact.dto.js';
import {
  type Instant,
  type Integer,
  type Uuid,
  IsInstant,
  IsStorable,
} from '../../../../platform/http/index.js';
import {
  CONTACT_KINDS,
  LocationViewDto,
  MAX_DESCRIPTION,
  type ContactKind,
  type ContactStatus,
} from '../../../contacts/index.js';

export class SimilarQueryDto extends PickType(RegisterContactDto, [
  'subject',
  'classification',
  'location',
]) {
  /** Only contacts of this kind. */
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  /** As far as it is written. */
  @IsString()
  @MaxLength(MAX_DESCRIPTION)
  @IsStorable()
  description: string;

  /** Default: now. */
  @IsOptional()
  @IsInstant()
  receivedAt?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2000)
  withinMetres: number = 150;

  /** Contacts closed so many days before are offered as well. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(365)
  closedWithinDays: number = 30;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 10;
}

/** A contact that may tell of the same thing. It names no citizen. */
export class SimilarContactDto {
  id: Uuid;

  /** @example 2026/000123 */
  protocolNumber: string;

  kind: ContactKind;

  status: ContactStatus;

  priority: Priority;

  /** false: closed a short time ago. */
  open: boolean;

  subject: string | null;

  /** Its first 300 characters. */
  description: string;

  answer: string | null;

  classification: string | null;

  location: LocationViewDto | null;

  owner: string;

  ownerName: string;

  receivedAt: Instant;

  closedAt: Instant | null;

  distanceMetres: Integer | null;

  sameAddress: boolean;

  @ApiProperty({ minimum: 0, maximum: 1 })
  textSimilarity: number;

  sameClass: boolean;

  /** Days between the receipts. */
  ageDays: Integer;

  @ApiProperty({ minimum: 0, maximum: 1 })
  score: number;

  /** Why it is offered, in Italian. */
  reason: string;

  reasonEn: string;
}

export class SimilarListDto {
  /** The likeliest first. */
  items: SimilarContactDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: it is a short list.' })
  nextCursor: null;
}
