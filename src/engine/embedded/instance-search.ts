import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  type ActivityRecord,
  type EventSubscription,
  type Execution,
  type ExecutionFilter,
  type ExecutionSort,
  type InstanceFilter,
  InstanceSearch,
  type InstanceSort,
  type OffsetPage,
  type OpenActivity,
  type ProcessInstance,
  type VariableCondition,
  type Variables,
} from '../api/index.js';
import { INSTANCE_COLUMNS, type InstanceRow, toInstance } from './instance-rows.js';
import { countRows, GivenConditions, offsetRows } from './list-query.js';
import { ModelCache } from './model/model-cache.js';

const SORTS: Record<InstanceSort, string> = {
  instanceId: 'i.id',
  definitionKey: 'i.definition_key',
  definitionId: 'i.definition_id',
  businessKey: 'i.business_key',
};

/** Instances as wholes, where their tokens stand, and what of theirs waits for an event beside a token. */
const EXECUTIONS = `(
    SELECT id AS instance_id, NULL::text AS execution_id, NULL::text AS element_id FROM process_instance
    UNION ALL
    SELECT instance_id, execution_id, element_id FROM activity_history WHERE ended_at IS NULL
    UNION
    SELECT instance_id, execution_id, element_id FROM event_subscription
  ) x JOIN process_instance i ON i.id = x.instance_id`;

const COMPARISONS = { gt: '>', gteq: '>=', lt: '<', lteq: '<=' } as const;

/** Reads the rows of instances that have not ended. */
@Injectable()
export class EmbeddedInstanceSearch extends InstanceSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly models: ModelCache,
  ) {
    super();
  }

  async instances(
    filter: InstanceFilter,
    page: OffsetPage<InstanceSort>,
  ): Promise<ProcessInstance[]> {
    const select = `SELECT ${INSTANCE_COLUMNS} FROM process_instance i`;
    const list = {
      select,
      where: instanceConditions(filter),
      columns: SORTS,
      last: 'i.started_at, i.id',
    };
    return (await offsetRows<InstanceRow, InstanceSort>(this.unitOfWork, list, page)).map(
      toInstance,
    );
  }

  countInstances(filter: InstanceFilter): Promise<number> {
    return countRows(this.unitOfWork, 'process_instance i', instanceConditions(filter));
  }

  async openActivities(instanceId: string): Promise<OpenActivity[]> {
    const rows = await this.unitOfWork.read<
      ActivityRecord & { definition_id: string; incidentIds: string[] } & Record<string, unknown>
    >(
      `SELECT h.id::text, h.instance_id AS "instanceId", h.element_id AS "elementId", h.element_name AS "elementName",
              h.element_type AS "elementType", h.execution_id AS "executionId", h.started_at AS "startedAt",
              h.ended_at AS "endedAt", h.outcome, h.actor, i.definition_id,
              ARRAY(SELECT n.id::text FROM incident n WHERE n.instance_id = i.id AND n.element_id = h.element_id
                      AND n.resolved_at IS NULL ORDER BY n.created_at) AS "incidentIds"
         FROM activity_history h JOIN process_instance i ON i.id = h.instance_id
        WHERE h.instance_id = $1 AND h.ended_at IS NULL ORDER BY h.started_at, h.id`,
      [instanceId],
    );
    if (rows.length === 0) return [];
    const { model } = await this.models.get(rows[0].definition_id);
    return rows.map(({ definition_id: _definition, ...row }) => ({
      ...row,
      parentElementId: model.elements.get(row.elementId)?.parentId ?? model.key,
    }));
  }

  executions(filter: ExecutionFilter, page: OffsetPage<ExecutionSort>): Promise<Execution[]> {
    const select = `SELECT x.instance_id AS "instanceId", x.execution_id AS "executionId", x.element_id AS "elementId",
        i.state = 'suspended' AS suspended FROM ${EXECUTIONS}`;
    const list = {
      select,
      where: executionConditions(filter),
      columns: SORTS,
      last: 'i.started_at, i.id, x.execution_id NULLS FIRST',
    };
    return offsetRows(this.unitOfWork, list, page);
  }

  countExecutions(filter: ExecutionFilter): Promise<number> {
    return countRows(this.unitOfWork, EXECUTIONS, executionConditions(filter));
  }

  async localVariables(instanceId: string, executionId: string): Promise<Variables> {
    const [found] = await this.executions(
      { instanceId, executionId },
      { sort: [], offset: 0, limit: 1 },
    );
    if (!found) throw new NotFound('execution', `${instanceId}:${executionId}`);
    const [row] = await this.unitOfWork.read<{ variables: Variables }>(
      `SELECT local_variables AS variables FROM work_item
        WHERE instance_id = $1 AND execution_id = $2 AND state = 'open'`,
      [instanceId, executionId],
    );
    return row?.variables ?? {};
  }

  subscriptions(
    filter: Parameters<InstanceSearch['subscriptions']>[0],
  ): Promise<EventSubscription[]> {
    const where = new GivenConditions()
      .flag(true, `i.state IN ('running', 'suspended')`)
      .given('s.kind = ?', filter.kind)
      .given('s.name = ?', filter.name)
      .given('s.business_key = ?', filter.businessKey)
      .given('s.instance_id::text = ?', filter.instanceId)
      .given('s.execution_id = ?', filter.executionId);
    withVariables(where, filter.variables);
    return this.unitOfWork.read<EventSubscription & Record<string, unknown>>(
      `SELECT s.id, s.kind, s.name, s.instance_id AS "instanceId", s.execution_id AS "executionId",
              s.element_id AS "elementId",
              coalesce((SELECT max(h.started_at) FROM activity_history h
                         WHERE h.instance_id = s.instance_id AND h.execution_id = s.execution_id), i.started_at) AS "createdAt"
         FROM event_subscription s JOIN process_instance i ON i.id = s.instance_id
        ${where.toString()} ORDER BY i.root_instance_id, s.instance_id, s.id LIMIT 1000`,
      where.values,
    );
  }
}

function instanceConditions(filter: InstanceFilter): GivenConditions {
  const where = commonConditions(filter)
    .given('i.id::text = ANY (?::text[])', filter.ids)
    .given(
      `EXISTS (SELECT 1 FROM activity_history h WHERE h.instance_id = i.id AND h.ended_at IS NULL
                 AND h.element_id = ANY (?::text[]))`,
      filter.elementIds,
    )
    .given('i.parent_instance_id::text = ?', filter.parentInstanceId)
    .given(
      'i.id = (SELECT c.parent_instance_id FROM process_instance c WHERE c.id::text = ?)',
      filter.calledInstanceId,
    )
    .flag(filter.rootOnly || undefined, 'i.parent_instance_id IS NULL')
    .flag(
      filter.leafOnly || undefined,
      `NOT EXISTS (SELECT 1 FROM process_instance c
                    WHERE c.parent_instance_id = i.id AND c.state IN ('running', 'suspended'))`,
    );
  return where;
}

function executionConditions(filter: ExecutionFilter): GivenConditions {
  const event = `EXISTS (SELECT 1 FROM event_subscription s WHERE s.instance_id = x.instance_id
    AND s.execution_id = x.execution_id`;
  return commonConditions(filter)
    .given('x.instance_id::text = ?', filter.instanceId)
    .given('x.execution_id = ?', filter.executionId)
    .given('x.element_id = ?', filter.elementId)
    .given(`${event} AND s.kind = ?)`, filter.waitsFor?.kind)
    .given(`${event} AND s.name = ?)`, filter.waitsFor?.name);
}

function commonConditions(filter: InstanceFilter | ExecutionFilter): GivenConditions {
  const where = new GivenConditions()
    .flag(true, `i.state IN ('running', 'suspended')`)
    .given('i.business_key = ?', filter.businessKey)
    .given('i.business_key LIKE ?', filter.businessKeyLike)
    .given('i.definition_id::text = ?', filter.definitionId)
    .given('i.definition_key = ANY (?::text[])', filter.keys)
    .given('i.definition_key <> ALL (?::text[])', filter.notKeys)
    .given(
      'i.definition_id IN (SELECT d.id FROM process_definition d WHERE d.deployment_id::text = ?)',
      filter.deploymentId,
    )
    .flag(filter.suspended, `i.state = 'suspended'`)
    .flag(
      filter.withIncidents || undefined,
      'EXISTS (SELECT 1 FROM incident n WHERE n.instance_id = i.id AND n.resolved_at IS NULL)',
    );
  withVariables(where, filter.variables);
  return where;
}

/** Of an instance whose tree belongs to a case only those conditions are true that may be asked of cases. */
function withVariables(where: GivenConditions, conditions: readonly VariableCondition[] = []) {
  for (const { name, operator, value, ofCases } of conditions) {
    const json = JSON.stringify(value);
    const held = 'i.variables -> ?';
    switch (operator) {
      case 'eq':
        where.and(`${held} = ?::jsonb`, name, json);
        break;
      case 'neq':
        where.and(`${held} <> ?::jsonb`, name, json);
        break;
      case 'like':
        where.and('i.variables ->> ? LIKE ?', name, String(value));
        break;
      default:
        where.and(`jsonb_typeof(${held}) = jsonb_typeof(?::jsonb)`, name, json);
        where.and(`${held} ${COMPARISONS[operator]} ?::jsonb`, name, json);
    }
    if (!ofCases)
      where.and(`NOT EXISTS (SELECT 1 FROM process_instance t WHERE t.root_instance_id = i.root_instance_id
        AND t.business_key ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')`);
  }
}
