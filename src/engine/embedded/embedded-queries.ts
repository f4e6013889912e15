import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { countUpTo, UnitOfWork } from '../../platform/database/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  type ActivityRecord,
  caseWords,
  type FormField,
  type HeldTask,
  type Incident,
  type InstanceState,
  NO_END,
  type Page,
  type ProcessDefinition,
  type ProcessInstance,
  type StartForm,
  ProcessQueries,
  type TaskFilter,
  type Variables,
  type WorkItem,
} from '../api/index.js';
import { DEFINITION_COLUMNS, type DefinitionRow, toDefinition } from './definition-rows.js';
import { INSTANCE_COLUMNS, type InstanceRow, toInstance } from './instance-rows.js';
import { NOW } from './juel-methods.js';
import { ModelCache } from './model/model-cache.js';
import { type Order, pageOf } from './pages.js';
import { startFormOf } from './start-forms.js';
import { formOf } from './task-forms.js';
import { type FindCases, taskConditions, TERM, Where } from './task-conditions.js';
import { toWorkItem, WORK_ITEM_COLUMNS, type WorkItemRecord } from './work-item-rows.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const RANK = { column: 'case_rank', type: 'smallint' };
const AGE = { column: 'created_at', type: 'timestamptz' };

/** Orders of tasks, in the words of the indexes; `-infinity` stands for null so that rows compare. */
const TASK_SORTS: Record<NonNullable<TaskFilter['sort']>, Order> = {
  dueAt: { first: { column: TERM, type: 'timestamptz' }, ties: [RANK, AGE], descending: false },
  '-dueAt': {
    first: {
      column: `coalesce(nullif(least(due_at, case_due_at), '${NO_END}'), '-infinity'::timestamptz)`,
      type: 'timestamptz',
    },
    ties: [RANK, AGE],
    descending: true,
  },
  '-priority': {
    first: RANK,
    ties: [{ column: TERM, type: 'timestamptz' }, AGE],
    descending: false,
  },
  createdAt: { first: AGE, ties: [], descending: false },
  '-createdAt': { first: AGE, ties: [], descending: true },
};

@Injectable()
export class EmbeddedQueries extends ProcessQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly models: ModelCache,
    private readonly hooks: Hooks,
    private readonly clock: Clock,
  ) {
    super();
  }

  private readonly findCases: FindCases = async (words, parameters) =>
    (await this.hooks.askIfAny(caseWords, { words, parameters })) ?? null;

  async tasks(filter: TaskFilter): Promise<Page<WorkItem>> {
    const where = await taskConditions(filter, this.findCases);
    const rows = await this.page<WorkItemRecord>({
      columns: WORK_ITEM_COLUMNS,
      from: 'work_item',
      where,
      order: TASK_SORTS[filter.sort ?? 'dueAt'],
      filter,
    });
    return { ...rows, items: rows.items.map(toWorkItem) };
  }

  async countTasks(filter: Omit<TaskFilter, 'limit' | 'cursor' | 'sort'>): Promise<number> {
    const where = await taskConditions(filter, this.findCases);
    const [row] = await this.unitOfWork.read<{ count: number }>(
      countUpTo(`work_item ${where}`),
      where.values,
    );
    return row.count;
  }

  heldTasks(users?: readonly string[]): Promise<HeldTask[]> {
    return this.unitOfWork.read<HeldTask & Record<string, unknown>>(
      `SELECT id, name, name_en AS "nameEn", business_key AS "businessKey", assignee,
              candidate_groups AS "candidateGroups", candidate_users AS "candidateUsers"
         FROM work_item
        WHERE state = 'open' AND assignee IS NOT NULL AND ($1::text[] IS NULL OR assignee = ANY ($1))
        ORDER BY assignee, created_at, id`,
      [users ? [...users] : null],
    );
  }

  async task(id: string): Promise<WorkItem> {
    const [row] = await this.byId<WorkItemRecord>(
      `SELECT ${WORK_ITEM_COLUMNS} FROM work_item WHERE id = $1`,
      id,
    );
    if (!row) throw new NotFound('task', id);
    return toWorkItem(row);
  }

  async taskForm(id: string): Promise<FormField[]> {
    const task = await this.task(id);
    const { model } = await this.models.get(task.definitionId);
    const info = model.elements.get(task.definitionKey)?.userTask;
    return formOf(info?.form ?? [], {
      ...(await this.variables(task.instanceId)),
      ...task.localVariables,
      [NOW]: () => this.clock.now(),
    });
  }

  async startForm(definitionId: string): Promise<StartForm> {
    return startFormOf((await this.models.get(definitionId)).model, this.clock);
  }

  async definitions(filter: { key?: string; latestOnly?: boolean }): Promise<ProcessDefinition[]> {
    const distinct = filter.latestOnly ? 'DISTINCT ON (key)' : '';
    const where = new Where();
    where.and('deleted_at IS NULL');
    if (filter.key) where.and('key = ?', filter.key);
    if (filter.latestOnly) where.and('withdrawn_at IS NULL');
    const rows = await this.unitOfWork.read<DefinitionRow>(
      `SELECT ${distinct} ${DEFINITION_COLUMNS} FROM process_definition ${where} ORDER BY key, version DESC`,
      where.values,
    );
    return rows.map(toDefinition);
  }

  async definition(id: string): Promise<ProcessDefinition> {
    const [row] = await this.byId<DefinitionRow>(
      `SELECT ${DEFINITION_COLUMNS} FROM process_definition WHERE id = $1`,
      id,
    );
    if (!row) throw new NotFound('process-definition', id);
    return toDefinition(row);
  }

  async definitionXml(id: string): Promise<string> {
    const [row] = await this.byId<{ xml: string }>(
      'SELECT xml FROM process_definition WHERE id = $1',
      id,
    );
    if (!row) throw new NotFound('process-definition', id);
    return row.xml;
  }

  async inputsOfTopic(key: string, topic: string): Promise<Record<string, string> | null> {
    const { model } = await this.models.latest(key);
    for (const { service, inputs } of model.elements.values())
      if (service?.topic === topic)
        return Object.fromEntries(
          inputs.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value]] : [])),
        );
    return null;
  }

  async statistics(
    definitionId: string,
  ): Promise<{ elementId: string; active: number; ended: number; incidents: number }[]> {
    await this.definition(definitionId);
    return this.unitOfWork.read(
      `WITH steps AS (
         SELECT element_id, count(*) FILTER (WHERE ended_at IS NULL)::int AS active, count(*) FILTER (WHERE ended_at IS NOT NULL)::int AS ended
         FROM activity_history WHERE definition_id = $1 GROUP BY element_id
       ), open_incidents AS (
         SELECT n.element_id, count(*)::int AS incidents FROM incident n LEFT JOIN process_instance i ON i.id = n.instance_id
         WHERE (i.definition_id = $1 OR n.definition_id = $1) AND n.resolved_at IS NULL AND n.element_id IS NOT NULL GROUP BY n.element_id
       )
       SELECT element_id AS "elementId", coalesce(active, 0) AS active, coalesce(ended, 0) AS ended, coalesce(incidents, 0) AS incidents
       FROM steps FULL JOIN open_incidents USING (element_id) ORDER BY element_id`,
      [definitionId],
    );
  }

  async instances(filter: {
    key?: string;
    businessKey?: string;
    state?: InstanceState;
    withIncidents?: boolean;
    limit: number;
    cursor?: string;
  }): Promise<Page<ProcessInstance>> {
    const where = new Where();
    if (filter.key) where.and('definition_key = ?', filter.key);
    if (filter.businessKey) where.and('business_key = ?', filter.businessKey);
    if (filter.state) where.and('state = ?', filter.state);
    if (filter.withIncidents !== undefined) {
      const not = filter.withIncidents ? '' : 'NOT ';
      where.and(
        `${not}EXISTS (SELECT 1 FROM incident n WHERE n.instance_id = process_instance.id AND n.resolved_at IS NULL)`,
      );
    }
    const page = await this.page<InstanceRow>({
      columns: INSTANCE_COLUMNS,
      from: 'process_instance',
      where,
      order: newestFirst('started_at'),
      filter,
    });
    return { ...page, items: page.items.map(toInstance) };
  }

  async instance(id: string): Promise<ProcessInstance> {
    const [row] = await this.byId<InstanceRow>(
      `SELECT ${INSTANCE_COLUMNS} FROM process_instance WHERE id = $1`,
      id,
    );
    if (!row) throw new NotFound('process-instance', id);
    return toInstance(row);
  }

  async caseKeys(instanceIds: readonly string[]): Promise<Map<string, string[]>> {
    const ids = [...new Set(instanceIds)].filter((id) => UUID.test(id));
    const rows = await this.unitOfWork.readPrepared<{ id: string; keys: string[] }>({
      name: 'engine.case-keys',
      text: `SELECT i.id, ARRAY(SELECT DISTINCT t.business_key FROM process_instance t
                           WHERE t.root_instance_id = i.root_instance_id AND t.business_key IS NOT NULL) AS keys
         FROM process_instance i WHERE i.id = ANY ($1::uuid[])`,
      values: [ids],
    });
    return new Map(rows.map(({ id, keys }) => [id, keys]));
  }

  async activities(instanceId: string): Promise<ActivityRecord[]> {
    await this.instance(instanceId);
    return this.unitOfWork.read<ActivityRecord & Record<string, unknown>>(
      `SELECT id::text, instance_id AS "instanceId", element_id AS "elementId", element_name AS "elementName", element_type AS "elementType",
         execution_id AS "executionId", started_at AS "startedAt", ended_at AS "endedAt", outcome, actor
       FROM activity_history WHERE instance_id = $1 ORDER BY started_at, activity_history.id`,
      [instanceId],
    );
  }

  async variables(instanceId: string): Promise<Variables> {
    const [row] = await this.byId<{ variables: Variables }>(
      'SELECT variables FROM process_instance WHERE id = $1',
      instanceId,
    );
    if (!row) throw new NotFound('process-instance', instanceId);
    return row.variables;
  }

  async incidents(filter: {
    instanceId?: string;
    open?: boolean;
    limit: number;
    cursor?: string;
  }): Promise<Page<Incident>> {
    const where = new Where();
    if (filter.instanceId) where.and('n.instance_id = ?', filter.instanceId);
    if (filter.open !== undefined) where.and(`n.resolved_at IS ${filter.open ? '' : 'NOT '}NULL`);
    return this.page<Incident & Record<string, unknown>>({
      columns: `n.id, n.instance_id AS "instanceId", i.business_key AS "businessKey",
        coalesce(i.definition_key, d.key) AS "processKey", n.element_id AS "elementId", n.kind, n.message, n.details, n.job_id AS "jobId", n.created_at AS "createdAt",
        n.resolved_at AS "resolvedAt"`,
      from: 'incident n LEFT JOIN process_instance i ON i.id = n.instance_id LEFT JOIN process_definition d ON d.id = n.definition_id',
      where,
      order: newestFirst('n.created_at'),
      id: 'n.id',
      filter,
    });
  }

  private byId<R extends Record<string, unknown> | object>(text: string, id: string): Promise<R[]> {
    return UUID.test(id) ? (this.unitOfWork.read(text, [id]) as Promise<R[]>) : Promise.resolve([]);
  }

  private page<R extends object>(query: {
    columns: string;
    from: string;
    where: Where;
    order: Order;
    id?: string;
    filter: { limit: number; cursor?: string };
  }): Promise<Page<R>> {
    const { filter, where, ...rest } = query;
    return pageOf<R>({ ...rest, ...filter, where }, (text) =>
      this.unitOfWork.read(text, where.values),
    );
  }
}

function newestFirst(column: string): Order {
  return { first: { column, type: 'timestamptz' }, ties: [], descending: true };
}
