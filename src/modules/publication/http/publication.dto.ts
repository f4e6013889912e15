import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import {
  type Day,
  type Instant,
  IsCalendarDay,
  PageQuery,
  NotBefore,
} from '../../../platform/http/index.js';
import { IsStorable } from '../../../platform/http/index.js';
import type { ContactPublication } from '../contact-publication.js';
import { PUBLIC_PHASES, type PublicPhase, type PublicReason } from '../public-conditions.js';
import type { PublicFilter } from '../public-contacts.js';
import type { PublicationRule } from '../publication-rules.js';
import { CONTACT_KINDS, type ContactKind } from '../../contacts/index.js';

export class RulePath {
  /** @example savena */
  @IsString()
  @MaxLength(100)
  scope: string;

  @IsIn(CONTACT_KINDS)
  kind: ContactKind;
}

export class DecidePublicationDto {
  /** Everybody may know that the contacts are there. */
  @IsBoolean()
  published: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  @IsStorable()
  note?: string;

  /** The version read; 0: nobody has decided yet. If-Match may say it instead. */
  @ApiProperty()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version?: number;
}

export class PublicationRuleDto implements PublicationRule {
  /** Code of the scope. */
  scope: string;

  scopeName: string;

  kind: ContactKind;

  /** 0: nobody has decided yet, so nothing is shown. */
  @ApiProperty({ minimum: 0 })
  version: number;

  published: boolean;

  note: string;

  decidedAt: Instant | null;

  decidedByName: string | null;
}

export class PublicationRulesDto {
  @ApiProperty({ type: [PublicationRuleDto] })
  items: PublicationRule[];

  nextCursor: string | null;
}

export class UnpublishDto {
  @IsString()
  @IsNotEmpty()
  @Matches(/\S/, { message: 'reason must say something' })
  @MaxLength(1000)
  @IsStorable()
  reason: string;
}

export class UnpublishedDto {
  /** null: withheld from the reader, as the texts of the contact are. */
  reason: string | null;

  at: Instant;

  by: string;
}

export class ContactPublicationDto {
  /** Everybody sees that it is there. */
  published: boolean;

  /** Why not. */
  because: PublicReason[];

  unpublished: UnpublishedDto | null;

  static of(publication: ContactPublication, textVisible: boolean): ContactPublicationDto {
    const { unpublished } = publication;
    return {
      ...publication,
      unpublished: unpublished && {
        ...unpublished,
        reason: textVisible ? unpublished.reason : null,
      },
    };
  }
}

const PLACE = /^-?\d{1,3}(?:\.\d{1,6})?,-?\d{1,3}(?:\.\d{1,6})?$/;

export class PublicPlacesQuery {
  @ApiPropertyOptional({ description: 'Code of a scope.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  scope?: string;

  @ApiPropertyOptional({ description: 'Code of the classification; it covers the codes below it.' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string;

  @ApiPropertyOptional({ enum: PUBLIC_PHASES })
  @IsOptional()
  @IsIn(PUBLIC_PHASES)
  phase?: PublicPhase;

  @ApiPropertyOptional({ format: 'date', description: 'First day of the receipt.' })
  @IsOptional()
  @IsCalendarDay()
  receivedFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of the receipt.' })
  @IsOptional()
  @IsCalendarDay()
  @NotBefore('receivedFrom')
  receivedTo?: string;

  toFilter(): PublicFilter {
    const { scope, classification, phase, receivedFrom, receivedTo } = this;
    return { scope, classification, phase, from: receivedFrom, to: receivedTo };
  }
}

export class PublicContactsQuery extends IntersectionType(PageQuery, PublicPlacesQuery) {
  /**
   * A place of `/public/contacts/places`: latitude, longitude.
   *
   * @example 44.494,11.343
   */
  @IsOptional()
  @Matches(PLACE, { message: 'place must be a latitude and a longitude: 44.494,11.343' })
  place?: string;

  override toFilter(): PublicFilter {
    const [lat, lon] = this.place?.split(',').map(Number) ?? [];
    const place = this.place === undefined ? undefined : { lat, lon };
    return { ...PublicPlacesQuery.prototype.toFilter.call(this), place };
  }
}

export class SpotDto {
  lat: number;

  lon: number;
}

export class PublicContactDto {
  /** @example 2026/000123 */
  number: string;

  kind: ContactKind;

  phase: PublicPhase;

  classification: string;

  classificationName: string;

  classificationNameEn: string;

  /** Code of the scope. */
  scope: string;

  scopeName: string;

  /** Within some hundred metres. */
  place: SpotDto | null;

  receivedOn: Day;

  closedOn: Day | null;
}

export class PublicContactsDto {
  items: PublicContactDto[];

  nextCursor: string | null;

  /** How many match; counting stops at 10,000. */
  count: number;
}

export class PublicPlaceDto extends SpotDto {
  count: number;

  /** Of these, not closed yet. */
  open: number;
}

export class PublicDistrictCountDto {
  /** Code of the district. */
  code: string;

  name: string;

  count: number;

  /** Of these, not closed yet. */
  open: number;
}

export class PublicPlacesDto {
  items: PublicPlaceDto[];

  /** Those of which no point is known. */
  districts: PublicDistrictCountDto[];

  /** Without a point, with a district or without. */
  withoutPoint: number;

  /** With a point outside of the municipality; they are in no item. */
  outside: number;

  /** false: only the newest contacts are told. */
  complete: boolean;

  nextCursor: string | null;
}

export class MonthDto {
  /** @example 2026-11 */
  month: string;

  received: number;

  /** Of those that came in during these months. */
  closed: number;
}

export class ScopeCountDto {
  code: string;

  name: string;

  count: number;

  open: number;
}

export class ClassCountDto extends ScopeCountDto {
  nameEn: string;
}

export class PublicSummaryDto {
  months: MonthDto[];

  scopes: ScopeCountDto[];

  classes: ClassCountDto[];
}
