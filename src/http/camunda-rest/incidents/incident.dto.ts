import { ApiProperty } from '@nestjs/swagger';
import type { CamundaInstant } from '../camunda.dto.js';

/** What incidents that are open, and those of the history, have in common. */
export class AnyIncidentDto {
  id: string;

  processDefinitionId: string;

  processDefinitionKey: string;

  /** null: of a timer by which a process begins. */
  processInstanceId: string | null;

  executionId: string | null;

  @ApiProperty({ enum: ['failedJob', 'failedExternalTask'] })
  incidentType: string;

  activityId: string | null;

  failedActivityId: string | null;

  /** Always the incident itself: none follows from another. */
  causeIncidentId: string;

  rootCauseIncidentId: string;

  /** Id of the job or external task that it stopped. */
  configuration: string | null;

  /** null as well to whoever may not read the words of the case. */
  incidentMessage: string | null;

  /** Always null: there are no tenants. */
  tenantId: string | null;

  jobDefinitionId: string | null;

  /** Always null: incidents are not annotated. */
  annotation: string | null;
}

export class CamundaIncidentDto extends AnyIncidentDto {
  incidentTimestamp: CamundaInstant;
}

export class HistoricIncidentDto extends AnyIncidentDto {
  rootProcessInstanceId: string | null;

  createTime: CamundaInstant;

  endTime: CamundaInstant | null;

  /** Always null: nothing is removed. */
  removalTime: CamundaInstant | null;

  historyConfiguration: string | null;

  open: boolean;

  /** Always false: incidents are resolved, not deleted. */
  deleted: boolean;

  resolved: boolean;
}
