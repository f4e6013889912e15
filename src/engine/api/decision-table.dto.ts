import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { MaxLength } from '../../platform/text/index.js';
import {
  AGGREGATIONS,
  DECISION_TYPES,
  HIT_POLICIES,
  type Aggregation,
  type DecisionType,
  type HitPolicy,
} from './decision-engine.js';

const MAX_NAME = 200;
const MAX_TEXT = 2_000;
const MAX_COLUMNS = 100;
const MAX_RULES = 2_000;

const OptionalText = (longest: number) =>
  applyDecorators(IsOptional(), IsString(), MaxLength(longest));

/** One text for each column of a kind. */
const Cells = () =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(MAX_COLUMNS),
    IsString({ each: true }),
    MaxLength(MAX_TEXT, { each: true }),
  );

const Parts = (most: number, of: () => new () => object) =>
  applyDecorators(IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(of));

export class DecisionInputColumnDto {
  /** Absent: a new column. */
  @OptionalText(MAX_NAME)
  id?: string;

  @ApiPropertyOptional()
  @OptionalText(MAX_NAME)
  label: string | null = null;

  /**
   * FEEL: usually the name of an input.
   *
   * @example classe
   */
  @IsString()
  @MaxLength(MAX_TEXT)
  expression: string;

  /** null: anything. */
  @IsOptional()
  @IsIn(DECISION_TYPES)
  type: DecisionType | null = null;

  /**
   * Allowed values in FEEL.
   *
   * @example "report","complaint"
   */
  @ApiPropertyOptional()
  @OptionalText(MAX_TEXT)
  values: string | null = null;
}

export class DecisionOutputColumnDto {
  /** Absent: a new column. */
  @OptionalText(MAX_NAME)
  id?: string;

  @ApiPropertyOptional()
  @OptionalText(MAX_NAME)
  label: string | null = null;

  /** @example servizio */
  @IsString()
  @MaxLength(MAX_NAME)
  name: string;

  /** null: anything. */
  @IsOptional()
  @IsIn(DECISION_TYPES)
  type: DecisionType | null = null;

  /** Allowed values in FEEL, the most important first. */
  @ApiPropertyOptional()
  @OptionalText(MAX_TEXT)
  values: string | null = null;

  /** FEEL: when no rule matches. */
  @ApiPropertyOptional()
  @OptionalText(MAX_TEXT)
  default: string | null = null;
}

export class DecisionRuleDto {
  /** Absent: a new rule. */
  @OptionalText(MAX_NAME)
  id?: string;

  /** A FEEL unary test for each input column; empty: anything. */
  @ApiProperty({ example: ['"01","02"', ''] })
  @Cells()
  inputs: string[];

  /** A FEEL expression for each output column. */
  @ApiProperty({ example: ['"manutenzione-ingresso"'] })
  @Cells()
  outputs: string[];

  /** What the rule says, for people: Italian, then " / " and English. */
  @ApiPropertyOptional()
  @OptionalText(MAX_TEXT)
  description: string | null = null;
}

/** A decision table as a person reads and edits it. */
export class DecisionTableDto {
  @IsIn(HIT_POLICIES)
  hitPolicy: HitPolicy;

  /** Of COLLECT. */
  @IsOptional()
  @IsIn(AGGREGATIONS)
  aggregation: Aggregation | null = null;

  @Parts(MAX_COLUMNS, () => DecisionInputColumnDto)
  inputs: DecisionInputColumnDto[];

  @Parts(MAX_COLUMNS, () => DecisionOutputColumnDto)
  outputs: DecisionOutputColumnDto[];

  @Parts(MAX_RULES, () => DecisionRuleDto)
  rules: DecisionRuleDto[];
}
