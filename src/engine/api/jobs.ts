import type { OffsetPage } from './offset-page.js';
import type { Page } from './types.js';

/** Something that the job executor does by itself when it is due: a timer, or what was put off to a transaction of its own. */
export interface EngineJob {
  id: string;
  kind: 'timer' | 'async';
  /** null: it begins a process. */
  instanceId: string | null;
  definitionId: string;
  processKey: string;
  businessKey: string | null;
  elementId: string;
  executionId: string | null;
  /** When it is tried next. */
  dueAt: Date;
  /** Attempts that are left; 0: an incident waits for a person. */
  retries: number;
  suspended: boolean;
  priority: number;
  /** null: it was made before this was written down. */
  createdAt: Date | null;
  /** Of the last failure; may quote words of the case. */
  errorMessage: string | null;
  errorDetails: string | null;
}

/** Conditions are joined by "and", lists by "one of". */
export interface JobFilter {
  ids?: string[];
  kind?: EngineJob['kind'];
  instanceIds?: string[];
  executionId?: string;
  definitionId?: string;
  processKey?: string;
  elementId?: string;
  retriesLeft?: boolean;
  /** Due now, with attempts left, of an instance that runs. */
  executable?: boolean;
  suspended?: boolean;
  /** Has failed, at least once. */
  failed?: boolean;
  /** Where it failed. */
  failedElementId?: string;
  minPriority?: number;
  maxPriority?: number;
  dueBefore?: Date;
  dueAfter?: Date;
  createdBefore?: Date;
  createdAfter?: Date;
}

/** Which jobs there are. Each may be asked inside or outside a unit of work. */
export abstract class JobQueries {
  abstract jobs(filter: JobFilter, listing: OffsetPage<string>): Promise<EngineJob[]>;
  abstract countJobs(filter: JobFilter): Promise<number>;
  /** The next due first. */
  abstract page(
    filter: JobFilter,
    page: { limit: number; cursor?: string },
  ): Promise<Page<EngineJob>>;
  /** Throws `job.not-found` (404). */
  abstract job(id: string): Promise<EngineJob>;
}

/** What a person does to a job. Errors: `job.not-found` (404). */
export abstract class JobCommands {
  /** Above zero closes the incident of the job and lets it be tried when it is due; zero opens one. */
  abstract setRetries(id: string, retries: number): Promise<void>;
  abstract setDueDate(id: string, dueAt: Date): Promise<void>;
  /**
   * Runs it at once, in a transaction of its own and as the job executor does. 409 `job.failed`, with the attempt counted;
   * `instance.suspended`, `instance.ended`.
   */
  abstract execute(id: string): Promise<void>;
}
