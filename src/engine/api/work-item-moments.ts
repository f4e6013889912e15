import { moment } from '../../platform/hooks/index.js';
import type { ProcessInstance, Variables, WorkItem } from './types.js';

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

export const ENGINE_MOMENTS = [
  workItemsCreated,
  workItemCompleting,
  workItemsCancelled,
  instanceEnded,
];
