import { ApiProperty } from '@nestjs/swagger';
import type { Integer } from '../../../platform/http/index.js';

/** A version of a process in Camunda's words. */
export class CamundaDefinitionDto {
  id: string;

  /** @example ciclo-di-servizio */
  key: string;

  /** Always null. */
  category: string | null;

  /** Always null. */
  description: string | null;

  name: string | null;

  version: Integer;

  /** @example ciclo-di-servizio.bpmn */
  resource: string;

  deploymentId: string;

  /** Always null. */
  diagram: string | null;

  /** It was taken back: nothing begins in it any more. */
  suspended: boolean;

  /** Always null: there are no tenants. */
  tenantId: string | null;

  versionTag: string | null;

  /** Always null: how long history is kept is no affair of the model. */
  historyTimeToLive: number | null;

  startableInTasklist: boolean;
}

export class DefinitionXmlDto {
  id: string;

  /** @example <bpmn:definitions/> */
  bpmn20Xml: string;
}

export class CamundaFormDto {
  /** camunda:formKey; null: the form is made of the fields of `form-variables`, or there is none. */
  key: string | null;

  /** Always null. */
  contextPath: string | null;

  /** camunda:formRef of a start: `key`, `binding`, `version`; null: there is none. */
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true, example: null })
  camundaFormRef: object | null;
}

export class IncidentFiguresDto {
  /** @example failedJob */
  incidentType: string;

  incidentCount: Integer;
}

export class ElementFiguresDto {
  /** @example capire */
  id: string;

  /** Tokens that stand here now. */
  instances: Integer;

  failedJobs: Integer;

  incidents: IncidentFiguresDto[];
}

export class DefinitionFiguresDto extends ElementFiguresDto {
  definition: CamundaDefinitionDto;
}
