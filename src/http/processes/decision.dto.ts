import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  AGGREGATIONS,
  DECISION_TYPES,
  HIT_POLICIES,
  type Aggregation,
  type DecisionDefinition,
  type DecisionTable,
  type DecisionType,
  type HitPolicy,
  type Variables,
} from '../../engine/api/index.js';

const MAX_TEXT = 2_000;

/** A version of a decision. */
export class DecisionDefinitionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'smistamento' })
  key: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version: number;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ enum: ['table', 'expression'] })
  kind: 'table' | 'expression';

  @ApiProperty({ type: [String], description: 'Keys of the decisions it asks first.' })
  requires: string[];

  @ApiProperty({ example: 'smistamento.dmn' })
  resourceName: string;

  @ApiProperty({ format: 'uuid' })
  deploymentId: string;

  @ApiProperty({ format: 'date-time' })
  deployedAt: string;

  static of(definition: DecisionDefinition): DecisionDefinitionDto {
    const { id, key, version, name, kind, requires, resourceName, deploymentId } = definition;
    const deployedAt = definition.deployedAt.toISOString();
    return { id, key, version, name, kind, requires, resourceName, deploymentId, deployedAt };
  }
}

export class DecisionDefinitionListDto {
  @ApiProperty({ type: [DecisionDefinitionDto] })
  items: DecisionDefinitionDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list is complete.' })
  nextCursor: string | null;
}

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

export class DecisionTableOfVersionDto {
  @ApiProperty({ type: DecisionDefinitionDto })
  definition: DecisionDefinitionDto;

  @ApiProperty({ type: DecisionTableDto })
  table: DecisionTable;
}

export class NewDecisionVersionDto {
  @ApiProperty({ type: DecisionTableDto })
  @IsObject()
  @ValidateNested()
  @Type(() => DecisionTableDto)
  table: DecisionTableDto;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'The version that was read and changed; 409 when another one has followed it.',
  })
  @IsInt()
  @Min(1)
  basedOnVersion: number;
}

export class EvaluateDecisionDto {
  @ApiProperty({ type: 'object', additionalProperties: true, example: { classe: '01' } })
  @IsObject()
  inputs: Variables;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Absent: the latest.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

