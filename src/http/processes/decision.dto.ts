import { type Instant, type Integer, type Uuid, DescribedShape } from '../../platform/http/index.js';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import { MaxLength } from '../../platform/text/index.js';
import {
  type DecisionDefinition,
  type DecisionTable,
  DecisionTableDto,
  type Variables,
} from '../../engine/api/index.js';

/** A version of a decision. */
export class DecisionDefinitionDto {
  id: Uuid;

  /** @example smistamento */
  key: string;

  @ApiProperty({ minimum: 1 })
  version: Integer;

  name: string | null;

  kind: 'table' | 'expression';

  /** Keys of the decisions it asks first. */
  requires: string[];

  /** @example smistamento.dmn */
  resourceName: string;

  deploymentId: Uuid;

  deployedAt: Instant;

  static of(definition: DecisionDefinition): DecisionDefinitionDto {
    const { id, key, version, name, kind, requires, resourceName, deploymentId } = definition;
    const deployedAt = definition.deployedAt.toISOString();
    return { id, key, version, name, kind, requires, resourceName, deploymentId, deployedAt };
  }
}

/** Something that a new version names and nobody has. Rules are counted from 1. */
export class DecisionWarningDto {
  /** @example unknown-code */
  code: string;

  /** null: the default of the column. */
  ruleNumber: Integer | null;

  /** Label of the column. */
  column: string | null;

  /** What the cell names. */
  text: string | null;

  message: string;
}

export class PublishedDecisionDto extends DecisionDefinitionDto {
  /** Names in its cells of which nothing comes: points, districts and classes that are closed, or that nobody has. */
  warnings: DecisionWarningDto[];
}

export class DecisionDefinitionListDto {
  items: DecisionDefinitionDto[];

  /** Always null: the list is complete. */
  nextCursor: string | null;
}

export class DecisionTableOfVersionDto {
  definition: DecisionDefinitionDto;

  @ApiProperty({ type: DecisionTableDto })
  table: DecisionTable;
}

export class NewDecisionVersionDto {
  @IsObject()
  @ValidateNested()
  @Type(() => DecisionTableDto)
  table: DecisionTableDto;

  /** The version that was read and changed; 409 when another one has followed it. */
  @IsInt()
  @Min(1)
  basedOnVersion: number;
}

@DescribedShape({ not: { required: ['version', 'table'], properties: { version: {}, table: {} } } })
export class EvaluateDecisionDto {
  /** @example {"classe":"01"} */
  @IsObject()
  inputs: Variables;

  /** Absent: the latest. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;

  /** Tried in the place of the table in force, which stays as it is. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DecisionTableDto)
  table?: DecisionTableDto;
}

export class DecisionFileDto {
  /** A DMN 1.3 file that holds the decision. */
  @IsString()
  @MaxLength(2_000_000)
  xml: string;
}

export class DecisionFileTableDto {
  /** null: an expression. */
  @ApiProperty({ type: DecisionTableDto, nullable: true })
  table: DecisionTable | null;
}

