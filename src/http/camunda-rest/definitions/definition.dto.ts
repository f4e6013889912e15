import { ApiProperty } from '@nestjs/swagger';

/** A version of a process in Camunda's words. */
export class CamundaDefinitionDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'ciclo-di-servizio' })
  key: string;

  /** Always null. */
  category: string | null;

  /** Always null. */
  description: string | null;

  name: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ example: 'ciclo-di-servizio.bpmn' })
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
  @ApiProperty({ type: Number, nullable: true })
  historyTimeToLive: number | null;

  startableInTasklist: boolean;
}

export class DefinitionXmlDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: '<bpmn:definitions/>' })
  bpmn20Xml: string;
}

export class CamundaFormDto {
  /** camunda:formKey; null: the form is made of the fields of `form-variables`, or there is none. */
  key: string | null;

  /** Always null. */
  contextPath: string | null;

  /** Always null. */
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true, example: null })
  camundaFormRef: object | null;
}

export class IncidentFiguresDto {
  @ApiProperty({ example: 'failedJob' })
  incidentType: string;

  @ApiProperty({ type: 'integer' })
  incidentCount: number;
}

export class ElementFiguresDto {
  @ApiProperty({ example: 'capire' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Tokens that stand here now.' })
  instances: number;

  @ApiProperty({ type: 'integer' })
  failedJobs: number;

  incidents: IncidentFiguresDto[];
}

export class DefinitionFiguresDto extends ElementFiguresDto {
  definition: CamundaDefinitionDto;
}
