import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import {
  type Instant,
  type Integer,
  type Uuid,
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
@DescribedShape(exactlyOne('table', 'xml'))
export class WhatIfRequestDto {
  @ApiPropertyOptional({ default: ROUTING_TABLE })
  @IsOptional()
  @IsIn(DECISIONS)
  decision?: (typeof DECISIONS)[number];

  /** The changed table, as GET /decision-definitions/{id}/table gives it. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DecisionTableDto)
  table?: DecisionTableDto;

  /** Instead of table: the changed DMN file. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000_000)
  xml?: string;

  @DayOrInstant('Contacts received from then on.')
  receivedFrom?: string;

  @DayOrInstant('An instant is exclusive, a day counts to its end.')
  @NotBefore('receivedFrom')
  receivedTo?: string;

  @IsOptional()
  @IsArray()
  @IsIn(CONTACT_KINDS, { each: true })
  kinds?: ContactKind[];

  /** Codes of districts. */
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  districts?: string[];
}

export class WhatIfFilterDto {
  receivedFrom: Instant | null;

  receivedTo: Instant | null;

  kinds: string[] | null;

  districts: string[] | null;
}

export class WhatIfMovesDto {
  /** Point (or priority); null: none. */
  from: string | null;

  to: string | null;

  contacts: Integer;
}

export class WhatIfContactDto {
  contactId: Uuid;

  protocolNumber: string;

  from: string | null;

  to: string | null;

  /** Number of the rule that decided. */
  ruleBefore: Integer | null;

  ruleAfter: Integer | null;
}

export class WhatIfRuleDto {
  ruleId: string;

  /** null: a new rule. */
  numberBefore: Integer | null;

  /** null: a removed rule. */
  numberAfter: Integer | null;

  description: string | null;

  /** Contacts it decides in the table in force. */
  before: Integer;

  /** Contacts it decides in the changed table. */
  after: Integer;
}

export class WhatIfResultDto implements WhatIfResult {
  /** Contacts looked at. */
  contacts: Integer;

  /** Contacts that would go elsewhere. */
  changed: Integer;

  /** Different sets of inputs. */
  distinctInputs: Integer;

  failedBefore: Integer;

  failedAfter: Integer;

  /** Why the first failed. */
  failure: string | null;

  matrix: WhatIfMovesDto[];

  sample: WhatIfContactDto[];

  rules: WhatIfRuleDto[];

  /** Numbers of the rules of the changed table that decide no contact. */
  neverHit: number[];
}

export class WhatIfDto {
  id: Uuid;

  @ApiProperty({ enum: DECISIONS })
  decision: string;

  state: WhatIfState;

  filter: WhatIfFilterDto;

  /** Contacts that match the filter. */
  total: Integer;

  /** Contacts looked at so far. */
  processed: Integer;

  startedBy: string;

  createdAt: Instant;

  finishedAt: Instant | null;

  failure: string | null;

  /** Once it has finished. */
  result: WhatIfResultDto | null;
}

export class WhatIfPageDto {
  /** Without results. */
  items: WhatIfDto[];

  nextCursor: string | null;
}
