import { ApiProperty } from '@nestjs/swagger';
import type { Integer } from '../../../platform/http/index.js';
import type { CamundaInstant } from '../camunda.dto.js';

export class HistoricInstanceDto {
  id: string;

  businessKey: string | null;

  processDefinitionId: string;

  processDefinitionKey: string;

  processDefinitionName: string | null;

  processDefinitionVersion: Integer;

  startTime: CamundaInstant;

  endTime: CamundaInstant | null;

  /** Always null: nothing is removed. */
  removalTime: CamundaInstant | null;

  /** Milliseconds. */
  durationInMillis: Integer | null;

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
  id: string;

  parentActivityInstanceId: string;

  activityId: string;

  activityName: string | null;

  /** @example userTask */
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

  startTime: CamundaInstant;

  endTime: CamundaInstant | null;

  /** Milliseconds. */
  durationInMillis: Integer | null;

  canceled: boolean;

  completeScope: boolean;

  tenantId: string | null;

  /** Always null: nothing is removed. */
  removalTime: CamundaInstant | null;

  rootProcessInstanceId: string;
}

export class HistoricTaskDto {
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

  startTime: CamundaInstant;

  endTime: CamundaInstant | null;

  /** Milliseconds. */
  duration: Integer | null;

  taskDefinitionKey: string;

  priority: Integer;

  due: CamundaInstant | null;

  parentTaskId: string | null;

  followUp: CamundaInstant | null;

  tenantId: string | null;

  /** Always null: nothing is removed. */
  removalTime: CamundaInstant | null;

  rootProcessInstanceId: string;

  @ApiProperty({ enum: ['Created', 'Completed', 'Deleted'] })
  taskState: string;
}

export class HistoricVariableDto {
  id: string;

  name: string;

  @ApiProperty({ enum: ['Null', 'Boolean', 'Integer', 'Long', 'Double', 'String', 'Date', 'Json'] })
  type: string;

  /** As it is now, or was at the end. Of type Json: a JSON text. */
  @ApiProperty({
    nullable: true,
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

  /** When its instance began. */
  createTime: CamundaInstant;

  /** Always null: nothing is removed. */
  removalTime: CamundaInstant | null;

  rootProcessInstanceId: string;
}

export class HistoricStatisticsDto {
  /**
   * Of the activity.
   *
   * @example capire
   */
  id: string;

  /** Tokens that stand there now. */
  instances: Integer;

  canceled: Integer;

  finished: Integer;

  /** End events that ended the instance. */
  completeScope: Integer;

  openIncidents: Integer;

  resolvedIncidents: Integer;

  /** Always 0: incidents are resolved. */
  deletedIncidents: Integer;
}
