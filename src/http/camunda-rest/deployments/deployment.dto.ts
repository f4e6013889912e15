import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CamundaDecisionDto } from '../decisions/decision.dto.js';
import { CamundaDefinitionDto } from '../definitions/definition.dto.js';
import { type CamundaInstant } from '../camunda.dto.js';

export class CamundaLinkDto {
  /** @example GET */
  method: string;

  /** @example https://ascolto.example.org/engine-rest/deployment/1 */
  href: string;

  /** @example self */
  rel: string;
}

export class CamundaDeploymentDto {
  /** Empty in lists. */
  links: CamundaLinkDto[];

  id: string;

  /** @example ciclo-di-servizio */
  name: string;

  /** @example Camunda Modeler */
  source: string | null;

  deploymentTime: CamundaInstant;

  /** Always null: there are no tenants. */
  tenantId: string | null;
}

const BY_ID = (name: string) => ({
  type: 'object' as const,
  nullable: true,
  additionalProperties: { $ref: `#/components/schemas/${name}` },
  example: {},
});

export class CamundaDeployedDto extends CamundaDeploymentDto {
  /** New versions by id; null: none. */
  @ApiProperty(BY_ID(CamundaDefinitionDto.name))
  deployedProcessDefinitions: Record<string, CamundaDefinitionDto> | null;

  /** New versions by id; null: none. */
  @ApiProperty(BY_ID(CamundaDecisionDto.name))
  deployedDecisionDefinitions: Record<string, CamundaDecisionDto> | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true, example: null })
  deployedCaseDefinitions: object | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true, example: null })
  deployedDecisionRequirementsDefinitions: object | null;
}

export class DeploymentResourceDto {
  id: string;

  /** @example ciclo-di-servizio.bpmn */
  name: string;

  deploymentId: string;
}

/** As Camunda Modeler sends it. */
export class CreateDeploymentForm {
  /** @example ciclo-di-servizio */
  @ApiProperty({ minLength: 1 })
  'deployment-name': string;

  /** @example Camunda Modeler */
  'deployment-source'?: string;

  /** true: a file whose content is in force already becomes no new version. */
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  'enable-duplicate-filtering'?: string;

  /** As enable-duplicate-filtering, which looks at each file here. */
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  'deploy-changed-only'?: string;

  /** One or more .bpmn and .dmn files, each in a field of any name. */
  @ApiProperty({ type: 'string', format: 'binary' })
  data: unknown;
}
