import type { WorkItem } from '../../../engine/api/index.js';
import type { KnownCodes } from '../../../modules/contacts/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { executionIdOf } from '../instances/instance.representation.js';

/**
 * A task in Camunda's words. `codes`: its reader may not read the words of the case, which an expression of the model may have put
 * in the place of the assignee; null: they may.
 */
export function taskOf(item: WorkItem, codes: KnownCodes | null, suspended: boolean): object {
  return {
    id: item.id,
    name: item.name,
    assignee: accountOf(item.assignee, codes),
    created: toCamundaDate(item.createdAt),
    due: item.dueAt && toCamundaDate(item.dueAt),
    followUp: item.followUpAt && toCamundaDate(item.followUpAt),
    lastUpdated: null,
    delegationState: null,
    description: null,
    executionId: executionIdOf(item.instanceId, item.executionId),
    owner: null,
    parentTaskId: null,
    priority: item.priority,
    processDefinitionId: item.definitionId,
    processInstanceId: item.instanceId,
    taskDefinitionKey: item.definitionKey,
    caseExecutionId: null,
    caseInstanceId: null,
    caseDefinitionId: null,
    suspended,
    formKey: item.formKey,
    camundaFormRef: null,
    tenantId: null,
  };
}

/** Who has the task, and who may take it. */
export function identityLinksOf(item: WorkItem, codes: KnownCodes | null): object[] {
  const assignee = accountOf(item.assignee, codes);
  const users = item.candidateUsers.filter((user) => codes?.isAccount(user) ?? true);
  const groups = item.candidateGroups.filter((group) => codes?.isPoint(group) ?? true);
  return [
    ...(assignee === null ? [] : [{ userId: assignee, groupId: null, type: 'assignee' }]),
    ...users.map((userId) => ({ userId, groupId: null, type: 'candidate' })),
    ...groups.map((groupId) => ({ userId: null, groupId, type: 'candidate' })),
  ];
}

function accountOf(name: string | null, codes: KnownCodes | null): string | null {
  return name !== null && codes?.isAccount(name) === false ? null : name;
}
