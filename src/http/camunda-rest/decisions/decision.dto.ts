import type { Integer } from '../../../platform/http/index.js';

export class CamundaDecisionDto {
  id: string;

  /** @example smistamento */
  key: string;

  /** Always null: files have no category here. */
  category: string | null;

  name: string | null;

  version: Integer;

  /** @example smistamento.dmn */
  resource: string;

  deploymentId: string;

  /** Always null: there are no tenants. */
  tenantId: string | null;

  /** Always null: the decisions of a file are deployed one by one. */
  decisionRequirementsDefinitionId: string | null;

  decisionRequirementsDefinitionKey: string | null;

  /** Always null: nothing is removed. */
  historyTimeToLive: Integer | null;

  versionTag: string | null;
}

export class DecisionXmlDto {
  id: string;

  /** @example <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/> */
  dmnXml: string;
}
