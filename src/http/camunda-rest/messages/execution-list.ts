import type { ExecutionFilter, ExecutionSort } from '../../../engine/api/index.js';
import { CamundaList, type Given, oneOfFlags } from '../camunda-list.js';
import { tokenOf } from '../instances/instance.representation.js';
import { conditionOf } from '../variable-conditions.js';

const CONDITIONS = {
  executionId: 'text',
  processInstanceId: 'text',
  businessKey: 'text',
  processDefinitionId: 'text',
  processDefinitionKey: 'text',
  activityId: 'text',
  messageEventSubscriptionName: 'text',
  signalEventSubscriptionName: 'text',
  active: 'flag',
  suspended: 'flag',
  withoutTenantId: 'flag',
  processVariables: 'variables',
} as const;

export const EXECUTIONS = new CamundaList<typeof CONDITIONS, ExecutionSort>(CONDITIONS, {
  instanceId: 'instanceId',
  definitionKey: 'definitionKey',
  definitionId: 'definitionId',
});

/** One named by its id is that of its instance, whatever instance is asked for beside. */
export function executionFilter(given: Given<typeof CONDITIONS>): ExecutionFilter {
  const token = given.executionId === undefined ? undefined : tokenOf(given.executionId);
  const { processInstanceId, messageEventSubscriptionName, signalEventSubscriptionName } = given;
  const message = messageEventSubscriptionName;
  const signal = signalEventSubscriptionName;
  return {
    instanceId: token?.instanceId ?? processInstanceId,
    executionId: token?.executionId,
    businessKey: given.businessKey,
    definitionId: given.processDefinitionId,
    keys: given.processDefinitionKey === undefined ? undefined : [given.processDefinitionKey],
    elementId: given.activityId,
    waitsFor:
      message !== undefined
        ? { kind: 'message', name: message }
        : signal !== undefined
          ? { kind: 'signal', name: signal }
          : undefined,
    suspended: oneOfFlags(given.suspended, given.active),
    variables: given.processVariables?.map(conditionOf),
  };
}
