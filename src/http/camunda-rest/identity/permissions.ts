import type { Role } from '../../../platform/context/index.js';
import { DEPLOYERS, TASK_READERS, TASK_WORKERS } from '../../processes/index.js';
import { MESSAGE_SENDERS } from '../definitions/start-terms.js';
import { INSTANCE_MANAGERS, PROCESS_READERS } from '../roles.js';

const ADMIN: Role[] = ['admin'];

/** Camunda's numbers of resources: who reads such a thing, who makes one, and who does anything else to it. */
const RESOURCES: Readonly<Record<number, Partial<Record<'read' | 'create' | 'change', Role[]>>>> = {
  6: { read: PROCESS_READERS, create: MESSAGE_SENDERS, change: DEPLOYERS },
  7: { read: TASK_READERS, change: TASK_WORKERS },
  8: { read: PROCESS_READERS, create: MESSAGE_SENDERS, change: INSTANCE_MANAGERS },
  9: { read: PROCESS_READERS, create: DEPLOYERS, change: DEPLOYERS },
  10: { read: PROCESS_READERS, create: PROCESS_READERS },
  13: { read: INSTANCE_MANAGERS, create: INSTANCE_MANAGERS, change: INSTANCE_MANAGERS },
};

/** Whether these roles may do what Camunda calls so; what this product knows nothing of is the administrators'. */
export function isAuthorized(
  roles: readonly Role[],
  resource: number,
  permission: string,
): boolean {
  const reads = permission.startsWith('READ');
  const kind = reads ? 'read' : permission.startsWith('CREATE') ? 'create' : 'change';
  const allowed = permission === 'ALL' ? ADMIN : (RESOURCES[resource]?.[kind] ?? ADMIN);
  return roles.some((role) => allowed.includes(role));
}
