import type { IncidentFilter, IncidentRecord, Json } from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { bothOf, type Given, oneOfFlags } from '../camunda-list.js';
import { ofTenants, TENANT_FIELDS } from '../listed/conditions.js';

const ANY_FIELDS = {
  incidentId: 'text',
  incidentType: 'text',
  processDefinitionId: 'text',
  processDefinitionKeyIn: 'list',
  processInstanceId: 'text',
  executionId: 'text',
  activityId: 'text',
  failedActivityId: 'text',
  causeIncidentId: 'text',
  rootCauseIncidentId: 'text',
  configuration: 'text',
  tenantIdIn: TENANT_FIELDS.tenantIdIn,
} as const;

export const INCIDENT_FIELDS = {
  ...ANY_FIELDS,
  incidentTimestampBefore: 'date',
  incidentTimestampAfter: 'date',
} as const;

export const HISTORIC_INCIDENT_FIELDS = {
  ...ANY_FIELDS,
  processDefinitionKey: 'text',
  createTimeBefore: 'date',
  createTimeAfter: 'date',
  endTimeBefore: 'date',
  endTimeAfter: 'date',
  historyConfiguration: 'text',
  open: 'flag',
  resolved: 'flag',
  deleted: 'flag',
  withoutTenantId: TENANT_FIELDS.withoutTenantId,
} as const;

const ANY_SORTS = {
  incidentId: 'id',
  incidentType: 'type',
  executionId: 'executionId',
  activityId: 'elementId',
  processInstanceId: 'instanceId',
  processDefinitionId: 'definitionId',
  causeIncidentId: 'id',
  rootCauseIncidentId: 'id',
  configuration: 'jobId',
} as const;
export const INCIDENT_SORTS = { ...ANY_SORTS, incidentTimestamp: 'createdAt' } as const;
export const HISTORIC_INCIDENT_SORTS = {
  ...ANY_SORTS,
  createTime: 'createdAt',
  endTime: 'resolvedAt',
  processDefinitionKey: 'processKey',
  incidentState: 'state',
} as const;

/** What the engine is asked of open incidents; null: nothing can match. */
export function incidentFilter(given: Given<typeof INCIDENT_FIELDS>): IncidentFilter | null {
  const filter = anyFilter(given);
  return (
    filter && {
      ...filter,
      processKeys: given.processDefinitionKeyIn,
      open: true,
      created: { from: given.incidentTimestampAfter, to: given.incidentTimestampBefore },
    }
  );
}

/** What the engine is asked of all incidents; null: nothing can match. */
export function historicIncidentFilter(
  given: Given<typeof HISTORIC_INCIDENT_FIELDS>,
): IncidentFilter | null {
  const { historyConfiguration, configuration } = given;
  if (given.deleted || (given.open && given.resolved)) return null;
  if (historyConfiguration && configuration && historyConfiguration !== configuration) return null;
  const filter = anyFilter({ ...given, configuration: configuration ?? historyConfiguration });
  return (
    filter && {
      ...filter,
      processKeys: bothOf(given.processDefinitionKey, given.processDefinitionKeyIn),
      open: oneOfFlags(given.open, given.resolved),
      created: { from: given.createTimeAfter, to: given.createTimeBefore },
      resolved: { from: given.endTimeAfter, to: given.endTimeBefore },
    }
  );
}

function anyFilter(
  given: Given<typeof ANY_FIELDS> & { withoutTenantId?: boolean },
): IncidentFilter | null {
  const { incidentType: type, activityId, failedActivityId } = given;
  if (ofTenants(given)) return null;
  if (type !== undefined && type !== 'failedJob' && type !== 'failedExternalTask') return null;
  if (activityId && failedActivityId && activityId !== failedActivityId) return null;
  const ids = [given.incidentId, given.causeIncidentId, given.rootCauseIncidentId].filter(
    (id) => id !== undefined,
  );
  if (new Set(ids).size > 1) return null;
  return {
    ids: ids.length > 0 ? [ids[0]] : undefined,
    leased: type === undefined ? undefined : type === 'failedExternalTask',
    instanceIds: bothOf(given.processInstanceId, undefined),
    executionId: given.executionId,
    definitionId: given.processDefinitionId,
    elementId: activityId ?? failedActivityId,
    jobId: given.configuration,
  };
}

export function incidentOf(record: IncidentRecord, withheld: boolean): Record<string, Json> {
  return { ...anyOf(record, withheld), incidentTimestamp: toCamundaDate(record.createdAt) };
}

export function historicIncidentOf(
  record: IncidentRecord,
  withheld: boolean,
): Record<string, Json> {
  return {
    ...anyOf(record, withheld),
    rootProcessInstanceId: record.rootInstanceId,
    createTime: toCamundaDate(record.createdAt),
    endTime: record.resolvedAt && toCamundaDate(record.resolvedAt),
    removalTime: null,
    historyConfiguration: record.jobId,
    open: record.resolvedAt === null,
    deleted: false,
    resolved: record.resolvedAt !== null,
  };
}

function anyOf(record: IncidentRecord, withheld: boolean): Record<string, Json> {
  const { elementId, definitionId, jobId, leased } = record;
  return {
    id: record.id,
    processDefinitionId: definitionId,
    processDefinitionKey: record.processKey,
    processInstanceId: record.instanceId,
    executionId: record.executionId,
    incidentType: leased ? 'failedExternalTask' : 'failedJob',
    activityId: elementId,
    failedActivityId: elementId,
    causeIncidentId: record.id,
    rootCauseIncidentId: record.id,
    configuration: jobId,
    incidentMessage: withheld ? null : record.message,
    tenantId: null,
    jobDefinitionId: jobId && elementId && !leased ? `${definitionId}:${elementId}` : null,
    annotation: null,
  };
}
