import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { endOf, firstInstantOf } from '../../../platform/clock/index.js';
import {
  type Instant,
  type Integer,
  type Uuid,
  PageQuery,
  DayOrInstant,
  IsStorable,
  NotBefore,
} from '../../../platform/http/index.js';
import { CONTACT_KINDS, type ContactKind } from '../../contacts/index.js';
import type { DeviationCounts, DeviationFilter, DeviationView } from '../deviations.read-model.js';

export const DEVIATION_SORTS = ['at', '-at'] as const;

export class RoutingDeviationsQuery extends PageQuery {
  @DayOrInstant('They came about then or later.')
  from?: string;

  @DayOrInstant('An instant is exclusive, a day counts to its end.')
  @NotBefore('from')
  to?: string;

  /** A code, and what lies below it. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  suggestedPoint?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  chosenPoint?: string;

  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string;

  @IsOptional()
  @IsUUID()
  contactId?: string;

  @ApiPropertyOptional({ default: '-at' })
  @IsOptional()
  @IsIn(DEVIATION_SORTS)
  sort?: (typeof DEVIATION_SORTS)[number];

  toFilter(): DeviationFilter {
    const { classification, suggestedPoint, chosenPoint, kind, district, contactId } = this;
    return {
      from: this.from ? firstInstantOf(this.from) : undefined,
      to: this.to ? endOf(this.to) : undefined,
      classification,
      suggestedPoint,
      chosenPoint,
      kind,
      district,
      contactId,
    };
  }
}

export class RoutingDeviationDto implements DeviationView {
  id: Uuid;

  at: Instant;

  contactId: Uuid;

  assignmentId: Uuid;

  classification: string;

  @ApiProperty({ enum: CONTACT_KINDS })
  kind: string;

  district: string | null;

  fromPoint: string;

  suggestedPoint: string;

  chosenPoint: string;

  /** @example smistamento */
  decision: string;

  version: Integer;

  ruleId: string | null;

  ruleNumber: Integer | null;

  /** Why the point was suggested. */
  explanation: string;

  explanationEn: string;

  /** Why it went elsewhere. */
  reason: string;

  /** True: people's words are left out, since the caller may not read them. */
  withheld: boolean;

  byName: string;
}

export class RoutingDeviationsByPointDto {
  suggestedPoint: string;

  chosenPoint: string;

  count: Integer;
}

export class RoutingDeviationsByClassDto {
  classCode: string;

  count: Integer;
}

export class RoutingDeviationsByRuleDto {
  decision: string;

  version: Integer;

  ruleNumber: Integer | null;

  count: Integer;
}

export class RoutingDeviationPageDto implements DeviationCounts {
  items: RoutingDeviationDto[];

  nextCursor: string | null;

  /** How many match on all pages. */
  count: Integer;

  /** The most frequent first. */
  byPoint: RoutingDeviationsByPointDto[];

  byClass: RoutingDeviationsByClassDto[];

  byRule: RoutingDeviationsByRuleDto[];
}
