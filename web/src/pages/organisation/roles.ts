import type { Role } from '../../api/me';

/** Those who see the organisation with its figures. */
export const ORGANISATION_READERS: readonly Role[] = ['admin', 'networkDirection', 'manager'];

export const mayChange = (roles: readonly Role[]) => roles.includes('admin');
export const mayReadHistory = (roles: readonly Role[]) =>
  roles.includes('admin') || roles.includes('networkDirection');
