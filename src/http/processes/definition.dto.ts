import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { MaxLength } from '../../platform/text/index.js';
import { type DeploymentResult, problemSentence, type ProcessDefinition } from '../../engine/api/index.js';
import { DecisionDefinitionDto } from './decision.dto.js';

/** `true` or `false`; anything else stays as it is, to be refused. */
export const Flag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );

export class DefinitionsQuery {
  @ApiPropertyOptional({ example: 'ciclo-di-servizio' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string;

  @ApiPropertyOptional({ description: 'Only the latest version of each process.', default: false })
  @IsOptional()
  @Flag()
  @IsBoolean()
  latest?: boolean;
}

/** Who took a version back, when and why: nothing begins in it any more, what runs in it goes on. */
export class WithdrawnDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ example: 'Ada Neri' })
  by: string;

  reason: string;
}

/** A version of a process. */
export class ProcessDefinitionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'ciclo-di-servizio' })
  key: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version: number;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  versionTag: string | null;

  @ApiProperty({ example: 'ciclo-di-servizio.bpmn' })
  resourceName: string;

  @ApiProperty({ format: 'uuid' })
  deploymentId: string;

  @ApiProperty({ format: 'date-time' })
  deployedAt: string;

  /** Null: it was not taken back. */
  @ApiProperty({ type: WithdrawnDto, nullable: true })
  withdrawn: WithdrawnDto | null;

  static of({ deployedAt, withdrawn, ...definition }: ProcessDefinition): ProcessDefinitionDto {
    return {
      ...definition,
      deployedAt: deployedAt.toISOString(),
      withdrawn: withdrawn && { ...withdrawn, at: withdrawn.at.toISOString() },
    };
  }
}

export class ProcessDefinitionListDto {
  items: ProcessDefinitionDto[];

  /** Always null: the list is complete. */
  nextCursor: string | null;
}

export class ElementStatisticsDto {
  @ApiProperty({ example: 'capire' })
  elementId: string;

  @ApiProperty({ type: 'integer', description: 'Instances that stand here now.' })
  active: number;

  @ApiProperty({ type: 'integer', description: 'Times it was left.' })
  ended: number;

  @ApiProperty({ type: 'integer', description: 'Open incidents.' })
  incidents: number;
}

export class StatisticsDto {
  definition: ProcessDefinitionDto;

  elements: ElementStatisticsDto[];
}

export class DeploymentFormDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: 'One or more .bpmn and .dmn files. All of them are deployed, or none.',
  })
  files: unknown[];

  @ApiPropertyOptional({ description: 'Name of the deployment; default: the first file.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;
}

export class DeploymentWarningDto {
  /** Name of the file. */
  resource: string;

  elementId: string | null;

  message: string;
}

export class DeploymentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'date-time' })
  deployedAt: string;

  /** New versions. */
  deployed: ProcessDefinitionDto[];

  /** Deployed before with this content. */
  unchanged: ProcessDefinitionDto[];

  /** New versions of decisions. */
  decisions: DecisionDefinitionDto[];

  /** Decisions that were deployed before with this content. */
  unchangedDecisions: DecisionDefinitionDto[];

  /** What did not refuse a file and its designer should know. */
  warnings: DeploymentWarningDto[];

  static of(result: DeploymentResult): DeploymentDto {
    return {
      id: result.id,
      name: result.name,
      deployedAt: result.deployedAt.toISOString(),
      deployed: result.deployed.map(ProcessDefinitionDto.of),
      unchanged: result.unchanged.map(ProcessDefinitionDto.of),
      decisions: result.decisions.deployed.map(DecisionDefinitionDto.of),
      unchangedDecisions: result.decisions.unchanged.map(DecisionDefinitionDto.of),
      warnings: [
        ...result.warnings.map(({ resource, elementId, message }) => ({ resource, elementId, message })),
        ...result.decisions.warnings.map((warning) => ({
          resource: warning.resource,
          elementId: warning.elementId,
          message: problemSentence(warning),
        })),
      ],
    };
  }
}
