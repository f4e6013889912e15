import { ApiProperty } from '@nestjs/swagger';
import type { Integer } from '../../../platform/http/index.js';

export class MigrationInstructionDto {
  /** @example ["capire"] */
  sourceActivityIds: string[];

  /** @example ["capire"] */
  targetActivityIds: string[];

  /** Of an event: whether it waits for what the target version names. */
  updateEventTrigger: boolean;
}

export class MigrationPlanDto {
  sourceProcessDefinitionId: string;

  targetProcessDefinitionId: string;

  instructions: MigrationInstructionDto[];

  /** Always empty: a migration sets no variables. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  variables: object;
}

export class InstructionReportDto {
  instruction: MigrationInstructionDto;

  failures: string[];
}

export class MigrationPlanReportDto {
  /** Of the instructions that cannot be followed. */
  instructionReports: InstructionReportDto[];

  @ApiProperty({ type: 'object', additionalProperties: true })
  variableReports: object;
}

export class CamundaBatchDto {
  id: string;

  @ApiProperty({ enum: ['instance-migration'] })
  type: string;

  totalJobs: Integer;

  jobsCreated: Integer;

  /** Always 1: an instance goes over by itself. */
  batchJobsPerSeed: Integer;

  invocationsPerBatchJob: Integer;

  /** Always null: a batch has no jobs that could be listed. */
  seedJobDefinitionId: string | null;

  monitorJobDefinitionId: string | null;

  batchJobDefinitionId: string | null;

  suspended: boolean;

  /** Always null: there are no tenants. */
  tenantId: string | null;

  createUserId: string;

  /** @example 2026-11-23T09:00:00.000+0000 */
  startTime: string;

  /** @example 2026-11-23T09:00:00.000+0000 */
  executionStartTime: string;
}

export class BatchStatisticsDto extends CamundaBatchDto {
  /** Instances that could not be taken over. */
  remainingJobs: Integer;

  completedJobs: Integer;

  failedJobs: Integer;
}
