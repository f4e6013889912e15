import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TYPED_VARIABLES, type TypedValueDto } from '../camunda.dto.js';
import { CamundaLinkDto } from '../deployments/deployment.dto.js';

/** A run of a process in Camunda's words. */
export class CamundaInstanceDto {
  /** Empty in lists. */
  links: CamundaLinkDto[];

  @ApiProperty()
  id: string;

  definitionId: string;

  @ApiProperty({ example: 'ciclo-di-servizio' })
  definitionKey: string;

  businessKey: string | null;

  /** Always null. */
  caseInstanceId: string | null;

  ended: boolean;

  suspended: boolean;

  /** Always null: there are no tenants. */
  tenantId: string | null;
}

export class StartedInstanceDto extends CamundaInstanceDto {
  /** With withVariablesInReturn. */
  @ApiPropertyOptional(TYPED_VARIABLES)
  variables?: Record<string, TypedValueDto>;
}

export class ActivityIncidentDto {
  @ApiProperty()
  id: string;

  activityId: string;
}

/** Where tokens stand, as a tree of scopes. */
export class ActivityInstanceDto {
  @ApiProperty()
  id: string;

  parentActivityInstanceId: string | null;

  @ApiProperty({ example: 'capire' })
  activityId: string;

  activityName: string | null;

  /** The same as activityName. */
  name: string | null;

  @ApiProperty({ example: 'userTask' })
  activityType: string;

  processInstanceId: string;

  processDefinitionId: string;

  executionIds: string[];

  incidentIds: string[];

  incidents: ActivityIncidentDto[];

  @ApiProperty({
    type: 'array',
    items: { $ref: '#/components/schemas/ActivityInstanceDto' },
    example: [],
  })
  childActivityInstances: ActivityInstanceDto[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description: 'Always empty: what waits before a step is one of its tokens.',
    example: [],
  })
  childTransitionInstances: object[];
}
