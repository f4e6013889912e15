import type { WorkItem } from '../../engine/api/index.js';
import type { Role } from '../../platform/context/index.js';

/** Roles that work on tasks at all. */
export const TASK_WORKERS: Role[] = ['operator', 'networkDirection', 'decisionMaker', 'admin'];
/** Roles that take any task, whoever it is open to. */
const TAKES_ALL: readonly Role[] = ['networkDirection', 'admin'];

/** Somebody with what they hold today. */
export interface Holder {
  id: string;
  roles: readonly Role[];
  groups: readonly string[];
}

type Openness = Pick<WorkItem, 'candidateGroups' | 'candidateUsers'>;

export function takesAll({ roles }: Holder): boolean {
  return TAKES_ALL.some((role) => roles.includes(role));
}

/** True when the task is open to them by one of their points, or by name. */
export function isOpenTo(
  { id, groups: points }: Holder,
  { candidateGroups, candidateUsers }: Openness,
): boolean {
  return candidateUsers.includes(id) || candidateGroups.some((group) => points.includes(group));
}

/**
 * True when a task that they took is theirs still (docs/adr/0035): it is open to them, their role takes all, or the model
 * gave it to them and to nobody else.
 */
export function mayHold(holder: Holder, task: Openness): boolean {
  if (!TASK_WORKERS.some((role) => holder.roles.includes(role))) return false;
  const givenByName = task.candidateGroups.length === 0 && task.candidateUsers.length === 0;
  return takesAll(holder) || isOpenTo(holder, task) || givenByName;
}
