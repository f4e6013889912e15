import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import {
  CHANNELS,
  CONTACT_KINDS,
  type Channel,
  type ContactKind,
} from '../../../contacts/index.js';
import type { ModelContent, ModelVersion, ModelView } from '../message-models.js';
import {
  type Instant,
  type Integer,
  type Uuid,
  IsStorable,
} from '../../../../platform/http/index.js';

const MAX_SUBJECT = 200;
export const MAX_BODY = 10_000;

export class ModelTextsDto {
  /** @example La Sua richiesta {{protocolNumber}} */
  @IsString()
  @Matches(/\S/, { message: 'subject must say something' })
  @MaxLength(MAX_SUBJECT)
  @IsStorable()
  subject: string;

  /** With placeholders in double braces. */
  @IsString()
  @Matches(/\S/, { message: 'body must say something' })
  @MaxLength(MAX_BODY)
  @IsStorable()
  body: string;
}

export class RenderModelDto extends ModelTextsDto {
  @IsUUID()
  contactId: string;
}

export class RenderedModelDto {
  subject: string;

  body: string;

  /** Placeholders without a value; they stay in braces. */
  missing: string[];
}

export class WriteModelDto extends ModelTextsDto {
  @IsString()
  @Matches(/\S/, { message: 'name must say something' })
  @MaxLength(100)
  @IsStorable()
  name: string;

  /** null: every kind. */
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind | null;

  /** null: every channel. */
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel | null;

  /** Code; it covers the codes below it. null: every class. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string | null;

  /** Empty: the Italian is used. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_SUBJECT)
  @IsStorable()
  subjectEn: string = '';

  /** Empty: the Italian is used. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_BODY)
  @IsStorable()
  bodyEn: string = '';
}

export class ChangeModelDto extends WriteModelDto {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version: number;
}

export class RetireModelDto {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version: number;

  /** false: into use again. */
  @IsOptional()
  @IsBoolean()
  retired: boolean = true;
}

export class ModelVersionDto implements ModelVersion {
  version: Integer;

  name: string;

  kind: ContactKind | null;

  channel: Channel | null;

  classification: string | null;

  subject: string;

  body: string;

  subjectEn: string;

  bodyEn: string;

  /** Name of who wrote it. */
  writtenBy: string;

  writtenAt: Instant;
}

export class MessageModelDto extends ModelVersionDto implements ModelView {
  id: Uuid;

  retiredAt: Instant | null;
}

export class MessageModelListDto {
  items: MessageModelDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: all are listed.' })
  nextCursor: null;
}

export class ModelVersionListDto {
  /** Newest first. */
  items: ModelVersionDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: all are listed.' })
  nextCursor: null;
}

export class MessageModelsQuery {
  /** Those that fit this contact, in use. */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  /** Those that were retired as well. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  retired: boolean = false;
}

/** What the service is told. */
export function contentOf(given: WriteModelDto): ModelContent {
  return {
    name: given.name.trim(),
    kind: given.kind ?? null,
    channel: given.channel ?? null,
    classification: given.classification?.trim() || null,
    subject: given.subject.trim(),
    body: given.body.trim(),
    subjectEn: given.subjectEn.trim(),
    bodyEn: given.bodyEn.trim(),
  };
}
