import type { ActivityFilter, ActivityOfProcess, Json } from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { bothOf, type Given, oneOfFlags } from '../camunda-list.js';
import { ofTenants, only, TENANT_FIELDS } from '../listed/conditions.js';
import { duration } from './instance-fields.js';

export const ACTIVITY_FIELDS = {
  activityInstanceId: 'text',
  processInstanceId: 'text',
  processInstanceIdIn: 'list',
  processDefinitionId: 'text',
  executionId: 'text',
  activityId: 'text',
  activityName: 'text',
  activityNameLike: 'text',
  activityType: 'text',
  taskAssignee: 'text',
  finished: 'flag',
  unfinished: 'flag',
  canceled: 'flag',
  startedBefore: 'date',
  startedAfter: 'date',
  finishedBefore: 'date',
  finishedAfter: 'date',
  ...TENANT_FIELDS,
} as const;

export const ACTIVITY_SORTS = {
  activityInstanceId: 'id',
  instanceId: 'instanceId',
  executionId: 'executionId',
  activityId: 'elementId',
  activityName: 'name',
  activityType: 'type',
  startTime: 'startedAt',
  endTime: 'endedAt',
  duration: 'duration',
  definitionId: 'definitionId',
  occurrence: 'occurrence',
} as const;

/** What the engine is asked; null: nothing can match. */
export function activityFilter(given: Given<typeof ACTIVITY_FIELDS>): ActivityFilter | null {
  if (ofTenants(given) || (given.finished && given.unfinished)) return null;
  return {
    id: given.activityInstanceId === undefined ? undefined : rowOf(given.activityInstanceId),
    instanceIds: bothOf(given.processInstanceId, given.processInstanceIdIn),
    definitionId: given.processDefinitionId,
    executionId: given.executionId,
    elementId: given.activityId,
    name: given.activityName,
    nameLike: given.activityNameLike,
    type: given.activityType === undefined ? undefined : elementType(given.activityType),
    assignee: given.taskAssignee,
    ended: oneOfFlags(given.finished, given.unfinished),
    cancelled: only(given.canceled),
    startedWithin: { from: given.startedAfter, to: given.startedBefore },
    endedWithin: { from: given.finishedAfter, to: given.finishedBefore },
  };
}

/** The row that an id of `historicActivityOf` names. */
export function rowOf(activityInstanceId: string): string {
  return activityInstanceId.slice(activityInstanceId.lastIndexOf(':') + 1);
}

/** `UserTask` is a userTask; an end event is a noneEndEvent, whatever it throws. */
function activityType(type: string): string {
  return type === 'EndEvent' ? 'noneEndEvent' : `${type[0].toLowerCase()}${type.slice(1)}`;
}

function elementType(asked: string): string {
  return asked === 'noneEndEvent' ? 'EndEvent' : asked;
}

/** `readsTasks`: its reader may know who does the work. */
export function historicActivityOf(
  one: ActivityOfProcess,
  readsTasks: boolean,
): Record<string, Json> {
  return {
    id: `${one.elementId}:${one.id}`,
    parentActivityInstanceId: one.instanceId,
    activityId: one.elementId,
    activityName: one.elementName,
    activityType: activityType(one.elementType),
    processDefinitionKey: one.processKey,
    processDefinitionId: one.definitionId,
    processInstanceId: one.instanceId,
    executionId: one.executionId,
    taskId: readsTasks ? one.taskId : null,
    calledProcessInstanceId: one.calledInstanceId,
    calledCaseInstanceId: null,
    assignee: readsTasks ? one.assignee : null,
    startTime: toCamundaDate(one.startedAt),
    endTime: one.endedAt && toCamundaDate(one.endedAt),
    durationInMillis: duration(one.startedAt, one.endedAt),
    canceled: one.outcome === 'cancelled',
    completeScope: one.elementType === 'EndEvent' && one.outcome === 'completed',
    tenantId: null,
    removalTime: null,
    rootProcessInstanceId: one.rootInstanceId,
  };
}
