import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { InstanceUnit } from './store/instance-unit.js';
import type { WorkItemRow } from './store/work-item-row.js';

const COLUMNS = `id, execution_id, definition_key, name, name_en, assignee, candidate_groups, candidate_users, form_key, priority,
  due_at, follow_up_at, properties`;

/** Gives an instance its open user tasks as their rows have them, where listeners are told of them. */
@Injectable()
export class OpenTasks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks their rows: people are taken off tasks without their instance. */
  async load({ model, open, execution }: InstanceUnit): Promise<void> {
    if (!model.tellsTasks) return;
    const ids = Object.entries(open.items)
      .filter(([executionId]) => !execution.tasks.has(executionId))
      .map(([, id]) => id);
    if (ids.length === 0) return;
    const rows = await this.unitOfWork.query<Omit<WorkItemRow, 'local_variables'>>({
      name: 'engine.open-tasks',
      text: `SELECT ${COLUMNS} FROM work_item WHERE id = ANY ($1::uuid[]) AND state = 'open' ORDER BY id FOR UPDATE`,
      values: [ids],
    });
    for (const { id, execution_id: executionId, definition_key: elementId, ...values } of rows)
      execution.tasks.set(executionId, {
        ...{ id, executionId, elementId, values },
        ...{ faults: [], isNew: false, isChanged: false },
      });
  }
}
