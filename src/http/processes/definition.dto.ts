import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { MaxLength } from '../../platform/text/index.js';
import { type DeploymentResult, problemSentence, type ProcessDefinition } from '../../engine/api/index.js';
import { DecisionDefinitionDto } from './decision.dto.js';
import type { Instant, Integer, Uuid } from '../../platform/http/index.js';

/** `true` or `false`; anything else stays as it is, to be refused. */
export const Flag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );

export class DefinitionsQuery {
  /** @example ciclo-di-servizio */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string;

  /** Only the latest version of each process. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @Flag()
  @IsBoolean()
  latest?: boolean;
}

/** Who took a version back, when and why: nothing begins in it any more, what runs in it goes on. */
export class WithdrawnDto {
  at: Instant;

  /** @example Ada Neri */
  by: string;

  reason: string;
}

/** A version of a process. */
export class ProcessDefinitionDto {
  id: Uuid;

  /** @example ciclo-di-servizio */
  key: string;

  @ApiProperty({ minimum: 1 })
  version: Integer;

  name: string | null;

  versionTag: string | null;

  /** @example ciclo-di-servizio.bpmn */
  resourceName: string;

  deploymentId: Uuid;

  deployedAt: Instant;

  /** Null: it was not taken back. */
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
  /** @example capire */
  elementId: string;

  /** Instances that stand here now. */
  active: Integer;

  /** Times it was left. */
  ended: Integer;

  /** Open incidents. */
  incidents: Integer;
}

export class StatisticsDto {
  definition: ProcessDefinitionDto;

  elements: ElementStatisticsDto[];
}

export class DeploymentFormDto {
  /** One or more .bpmn and .dmn files. All of them are deployed, or none. */
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' } })
  files: unknown[];

  /** Name of the deployment; default: the first file. */
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
  id: Uuid;

  name: string;

  deployedAt: Instant;

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
