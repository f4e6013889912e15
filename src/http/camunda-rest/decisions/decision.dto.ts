import { ApiProperty } from '@nestjs/swagger';

export class CamundaDecisionDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'smistamento' })
  key: string;

  /** Always null: files have no category here. */
  category: string | null;

  name: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ example: 'smistamento.dmn' })
  resource: string;

  deploymentId: string;

  /** Always null: there are no tenants. */
  tenantId: string | null;

  /** Always null: the decisions of a file are deployed one by one. */
  decisionRequirementsDefinitionId: string | null;

  decisionRequirementsDefinitionKey: string | null;

  /** Always null: nothing is removed. */
  @ApiProperty({ type: 'integer', nullable: true })
  historyTimeToLive: number | null;

  versionTag: string | null;
}

export class DecisionXmlDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>' })
  dmnXml: string;
}
