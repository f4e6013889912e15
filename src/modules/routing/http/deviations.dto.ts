import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { endOf, firstInstantOf } from '../../../platform/clock/index.js';
import { PageQuery, DayOrInstant, IsStorable, NotBefore } from '../../../platform/http/index.js';
import { CONTACT_KINDS, type ContactKind } from '../../contacts/index.js';
import type { DeviationCounts, DeviationFilter, DeviationView } from '../deviations.read-model.js';

export const DEVIATION_SORTS = ['at', '-at'] as const;

export class RoutingDeviationsQuery extends PageQuery {
  @DayOrInstant('They came about then or later.')
  from?: string;

  @DayOrInstant('An instant is exclusive, a day counts to its end.')
  @NotBefore('from')
  to?: string;

  @ApiPropertyOptional({ description: 'A code, and what lies below it.' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  suggestedPoint?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  chosenPoint?: string;

  @ApiPropertyOptional({ enum: CONTACT_KINDS })
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  contactId?: string;

  @ApiPropertyOptional({ enum: DEVIATION_SORTS, default: '-at' })
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
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty({ format: 'uuid' })
  assignmentId: string;

  classification: string;

  @ApiProperty({ enum: CONTACT_KINDS })
  kind: string;

  district: string | null;

  fromPoint: string;

  suggestedPoint: string;

  chosenPoint: string;

  @ApiProperty({ example: 'smistamento' })
  decision: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  ruleId: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  ruleNumber: number | null;

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

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class RoutingDeviationsByClassDto {
  classCode: string;

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class RoutingDeviationsByRuleDto {
  decision: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: 'integer', nullable: true })
  ruleNumber: number | null;

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class RoutingDeviationPageDto implements DeviationCounts {
  items: RoutingDeviationDto[];

  nextCursor: string | null;

  @ApiProperty({ type: 'integer', description: 'How many match on all pages.' })
  count: number;

  /** The most frequent first. */
  byPoint: RoutingDeviationsByPointDto[];

  byClass: RoutingDeviationsByClassDto[];

  byRule: RoutingDeviationsByRuleDto[];
}
