import type { TaskSearchFilter, TaskSearchSort } from '../../../engine/api/index.js';
import { tokenOf } from '../instances/instance.representation.js';
import { bothOf, CamundaList, type Given, oneOfFlags } from '../camunda-list.js';

const CONDITIONS = {
  taskId: 'text',
  taskIdIn: 'list',
  processInstanceId: 'text',
  processInstanceIdIn: 'list',
  processInstanceBusinessKey: 'text',
  processInstanceBusinessKeyIn: 'list',
  processInstanceBusinessKeyLike: 'text',
  processDefinitionId: 'text',
  processDefinitionKey: 'text',
  processDefinitionKeyIn: 'list',
  executionId: 'text',
  assignee: 'text',
  assigneeIn: 'list',
  assigned: 'flag',
  unassigned: 'flag',
  candidateGroup: 'text',
  candidateGroups: 'list',
  candidateUser: 'text',
  includeAssignedTasks: 'flag',
  withCandidateGroups: 'flag',
  withoutCandidateGroups: 'flag',
  withCandidateUsers: 'flag',
  withoutCandidateUsers: 'flag',
  taskDefinitionKey: 'text',
  taskDefinitionKeyIn: 'list',
  taskDefinitionKeyLike: 'text',
  name: 'text',
  nameLike: 'text',
  priority: 'number',
  minPriority: 'number',
  maxPriority: 'number',
  dueDate: 'date',
  dueBefore: 'date',
  dueAfter: 'date',
  withoutDueDate: 'flag',
  followUpDate: 'date',
  followUpBefore: 'date',
  followUpAfter: 'date',
  createdOn: 'date',
  createdBefore: 'date',
  createdAfter: 'date',
  active: 'flag',
  suspended: 'flag',
  withoutTenantId: 'flag',
} as const;

export const TASKS = new CamundaList<typeof CONDITIONS, TaskSearchSort>(CONDITIONS, {
  instanceId: 'instanceId',
  dueDate: 'dueAt',
  executionId: 'executionId',
  assignee: 'assignee',
  created: 'createdAt',
  name: 'name',
  nameCaseInsensitive: 'name',
  priority: 'priority',
  id: 'id',
  followUpDate: 'followUpAt',
});

/** As in Camunda, what asks for candidates means tasks that nobody has taken, unless `includeAssignedTasks`. */
export function taskFilter(given: Given<typeof CONDITIONS>): TaskSearchFilter {
  const { candidateGroup, candidateGroups } = given;
  const groups = [candidateGroup ?? [], candidateGroups ?? []].flat();
  const asksCandidates = groups.length > 0 || given.candidateUser !== undefined;
  const execution = given.executionId === undefined ? undefined : tokenOf(given.executionId);
  const isFree = asksCandidates && !given.includeAssignedTasks;
  return {
    ids: bothOf(given.taskId, given.taskIdIn),
    instanceId: given.processInstanceId,
    instanceIds: bothOf(execution?.instanceId, given.processInstanceIdIn),
    businessKey: given.processInstanceBusinessKey,
    businessKeys: given.processInstanceBusinessKeyIn,
    businessKeyLike: given.processInstanceBusinessKeyLike,
    definitionId: given.processDefinitionId,
    processKey: given.processDefinitionKey,
    processKeys: given.processDefinitionKeyIn,
    executionId: execution?.executionId,
    assignee: given.assignee,
    assignees: given.assigneeIn,
    assigned: isFree ? false : oneOfFlags(given.assigned, given.unassigned),
    candidateGroups: groups.length > 0 ? groups : undefined,
    candidateUser: given.candidateUser,
    withCandidateGroups: oneOfFlags(given.withCandidateGroups, given.withoutCandidateGroups),
    withCandidateUsers: oneOfFlags(given.withCandidateUsers, given.withoutCandidateUsers),
    definitionKey: given.taskDefinitionKey,
    definitionKeys: given.taskDefinitionKeyIn,
    definitionKeyLike: given.taskDefinitionKeyLike,
    name: given.name,
    nameLike: given.nameLike,
    priority: given.priority,
    minPriority: given.minPriority,
    maxPriority: given.maxPriority,
    dueAt: { at: given.dueDate, before: given.dueBefore, after: given.dueAfter },
    withoutDueDate: given.withoutDueDate,
    followUpAt: {
      at: given.followUpDate,
      before: given.followUpBefore,
      after: given.followUpAfter,
    },
    createdAt: { at: given.createdOn, before: given.createdBefore, after: given.createdAfter },
    suspended: oneOfFlags(given.suspended, given.active),
  };
}
