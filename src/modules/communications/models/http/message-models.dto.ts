import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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
import { IsStorable } from '../../../../platform/http/index.js';

const MAX_SUBJECT = 200;
export const MAX_BODY = 10_000;

export class ModelTextsDto {
  @ApiProperty({ maxLength: MAX_SUBJECT, example: 'La Sua richiesta {{protocolNumber}}' })
  @IsString()
  @Matches(/\S/, { message: 'subject must say something' })
  @MaxLength(MAX_SUBJECT)
  @IsStorable()
  subject: string;

  @ApiProperty({ maxLength: MAX_BODY, description: 'With placeholders in double braces.' })
  @IsString()
  @Matches(/\S/, { message: 'body must say something' })
  @MaxLength(MAX_BODY)
  @IsStorable()
  body: string;
}

export class RenderModelDto extends ModelTextsDto {
  @ApiProperty({ format: 'uuid' })
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
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @Matches(/\S/, { message: 'name must say something' })
  @MaxLength(100)
  @IsStorable()
  name: string;

  @ApiPropertyOptional({ enum: CONTACT_KINDS, nullable: true, description: 'null: every kind.' })
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind | null;

  @ApiPropertyOptional({ enum: CHANNELS, nullable: true, description: 'null: every channel.' })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Code; it covers the codes below it. null: every class.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string | null;

  @ApiPropertyOptional({ maxLength: MAX_SUBJECT, description: 'Empty: the Italian is used.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_SUBJECT)
  @IsStorable()
  subjectEn: string = '';

  @ApiPropertyOptional({ maxLength: MAX_BODY, description: 'Empty: the Italian is used.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_BODY)
  @IsStorable()
  bodyEn: string = '';
}

export class ChangeModelDto extends WriteModelDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version: number;
}

export class RetireModelDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version: number;

  @ApiPropertyOptional({ default: true, description: 'false: into use again.' })
  @IsOptional()
  @IsBoolean()
  retired: boolean = true;
}

export class ModelVersionDto implements ModelVersion {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: CONTACT_KINDS, nullable: true })
  kind: ContactKind | null;

  @ApiProperty({ enum: CHANNELS, nullable: true })
  channel: Channel | null;

  classification: string | null;

  subject: string;

  body: string;

  subjectEn: string;

  bodyEn: string;

  /** Name of who wrote it. */
  writtenBy: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt: string;
}

export class MessageModelDto extends ModelVersionDto implements ModelView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  retiredAt: string | null;
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
  @ApiPropertyOptional({ format: 'uuid', description: 'Those that fit this contact, in use.' })
  @IsOptional()
  @IsUUID()
  contactId?: string;

  @ApiPropertyOptional({ default: false, description: 'Those that were retired as well.' })
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
