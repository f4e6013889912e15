import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import {
  type ActivityFilter,
  type ActivityOfProcess,
  type ElementStatistics,
  HistoryQueries,
  type IncidentFilter,
  type IncidentRecord,
  type InstanceRecordFilter,
  type InstanceRecord,
  ProcessQueries,
  type Records,
  type Span,
  type TaskRecord,
  type TaskRecordFilter,
  type VariableFilter,
  type VariableRecord,
} from '../../api/index.js';
import { GivenConditions } from '../list-query.js';
import { countRows, listRows, type Source } from '../listings.js';
import * as sources from './sources.js';

/** Reads the rows of what happened. */
@Injectable()
export class EmbeddedHistoryQueries extends HistoryQueries {
  readonly instances: Records<InstanceRecordFilter, InstanceRecord>;
  readonly activities: Records<ActivityFilter, ActivityOfProcess>;
  readonly tasks: Records<TaskRecordFilter, TaskRecord>;
  readonly variables: Records<VariableFilter, VariableRecord>;
  readonly incidents: Records<IncidentFilter, IncidentRecord>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly processes: ProcessQueries,
  ) {
    super();
    this.instances = this.records(sources.INSTANCES, sources.instancesWhere);
    this.activities = this.records(sources.ACTIVITIES, sources.activitiesWhere);
    this.tasks = this.records(sources.TASKS, sources.tasksWhere);
    this.variables = this.records(sources.VARIABLES, sources.variablesWhere);
    this.incidents = this.records(sources.INCIDENTS, sources.incidentsWhere);
  }

  async statistics(
    definitionId: string,
    filter: { instanceIds?: string[]; started?: Span; ended?: Span },
  ): Promise<ElementStatistics[]> {
    await this.processes.definition(definitionId);
    const where = new GivenConditions();
    where.and('i.definition_id = ?', definitionId);
    where.given('i.id::text = ANY (?::text[])', filter.instanceIds);
    sources.within(where, 'i.started_at', filter.started);
    sources.within(where, 'i.ended_at', filter.ended);
    return this.unitOfWork.read<ElementStatistics & Record<string, unknown>>(
      `WITH chosen AS (SELECT i.id FROM process_instance i ${where}),
        steps AS (
          SELECT element_id, count(*) FILTER (WHERE ended_at IS NULL)::int AS active,
            count(*) FILTER (WHERE ended_at IS NOT NULL)::int AS ended,
            count(*) FILTER (WHERE outcome = 'cancelled')::int AS cancelled,
            count(*) FILTER (WHERE element_type = 'EndEvent' AND outcome = 'completed')::int AS scopes
          FROM activity_history WHERE instance_id IN (SELECT id FROM chosen) GROUP BY element_id
        ), stops AS (
          SELECT element_id, count(*) FILTER (WHERE resolved_at IS NULL)::int AS open,
            count(*) FILTER (WHERE resolved_at IS NOT NULL)::int AS resolved
          FROM incident WHERE instance_id IN (SELECT id FROM chosen) AND element_id IS NOT NULL GROUP BY element_id
        )
        SELECT element_id AS "elementId", coalesce(active, 0) AS active, coalesce(ended, 0) AS ended,
          coalesce(cancelled, 0) AS cancelled, coalesce(scopes, 0) AS "completedScope", coalesce(open, 0) AS "openIncidents", coalesce(resolved, 0) AS "resolvedIncidents"
        FROM steps FULL JOIN stops USING (element_id) ORDER BY element_id`,
      where.values,
    );
  }

  private records<F, R extends object>(
    source: Source,
    whereOf: (filter: F) => GivenConditions,
  ): Records<F, R> {
    return {
      list: (filter, listing) => listRows<R>(this.unitOfWork, source, whereOf(filter), listing),
      count: (filter) => countRows(this.unitOfWork, source, whereOf(filter)),
    };
  }
}
