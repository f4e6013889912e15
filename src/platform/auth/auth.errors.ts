import { Forbidden, TooManyRequests, Unauthenticated } from '../errors/index.js';

/** 401: the request carries no credentials. */
export class SignInRequired extends Unauthenticated {
  constructor() {
    super('auth.required', 'Sign in first: send an access token as Authorization: Bearer.');
  }
}

/** 401: the access token is forged, expired, or was ended by a change of the account. */
export class InvalidToken extends Unauthenticated {
  constructor() {
    super('auth.invalid-token', 'The access token is not valid any more: sign in again.');
  }
}

/** 401: wrong name or password; which of the two is not told. */
export class InvalidCredentials extends Unauthenticated {
  constructor() {
    super('auth.invalid-credentials', 'The name or the password is wrong.');
  }
}

/** 429: failed too often; the password was not even looked at. */
export class LoginDelayed extends TooManyRequests {
  constructor(retryAfterSeconds: number) {
    super(
      'auth.login-delayed',
      `Too many failed attempts: try again in ${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'}.`,
      retryAfterSeconds,
    );
  }
}

/** 403: signed in, without any of the roles that the endpoint asks for. */
export class RoleMissing extends Forbidden {
  constructor(roles: readonly string[]) {
    super('auth.role-missing', `This needs one of the roles ${roles.join(', ')}.`, {
      requiredRoles: roles,
    });
  }
}
