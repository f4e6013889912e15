import { ApiProperty } from '@nestjs/swagger';

export class UserOperationDto {
  id: string;

  userId: string;

  /** @example 2026-11-23T09:00:00.000+0000 */
  timestamp: string;

  operationId: string;

  /** @example Suspend */
  operationType: string;

  /** @example ProcessInstance */
  entityType: string;

  @ApiProperty({ enum: ['Operator'] })
  category: string;

  /** The reason that was given; null as well to whoever may not read the words of the case. */
  annotation: string | null;

  property: string | null;

  /** Always null: former values are not kept. */
  orgValue: string | null;

  newValue: string | null;

  deploymentId: string | null;

  processDefinitionId: string | null;

  processDefinitionKey: string | null;

  processInstanceId: string | null;

  executionId: string | null;

  caseDefinitionId: string | null;

  caseInstanceId: string | null;

  caseExecutionId: string | null;

  taskId: string | null;

  externalTaskId: string | null;

  jobId: string | null;

  jobDefinitionId: string | null;

  batchId: string | null;

  tenantId: string | null;

  /** Always null: nothing is removed. */
  removalTime: string | null;

  rootProcessInstanceId: string | null;
}
