import {
  type Json,
  NO_END,
  type TaskRecord,
  type TaskRecordFilter,
} from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { bothOf, type Given, oneOfFlags } from '../camunda-list.js';
import { ofTenants, TENANT_FIELDS } from '../listed/conditions.js';
import { duration } from './instance-fields.js';

export const TASK_FIELDS = {
  taskId: 'text',
  processInstanceId: 'text',
  processInstanceIdIn: 'list',
  processInstanceBusinessKey: 'text',
  processInstanceBusinessKeyIn: 'list',
  processInstanceBusinessKeyLike: 'text',
  processDefinitionId: 'text',
  processDefinitionKey: 'text',
  executionId: 'text',
  taskDefinitionKey: 'text',
  taskDefinitionKeyIn: 'list',
  taskName: 'text',
  taskNameLike: 'text',
  taskAssignee: 'text',
  assigned: 'flag',
  unassigned: 'flag',
  taskPriority: 'number',
  finished: 'flag',
  unfinished: 'flag',
  processFinished: 'flag',
  processUnfinished: 'flag',
  startedBefore: 'date',
  startedAfter: 'date',
  finishedBefore: 'date',
  finishedAfter: 'date',
  taskDueDateBefore: 'date',
  taskDueDateAfter: 'date',
  ...TENANT_FIELDS,
} as const;

export const TASK_SORTS = {
  taskId: 'id',
  processInstanceId: 'instanceId',
  executionId: 'executionId',
  processDefinitionId: 'definitionId',
  taskDefinitionKey: 'elementId',
  taskName: 'name',
  assignee: 'assignee',
  priority: 'priority',
  startTime: 'createdAt',
  endTime: 'endedAt',
  dueDate: 'dueAt',
  followUpDate: 'followUpAt',
  duration: 'duration',
} as const;

/** What the engine is asked; null: nothing can match. */
export function taskFilter(given: Given<typeof TASK_FIELDS>): TaskRecordFilter | null {
  const opposites = [
    [given.assigned, given.unassigned],
    [given.finished, given.unfinished],
    [given.processFinished, given.processUnfinished],
  ];
  if (ofTenants(given) || opposites.some(([yes, no]) => yes && no)) return null;
  return {
    id: given.taskId,
    instanceIds: bothOf(given.processInstanceId, given.processInstanceIdIn),
    businessKeys: bothOf(given.processInstanceBusinessKey, given.processInstanceBusinessKeyIn),
    businessKeyLike: given.processInstanceBusinessKeyLike,
    definitionId: given.processDefinitionId,
    processKey: given.processDefinitionKey,
    executionId: given.executionId,
    elementIds: bothOf(given.taskDefinitionKey, given.taskDefinitionKeyIn),
    name: given.taskName,
    nameLike: given.taskNameLike,
    assignee: given.taskAssignee,
    assigned: oneOfFlags(given.assigned, given.unassigned),
    priority: given.taskPriority,
    ended: oneOfFlags(given.finished, given.unfinished),
    processEnded: oneOfFlags(given.processFinished, given.processUnfinished),
    startedWithin: { from: given.startedAfter, to: given.startedBefore },
    endedWithin: { from: given.finishedAfter, to: given.finishedBefore },
    due: { from: given.taskDueDateAfter, to: given.taskDueDateBefore },
  };
}

const REASONS = { open: null, completed: 'completed', cancelled: 'deleted' } as const;
const STATES = { open: 'Created', completed: 'Completed', cancelled: 'Deleted' } as const;

/** `assignee`: as far as its reader may know who it is. */
export function historicTaskOf(one: TaskRecord, assignee: string | null): Record<string, Json> {
  return {
    id: one.id,
    processDefinitionKey: one.processKey,
    processDefinitionId: one.definitionId,
    processInstanceId: one.instanceId,
    executionId: one.executionId,
    caseDefinitionKey: null,
    caseDefinitionId: null,
    caseInstanceId: null,
    caseExecutionId: null,
    activityInstanceId: `${one.elementId}:${one.executionId}`,
    name: one.name,
    description: null,
    deleteReason: REASONS[one.state],
    owner: null,
    assignee,
    startTime: toCamundaDate(one.createdAt),
    endTime: one.endedAt && toCamundaDate(one.endedAt),
    duration: duration(one.createdAt, one.endedAt),
    taskDefinitionKey: one.elementId,
    priority: one.priority,
    due: one.dueAt && one.dueAt.toISOString() !== NO_END ? toCamundaDate(one.dueAt) : null,
    parentTaskId: null,
    followUp: one.followUpAt && toCamundaDate(one.followUpAt),
    tenantId: null,
    removalTime: null,
    rootProcessInstanceId: one.rootInstanceId,
    taskState: STATES[one.state],
  };
}
