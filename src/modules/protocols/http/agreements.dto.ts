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
import { type Instant, type Uuid, DayOrInstant, IsStorable } from '../../../platform/http/index.js';
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

  @IsOptional()
  @IsIn(TERM_CALENDARS)
  termCalendar?: TermCalendar;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  warningPercent?: number;

  /**
   * Parts of a term, in percent, after which its end is announced.
   *
   * @example [50,80]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsInt({ each: true })
  thresholds?: number[];

  /** For which clocks may be suspended; absent: the default causes; []: for none. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SuspensionCauseDto)
  suspensionCauses?: SuspensionCauseDto[];
}

/** What a draft says beside its code and its parties. */
export class AgreementTextDto {
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  @IsStorable()
  responsibilities?: string;

  /**
   * Voci la cui materia è regolata / classifications whose subtrees it covers; none: all
   *
   * @example ["01.02"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @IsStorable({ each: true })
  classifications?: string[];

  /** None: every kind. */
  @IsOptional()
  @IsArray()
  @IsIn(CONTACT_KINDS, { each: true })
  kinds?: ContactKind[];
}

export class DraftAgreementDto extends AgreementTextDto {
  /**
   * The same for all versions.
   *
   * @example savena-manutenzione
   */
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]{0,99}$/, {
    message: 'code must have lower-case letters, digits and hyphens only',
  })
  code: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  title: string;

  /** Code of a point or scope; * for the whole network. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  firstParty: string;

  /** Code of a point or scope other than the first party; * for the whole network, whose common protocol has * twice. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  secondParty: string;

  /**
   * Ciò che manca lo stabilisce il processo; {}: tutti i suoi termini / what is absent is left to the process; {}:
   * all of the process's terms hold.
   */
  @IsObject()
  @ValidateNested()
  @Type(() => AgreedTermsDto)
  terms: AgreedTermsDto;
}

export class ChangeAgreementDto extends AgreementTextDto {
  /** rowVersion of the protocol as you have read it. */
  @IsInt()
  @Min(1)
  rowVersion: number;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  title?: string;

  /** All of them: they replace the former. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AgreedTermsDto)
  terms?: AgreedTermsDto;
}

export class SignAgreementDto {
  /** The party you sign for. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  party: string;

  /** textHash of the protocol as you have read it: that is what you sign. */
  @IsString()
  @Matches(/^[0-9a-f]{64}$/, { message: 'textHash must be the textHash of the protocol' })
  textHash: string;
}

export class EnforceAgreementDto {
  @DayOrInstant('Not in the past; absent: now. A day means its beginning.')
  from?: string;
}

export class AgreementsQuery {
  @IsOptional()
  @IsIn(AGREEMENT_STATES)
  state?: AgreementState;

  /** Code of a point or scope that is a party. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  party?: string;
}

export class DocumentQuery {
  @ApiPropertyOptional({ default: 'it', description: SPOKEN })
  @IsOptional()
  @Matches(LANGUAGE)
  language?: string;
}

export class AgreementViewDto {
  id: Uuid;

  code: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  title: string;

  firstParty: string;

  secondParty: string;

  responsibilities: string;

  /** None: every matter. */
  classifications: string[];

  /** None: every kind. */
  kinds: ContactKind[];

  terms: AgreedTermsDto;

  state: AgreementState;

  /** SHA-256 of all that is agreed on. */
  @ApiProperty({ pattern: '^[0-9a-f]{64}$' })
  textHash: string;

  /** Counts every change of the draft. */
  rowVersion: number;

  firstSignedAt: Instant | null;

  firstSignedBy: string | null;

  /** textHash that was signed. */
  firstSignedHash: string | null;

  secondSignedAt: Instant | null;

  secondSignedBy: string | null;

  /** textHash that was signed. */
  secondSignedHash: string | null;

  /** null: not in force yet, or (the network's default) since ever. */
  inForceFrom: Instant | null;

  inForceUntil: Instant | null;

  createdAt: Instant;
}

export class AgreementListDto {
  items: AgreementViewDto[];

  nextCursor: string | null;
}
