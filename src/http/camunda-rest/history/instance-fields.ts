import type {
  InstanceRecordFilter,
  InstanceRecord,
  InstanceState,
  Json,
} from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { bothOf, type Given } from '../camunda-list.js';
import { ofTenants, only, TENANT_FIELDS } from '../listed/conditions.js';

export const INSTANCE_FIELDS = {
  processInstanceId: 'text',
  processInstanceIds: 'list',
  processInstanceBusinessKey: 'text',
  processInstanceBusinessKeyIn: 'list',
  processInstanceBusinessKeyLike: 'text',
  processDefinitionId: 'text',
  processDefinitionKey: 'text',
  processDefinitionKeyIn: 'list',
  processDefinitionKeyNotIn: 'list',
  processDefinitionName: 'text',
  processDefinitionNameLike: 'text',
  rootProcessInstances: 'flag',
  superProcessInstanceId: 'text',
  subProcessInstanceId: 'text',
  finished: 'flag',
  unfinished: 'flag',
  active: 'flag',
  suspended: 'flag',
  completed: 'flag',
  externallyTerminated: 'flag',
  internallyTerminated: 'flag',
  withIncidents: 'flag',
  withRootIncidents: 'flag',
  incidentStatus: ['open', 'resolved'],
  startedBy: 'text',
  startedBefore: 'date',
  startedAfter: 'date',
  finishedBefore: 'date',
  finishedAfter: 'date',
  executedActivityIdIn: 'list',
  activeActivityIdIn: 'list',
  ...TENANT_FIELDS,
} as const;

export const INSTANCE_SORTS = {
  instanceId: 'id',
  definitionId: 'definitionId',
  definitionKey: 'processKey',
  definitionName: 'processName',
  definitionVersion: 'processVersion',
  businessKey: 'businessKey',
  startTime: 'startedAt',
  endTime: 'endedAt',
  duration: 'duration',
} as const;

const ENDED: InstanceState[] = ['completed', 'cancelled'];
const RUNNING: InstanceState[] = ['running', 'suspended'];

type GivenInstances = Given<typeof INSTANCE_FIELDS>;

/** What the engine is asked; null: nothing can match. */
export function instanceFilter(given: GivenInstances): InstanceRecordFilter | null {
  if (ofTenants(given)) return null;
  const states = statesOf(given);
  if (states?.length === 0) return null;
  return {
    ids: bothOf(given.processInstanceId, given.processInstanceIds),
    businessKeys: bothOf(given.processInstanceBusinessKey, given.processInstanceBusinessKeyIn),
    businessKeyLike: given.processInstanceBusinessKeyLike,
    definitionId: given.processDefinitionId,
    processKeys: bothOf(given.processDefinitionKey, given.processDefinitionKeyIn),
    notProcessKeys: given.processDefinitionKeyNotIn,
    processName: given.processDefinitionName,
    processNameLike: given.processDefinitionNameLike,
    states,
    started: { from: given.startedAfter, to: given.startedBefore },
    ended: { from: given.finishedAfter, to: given.finishedBefore },
    startedBy: given.startedBy,
    parentId: given.superProcessInstanceId,
    childId: given.subProcessInstanceId,
    rootsOnly: only(given.rootProcessInstances),
    incidents: incidentsOf(given),
    executedElements: given.executedActivityIdIn,
    activeElements: given.activeActivityIdIn,
  };
}

/** The states that all flags leave; undefined: any. */
function statesOf(given: GivenInstances): InstanceState[] | undefined {
  const asked: (InstanceState[] | false | undefined)[] = [
    given.finished && ENDED,
    given.unfinished && RUNNING,
    given.active && ['running'],
    given.suspended && ['suspended'],
    given.completed && ['completed'],
    given.externallyTerminated && ['cancelled'],
    // A process that ends itself by a terminate event has completed here.
    given.internallyTerminated && [],
  ];
  const sets = asked.filter((states) => states !== undefined && states !== false);
  if (sets.length === 0) return undefined;
  return [...RUNNING, ...ENDED].filter((state) => sets.every((states) => states.includes(state)));
}

function incidentsOf(given: GivenInstances): InstanceRecordFilter['incidents'] {
  if (given.incidentStatus !== undefined) return given.incidentStatus;
  return given.withIncidents || given.withRootIncidents ? 'any' : undefined;
}

const STATES: Record<InstanceState, string> = {
  running: 'ACTIVE',
  suspended: 'SUSPENDED',
  completed: 'COMPLETED',
  cancelled: 'EXTERNALLY_TERMINATED',
};

/** Milliseconds; null: it has not ended. */
export function duration(from: Date, to: Date | null): number | null {
  return to && to.getTime() - from.getTime();
}

/** `withheld`: its reader may not read the words of the case. */
export function historicInstanceOf(one: InstanceRecord, withheld: boolean): Record<string, Json> {
  return {
    id: one.id,
    businessKey: one.businessKey,
    processDefinitionId: one.definitionId,
    processDefinitionKey: one.definitionKey,
    processDefinitionName: one.definitionName,
    processDefinitionVersion: one.definitionVersion,
    startTime: toCamundaDate(one.startedAt),
    endTime: one.endedAt && toCamundaDate(one.endedAt),
    removalTime: null,
    durationInMillis: duration(one.startedAt, one.endedAt),
    startUserId: one.startedBy,
    startActivityId: one.startElementId,
    deleteReason: one.state === 'cancelled' && !withheld ? one.endedBy : null,
    rootProcessInstanceId: one.rootInstanceId,
    superProcessInstanceId: one.parentInstanceId,
    superCaseInstanceId: null,
    caseInstanceId: null,
    tenantId: null,
    state: STATES[one.state],
    restartedProcessInstanceId: null,
  };
}
