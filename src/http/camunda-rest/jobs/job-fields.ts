import type { EngineJob, JobFilter, Json } from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { bothOf, type Given, oneOfFlags } from '../camunda-list.js';
import { ofTenants, only, TENANT_FIELDS } from '../listed/conditions.js';

export const JOB_FIELDS = {
  jobId: 'text',
  jobIds: 'list',
  jobDefinitionId: 'text',
  processInstanceId: 'text',
  processInstanceIds: 'list',
  executionId: 'text',
  processDefinitionId: 'text',
  processDefinitionKey: 'text',
  activityId: 'text',
  withRetriesLeft: 'flag',
  noRetriesLeft: 'flag',
  executable: 'flag',
  timers: 'flag',
  messages: 'flag',
  dueDates: 'dates',
  createTimes: 'dates',
  withException: 'flag',
  failedActivityId: 'text',
  active: 'flag',
  suspended: 'flag',
  priorityLowerThanOrEquals: 'number',
  priorityHigherThanOrEquals: 'number',
  includeJobsWithoutTenantId: 'flag',
  ...TENANT_FIELDS,
} as const;

export const JOB_SORTS = {
  jobId: 'id',
  executionId: 'executionId',
  processInstanceId: 'instanceId',
  processDefinitionId: 'definitionId',
  processDefinitionKey: 'processKey',
  jobPriority: 'priority',
  jobRetries: 'retries',
  jobDueDate: 'dueAt',
} as const;

/** What the engine is asked; null: nothing can match. */
export function jobFilter(given: Given<typeof JOB_FIELDS>): JobFilter | null {
  if (ofTenants(given) && !given.includeJobsWithoutTenantId) return null;
  if (given.timers && given.messages) return null;
  const [definition, element] = partsOf(given.jobDefinitionId);
  if (differs(definition, given.processDefinitionId) || differs(element, given.activityId))
    return null;
  return {
    ids: bothOf(given.jobId, given.jobIds),
    kind: given.timers ? 'timer' : given.messages ? 'async' : undefined,
    instanceIds: bothOf(given.processInstanceId, given.processInstanceIds),
    executionId: given.executionId,
    definitionId: definition ?? given.processDefinitionId,
    processKey: given.processDefinitionKey,
    elementId: element ?? given.activityId,
    retriesLeft: oneOfFlags(given.withRetriesLeft, given.noRetriesLeft),
    executable: only(given.executable),
    suspended: oneOfFlags(given.suspended, given.active),
    failed: only(given.withException),
    failedElementId: given.failedActivityId,
    minPriority: given.priorityHigherThanOrEquals,
    maxPriority: given.priorityLowerThanOrEquals,
    dueBefore: given.dueDates?.before,
    dueAfter: given.dueDates?.after,
    createdBefore: given.createTimes?.before,
    createdAfter: given.createTimes?.after,
  };
}

/** `withheld`: its reader may not read the words of the case. */
export function jobOf(job: EngineJob, withheld: boolean): Record<string, Json> {
  return {
    id: job.id,
    jobDefinitionId: `${job.definitionId}:${job.elementId}`,
    processInstanceId: job.instanceId,
    processDefinitionId: job.definitionId,
    processDefinitionKey: job.processKey,
    executionId: job.executionId,
    exceptionMessage: withheld ? null : job.errorMessage,
    failedActivityId: job.errorMessage === null ? null : job.elementId,
    retries: job.retries,
    dueDate: toCamundaDate(job.dueAt),
    suspended: job.suspended,
    priority: job.priority,
    tenantId: null,
    createTime: job.createdAt && toCamundaDate(job.createdAt),
    batchId: null,
  };
}

/** Process definition and element of the id of a job's definition, as `jobOf` makes it. */
function partsOf(jobDefinitionId: string | undefined): [string?, string?] {
  if (jobDefinitionId === undefined) return [];
  const [definition, ...element] = jobDefinitionId.split(':');
  return [definition, element.join(':')];
}

function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
