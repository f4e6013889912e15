import { ApiProperty } from '@nestjs/swagger';

const INSTANT = { type: String, nullable: true, example: '2026-11-23T09:00:00.000+0000' } as const;

/** What incidents that are open, and those of the history, have in common. */
export class AnyIncidentDto {
  @ApiProperty()
  id: string;

  processDefinitionId: string;

  processDefinitionKey: string;

  processInstanceId: string;

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
  @ApiProperty({ ...INSTANT, nullable: false })
  incidentTimestamp: string;
}

export class HistoricIncidentDto extends AnyIncidentDto {
  rootProcessInstanceId: string;

  @ApiProperty({ ...INSTANT, nullable: false })
  createTime: string;

  @ApiProperty(INSTANT)
  endTime: string | null;

  @ApiProperty({ ...INSTANT, description: 'Always null: nothing is removed.' })
  removalTime: string | null;

  historyConfiguration: string | null;

  open: boolean;

  /** Always false: incidents are resolved, not deleted. */
  deleted: boolean;

  resolved: boolean;
}
