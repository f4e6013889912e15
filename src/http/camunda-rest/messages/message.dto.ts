import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CAMUNDA_INSTANT, TYPED_VARIABLES, type TypedValueDto } from '../camunda.dto.js';
import { CamundaInstanceDto } from '../instances/instance.dto.js';

export class CamundaExecutionDto {
  @ApiProperty()
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
  @ApiProperty({ type: CamundaExecutionDto, nullable: true })
  execution: CamundaExecutionDto | null;

  /** The process that it started; null: it was received by an execution. */
  @ApiProperty({ type: CamundaInstanceDto, nullable: true })
  processInstance: CamundaInstanceDto | null;

  /** With variablesInResultEnabled. */
  @ApiPropertyOptional(TYPED_VARIABLES)
  variables?: Record<string, TypedValueDto>;
}

export class EventSubscriptionDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: ['message', 'signal'] })
  eventType: string;

  @ApiProperty({ example: 'paid' })
  eventName: string;

  executionId: string;

  processInstanceId: string;

  activityId: string;

  @ApiProperty(CAMUNDA_INSTANT)
  createdDate: string;

  /** Always null: there are no tenants. */
  tenantId: string | null;
}
