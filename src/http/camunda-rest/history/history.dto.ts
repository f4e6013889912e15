import { ApiProperty } from '@nestjs/swagger';

const INSTANT = { type: String, nullable: true, example: '2026-11-23T09:00:00.000+0000' } as const;
const REQUIRED_INSTANT = { ...INSTANT, nullable: false } as const;
const NEVER = { ...INSTANT, description: 'Always null: nothing is removed.' } as const;
const MILLISECONDS = { type: 'integer', nullable: true, description: 'Milliseconds.' } as const;

export class HistoricInstanceDto {
  @ApiProperty()
  id: string;

  businessKey: string | null;

  processDefinitionId: string;

  processDefinitionKey: string;

  processDefinitionName: string | null;

  @ApiProperty({ type: 'integer' })
  processDefinitionVersion: number;

  @ApiProperty(REQUIRED_INSTANT)
  startTime: string;

  @ApiProperty(INSTANT)
  endTime: string | null;

  @ApiProperty(NEVER)
  removalTime: string | null;

  @ApiProperty(MILLISECONDS)
  durationInMillis: number | null;

  startUserId: string | null;

  startActivityId: string | null;

  /** null as well to whoever may not read the words of the case. */
  deleteReason: string | null;

  rootProcessInstanceId: string;

  superProcessInstanceId: string | null;

  /** Always null: there are no CMMN cases. */
  superCaseInstanceId: string | null;

  caseInstanceId: string | null;

  /** Always null: there are no tenants. */
  tenantId: string | null;

  @ApiProperty({ enum: ['ACTIVE', 'SUSPENDED', 'COMPLETED', 'EXTERNALLY_TERMINATED'] })
  state: string;

  /** Always null: nothing is restarted. */
  restartedProcessInstanceId: string | null;
}

export class HistoricActivityDto {
  @ApiProperty()
  id: string;

  parentActivityInstanceId: string;

  activityId: string;

  activityName: string | null;

  @ApiProperty({ example: 'userTask' })
  activityType: string;

  processDefinitionKey: string;

  processDefinitionId: string;

  processInstanceId: string;

  executionId: string;

  /** null as well to designers, who watch over no work of people. */
  taskId: string | null;

  calledProcessInstanceId: string | null;

  calledCaseInstanceId: string | null;

  /** null as well to designers. */
  assignee: string | null;

  @ApiProperty(REQUIRED_INSTANT)
  startTime: string;

  @ApiProperty(INSTANT)
  endTime: string | null;

  @ApiProperty(MILLISECONDS)
  durationInMillis: number | null;

  canceled: boolean;

  completeScope: boolean;

  tenantId: string | null;

  @ApiProperty(NEVER)
  removalTime: string | null;

  rootProcessInstanceId: string;
}

export class HistoricTaskDto {
  @ApiProperty()
  id: string;

  processDefinitionKey: string;

  processDefinitionId: string;

  processInstanceId: string;

  executionId: string;

  caseDefinitionKey: string | null;

  caseDefinitionId: string | null;

  caseInstanceId: string | null;

  caseExecutionId: string | null;

  activityInstanceId: string;

  name: string;

  /** Always null: tasks have no text of their own. */
  description: string | null;

  @ApiProperty({ type: String, nullable: true, enum: ['completed', 'deleted'] })
  deleteReason: string | null;

  owner: string | null;

  /** null as well where a model has put words of a case there. */
  assignee: string | null;

  @ApiProperty(REQUIRED_INSTANT)
  startTime: string;

  @ApiProperty(INSTANT)
  endTime: string | null;

  @ApiProperty(MILLISECONDS)
  duration: number | null;

  taskDefinitionKey: string;

  @ApiProperty({ type: 'integer' })
  priority: number;

  @ApiProperty(INSTANT)
  due: string | null;

  parentTaskId: string | null;

  @ApiProperty(INSTANT)
  followUp: string | null;

  tenantId: string | null;

  @ApiProperty(NEVER)
  removalTime: string | null;

  rootProcessInstanceId: string;

  @ApiProperty({ enum: ['Created', 'Completed', 'Deleted'] })
  taskState: string;
}

export class HistoricVariableDto {
  @ApiProperty()
  id: string;

  name: string;

  @ApiProperty({ enum: ['Null', 'Boolean', 'Integer', 'Long', 'Double', 'String', 'Date', 'Json'] })
  type: string;

  @ApiProperty({
    nullable: true,
    description: 'As it is now, or was at the end. Of type Json: a JSON text.',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
  })
  value: string | number | boolean | null;

  @ApiProperty({ type: 'object', additionalProperties: true })
  valueInfo: object;

  processDefinitionKey: string;

  processDefinitionId: string;

  processInstanceId: string;

  executionId: string;

  activityInstanceId: string;

  caseDefinitionKey: string | null;

  caseDefinitionId: string | null;

  caseInstanceId: string | null;

  caseExecutionId: string | null;

  taskId: string | null;

  /** Says that the value is withheld from whoever may not read the words of the case. */
  errorMessage: string | null;

  tenantId: string | null;

  @ApiProperty({ enum: ['CREATED'] })
  state: string;

  @ApiProperty({ ...REQUIRED_INSTANT, description: 'When its instance began.' })
  createTime: string;

  @ApiProperty(NEVER)
  removalTime: string | null;

  rootProcessInstanceId: string;
}

export class HistoricStatisticsDto {
  @ApiProperty({ description: 'Of the activity.', example: 'capire' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Tokens that stand there now.' })
  instances: number;

  @ApiProperty({ type: 'integer' })
  canceled: number;

  @ApiProperty({ type: 'integer' })
  finished: number;

  @ApiProperty({ type: 'integer', description: 'End events that ended the instance.' })
  completeScope: number;

  @ApiProperty({ type: 'integer' })
  openIncidents: number;

  @ApiProperty({ type: 'integer' })
  resolvedIncidents: number;

  @ApiProperty({ type: 'integer', description: 'Always 0: incidents are resolved.' })
  deletedIncidents: number;
}
