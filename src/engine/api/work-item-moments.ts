import { moment } from '../../platform/hooks/index.js';
import type { ProcessInstance, Task, Variables, WorkItem } from './types.js';

/** New open items, once the process has come to rest. */
export const workItemsCreated = moment<WorkItem[]>('work-items.created');

export interface Completing {
  item: WorkItem;
  submitted: Variables;
}

/**
 * Before the process goes on; a DomainError refuses the completion. Each looks at its own fields of its own tasks and none
 * builds on another: they come as app.module lists their modules, so that the lower one refuses first.
 */
export const workItemCompleting = moment<Completing>('work-item.completing');

/** Items that vanished without completion (timer, cancellation). */
export const workItemsCancelled =
  moment<Pick<WorkItem, 'id' | 'instanceId' | 'businessKey'>[]>('work-items.cancelled');

/** The instance has ended, by itself or by cancellation; `endedBy` says how. */
export const instanceEnded = moment<ProcessInstance>('process-instance.ended');

/** A process that its version keeps from beginning; it waits with an incident. */
export interface StartHeld {
  instanceId: string;
  businessKey: string | null;
  definitionId: string;
  /** Name of the process, else its key. */
  process: string;
  definitionVersion: number;
  /** Where it stopped. */
  elementId: string | null;
}

/** Inside the transaction that asked for the process. */
export const startHeld = moment<StartHeld>('process-instance.start-held');

/** A call activity gives the process that it starts a business key which is not that of its own instance. */
export interface KeyedCall {
  businessKey: string;
  /** That of the process at the top of the call. */
  rootKey: string | null;
}

/** Before the called process starts; an Error stops the caller there. */
export const callKeyed = moment<KeyedCall>('call-activity.keyed');

/** Before the handler of a service task runs; a DomainError refuses it, as one of the handler would. */
export const serviceTaskStarting = moment<Task>('service-task.starting');

export const ENGINE_MOMENTS = [
  callKeyed,
  serviceTaskStarting,
  startHeld,
  workItemsCreated,
  workItemCompleting,
  workItemsCancelled,
  instanceEnded,
];
