import type { OffsetPage } from './offset-page.js';
import type { TaskFilter } from './process-engine.js';
import type { WorkItem } from './types.js';

/** Instants from which, and before which, something lies; not at `after` and `before`. */
export interface InstantRange {
  at?: Date;
  before?: Date;
  after?: Date;
}

/** Open tasks. Conditions are joined by "and", lists by "one of". A text of `...Like` holds `%` for anything. */
export interface TaskSearchFilter extends Pick<
  TaskFilter,
  'visibleTo' | 'assignee' | 'businessKey' | 'instanceId' | 'processKey' | 'definitionKey'
> {
  ids?: string[];
  instanceIds?: string[];
  businessKeys?: string[];
  businessKeyLike?: string;
  definitionId?: string;
  processKeys?: string[];
  definitionKeys?: string[];
  definitionKeyLike?: string;
  executionId?: string;
  name?: string;
  nameLike?: string;
  priority?: number;
  minPriority?: number;
  maxPriority?: number;
  assignees?: string[];
  assigned?: boolean;
  candidateGroups?: string[];
  candidateUser?: string;
  withCandidateGroups?: boolean;
  withCandidateUsers?: boolean;
  createdAt?: InstantRange;
  dueAt?: InstantRange;
  withoutDueDate?: boolean;
  followUpAt?: InstantRange;
  /** Of its instance. */
  suspended?: boolean;
}

export const TASK_SEARCH_SORTS = [
  'id',
  'instanceId',
  'dueAt',
  'followUpAt',
  'executionId',
  'assignee',
  'createdAt',
  'name',
  'priority',
] as const;

export type TaskSearchSort = (typeof TASK_SEARCH_SORTS)[number];

/** Open tasks by position in any order: for the tools of others. Our own lists are `ProcessQueries.tasks`. */
export abstract class TaskSearch {
  abstract tasks(filter: TaskSearchFilter, page: OffsetPage<TaskSearchSort>): Promise<WorkItem[]>;
  abstract countTasks(filter: TaskSearchFilter): Promise<number>;
}
