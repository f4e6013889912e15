import type { ExternalTask, Json } from '../../engine/api/index.js';
import { toCamundaDate } from './camunda-date.js';
import { executionIdOf } from './instances/instance.representation.js';
import { toTypedMap } from './typed-values.js';

/** An external task in Camunda's words, without its variables. */
export function externalTaskOf(task: ExternalTask): Record<string, Json> {
  return {
    activityId: task.elementId,
    activityInstanceId: `${task.elementId}:${task.executionId}`,
    businessKey: task.businessKey,
    createTime: toCamundaDate(task.createdAt),
    errorMessage: task.errorMessage,
    executionId: executionIdOf(task.instanceId, task.executionId),
    id: task.id,
    lockExpirationTime: task.lockExpiresAt ? toCamundaDate(task.lockExpiresAt) : null,
    priority: task.priority,
    processDefinitionId: task.definitionId,
    processDefinitionKey: task.processKey,
    processDefinitionVersionTag: task.versionTag,
    processInstanceId: task.instanceId,
    retries: task.retries,
    suspended: task.suspended,
    tenantId: null,
    topicName: task.topic,
    workerId: task.workerId,
  };
}

/** What `fetchAndLock` answers for a task. */
export function lockedTaskOf(task: ExternalTask, withProperties: boolean): object {
  return {
    ...externalTaskOf(task),
    errorDetails: task.errorDetails,
    variables: toTypedMap(task.variables),
    ...(withProperties ? { extensionProperties: task.extensionProperties } : {}),
  };
}
