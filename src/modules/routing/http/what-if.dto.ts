import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import {
  DayOrInstant,
  DescribedShape,
  exactlyOne,
  NotBefore,
} from '../../../platform/http/index.js';
import { DecisionTableDto } from '../../../engine/api/index.js';
import { CONTACT_KINDS, type ContactKind } from '../../contacts/index.js';
import { PRIORITY_TABLE, ROUTING_TABLE } from '../suggestions.service.js';
import type { WhatIfResult, WhatIfState } from '../what-if/what-if-values.js';

const DECISIONS = [ROUTING_TABLE, PRIORITY_TABLE] as const;
const STATES = ['waiting', 'running', 'finished', 'failed', 'stopped'] as const;

@DescribedShape(exactlyOne('table', 'xml'))
export class WhatIfRequestDto {
  @ApiPropertyOptional({ enum: DECISIONS, default: ROUTING_TABLE })
  @IsOptional()
  @IsIn(DECISIONS)
  decision?: (typeof DECISIONS)[number];

  @ApiPropertyOptional({
    type: DecisionTableDto,
    description: 'The changed table, as GET /decision-definitions/{id}/table gives it.',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DecisionTableDto)
  table?: DecisionTableDto;

  @ApiPropertyOptional({ description: 'Instead of table: the changed DMN file.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000_000)
  xml?: string;

  @DayOrInstant('Contacts received from then on.')
  receivedFrom?: string;

  @DayOrInstant('An instant is exclusive, a day counts to its end.')
  @NotBefore('receivedFrom')
  receivedTo?: string;

  @ApiPropertyOptional({ enum: CONTACT_KINDS, isArray: true })
  @IsOptional()
  @IsArray()
  @IsIn(CONTACT_KINDS, { each: true })
  kinds?: ContactKind[];

  @ApiPropertyOptional({ type: [String], description: 'Codes of districts.' })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  districts?: string[];
}

export class WhatIfFilterDto {
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  receivedFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  receivedTo: string | null;

  kinds: string[] | null;

  districts: string[] | null;
}

export class WhatIfMovesDto {
  /** Point (or priority); null: none. */
  from: string | null;

  to: string | null;

  @ApiProperty({ type: 'integer' })
  contacts: number;
}

export class WhatIfContactDto {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  protocolNumber: string;

  from: string | null;

  to: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Number of the rule that decided.' })
  ruleBefore: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  ruleAfter: number | null;
}

export class WhatIfRuleDto {
  ruleId: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: a new rule.' })
  numberBefore: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: a removed rule.' })
  numberAfter: number | null;

  description: string | null;

  @ApiProperty({ type: 'integer', description: 'Contacts it decides in the table in force.' })
  before: number;

  @ApiProperty({ type: 'integer', description: 'Contacts it decides in the changed table.' })
  after: number;
}

export class WhatIfResultDto implements WhatIfResult {
  @ApiProperty({ type: 'integer', description: 'Contacts looked at.' })
  contacts: number;

  @ApiProperty({ type: 'integer', description: 'Contacts that would go elsewhere.' })
  changed: number;

  @ApiProperty({ type: 'integer', description: 'Different sets of inputs.' })
  distinctInputs: number;

  @ApiProperty({ type: 'integer' })
  failedBefore: number;

  @ApiProperty({ type: 'integer' })
  failedAfter: number;

  /** Why the first failed. */
  failure: string | null;

  matrix: WhatIfMovesDto[];

  sample: WhatIfContactDto[];

  rules: WhatIfRuleDto[];

  /** Numbers of the rules of the changed table that decide no contact. */
  neverHit: number[];
}

export class WhatIfDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: DECISIONS })
  decision: string;

  @ApiProperty({ enum: STATES })
  state: WhatIfState;

  filter: WhatIfFilterDto;

  @ApiProperty({ type: 'integer', description: 'Contacts that match the filter.' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'Contacts looked at so far.' })
  processed: number;

  startedBy: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;

  failure: string | null;

  /** Once it has finished. */
  result: WhatIfResultDto | null;
}

export class WhatIfPageDto {
  /** Without results. */
  items: WhatIfDto[];

  nextCursor: string | null;
}
