import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CamundaDefinitionDto } from '../definitions/definition.dto.js';
import { CAMUNDA_INSTANT } from '../camunda.dto.js';

export class CamundaLinkDto {
  @ApiProperty({ example: 'GET' })
  method: string;

  @ApiProperty({ example: 'https://ascolto.example.org/engine-rest/deployment/1' })
  href: string;

  @ApiProperty({ example: 'self' })
  rel: string;
}

export class CamundaDeploymentDto {
  /** Empty in lists. */
  links: CamundaLinkDto[];

  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'ciclo-di-servizio' })
  name: string;

  @ApiProperty({ type: String, nullable: true, example: 'Camunda Modeler' })
  source: string | null;

  @ApiProperty(CAMUNDA_INSTANT)
  deploymentTime: string;

  /** Always null: there are no tenants. */
  tenantId: string | null;
}

const BY_ID = (name: string) => ({
  type: 'object' as const,
  nullable: true,
  additionalProperties: { $ref: `#/components/schemas/${name}` },
  example: {},
});

export class DeployedDecisionDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'smistamento' })
  key: string;

  /** Always null. */
  category: string | null;

  name: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ example: 'smistamento.dmn' })
  resource: string;

  deploymentId: string;

  tenantId: string | null;

  decisionRequirementsDefinitionId: string | null;

  decisionRequirementsDefinitionKey: string | null;

  historyTimeToLive: number | null;

  versionTag: string | null;
}

export class CamundaDeployedDto extends CamundaDeploymentDto {
  @ApiProperty({
    ...BY_ID(CamundaDefinitionDto.name),
    description: 'New versions by id; null: none.',
  })
  deployedProcessDefinitions: Record<string, CamundaDefinitionDto> | null;

  @ApiProperty({
    ...BY_ID(DeployedDecisionDto.name),
    description: 'New versions by id; null: none.',
  })
  deployedDecisionDefinitions: Record<string, DeployedDecisionDto> | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true, example: null })
  deployedCaseDefinitions: object | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true, example: null })
  deployedDecisionRequirementsDefinitions: object | null;
}

export class DeploymentResourceDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'ciclo-di-servizio.bpmn' })
  name: string;

  deploymentId: string;
}

/** As Camunda Modeler sends it. */
export class CreateDeploymentForm {
  @ApiProperty({ name: 'deployment-name', example: 'ciclo-di-servizio' })
  'deployment-name': string;

  @ApiPropertyOptional({ example: 'Camunda Modeler' })
  'deployment-source'?: string;

  @ApiPropertyOptional({
    description: 'true: a file whose content is in force already becomes no new version.',
    enum: ['true', 'false'],
  })
  'enable-duplicate-filtering'?: string;

  @ApiPropertyOptional({
    description: 'As enable-duplicate-filtering, which looks at each file here.',
    enum: ['true', 'false'],
  })
  'deploy-changed-only'?: string;

  @ApiPropertyOptional({
    type: 'string',
    format: 'binary',
    description: 'One or more .bpmn and .dmn files, each in a field of any name.',
  })
  data?: unknown;
}
