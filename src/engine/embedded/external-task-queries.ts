import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  type ExternalTask,
  type ExternalTaskFilter,
  ExternalTaskQueries,
  type ExternalTaskSort,
} from '../api/index.js';
import { EXTERNAL_TASK_COLUMNS, type ExternalTaskRow, toExternalTask } from './external-tasks.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const FROM = `external_task e JOIN process_instance i ON i.id = e.instance_id
  JOIN process_definition d ON d.id = e.definition_id`;

const SORT_COLUMNS: Record<ExternalTaskSort['by'], string> = {
  id: 'e.id',
  createdAt: 'e.created_at',
  lockExpiresAt: 'e.lock_expires_at',
  priority: 'e.priority',
  instanceId: 'e.instance_id',
  definitionId: 'e.definition_id',
  processKey: 'e.process_key',
};

/** Reads the rows of leased tasks. */
@Injectable()
export class EmbeddedExternalTaskQueries extends ExternalTaskQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async externalTasks(
    filter: ExternalTaskFilter,
    page: { sort: ExternalTaskSort[]; offset: number; limit: number },
  ): Promise<ExternalTask[]> {
    const { text, values } = this.where(filter);
    const order = page.sort.map(({ by, descending }) =>
      [SORT_COLUMNS[by], descending ? 'DESC' : 'ASC'].join(' '),
    );
    const rows = await this.unitOfWork.read<ExternalTaskRow>(
      `SELECT ${EXTERNAL_TASK_COLUMNS} FROM ${FROM} ${text}
       ORDER BY ${[...order, 'e.created_at', 'e.id'].join(', ')}
       LIMIT ${Math.trunc(page.limit)} OFFSET ${Math.trunc(page.offset)}`,
      values,
    );
    return rows.map((row) => toExternalTask(row, []));
  }

  async countExternalTasks(filter: ExternalTaskFilter): Promise<number> {
    const { text, values } = this.where(filter);
    const [row] = await this.unitOfWork.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${FROM} ${text}`,
      values,
    );
    return row.count;
  }

  async externalTask(id: string): Promise<ExternalTask> {
    const rows = UUID.test(id)
      ? await this.unitOfWork.read<ExternalTaskRow>(
          `SELECT ${EXTERNAL_TASK_COLUMNS} FROM ${FROM} WHERE e.mode = 'leased' AND e.id = $1`,
          [id],
        )
      : [];
    if (!rows[0]) throw new NotFound('external-task', id);
    return toExternalTask(rows[0]);
  }

  private where(filter: ExternalTaskFilter): { text: string; values: unknown[] } {
    const values: unknown[] = [];
    const conditions = ["e.mode = 'leased'"];
    /** `condition` holds `?` for the value. */
    const and = (condition: string, value: unknown): void => {
      if (value === undefined) return;
      values.push(value);
      conditions.push(condition.replaceAll('?', `$${values.length}`));
    };
    and('e.id::text = ANY(?::text[])', filter.ids);
    and('e.topic = ?', filter.topic);
    and('e.worker_id = ?', filter.workerId);
    and('e.element_id = ANY(?::text[])', filter.elementIds);
    and('e.execution_id = ?', filter.executionId);
    and('e.instance_id::text = ANY(?::text[])', filter.instanceIds);
    and('e.definition_id::text = ?', filter.definitionId);
    and('e.lock_expires_at < ?', filter.lockExpiresBefore);
    and('e.lock_expires_at > ?', filter.lockExpiresAfter);
    and('e.priority >= ?', filter.minPriority);
    and('e.priority <= ?', filter.maxPriority);
    and('e.suspended = ?', filter.suspended);
    and('(coalesce(e.retries, 1) > 0) = ?', filter.retriesLeft);
    if (filter.locked !== undefined) {
      const held = 'e.worker_id IS NOT NULL AND e.lock_expires_at > ?';
      and(filter.locked ? held : `NOT coalesce(${held}, false)`, this.clock.now());
    }
    return { text: `WHERE ${conditions.join(' AND ')}`, values };
  }
}
