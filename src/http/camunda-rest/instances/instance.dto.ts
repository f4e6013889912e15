import { ApiPropertyOptional } from '@nestjs/swagger';
import { TYPED_VARIABLES, type TypedValueDto } from '../camunda.dto.js';
import { CamundaLinkDto } from '../deployments/deployment.dto.js';

/** A run of a process in Camunda's words. */
export class CamundaInstanceDto {
  /** Empty in lists. */
  links: CamundaLinkDto[];

  id: string;

  definitionId: string;

  /** @example ciclo-di-servizio */
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
  id: string;

  activityId: string;
}

/** Where tokens stand, as a tree of scopes. */
export class ActivityInstanceDto {
  id: string;

  parentActivityInstanceId: string | null;

  /** @example capire */
  activityId: string;

  activityName: string | null;

  /** The same as activityName. */
  name: string | null;

  /** @example userTask */
  activityType: string;

  processInstanceId: string;

  processDefinitionId: string;

  executionIds: string[];

  incidentIds: string[];

  incidents: ActivityIncidentDto[];

  /** @example [] */
  childActivityInstances: ActivityInstanceDto[];

  /**
   * Always empty: what waits before a step is one of its tokens.
   *
   * @example []
   */
  childTransitionInstances: object[];
}
