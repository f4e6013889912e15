import type { InstanceFilter, InstanceSort } from '../../../engine/api/index.js';
import { bothOf, CamundaList, type Given, oneOfFlags } from '../camunda-list.js';
import { conditionOf } from '../variable-conditions.js';

const CONDITIONS = {
  processInstanceIds: 'list',
  businessKey: 'text',
  processInstanceBusinessKey: 'text',
  businessKeyLike: 'text',
  processDefinitionId: 'text',
  processDefinitionKey: 'text',
  processDefinitionKeyIn: 'list',
  processDefinitionKeyNotIn: 'list',
  deploymentId: 'text',
  superProcessInstance: 'text',
  subProcessInstance: 'text',
  active: 'flag',
  suspended: 'flag',
  withIncident: 'flag',
  activityIdIn: 'list',
  rootProcessInstances: 'flag',
  leafProcessInstances: 'flag',
  withoutTenantId: 'flag',
  variables: 'variables',
} as const;

export const INSTANCES = new CamundaList<typeof CONDITIONS, InstanceSort>(CONDITIONS, {
  instanceId: 'instanceId',
  definitionKey: 'definitionKey',
  definitionId: 'definitionId',
  businessKey: 'businessKey',
});

export function instanceFilter(given: Given<typeof CONDITIONS>): InstanceFilter {
  return {
    ids: given.processInstanceIds,
    businessKey: given.businessKey ?? given.processInstanceBusinessKey,
    businessKeyLike: given.businessKeyLike,
    definitionId: given.processDefinitionId,
    keys: bothOf(given.processDefinitionKey, given.processDefinitionKeyIn),
    notKeys: given.processDefinitionKeyNotIn,
    deploymentId: given.deploymentId,
    parentInstanceId: given.superProcessInstance,
    calledInstanceId: given.subProcessInstance,
    suspended: oneOfFlags(given.suspended, given.active),
    withIncidents: given.withIncident,
    elementIds: given.activityIdIn,
    rootOnly: given.rootProcessInstances,
    leafOnly: given.leafProcessInstances,
    variables: given.variables?.map(conditionOf),
  };
}
