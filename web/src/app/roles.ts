import type { Role } from '../api/me';

/** Those who work on cases. */
export const CASE_WORKERS: readonly Role[] = [
  'operator',
  'networkDirection',
  'decisionMaker',
  'admin',
];

/** Those who may read cases. */
export const CASE_READERS: readonly Role[] = [...CASE_WORKERS, 'manager'];
