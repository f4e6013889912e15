import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { MaxLength } from '../../platform/text/index.js';
import { InstanceReasonDto } from './instance.dto.js';

export class InstructionDto {
  @ApiProperty({
    enum: ['startBefore', 'cancel'],
    description: 'startBefore: puts a token before the activity; cancel: takes its tokens away.',
  })
  @IsIn(['startBefore', 'cancel'])
  type: 'startBefore' | 'cancel';

  @ApiProperty({ example: 'capire' })
  @IsString()
  @MaxLength(200)
  elementId: string;
}

export class ModificationDto extends InstanceReasonDto {
  @ApiProperty({ type: [InstructionDto], minItems: 1, maxItems: 20 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => InstructionDto)
  instructions: InstructionDto[];
}

export class MigrationDto extends InstanceReasonDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 500 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  instanceIds: string[];

  @ApiProperty({ format: 'uuid', description: 'The version to go over to.' })
  @IsUUID()
  targetDefinitionId: string;

  @ApiPropertyOptional({ description: 'Only says what would happen.', default: false })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export class MigrationProblemDto {
  @ApiProperty({ enum: ['error', 'warning'] })
  severity: 'error' | 'warning';

  elementId: string | null;

  message: string;
}

export class MigrationOutcomeDto {
  @ApiProperty({ format: 'uuid' })
  instanceId: string;

  @ApiProperty({ enum: ['migrated', 'refused'] })
  outcome: 'migrated' | 'refused';

  problems: MigrationProblemDto[];
}

export class MigrationReportDto {
  dryRun: boolean;

  @ApiProperty({ type: 'integer' })
  migrated: number;

  @ApiProperty({ type: 'integer' })
  refused: number;

  items: MigrationOutcomeDto[];
}
