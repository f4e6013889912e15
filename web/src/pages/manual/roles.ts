import type { Role } from '../../api/me';

export const ARTICLE_WRITERS: readonly Role[] = ['operator', 'networkDirection', 'admin'];

export const mayWrite = (roles: readonly Role[]) =>
  roles.some((role) => ARTICLE_WRITERS.includes(role));
