import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { MaxLength } from '../../platform/text/index.js';
import { InstanceReasonDto } from './instance.dto.js';
import type { Integer, Uuid } from '../../platform/http/index.js';

export class InstructionDto {
  /** startBefore: puts a token before the activity; cancel: takes its tokens away. */
  @IsIn(['startBefore', 'cancel'])
  type: 'startBefore' | 'cancel';

  /** @example capire */
  @IsString()
  @MaxLength(200)
  elementId: string;
}

export class ModificationDto extends InstanceReasonDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => InstructionDto)
  instructions: InstructionDto[];
}

export class MigrationDto extends InstanceReasonDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  instanceIds: string[];

  /** The version to go over to. */
  @IsUUID()
  targetDefinitionId: string;

  /** Only says what would happen. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export class MigrationProblemDto {
  severity: 'error' | 'warning';

  elementId: string | null;

  message: string;
}

export class MigrationOutcomeDto {
  instanceId: Uuid;

  outcome: 'migrated' | 'refused';

  problems: MigrationProblemDto[];
}

export class MigrationReportDto {
  dryRun: boolean;

  migrated: Integer;

  refused: Integer;

  items: MigrationOutcomeDto[];
}
