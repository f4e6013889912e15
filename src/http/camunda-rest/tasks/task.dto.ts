import { ApiProperty } from '@nestjs/swagger';
import { CAMUNDA_INSTANT, CAMUNDA_INSTANT_OR_NULL } from '../camunda.dto.js';

/** A user task in Camunda's words. */
export class CamundaTaskDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'Capire' })
  name: string;

  /** Username of whoever took it. */
  assignee: string | null;

  @ApiProperty(CAMUNDA_INSTANT)
  created: string;

  @ApiProperty({ ...CAMUNDA_INSTANT_OR_NULL, description: 'null: none, or it is suspended.' })
  due: string | null;

  @ApiProperty(CAMUNDA_INSTANT_OR_NULL)
  followUp: string | null;

  /** Always null. */
  @ApiProperty(CAMUNDA_INSTANT_OR_NULL)
  lastUpdated: string | null;

  /** Always null. */
  delegationState: string | null;

  /** Always null. */
  description: string | null;

  executionId: string;

  /** Always null. */
  owner: string | null;

  /** Always null. */
  parentTaskId: string | null;

  @ApiProperty({ type: 'integer' })
  priority: number;

  processDefinitionId: string;

  processInstanceId: string;

  @ApiProperty({ example: 'capire' })
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
  @ApiProperty({ type: String, nullable: true, example: 'infodesk' })
  userId: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'savena-infodesk' })
  groupId: string | null;

  @ApiProperty({ enum: ['assignee', 'candidate'] })
  type: string;
}

export class CamundaCommentDto {
  /** Empty. */
  @ApiProperty({ type: 'array', items: { type: 'object' }, example: [] })
  links: object[];

  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true, example: 'infodesk' })
  userId: string | null;

  @ApiProperty()
  taskId: string;

  processInstanceId: string;

  rootProcessInstanceId: string;

  @ApiProperty(CAMUNDA_INSTANT)
  time: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: withheld.' })
  message: string | null;

  /** Always null: notes stay with the case. */
  @ApiProperty(CAMUNDA_INSTANT_OR_NULL)
  removalTime: string | null;
}
