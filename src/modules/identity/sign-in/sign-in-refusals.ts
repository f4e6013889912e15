import { type Access, RoleMissing } from '../../../platform/auth/index.js';
import type { Role } from '../../../platform/context/index.js';
import type { DomainError } from '../../../platform/errors/index.js';
import {
  CrossSiteRequest,
  InvalidCredentials,
  InvalidToken,
  LoginDelayed,
  PasswordTemporary,
  PersonNeeded,
  SessionEnded,
  TooManyKeyRequests,
} from '../identity.errors.js';
import { BASIC_PATHS, OWN_PASSWORD_PATHS, PERSONAL_PATHS } from './access-paths.js';

const ROLE_MISSING = new RoleMissing(['operator', 'networkDirection'] satisfies Role[]);

/** What whoever may not call a route is answered because of their credentials, as the API document names it. */
export function signInRefusals(access: Access, method: string, path: string): DomainError[] {
  const forKeys = TooManyKeyRequests.example;
  if (access.kind === 'public') return [InvalidToken.example, forKeys];
  const problems: DomainError[] = [InvalidToken.example, SessionEnded.example, forKeys];
  if (method !== 'get') problems.push(CrossSiteRequest.example);
  if (BASIC_PATHS.test(path)) problems.push(InvalidCredentials.example, LoginDelayed.example);
  if (PERSONAL_PATHS.test(path)) problems.push(PersonNeeded.example);
  if (!OWN_PASSWORD_PATHS.test(path)) problems.push(PasswordTemporary.example);
  if (access.kind === 'roles') problems.push(ROLE_MISSING);
  return problems;
}
