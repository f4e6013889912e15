import type { EventSubscription, Execution } from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { executionIdOf } from '../instances/instance.representation.js';

/** An execution in Camunda's words. */
export function executionOf({
  instanceId,
  executionId,
  suspended,
}: Pick<Execution, 'instanceId' | 'executionId' | 'suspended'>): object {
  return {
    id: executionIdOf(instanceId, executionId),
    processInstanceId: instanceId,
    ended: false,
    suspended,
    tenantId: null,
  };
}

/** What waits for an event in Camunda's words. */
export function subscriptionOf(subscription: EventSubscription): object {
  const { id, kind, name, instanceId, executionId, elementId, createdAt } = subscription;
  return {
    id,
    eventType: kind,
    eventName: name,
    executionId: executionIdOf(instanceId, executionId),
    processInstanceId: instanceId,
    activityId: elementId,
    createdDate: toCamundaDate(createdAt),
    tenantId: null,
  };
}
