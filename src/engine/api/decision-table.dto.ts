import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  AGGREGATIONS,
  DECISION_TYPES,
  HIT_POLICIES,
  type Aggregation,
  type DecisionType,
  type HitPolicy,
} from './decision-engine.js';

const MAX_TEXT = 2_000;

export class DecisionInputColumnDto {
  @ApiPropertyOptional({ description: 'Absent: a new column.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  label: string | null = null;

  @ApiProperty({ description: 'FEEL: usually the name of an input.', example: 'classe' })
  @IsString()
  @MaxLength(MAX_TEXT)
  expression: string;

  @ApiProperty({ enum: DECISION_TYPES, nullable: true, description: 'null: anything.' })
  @IsOptional()
  @IsIn(DECISION_TYPES)
  type: DecisionType | null = null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Allowed values in FEEL.',
    example: '"report","complaint"',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  values: string | null = null;
}

export class DecisionOutputColumnDto {
  @ApiPropertyOptional({ description: 'Absent: a new column.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  label: string | null = null;

  @ApiProperty({ example: 'servizio' })
  @IsString()
  @MaxLength(200)
  name: string;

  @ApiProperty({ enum: DECISION_TYPES, nullable: true, description: 'null: anything.' })
  @IsOptional()
  @IsIn(DECISION_TYPES)
  type: DecisionType | null = null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Allowed values in FEEL, the most important first.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  values: string | null = null;

  @ApiProperty({ type: String, nullable: true, description: 'FEEL: when no rule matches.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  default: string | null = null;
}

export class DecisionRuleDto {
  @ApiPropertyOptional({ description: 'Absent: a new rule.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string;

  @ApiProperty({
    type: [String],
    description: 'A FEEL unary test for each input column; empty: anything.',
    example: ['"01","02"', ''],
  })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(MAX_TEXT, { each: true })
  inputs: string[];

  @ApiProperty({
    type: [String],
    description: 'A FEEL expression for each output column.',
    example: ['"manutenzione-ingresso"'],
  })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(MAX_TEXT, { each: true })
  outputs: string[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the rule says, for people: Italian, then " / " and English.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  description: string | null = null;
}

/** A decision table as a person reads and edits it. */
export class DecisionTableDto {
  @ApiProperty({ enum: HIT_POLICIES })
  @IsIn(HIT_POLICIES)
  hitPolicy: HitPolicy;

  @ApiProperty({ enum: AGGREGATIONS, nullable: true, description: 'Of COLLECT.' })
  @IsOptional()
  @IsIn(AGGREGATIONS)
  aggregation: Aggregation | null = null;

  @ApiProperty({ type: [DecisionInputColumnDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DecisionInputColumnDto)
  inputs: DecisionInputColumnDto[];

  @ApiProperty({ type: [DecisionOutputColumnDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DecisionOutputColumnDto)
  outputs: DecisionOutputColumnDto[];

  @ApiProperty({ type: [DecisionRuleDto] })
  @IsArray()
  @ArrayMaxSize(2_000)
  @ValidateNested({ each: true })
  @Type(() => DecisionRuleDto)
  rules: DecisionRuleDto[];
}
