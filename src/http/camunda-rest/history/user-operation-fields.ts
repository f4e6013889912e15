import type { Json } from '../../../engine/api/index.js';
import type { AuditEntry, AuditSearch } from '../../../platform/audit/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { bothOf, type Given } from '../camunda-list.js';
import { ofTenants, TENANT_FIELDS } from '../listed/conditions.js';

/** What the audit trail calls something, and what Camunda does. `property`: the detail that was set. */
const OPERATIONS: Readonly<Record<string, { type: string; entity: string; property?: string }>> = {
  'process-instance.started': { type: 'Create', entity: 'ProcessInstance' },
  'process-instance.suspended': { type: 'Suspend', entity: 'ProcessInstance' },
  'process-instance.resumed': { type: 'Activate', entity: 'ProcessInstance' },
  'process-instance.cancelled': { type: 'Delete', entity: 'ProcessInstance' },
  'process-instance.modified': { type: 'ModifyProcessInstance', entity: 'ProcessInstance' },
  'process-instance.migrated': { type: 'Migrate', entity: 'ProcessInstance' },
  'process-instance.variables-changed': { type: 'SetVariables', entity: 'ProcessInstance' },
  'incident.resolved': { type: 'Resolve', entity: 'Incident' },
  'job.retries-set': { type: 'SetJobRetries', entity: 'Job', property: 'retries' },
  'job.due-date-set': { type: 'SetDueDate', entity: 'Job', property: 'dueAt' },
  'job.executed': { type: 'Execute', entity: 'Job' },
  'process.deployed': { type: 'Create', entity: 'ProcessDefinition' },
  'process.withdrawn': { type: 'SuspendProcessDefinition', entity: 'ProcessDefinition' },
  'decision.deployed': { type: 'Create', entity: 'DecisionDefinition' },
};

const SUBJECTS: Readonly<Record<string, string>> = {
  ProcessInstance: 'processInstance',
  Incident: 'incident',
  Job: 'job',
  ProcessDefinition: 'processDefinition',
  DecisionDefinition: 'decisionDefinition',
};

export const USER_OPERATION_FIELDS = {
  operationId: 'text',
  userId: 'text',
  operationType: 'text',
  entityType: 'text',
  entityTypeIn: 'list',
  category: 'text',
  processInstanceId: 'text',
  processDefinitionId: 'text',
  jobId: 'text',
  afterTimestamp: 'date',
  beforeTimestamp: 'date',
  ...TENANT_FIELDS,
} as const;

export const USER_OPERATION_SORTS = { timestamp: 'at' } as const;

/** Which entries of the audit trail are meant; null: none can be. */
export function auditSearch(given: Given<typeof USER_OPERATION_FIELDS>): AuditSearch | null {
  const { processDefinitionId, jobId } = given;
  if (ofTenants(given) || (processDefinitionId !== undefined && jobId !== undefined)) return null;
  if (given.category !== undefined && given.category !== 'Operator') return null;
  const entities = [
    bothOf(given.entityType, given.entityTypeIn),
    jobId === undefined ? undefined : ['Job'],
    processDefinitionId === undefined ? undefined : ['ProcessDefinition'],
  ].filter((names) => names !== undefined);
  const actions = Object.entries(OPERATIONS).filter(
    ([, { type, entity }]) =>
      (given.operationType === undefined || given.operationType === type) &&
      entities.every((names) => names.includes(entity)),
  );
  return {
    subjectTypes: Object.values(SUBJECTS),
    actions: actions.map(([action]) => action),
    id: given.operationId,
    subjectId: jobId ?? processDefinitionId,
    processInstanceId: given.processInstanceId,
    actor: given.userId,
    from: given.afterTimestamp,
    to: given.beforeTimestamp,
  };
}

type Details = Record<string, Json> | null;

/** The instance that an entry is about; null: it is about none. */
export function instanceOf({ subjectType, subjectId, details }: AuditEntry): string | null {
  if (subjectType === 'processInstance') return subjectId;
  const named = (details as Details)?.processInstanceId;
  return typeof named === 'string' ? named : null;
}

/** `withheld`: its reader may not read the words of the case. */
export function userOperationOf(entry: AuditEntry, withheld: boolean): Record<string, Json> {
  const { type, entity, property = null } = OPERATIONS[entry.action];
  const details = entry.details as Details;
  const text = (name: string) => (details?.[name] === undefined ? null : String(details[name]));
  const idOf = (name: string) => (entity === name ? entry.subjectId : null);
  return {
    id: entry.id,
    userId: entry.actorId,
    timestamp: toCamundaDate(entry.at),
    operationId: entry.id,
    operationType: type,
    entityType: entity,
    category: 'Operator',
    annotation: withheld ? null : text('reason'),
    property,
    orgValue: null,
    newValue: property && text(property),
    deploymentId: null,
    processDefinitionId: idOf('ProcessDefinition'),
    processDefinitionKey: entity === 'ProcessDefinition' ? text('key') : null,
    processInstanceId: instanceOf(entry),
    executionId: null,
    caseDefinitionId: null,
    caseInstanceId: null,
    caseExecutionId: null,
    taskId: null,
    externalTaskId: null,
    jobId: idOf('Job'),
    jobDefinitionId: null,
    batchId: null,
    tenantId: null,
    removalTime: null,
    rootProcessInstanceId: null,
  };
}
