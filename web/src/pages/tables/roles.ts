import type { Role } from '../../api/me';

/** Reads the tables and tries them. */
export const TABLE_READERS: readonly Role[] = ['designer', 'networkDirection', 'manager', 'admin'];

const some = (allowed: readonly Role[]) => (roles: readonly Role[]) =>
  roles.some((role) => allowed.includes(role));

/** Changes a table, tries the change over past contacts and publishes it. */
export const mayEdit = some(['designer', 'networkDirection', 'admin']);

/** Publishes whole files. */
export const mayUpload = some(['designer', 'admin']);
