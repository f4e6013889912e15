import type { DomainError } from '../errors/index.js';
import { BASIC_PATHS, OWN_PASSWORD_PATHS, PERSONAL_PATHS } from './access-paths.js';
import {
  CrossSiteRequest,
  InvalidCredentials,
  InvalidToken,
  LoginDelayed,
  PasswordTemporary,
  PersonNeeded,
  RoleMissing,
  SessionEnded,
  SignInRequired,
  TooManyKeyRequests,
} from './auth.errors.js';
import type { Access } from './authorization.decorators.js';

/** What AuthGuard answers whoever may not call a route, as the API document names it. */
export function accessProblems(access: Access, method: string, path: string): DomainError[] {
  const forKeys = TooManyKeyRequests.example;
  if (access.kind === 'public') return [InvalidToken.example, forKeys];
  const problems: DomainError[] = [
    SignInRequired.example,
    InvalidToken.example,
    SessionEnded.example,
    forKeys,
  ];
  if (method !== 'get') problems.push(CrossSiteRequest.example);
  if (BASIC_PATHS.test(path)) problems.push(InvalidCredentials.example, LoginDelayed.example);
  if (PERSONAL_PATHS.test(path)) problems.push(PersonNeeded.example);
  if (!OWN_PASSWORD_PATHS.test(path)) problems.push(PasswordTemporary.example);
  if (access.kind === 'roles') problems.push(RoleMissing.example);
  return problems;
}
