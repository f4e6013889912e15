import type { ExternalTask } from './types.js';

/** Leased tasks only. Conditions are joined by "and"; lists by "one of". */
export interface ExternalTaskFilter {
  ids?: string[];
  topic?: string;
  workerId?: string;
  /** True: held by a worker whose lock has not expired. False: not so. */
  locked?: boolean;
  /** True: not given up yet. False: retries are used up. */
  retriesLeft?: boolean;
  suspended?: boolean;
  elementIds?: string[];
  executionId?: string;
  instanceIds?: string[];
  definitionId?: string;
  lockExpiresBefore?: Date;
  lockExpiresAfter?: Date;
  minPriority?: number;
  maxPriority?: number;
}

export const EXTERNAL_TASK_SORTS = [
  'id',
  'createdAt',
  'lockExpiresAt',
  'priority',
  'instanceId',
  'definitionId',
  'processKey',
] as const;

export interface ExternalTaskSort {
  by: (typeof EXTERNAL_TASK_SORTS)[number];
  descending: boolean;
}

/** What stands in the queue of leased tasks. Each may be asked inside or outside a unit of work. */
export abstract class ExternalTaskQueries {
  /** In the given order, then by age. Variables are left out. */
  abstract externalTasks(
    filter: ExternalTaskFilter,
    page: { sort: ExternalTaskSort[]; offset: number; limit: number },
  ): Promise<ExternalTask[]>;
  abstract countExternalTasks(filter: ExternalTaskFilter): Promise<number>;
  /** Throws `external-task.not-found` (404). */
  abstract externalTask(id: string): Promise<ExternalTask>;
}
