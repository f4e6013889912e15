import type { Role } from '../../api/me';
import { CASE_READERS } from '../../app/roles';

export const CLASSIFICATION_READERS: readonly Role[] = [...CASE_READERS, 'designer'];

const EDITORS: readonly Role[] = ['networkDirection', 'designer', 'admin'];
const PUBLISHERS: readonly Role[] = ['networkDirection', 'admin'];

export const mayEdit = (roles: readonly Role[]) => roles.some((role) => EDITORS.includes(role));
export const mayPublish = (roles: readonly Role[]) =>
  roles.some((role) => PUBLISHERS.includes(role));
/** Suggestions are for those who classify contacts, or watch how it is done. */
export const mayTry = (roles: readonly Role[]) => roles.some((role) => CASE_READERS.includes(role));
