import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import {
  type InstantRange,
  NO_END,
  type OffsetPage,
  TaskSearch,
  type TaskSearchFilter,
  type TaskSearchSort,
  type WorkItem,
} from '../api/index.js';
import { countRows, GivenConditions, offsetRows } from './list-query.js';
import { visibleTo } from './task-conditions.js';
import { toWorkItem, WORK_ITEM_COLUMNS, type WorkItemRecord } from './work-item-rows.js';

/** A term that stands still has no date. */
const DUE = `nullif(due_at, '${NO_END}')`;

const SORTS: Record<TaskSearchSort, string> = {
  id: 'id',
  instanceId: 'instance_id',
  dueAt: DUE,
  followUpAt: 'follow_up_at',
  executionId: 'execution_id',
  assignee: 'assignee',
  createdAt: 'created_at',
  name: 'name',
  priority: 'priority',
};

/** Reads the rows of open user tasks. */
@Injectable()
export class EmbeddedTaskSearch extends TaskSearch {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async tasks(filter: TaskSearchFilter, page: OffsetPage<TaskSearchSort>): Promise<WorkItem[]> {
    const select = `SELECT ${WORK_ITEM_COLUMNS} FROM work_item`;
    const list = { select, where: conditions(filter), columns: SORTS, last: 'created_at, id' };
    const rows = await offsetRows<WorkItemRecord, TaskSearchSort>(this.unitOfWork, list, page);
    return rows.map(toWorkItem);
  }

  countTasks(filter: TaskSearchFilter): Promise<number> {
    return countRows(this.unitOfWork, 'work_item', conditions(filter));
  }
}

function conditions(filter: TaskSearchFilter): GivenConditions {
  const where = new GivenConditions()
    .flag(true, `state = 'open' AND NOT hidden`)
    .given('id::text = ANY (?::text[])', filter.ids)
    .given('instance_id::text = ?', filter.instanceId)
    .given('instance_id::text = ANY (?::text[])', filter.instanceIds)
    .given('business_key = ?', filter.businessKey)
    .given('business_key = ANY (?::text[])', filter.businessKeys)
    .given('business_key LIKE ?', filter.businessKeyLike)
    .given('definition_id::text = ?', filter.definitionId)
    .given('process_key = ?', filter.processKey)
    .given('process_key = ANY (?::text[])', filter.processKeys)
    .given('definition_key = ?', filter.definitionKey)
    .given('definition_key = ANY (?::text[])', filter.definitionKeys)
    .given('definition_key LIKE ?', filter.definitionKeyLike)
    .given('execution_id = ?', filter.executionId)
    .given('name = ?', filter.name)
    .given('name ILIKE ?', filter.nameLike)
    .given('priority = ?', filter.priority)
    .given('priority >= ?', filter.minPriority)
    .given('priority <= ?', filter.maxPriority)
    .given('assignee = ?', filter.assignee)
    .given('assignee = ANY (?::text[])', filter.assignees)
    .flag(filter.assigned, 'assignee IS NOT NULL')
    .given('candidate_groups && ?::text[]', filter.candidateGroups)
    .given('candidate_users @> ARRAY[?]::text[]', filter.candidateUser)
    .flag(filter.withCandidateGroups, `candidate_groups <> '{}'`)
    .flag(filter.withCandidateUsers, `candidate_users <> '{}'`)
    .flag(filter.withoutDueDate || undefined, `${DUE} IS NULL`)
    .flag(
      filter.suspended,
      `EXISTS (SELECT 1 FROM process_instance i WHERE i.id = instance_id AND i.state = 'suspended')`,
    );
  within(where, 'created_at', filter.createdAt);
  within(where, DUE, filter.dueAt);
  within(where, 'follow_up_at', filter.followUpAt);
  if (filter.visibleTo) visibleTo(where, filter.visibleTo);
  return where;
}

/** What is shown has milliseconds: so much of an instant is compared. */
function within(where: GivenConditions, column: string, range: InstantRange = {}): void {
  const shown = `date_trunc('milliseconds', ${column})`;
  where
    .given(`${shown} = ?`, range.at)
    .given(`${shown} < ?`, range.before)
    .given(`${shown} > ?`, range.after);
}
