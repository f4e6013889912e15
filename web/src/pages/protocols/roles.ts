import type { Role } from '../../api/me';

/** Drafts, changes and puts in force. */
export const mayDraft = (roles: readonly Role[]) =>
  roles.some((role) => role === 'networkDirection' || role === 'admin');

/** Sees who honours what. */
export const COMPLIANCE_READERS: readonly Role[] = [
  'operator',
  'networkDirection',
  'decisionMaker',
  'manager',
  'admin',
];

export const mayMeasure = (roles: readonly Role[]) =>
  roles.some((role) => COMPLIANCE_READERS.includes(role));
