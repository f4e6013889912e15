import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import { PRIORITIES, type Priority } from '../../../classification/index.js';
import { RegisterContactDto } from '../../registration/http/register-contact.dto.js';
import { IsInstant, IsStorable } from '../../../../platform/http/index.js';
import {
  CONTACT_KINDS,
  CONTACT_STATUSES,
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
  @ApiPropertyOptional({ enum: CONTACT_KINDS, description: 'Only contacts of this kind.' })
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  @ApiProperty({ maxLength: MAX_DESCRIPTION, description: 'As far as it is written.' })
  @IsString()
  @MaxLength(MAX_DESCRIPTION)
  @IsStorable()
  description: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Default: now.' })
  @IsOptional()
  @IsInstant()
  receivedAt?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 2000, default: 150 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2000)
  withinMetres: number = 150;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 365,
    default: 30,
    description: 'Contacts closed so many days before are offered as well.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(365)
  closedWithinDays: number = 30;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 20, default: 10 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 10;
}

/** A contact that may tell of the same thing. It names no citizen. */
export class SimilarContactDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: '2026/000123' })
  protocolNumber: string;

  @ApiProperty({ enum: CONTACT_KINDS })
  kind: ContactKind;

  @ApiProperty({ enum: CONTACT_STATUSES })
  status: ContactStatus;

  @ApiProperty({ enum: PRIORITIES })
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

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  distanceMetres: number | null;

  sameAddress: boolean;

  @ApiProperty({ minimum: 0, maximum: 1 })
  textSimilarity: number;

  sameClass: boolean;

  @ApiProperty({ type: 'integer', description: 'Days between the receipts.' })
  ageDays: number;

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
