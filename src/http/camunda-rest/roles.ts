import type { Role } from '../../platform/context/index.js';
import { INSTANCE_READERS } from '../processes/index.js';

export { INSTANCE_MANAGERS, PROCESS_READERS } from '../processes/index.js';

/** Who reads every task; designers watch over no work of people. */
export const TASK_READERS: Role[] = ['manager', 'networkDirection', 'admin'];
/** Who reads the audit trail. */
export const AUDIT_READERS: Role[] = ['networkDirection', 'admin'];
/** Who uses tools that speak this dialect, and is told who they are. */
export const CLIENTS: Role[] = [...INSTANCE_READERS, 'worker'];
