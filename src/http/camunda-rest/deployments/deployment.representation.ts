import type { Deployment, DeploymentResult } from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { decisionOf } from '../decisions/decision-fields.js';
import { definitionOf } from '../definitions/definition.representation.js';

/** A deployment in Camunda's words. */
export function deploymentOf(
  { id, name, source, deployedAt }: Pick<Deployment, 'id' | 'name' | 'source' | 'deployedAt'>,
  links: object[] = [],
): object {
  return { links, id, name, source, deploymentTime: toCamundaDate(deployedAt), tenantId: null };
}

/** The new versions of a deployment, by id. */
export function deployedOf({ deployed, decisions }: DeploymentResult): object {
  return {
    deployedProcessDefinitions: byId(deployed, definitionOf),
    deployedDecisionDefinitions: byId(decisions.deployed, decisionOf),
    deployedCaseDefinitions: null,
    deployedDecisionRequirementsDefinitions: null,
  };
}

function byId<T extends { id: string }>(
  items: T[],
  shown: (item: T) => object,
): Record<string, object> | null {
  if (items.length === 0) return null;
  return Object.fromEntries(items.map((item) => [item.id, shown(item)]));
}
