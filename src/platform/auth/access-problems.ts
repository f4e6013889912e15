import type { DomainError } from '../errors/index.js';
import { SignInRequired } from './auth.errors.js';
import type { Access } from './authorization.decorators.js';

/** What AuthGuard answers whoever may not call a route, as the API document names it; `ofSignIn`: errors of SignIn. */
export function accessProblems(access: Access, ofSignIn: DomainError[]): DomainError[] {
  return access.kind === 'public' ? ofSignIn : [SignInRequired.example, ...ofSignIn];
}
