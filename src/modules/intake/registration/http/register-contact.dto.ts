import { ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { anyText, DescribedShape, IsInstant, IsStorable } from '../../../../platform/http/index.js';
import { LANGUAGE, SPOKEN } from '../../../../platform/i18n/index.js';
import { MaxLength } from '../../../../platform/text/index.js';
import { isPhone, isTaxCode } from '../../../citizens/index.js';
import { PRIORITIES, type Priority } from '../../../classification/index.js';
import {
  AmendContactDto,
  CHANNELS,
  CONTACT_KINDS,
  LocationDto,
  MAX_DESCRIPTION,
  MAX_REASON,
  type Channel,
  type ContactKind,
} from '../../../contacts/index.js';

/** As citizenFaults: asked here too, so that it is told together with what else is wrong. */
function FitsCitizen(
  name: string,
  fits: (value: string) => boolean,
  wanted: string,
): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value) => typeof value !== 'string' || fits(value),
      defaultMessage: (given) => `${given?.property} must ${wanted}`,
    },
  });
}

@DescribedShape(anyText('id', 'name', 'email', 'phone', 'address'))
export class CitizenDto {
  /** A citizen that POST /citizens/search found; what else is given is learnt. */
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @IsStorable()
  name?: string | null;

  @ApiPropertyOptional({ type: String, format: 'email', nullable: true, maxLength: 254 })
  @IsOptional()
  @ValidateIf((citizen: CitizenDto) => citizen.email !== '')
  @IsEmail()
  email?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 40,
    pattern: '^[^\\u0000]*\\d[^\\u0000]*$|^\\s*$',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @IsStorable()
  @FitsCitizen('noDigits', isPhone, 'be a telephone number: it has no digit')
  phone?: string | null;

  /** Codice fiscale. */
  @IsOptional()
  @IsString()
  @MaxLength(16)
  @IsStorable()
  @FitsCitizen('isTaxCode', isTaxCode, 'have 16 letters and digits, or 11 digits')
  taxCode?: string | null;

  /** Postal address. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @IsStorable()
  address?: string | null;

  @ApiPropertyOptional({ default: 'it', description: SPOKEN })
  @IsOptional()
  @Matches(LANGUAGE)
  preferredLanguage?: string | null;
}

export class RegisterContactDto extends PickType(AmendContactDto, ['subject', 'classification']) {
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;

  @IsIn(CHANNELS)
  channel: Channel;

  /** May be empty: then the task `ascoltare` opens. */
  @IsString()
  @MaxLength(MAX_DESCRIPTION)
  @IsStorable()
  description: string;

  /** Absent: anonymous. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CitizenDto)
  citizen?: CitizenDto | null;

  @ApiPropertyOptional({ type: LocationDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocationDto)
  location?: LocationDto | null;

  /**
   * Answers to what the classification asks, by the code of the attribute.
   *
   * @example {"targa":"AB123CD"}
   */
  @IsOptional()
  @IsObject()
  attributes?: Record<string, unknown> | null;

  /** Default: the classification’s. */
  @IsOptional()
  @IsIn(PRIORITIES)
  priority?: Priority | null;

  /** Default: now. */
  @IsOptional()
  @IsInstant()
  receivedAt?: string | null;

  /** Code of the registering point. Default: the caller's first front office. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  point?: string | null;

  /**
   * Code of the point that is competent: it is assigned to at once, by the registering point. Default: routing
   * decides once the request is understood.
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  toPoint?: string | null;

  /** Why it goes to `toPoint`; required where routing suggests another point. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_REASON)
  @IsStorable()
  reason?: string | null;
}
