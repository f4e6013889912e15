import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type CamundaInstant, TYPED_VARIABLES, type TypedValueDto } from '../camunda.dto.js';
import { CamundaInstanceDto } from '../instances/instance.dto.js';

export class CamundaExecutionDto {
  id: string;

  processInstanceId: string;

  /** Always false: what has ended is not listed. */
  ended: boolean;

  suspended: boolean;

  /** Always null: there are no tenants. */
  tenantId: string | null;
}

export class MessageResultDto {
  @ApiProperty({ enum: ['Execution', 'ProcessDefinition'] })
  resultType: string;

  /** The execution that received it; null: it started a process. */
  execution: CamundaExecutionDto | null;

  /** The process that it started; null: it was received by an execution. */
  processInstance: CamundaInstanceDto | null;

  /** With variablesInResultEnabled. */
  @ApiPropertyOptional(TYPED_VARIABLES)
  variables?: Record<string, TypedValueDto>;
}

export class EventSubscriptionDto {
  id: string;

  @ApiProperty({ enum: ['message', 'signal'] })
  eventType: string;

  /** @example paid */
  eventName: string;

  executionId: string;

  processInstanceId: string;

  activityId: string;

  createdDate: CamundaInstant;

  /** Always null: there are no tenants. */
  tenantId: string | null;
}
