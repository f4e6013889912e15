import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { LANGUAGE, SPOKEN } from '../../../platform/i18n/index.js';
import { DayOrInstant, IsStorable } from '../../../platform/http/index.js';
import { CONTACT_KINDS, type ContactKind } from '../../contacts/index.js';
import { AGREEMENT_STATES } from '../protocol-agreement.entity.js';
import type { AgreementState } from '../protocol-agreement.entity.js';
import { TERM_CALENDARS } from '../term.js';
import type { TermCalendar } from '../term.js';
import { SuspensionCauseDto } from './clocks.dto.js';

const Term = () =>
  function decorate(target: object, property: string): void {
    ApiPropertyOptional({ example: 'P15D', description: 'ISO 8601 duration.' })(target, property);
    IsOptional()(target, property);
    IsString()(target, property);
    MaxLength(30)(target, property);
  };

export class AgreedTermsDto {
  @Term()
  acknowledgementTerm?: string;

  @Term()
  notAppropriateTerm?: string;

  @Term()
  answerTerm?: string;

  @Term()
  stepTerm?: string;

  @Term()
  handoverTerm?: string;

  @Term()
  worksNoticeTerm?: string;

  @ApiPropertyOptional({ enum: TERM_CALENDARS })
  @IsOptional()
  @IsIn(TERM_CALENDARS)
  termCalendar?: TermCalendar;

  @ApiPropertyOptional({ minimum: 1, maximum: 100 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  warningPercent?: number;

  @ApiPropertyOptional({
    type: [Number],
    maxItems: 5,
    example: [50, 80],
    description: 'Parts of a term, in percent, after which its end is announced.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsInt({ each: true })
  thresholds?: number[];

  @ApiPropertyOptional({
    type: [SuspensionCauseDto],
    maxItems: 20,
    description: 'For which clocks may be suspended; absent: the default causes; []: for none.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SuspensionCauseDto)
  suspensionCauses?: SuspensionCauseDto[];
}

/** What a draft says beside its code and its parties. */
export class AgreementTextDto {
  @ApiPropertyOptional({ maxLength: 10_000 })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  @IsStorable()
  responsibilities?: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: 50,
    example: ['01.02'],
    description:
      'Voci la cui materia è regolata / classifications whose subtrees it covers; none: all',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @IsStorable({ each: true })
  classifications?: string[];

  @ApiPropertyOptional({ enum: CONTACT_KINDS, isArray: true, description: 'None: every kind.' })
  @IsOptional()
  @IsArray()
  @IsIn(CONTACT_KINDS, { each: true })
  kinds?: ContactKind[];
}

export class DraftAgreementDto extends AgreementTextDto {
  @ApiProperty({ example: 'savena-manutenzione', description: 'The same for all versions.' })
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]{0,99}$/, {
    message: 'code must have lower-case letters, digits and hyphens only',
  })
  code: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  title: string;

  @ApiProperty({ description: 'Code of a point or scope; * for the whole network.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  firstParty: string;

  @ApiProperty({
    description:
      'Code of a point or scope other than the first party; * for the whole network, whose common protocol has * twice.',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  secondParty: string;

  @ApiProperty({
    type: AgreedTermsDto,
    description:
      'Ciò che manca lo stabilisce il processo; {}: tutti i suoi termini / what is absent is left to the ' +
      "process; {}: all of the process's terms hold.",
  })
  @IsObject()
  @ValidateNested()
  @Type(() => AgreedTermsDto)
  terms: AgreedTermsDto;
}

export class ChangeAgreementDto extends AgreementTextDto {
  @ApiProperty({ minimum: 1, description: 'rowVersion of the protocol as you have read it.' })
  @IsInt()
  @Min(1)
  rowVersion: number;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  title?: string;

  @ApiPropertyOptional({
    type: AgreedTermsDto,
    description: 'All of them: they replace the former.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AgreedTermsDto)
  terms?: AgreedTermsDto;
}

export class SignAgreementDto {
  @ApiProperty({ description: 'The party you sign for.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  party: string;

  @ApiProperty({
    pattern: '^[0-9a-f]{64}$',
    description: 'textHash of the protocol as you have read it: that is what you sign.',
  })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/, { message: 'textHash must be the textHash of the protocol' })
  textHash: string;
}

export class EnforceAgreementDto {
  @DayOrInstant('Not in the past; absent: now. A day means its beginning.')
  from?: string;
}

export class AgreementsQuery {
  @ApiPropertyOptional({ enum: AGREEMENT_STATES })
  @IsOptional()
  @IsIn(AGREEMENT_STATES)
  state?: AgreementState;

  @ApiPropertyOptional({ description: 'Code of a point or scope that is a party.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  party?: string;
}

export class DocumentQuery {
  @ApiPropertyOptional({ pattern: LANGUAGE.source, default: 'it', description: SPOKEN })
  @IsOptional()
  @Matches(LANGUAGE)
  language?: string;
}

export class AgreementViewDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  code: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  title: string;

  firstParty: string;

  secondParty: string;

  responsibilities: string;

  /** None: every matter. */
  classifications: string[];

  @ApiProperty({ enum: CONTACT_KINDS, isArray: true, description: 'None: every kind.' })
  kinds: ContactKind[];

  terms: AgreedTermsDto;

  @ApiProperty({ enum: AGREEMENT_STATES })
  state: AgreementState;

  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of all that is agreed on.' })
  textHash: string;

  /** Counts every change of the draft. */
  rowVersion: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  firstSignedAt: string | null;

  firstSignedBy: string | null;

  /** textHash that was signed. */
  firstSignedHash: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  secondSignedAt: string | null;

  secondSignedBy: string | null;

  /** textHash that was signed. */
  secondSignedHash: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: "null: not in force yet, or (the network's default) since ever.",
  })
  inForceFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  inForceUntil: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class AgreementListDto {
  items: AgreementViewDto[];

  nextCursor: string | null;
}
