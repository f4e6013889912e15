import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { isUuid } from '../../platform/http/index.js';
import {
  type EngineJob,
  type JobFilter,
  JobQueries,
  type OffsetPage,
  type Page,
} from '../api/index.js';
import { GivenConditions } from './list-query.js';
import { countRows, listRows, type Source } from './listings.js';
import { pageOf } from './pages.js';

/** All kinds as rows of one form; those by which processes begin have no instance. */
const JOBS = `(
    SELECT id, 'timer' AS kind, instance_id, NULL::uuid AS definition_id, execution_id, element_id, available_at, retries,
      suspended, held, 0 AS priority, created_at, error_message, error_details FROM timer_job
    UNION ALL
    SELECT id, 'async', instance_id, NULL, execution_id, element_id, available_at, coalesce(retries, 1),
      suspended, held, priority, created_at, error_message, error_details FROM external_task WHERE mode = 'job'
    UNION ALL
    SELECT id, 'timer', NULL, definition_id, NULL, element_id, available_at, retries,
      FALSE, FALSE, 0, created_at, error_message, error_details FROM start_timer
  ) j LEFT JOIN process_instance i ON i.id = j.instance_id LEFT JOIN process_definition d ON d.id = j.definition_id`;

const DEFINITION = 'coalesce(i.definition_id, j.definition_id)';
const KEY = 'coalesce(i.definition_key, d.key)';

const SOURCE: Source = {
  columns: `j.id, j.kind, j.instance_id AS "instanceId", ${DEFINITION} AS "definitionId", ${KEY} AS "processKey",
    i.business_key AS "businessKey", j.element_id AS "elementId", j.execution_id AS "executionId", j.available_at AS "dueAt",
    j.retries, j.suspended, j.priority, j.created_at AS "createdAt", j.error_message AS "errorMessage",
    j.error_details AS "errorDetails"`,
  from: JOBS,
  sorts: {
    id: 'j.id',
    executionId: 'j.execution_id',
    instanceId: 'j.instance_id',
    definitionId: DEFINITION,
    processKey: KEY,
    priority: 'j.priority',
    retries: 'j.retries',
    dueAt: 'j.available_at',
  },
  ties: 'j.available_at, j.id',
};

/** Reads the rows of timers and of what was put off. */
@Injectable()
export class EmbeddedJobQueries extends JobQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  jobs(filter: JobFilter, listing: OffsetPage<string>): Promise<EngineJob[]> {
    return listRows<EngineJob>(this.unitOfWork, SOURCE, this.where(filter), listing);
  }

  countJobs(filter: JobFilter): Promise<number> {
    return countRows(this.unitOfWork, SOURCE, this.where(filter));
  }

  page(filter: JobFilter, page: { limit: number; cursor?: string }): Promise<Page<EngineJob>> {
    const where = this.where(filter);
    const { columns, from } = SOURCE;
    const order = {
      first: { column: 'j.available_at', type: 'timestamptz' },
      ties: [],
      descending: false,
    };
    return pageOf<EngineJob>({ columns, from, where, order, id: 'j.id', ...page }, (text) =>
      this.unitOfWork.read(text, where.values),
    );
  }

  async job(id: string): Promise<EngineJob> {
    const where = this.where({ ids: [id] });
    const [job] = isUuid(id)
      ? await listRows<EngineJob>(this.unitOfWork, SOURCE, where, { sort: [], offset: 0, limit: 1 })
      : [];
    if (!job) throw new NotFound('job', id);
    return job;
  }

  private where(filter: JobFilter): GivenConditions {
    const where = new GivenConditions();
    where.given('j.id::text = ANY (?::text[])', filter.ids);
    where.given('j.kind = ?', filter.kind);
    where.given('j.instance_id::text = ANY (?::text[])', filter.instanceIds);
    where.given('j.execution_id = ?', filter.executionId);
    where.given(`${DEFINITION}::text = ?`, filter.definitionId);
    where.given(`${KEY} = ?`, filter.processKey);
    where.given('j.element_id = ?', filter.elementId);
    where.given('j.element_id = ? AND j.error_message IS NOT NULL', filter.failedElementId);
    where.given('j.priority >= ?', filter.minPriority);
    where.given('j.priority <= ?', filter.maxPriority);
    where.given('j.available_at < ?', filter.dueBefore);
    where.given('j.available_at > ?', filter.dueAfter);
    where.given('j.created_at < ?', filter.createdBefore);
    where.given('j.created_at > ?', filter.createdAfter);
    where.flag(filter.retriesLeft, 'j.retries > 0');
    where.flag(filter.suspended, 'j.suspended');
    where.flag(filter.failed, 'j.error_message IS NOT NULL');
    if (filter.executable !== undefined) {
      const not = filter.executable ? '' : 'NOT ';
      where.and(
        `${not}(j.available_at <= ? AND j.retries > 0 AND NOT j.suspended AND NOT j.held AND coalesce(i.state, 'running') = 'running')`,
        this.clock.now(),
      );
    }
    return where;
  }
}
