import { SetMetadata } from '@nestjs/common';
import type { ProcessInstance, Task, TaskOutcome, Variables, WorkItem } from './types.js';

export const TASK_HANDLER = 'engine:task-handler';
export const WORK_ITEM_OBSERVER = 'engine:work-item-observer';

export interface TaskHandlerOptions {
  /**
   * `inline` (default): touches only our database and runs in the command's own transaction, exactly once.
   * `leased`: leaves the process; runs as an external task, at least once.
   */
  mode?: 'inline' | 'leased';
}

export interface TaskHandlerMetadata extends Required<TaskHandlerOptions> {
  topic: string;
}

/** Registers the class as the one implementation of a BPMN topic (`camunda:topic`). */
export function TaskHandler(topic: string, options: TaskHandlerOptions = {}): ClassDecorator {
  return SetMetadata(TASK_HANDLER, {
    topic,
    mode: options.mode ?? 'inline',
  } satisfies TaskHandlerMetadata);
}

/**
 * Implements a topic. A DomainError thrown while a person waits for the command is told to that person and the
 * command is undone; any other error becomes a job with retries and then an incident.
 */
export interface TaskHandlerOf<V extends object = Variables> {
  handle(task: Task<V>): Promise<TaskOutcome>;
}

/** Registers the class as an observer of user tasks; it runs in the command's own transaction. */
export function ObservesWorkItems(): ClassDecorator {
  return SetMetadata(WORK_ITEM_OBSERVER, true);
}

export interface WorkItemObserver {
  /** New open items, once the process has come to rest. */
  created?(items: WorkItem[]): Promise<void>;
  /** Called before the process goes on; may throw a DomainError to refuse the completion. */
  completing?(item: WorkItem, submitted: Variables): Promise<void>;
  /** The instance has ended, by itself or by cancellation; `endedBy` says how. */
  instanceEnded?(instance: ProcessInstance): Promise<void>;
  /** Items that vanished without completion (timer, cancellation). */
  cancelled?(items: Pick<WorkItem, 'id' | 'instanceId' | 'businessKey'>[]): Promise<void>;
}
