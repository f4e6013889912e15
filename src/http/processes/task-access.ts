import type { Actor, StandIn } from '../../platform/context/index.js';
import type { TaskFilter, TaskReach, WorkItem } from '../../engine/api/index.js';
import { isOpenTo, mayHold, takesAll } from '../../modules/organisation/index.js';
import { TaskAssignedToAnother } from './processes.errors.js';
import { hasRole } from './roles.js';

/** What part of all tasks the actor may see; undefined: all of them. */
export function visibleTo(actor: Actor): TaskFilter['visibleTo'] {
  if (hasRole(actor, 'networkDirection', 'manager', 'admin')) return undefined;
  return ownReach(actor);
}

/** The actor, their points, and those for whom they stand in, whatever else their role may see. */
export function ownReach(actor: Actor): TaskReach {
  return { ...reachOf(actor), standsInFor: (actor.standsInFor ?? []).map(reachOf) };
}

function reachOf(holder: Actor | StandIn): TaskReach {
  return { userId: holder.id, groups: holder.groups, anywhere: takesAll(holder) };
}

export type TaskSide = Pick<TaskFilter, 'visibleTo' | 'forMe' | 'notForMe' | 'outside'>;

/**
 * Whose tasks a list holds. `me`, `colleagues` and `others` have no task in common, and together they are all that the
 * actor may see.
 */
export function sideOf(
  actor: Actor,
  of: 'me' | 'colleagues' | 'others' | 'points' | undefined,
): TaskSide {
  const own = ownReach(actor);
  switch (of) {
    case 'me':
      return { visibleTo: visibleTo(actor), forMe: own };
    case 'points':
      return { visibleTo: own };
    case 'colleagues':
      return { visibleTo: own, notForMe: own };
    case 'others':
      return { visibleTo: visibleTo(actor), notForMe: own, outside: actor.groups };
    case undefined:
      return { visibleTo: visibleTo(actor) };
  }
}

export function maySee(actor: Actor, item: WorkItem): boolean {
  if (!visibleTo(actor) || isOpenTo(actor, item)) return true;
  const isOwn = item.assignee === actor.id && mayHold(actor, item);
  return isOwn || absentAssignee(actor, item) !== undefined;
}

/** The absent colleague who has the task, and may still do it, when the actor is their deputy today. */
export function absentAssignee(actor: Actor, item: WorkItem): StandIn | undefined {
  return actor.standsInFor?.find((absent) => absent.id === item.assignee && mayHold(absent, item));
}

/** @throws TaskAssignedToAnother */
export function requireNotTaken(actor: Actor, item: WorkItem): void {
  if (!item.assignee || item.assignee === actor.id) return;
  if (absentAssignee(actor, item)) return;
  if (hasRole(actor, 'networkDirection', 'admin')) return;
  throw new TaskAssignedToAnother(item.id, item.assignee);
}
