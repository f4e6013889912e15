import type { Role } from '../../../platform/context/index.js';

/** Who edits the tables of routing, and tries changes. */
export const ROUTING_DESIGNERS: Role[] = ['designer', 'networkDirection', 'admin'];
/** Who watches how routing works. */
export const ROUTING_READERS: Role[] = [...ROUTING_DESIGNERS, 'manager'];
