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
import { CONTACT_KINDS, type ContactKind, type ContactStatus } from '../../contacts/index.js';
import { CitizenDto, RegisterContactDto } from '../../intake/index.js';
import {
  type Instant,
  type Uuid,
  anyText,
  DescribedShape,
  IsStorable,
} from '../../../platform/http/index.js';
import { MAX_TEXT, MOST_FILES, StaysEmpty } from './public-fields.js';

@DescribedShape(anyText('name', 'email', 'phone'))
export class PublicCitizenDto extends PickType(CitizenDto, ['name', 'email', 'phone']) {}

export class PlacedTextDto extends PickType(RegisterContactDto, ['classification', 'location']) {
  @IsString()
  @MaxLength(MAX_TEXT)
  @IsStorable()
  description: string;
}

export class PublicReportDto extends PlacedTextDto {
  @ApiProperty({ maxLength: MAX_TEXT })
  @Matches(/\S/, { message: 'description is required: say in a few words what it is about' })
  declare description: string;

  @IsIn(CONTACT_KINDS)
  kind: ContactKind;

  /** Absent or null: anonymous. At least one field of it is needed otherwise. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PublicCitizenDto)
  citizen?: PublicCitizenDto | null;

  @ApiPropertyOptional({ default: 'it', description: SPOKEN })
  @IsOptional()
  @Matches(LANGUAGE)
  language?: string;

  /** Claims of uploads. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  attachments?: string[];

  /** The `ref` of a nearby report that this one is the same as. */
  @IsOptional()
  @IsUUID()
  sameAs?: string | null;

  @StaysEmpty()
  website?: string;
}

export class ReportReceiptDto {
  /** @example 2026/000123 */
  protocolNumber: string;

  /**
   * Nobody can tell it again.
   *
   * @example K7MQ-2XVD-9TRA
   */
  followCode: string;

  /** Path of the page that follows it. */
  followPath: string;

  receivedAt: Instant;

  answerDueAt: Instant | null;

  /**
   * Who answers to the citizen.
   *
   * @example Infodesk Savena
   */
  responsible: string;

  /** An acknowledgement leaves by e-mail. */
  byEmail: boolean;

  anonymous: boolean;

  /** It is linked with the nearby report that it is the same as. */
  sameAsLinked: boolean;
}

export class PublicClassDto {
  /** @example 01.01 */
  code: string;

  parent: string | null;

  name: string;

  nameEn: string;
}

export class PublicDistrictDto {
  /** @example savena */
  code: string;

  /** @example Quartiere Savena */
  name: string;
}

export class PublicOptionsDto {
  kinds: ContactKind[];

  classifications: PublicClassDto[];

  districts: PublicDistrictDto[];

  /** Largest file, in bytes. */
  fileBytes: number;

  /** Files of one report. */
  files: number;
}

export class PublicSuggestDto {
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
  /** For `sameAs`. */
  ref: Uuid;

  classification: string;

  name: string;

  nameEn: string;

  /** In tens of metres. */
  distanceMetres: number | null;

  status: ContactStatus;

  receivedAt: Instant;

  /** True: it can be joined (POST /public/joins). */
  joinable: boolean;
}

export class NearbyReportsDto {
  items: NearbyReportDto[];
}

export class JoinReportDto extends PlacedTextDto {
  /** The `ref` of a nearby report that is joinable. */
  @IsUUID()
  ref: string;

  /** A link to confirm is sent there. */
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiPropertyOptional({ default: 'it', description: SPOKEN })
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
