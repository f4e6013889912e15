import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { LANGUAGE, SPOKEN } from '../../../platform/i18n/index.js';
import {
  CONTACT_KINDS,
  CONTACT_STATUSES,
  type ContactKind,
  type ContactStatus,
} from '../../contacts/index.js';
import { CitizenDto, RegisterContactDto } from '../../intake/index.js';
import { anyText, DescribedShape, IsStorable } from '../../../platform/http/index.js';
import { MAX_TEXT, MOST_FILES, StaysEmpty } from './public-fields.js';

@DescribedShape(anyText('name', 'email', 'phone'))
export class PublicCitizenDto extends PickType(CitizenDto, ['name', 'email', 'phone']) {}

export class PlacedTextDto extends PickType(RegisterContactDto, ['classification', 'location']) {
  @ApiProperty({ maxLength: MAX_TEXT })
  @IsString()
  @MaxLength(MAX_TEXT)
  @IsStorable()
  description: string;
}

export class PublicReportDto extends PlacedTextDto {
  @ApiProperty({ maxLength: MAX_TEXT })
  @Matches(/\S/, { message: 'description is required: say in a few words what it is about' })
  declare description: string;

  @ApiProperty({ enum: CONTACT_KINDS })
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;

  @ApiPropertyOptional({
    type: PublicCitizenDto,
    nullable: true,
    description: 'Absent or null: anonymous. At least one field of it is needed otherwise.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PublicCitizenDto)
  citizen?: PublicCitizenDto | null;

  @ApiPropertyOptional({ pattern: LANGUAGE.source, default: 'it', description: SPOKEN })
  @IsOptional()
  @Matches(LANGUAGE)
  language?: string;

  @ApiPropertyOptional({ type: [String], maxItems: MOST_FILES, description: 'Claims of uploads.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  attachments?: string[];

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The `ref` of a nearby report that this one is the same as.',
  })
  @IsOptional()
  @IsUUID()
  sameAs?: string | null;

  @StaysEmpty()
  website?: string;
}

export class ReportReceiptDto {
  @ApiProperty({ example: '2026/000123' })
  protocolNumber: string;

  @ApiProperty({ example: 'K7MQ-2XVD-9TRA', description: 'Nobody can tell it again.' })
  followCode: string;

  /** Path of the page that follows it. */
  followPath: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answerDueAt: string | null;

  @ApiProperty({ example: 'Infodesk Savena', description: 'Who answers to the citizen.' })
  responsible: string;

  /** An acknowledgement leaves by e-mail. */
  byEmail: boolean;

  anonymous: boolean;

  /** It is linked with the nearby report that it is the same as. */
  sameAsLinked: boolean;
}

export class PublicClassDto {
  @ApiProperty({ example: '01.01' })
  code: string;

  parent: string | null;

  @ApiProperty()
  name: string;

  @ApiProperty()
  nameEn: string;
}

export class PublicDistrictDto {
  @ApiProperty({ example: 'savena' })
  code: string;

  @ApiProperty({ example: 'Quartiere Savena' })
  name: string;
}

export class PublicOptionsDto {
  @ApiProperty({ enum: CONTACT_KINDS, isArray: true })
  kinds: ContactKind[];

  classifications: PublicClassDto[];

  districts: PublicDistrictDto[];

  /** Largest file, in bytes. */
  fileBytes: number;

  /** Files of one report. */
  files: number;
}

export class PublicSuggestDto {
  @ApiProperty({ maxLength: MAX_TEXT })
  @IsString()
  @MaxLength(MAX_TEXT)
  @IsStorable()
  text: string;
}

export class PublicSuggestionsDto {
  /** The likeliest first; may be empty. */
  items: PublicClassDto[];
}

export class NearbyReportDto {
  @ApiProperty({ format: 'uuid', description: 'For `sameAs`.' })
  ref: string;

  classification: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  nameEn: string;

  /** In tens of metres. */
  distanceMetres: number | null;

  @ApiProperty({ enum: CONTACT_STATUSES })
  status: ContactStatus;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  /** True: it can be joined (POST /public/joins). */
  joinable: boolean;
}

export class NearbyReportsDto {
  items: NearbyReportDto[];
}

export class JoinReportDto extends PlacedTextDto {
  @ApiProperty({ format: 'uuid', description: 'The `ref` of a nearby report that is joinable.' })
  @IsUUID()
  ref: string;

  @ApiProperty({ format: 'email', maxLength: 254, description: 'A link to confirm is sent there.' })
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiPropertyOptional({ pattern: LANGUAGE.source, default: 'it', description: SPOKEN })
  @IsOptional()
  @Matches(LANGUAGE)
  language?: string;

  @StaysEmpty()
  website?: string;
}

export class PublicUploadDto {
  /** Names the file in a report or a reply, within a day. */
  claim: string;

  fileName: string;

  mediaType: string;
}

export class TextBlockDto {
  @ApiProperty({ enum: ['heading', 'paragraph', 'list'] })
  kind: 'heading' | 'paragraph' | 'list';

  /** One text, or the items of a list. */
  texts: string[];
}

export class OtherTextDto {
  /** Code of the language. */
  language: string;

  blocks: TextBlockDto[];
}

export class MunicipalTextDto {
  /** The municipality has not completed the model yet. */
  isModel: boolean;

  it: TextBlockDto[];

  en: TextBlockDto[];

  /** In every other language that is spoken. */
  others: OtherTextDto[];
}
