import { addHearing, question } from '../../platform/hooks/index.js';
import type { Task, TaskOutcome, Variables } from './types.js';

export interface TaskHandlerOptions {
  /**
   * `inline` (default): touches only our database and runs in the command's own transaction, exactly once.
   * `leased`: leaves the process; runs as an external task, at least once.
   */
  mode?: 'inline' | 'leased';
}

/** What the service tasks of a BPMN topic (`camunda:topic`) do; the name of the answer is the topic. */
export const taskOfTopic = question<Task, TaskOutcome>('engine.topic').byName();

/** Registers the class as the one implementation of a BPMN topic (`camunda:topic`): its `handle` answers for it. */
export function TaskHandler(
  topic: string,
  { mode = 'inline' }: TaskHandlerOptions = {},
): ClassDecorator {
  return (type) =>
    addHearing(type, { hook: taskOfTopic, as: topic, method: 'handle', detail: mode });
}

/**
 * Implements a topic. A DomainError thrown while a person waits for the command is told to that person and the
 * command is undone; any other error becomes a job with retries and then an incident.
 */
export interface TaskHandlerOf<V extends object = Variables> {
  handle(task: Task<V>): Promise<TaskOutcome>;
}
