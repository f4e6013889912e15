import type {
  ActivityFilter,
  IncidentFilter,
  InstanceRecordFilter,
  Span,
  TaskRecordFilter,
  VariableFilter,
} from '../../api/index.js';
import { GivenConditions } from '../list-query.js';
import { type Source } from '../listings.js';

const OF_PROCESS = `i.definition_id AS "definitionId", i.definition_key AS "processKey", i.root_instance_id AS "rootInstanceId",
  i.business_key AS "businessKey"`;

const DURATION = (from: string, to: string) => `(${to} - ${from})`;

/** The first step of an instance: where and by whom it began. */
const FIRST = `LEFT JOIN LATERAL (SELECT h.element_id, h.actor FROM activity_history h WHERE h.instance_id = i.id
  ORDER BY h.id LIMIT 1) first ON TRUE`;

export const INSTANCES: Source = {
  columns: `i.id, i.definition_id AS "definitionId", i.definition_key AS "definitionKey", i.definition_version AS "definitionVersion",
    i.business_key AS "businessKey", i.parent_instance_id AS "parentInstanceId", i.root_instance_id AS "rootInstanceId", i.state,
    i.started_at AS "startedAt", i.ended_at AS "endedAt", i.ended_by AS "endedBy", d.name AS "definitionName",
    first.element_id AS "startElementId", first.actor AS "startedBy"`,
  from: `process_instance i JOIN process_definition d ON d.id = i.definition_id ${FIRST}`,
  sorts: {
    id: 'i.id',
    definitionId: 'i.definition_id',
    businessKey: 'i.business_key',
    startedAt: 'i.started_at',
    endedAt: 'i.ended_at',
    duration: DURATION('i.started_at', 'i.ended_at'),
    processKey: 'i.definition_key',
    processName: 'd.name',
    processVersion: 'i.definition_version',
  },
  ties: 'i.started_at, i.id',
};

const IDS = (column: string) => `${column}::text = ANY (?::text[])`;

export function instancesWhere(filter: InstanceRecordFilter): GivenConditions {
  const where = new GivenConditions();
  where.given(IDS('i.id'), filter.ids);
  where.given('i.business_key = ANY (?::text[])', filter.businessKeys);
  where.given('i.business_key LIKE ?', filter.businessKeyLike);
  where.given('i.definition_id::text = ?', filter.definitionId);
  where.given('i.definition_key = ANY (?::text[])', filter.processKeys);
  where.given('i.definition_key <> ALL (?::text[])', filter.notProcessKeys);
  where.given('d.name = ?', filter.processName);
  where.given('d.name LIKE ?', filter.processNameLike);
  where.given('i.state = ANY (?::text[])', filter.states);
  within(where, 'i.started_at', filter.started);
  within(where, 'i.ended_at', filter.ended);
  where.given('first.actor = ?', filter.startedBy);
  where.given('i.parent_instance_id::text = ?', filter.parentId);
  where.given(
    'i.id = (SELECT c.parent_instance_id FROM process_instance c WHERE c.id::text = ?)',
    filter.childId,
  );
  where.flag(filter.rootsOnly, 'i.parent_instance_id IS NULL');
  if (filter.incidents) {
    const state = {
      open: ' AND n.resolved_at IS NULL',
      resolved: ' AND n.resolved_at IS NOT NULL',
    };
    const which = filter.incidents === 'any' ? '' : state[filter.incidents];
    where.and(`EXISTS (SELECT 1 FROM incident n WHERE n.instance_id = i.id${which})`);
  }
  const step = (
    ended: string,
  ) => `EXISTS (SELECT 1 FROM activity_history h WHERE h.instance_id = i.id
    AND h.element_id = ANY (?::text[]) AND h.ended_at IS ${ended})`;
  where.given(step('NOT NULL'), filter.executedElements);
  where.given(step('NULL'), filter.activeElements);
  return where;
}

export const ACTIVITIES: Source = {
  columns: `h.id::text, h.instance_id AS "instanceId", ${OF_PROCESS}, h.element_id AS "elementId", h.element_name AS "elementName",
    h.element_type AS "elementType", h.execution_id AS "executionId", h.started_at AS "startedAt", h.ended_at AS "endedAt",
    h.outcome, h.actor, w.id AS "taskId", w.assignee,
    (SELECT c.id FROM process_instance c WHERE c.parent_instance_id = h.instance_id AND c.parent_execution_id = h.execution_id
      LIMIT 1) AS "calledInstanceId"`,
  from: `activity_history h JOIN process_instance i ON i.id = h.instance_id
    LEFT JOIN LATERAL (SELECT t.id, t.assignee FROM work_item t WHERE t.instance_id = h.instance_id
      AND t.execution_id = h.execution_id AND t.definition_key = h.element_id LIMIT 1) w ON TRUE`,
  sorts: {
    id: 'h.id',
    instanceId: 'h.instance_id',
    executionId: 'h.execution_id',
    elementId: 'h.element_id',
    name: 'h.element_name',
    type: 'h.element_type',
    startedAt: 'h.started_at',
    endedAt: 'h.ended_at',
    duration: DURATION('h.started_at', 'h.ended_at'),
    definitionId: 'i.definition_id',
    occurrence: 'h.id',
  },
  ties: 'h.id',
};

export function activitiesWhere(filter: ActivityFilter): GivenConditions {
  const where = new GivenConditions();
  where.given('h.id::text = ?', filter.id);
  where.given(IDS('h.instance_id'), filter.instanceIds);
  where.given('h.definition_id::text = ?', filter.definitionId);
  where.given('h.execution_id = ?', filter.executionId);
  where.given('h.element_id = ?', filter.elementId);
  where.given('h.element_name = ?', filter.name);
  where.given('h.element_name LIKE ?', filter.nameLike);
  where.given('lower(h.element_type) = lower(?)', filter.type);
  where.given('w.assignee = ?', filter.assignee);
  where.flag(filter.ended, 'h.ended_at IS NOT NULL');
  where.flag(filter.cancelled, `h.outcome = 'cancelled'`);
  within(where, 'h.started_at', filter.startedWithin);
  within(where, 'h.ended_at', filter.endedWithin);
  return where;
}

export const TASKS: Source = {
  columns: `t.id, t.instance_id AS "instanceId", ${OF_PROCESS}, t.execution_id AS "executionId", t.definition_key AS "elementId",
    t.name, t.assignee, t.priority, t.created_at AS "createdAt", t.ended_at AS "endedAt", t.due_at AS "dueAt",
    t.follow_up_at AS "followUpAt", t.state`,
  from: 'work_item t JOIN process_instance i ON i.id = t.instance_id',
  sorts: {
    id: 't.id',
    instanceId: 't.instance_id',
    executionId: 't.execution_id',
    definitionId: 'i.definition_id',
    elementId: 't.definition_key',
    name: 't.name',
    assignee: 't.assignee',
    priority: 't.priority',
    createdAt: 't.created_at',
    endedAt: 't.ended_at',
    dueAt: 't.due_at',
    followUpAt: 't.follow_up_at',
    duration: DURATION('t.created_at', 't.ended_at'),
  },
  ties: 't.created_at, t.id',
};

export function tasksWhere(filter: TaskRecordFilter): GivenConditions {
  const where = new GivenConditions();
  where.and('NOT t.hidden');
  where.given('t.id::text = ?', filter.id);
  where.given(IDS('t.instance_id'), filter.instanceIds);
  where.given('i.business_key = ANY (?::text[])', filter.businessKeys);
  where.given('i.business_key LIKE ?', filter.businessKeyLike);
  where.given('i.definition_id::text = ?', filter.definitionId);
  where.given('i.definition_key = ?', filter.processKey);
  where.given('t.execution_id = ?', filter.executionId);
  where.given('t.definition_key = ANY (?::text[])', filter.elementIds);
  where.given('t.name = ?', filter.name);
  where.given('t.name LIKE ?', filter.nameLike);
  where.given('t.assignee = ?', filter.assignee);
  where.flag(filter.assigned, 't.assignee IS NOT NULL');
  where.given('t.priority = ?', filter.priority);
  where.flag(filter.ended, `t.state <> 'open'`);
  where.flag(filter.processEnded, 'i.ended_at IS NOT NULL');
  within(where, 't.created_at', filter.startedWithin);
  within(where, 't.ended_at', filter.endedWithin);
  within(where, 't.due_at', filter.due);
  return where;
}

export const VARIABLES: Source = {
  columns: `i.id AS "instanceId", ${OF_PROCESS}, v.key AS name, v.value, i.started_at AS "startedAt"`,
  from: 'process_instance i CROSS JOIN LATERAL jsonb_each(i.variables) v',
  sorts: { instanceId: 'i.id', name: 'v.key' },
  ties: 'i.started_at, i.id, v.key',
};

export function variablesWhere(filter: VariableFilter): GivenConditions {
  const where = new GivenConditions();
  where.given(IDS('i.id'), filter.instanceIds);
  where.given('i.definition_id::text = ?', filter.definitionId);
  where.given('i.definition_key = ?', filter.processKey);
  where.given('v.key = ?', filter.name);
  where.given('v.key LIKE ?', filter.nameLike);
  return where;
}

/** Of a job or an external task that is still there it says for itself whose it is. */
const LEASED = `coalesce(n.leased, e.mode = 'leased', FALSE)`;

/** One of a timer by which a process begins has no instance, but a version. */
const INCIDENT_DEFINITION = 'coalesce(i.definition_id, n.definition_id)';
const INCIDENT_KEY = 'coalesce(i.definition_key, d.key)';

export const INCIDENTS: Source = {
  columns: `n.id, n.instance_id AS "instanceId", ${INCIDENT_DEFINITION} AS "definitionId", ${INCIDENT_KEY} AS "processKey",
    i.root_instance_id AS "rootInstanceId", i.business_key AS "businessKey", n.element_id AS "elementId", n.kind, n.message, n.details,
    n.job_id AS "jobId", n.created_at AS "createdAt", n.resolved_at AS "resolvedAt",
    coalesce(e.execution_id, j.execution_id) AS "executionId", ${LEASED} AS leased`,
  from: `incident n LEFT JOIN process_instance i ON i.id = n.instance_id
    LEFT JOIN process_definition d ON d.id = n.definition_id
    LEFT JOIN external_task e ON e.id = n.job_id LEFT JOIN timer_job j ON j.id = n.job_id`,
  sorts: {
    id: 'n.id',
    createdAt: 'n.created_at',
    resolvedAt: 'n.resolved_at',
    type: LEASED,
    executionId: 'coalesce(e.execution_id, j.execution_id)',
    elementId: 'n.element_id',
    instanceId: 'n.instance_id',
    definitionId: INCIDENT_DEFINITION,
    processKey: INCIDENT_KEY,
    jobId: 'n.job_id',
    state: '(n.resolved_at IS NOT NULL)',
  },
  ties: 'n.created_at, n.id',
};

export function incidentsWhere(filter: IncidentFilter): GivenConditions {
  const where = new GivenConditions();
  where.given(IDS('n.id'), filter.ids);
  where.flag(filter.leased, LEASED);
  where.given(IDS('n.instance_id'), filter.instanceIds);
  where.given('coalesce(e.execution_id, j.execution_id) = ?', filter.executionId);
  where.given(`${INCIDENT_DEFINITION}::text = ?`, filter.definitionId);
  where.given(`${INCIDENT_KEY} = ANY (?::text[])`, filter.processKeys);
  where.given('n.element_id = ?', filter.elementId);
  where.given('n.job_id::text = ?', filter.jobId);
  where.flag(filter.open, 'n.resolved_at IS NULL');
  within(where, 'n.created_at', filter.created);
  within(where, 'n.resolved_at', filter.resolved);
  return where;
}

/** Adds that a column lies within the span. */
export function within(where: GivenConditions, column: string, span: Span | undefined): void {
  where.given(`${column} >= ?`, span?.from);
  where.given(`${column} <= ?`, span?.to);
}
