export { RoleMissing } from './auth.errors.js';
export { AuthGuard } from './auth.guard.js';
export * from './auth.module.js';
export * from './authorization.decorators.js';
export * from './operations-access.js';
export * from './same-origin.js';
export { isSecure, readCookie, readSessionCookie, writeSessionCookie } from './session-cookie.js';
export { Refuses, SignIn } from './sign-in.js';
