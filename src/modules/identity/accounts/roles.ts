import type { Role } from '../../../platform/context/index.js';

declare module '../../../platform/context/request-context.js' {
  interface RoleNames {
    operator: true;
    networkDirection: true;
    decisionMaker: true;
    manager: true;
    designer: true;
  }
}

/** Roles of accounts, in the order in which lists name them; what each may do is written at each endpoint. */
export const ROLES = [
  'operator',
  'networkDirection',
  'decisionMaker',
  'manager',
  'designer',
  'worker',
  'admin',
] as const satisfies readonly Role[];
