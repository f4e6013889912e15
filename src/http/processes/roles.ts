import type { Actor, Role } from '../../platform/context/index.js';

/** Who has to do with user tasks; which ones is decided by TaskAccess. */
export const TASK_READERS: Role[] = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'];
export { TASK_WORKERS } from '../../modules/organisation/index.js';
/** Who looks at processes as such. */
export const PROCESS_READERS: Role[] = ['manager', 'networkDirection', 'designer', 'admin'];
/** Operators and decision makers read the instances in which they have, or had, a task. */
export const INSTANCE_READERS: Role[] = [...PROCESS_READERS, 'operator', 'decisionMaker'];
/** Who stops, resumes and mends instances. */
export const INSTANCE_MANAGERS: Role[] = ['manager', 'admin'];
/**
 * Who starts processes and sends messages and signals by hand, or by a program: those who design and watch over them, and
 * workers. What names or reaches a case they must be allowed to change (CaseRights).
 */
export const PROCESS_STARTERS: Role[] = ['manager', 'networkDirection', 'designer', 'admin', 'worker'];
export const DEPLOYERS: Role[] = ['designer', 'admin'];
/** Who edits decision tables: routing is the Network direction's affair as well. */
export const TABLE_EDITORS: Role[] = [...DEPLOYERS, 'networkDirection'];

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}
