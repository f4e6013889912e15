import { ApiProperty } from '@nestjs/swagger';
import { type CamundaInstant } from '../camunda.dto.js';
import type { Integer } from '../../../platform/http/index.js';

/** A user task in Camunda's words. */
export class CamundaTaskDto {
  id: string;

  /** @example Capire */
  name: string;

  /** Username of whoever took it. */
  assignee: string | null;

  created: CamundaInstant;

  /** null: none, or it is suspended. */
  due: CamundaInstant | null;

  followUp: CamundaInstant | null;

  /** Always null. */
  lastUpdated: CamundaInstant | null;

  /** Always null. */
  delegationState: string | null;

  /** Always null. */
  description: string | null;

  executionId: string;

  /** Always null. */
  owner: string | null;

  /** Always null. */
  parentTaskId: string | null;

  priority: Integer;

  processDefinitionId: string;

  processInstanceId: string;

  /** @example capire */
  taskDefinitionKey: string;

  /** Always null. */
  caseExecutionId: string | null;

  /** Always null. */
  caseInstanceId: string | null;

  /** Always null. */
  caseDefinitionId: string | null;

  suspended: boolean;

  formKey: string | null;

  /** Always null. */
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true, example: null })
  camundaFormRef: object | null;

  /** Always null: there are no tenants. */
  tenantId: string | null;
}

export class IdentityLinkDto {
  /** @example infodesk */
  userId: string | null;

  /** @example savena-infodesk */
  groupId: string | null;

  @ApiProperty({ enum: ['assignee', 'candidate'] })
  type: string;
}

export class CamundaCommentDto {
  /** Empty. */
  @ApiProperty({ example: [] })
  links: object[];

  id: string;

  /** @example infodesk */
  userId: string | null;

  taskId: string;

  processInstanceId: string;

  rootProcessInstanceId: string;

  time: CamundaInstant;

  /** null: withheld. */
  message: string | null;

  /** Always null: notes stay with the case. */
  removalTime: CamundaInstant | null;
}
