import { Forbidden, Unauthenticated } from '../errors/index.js';

/** 401: the request carries no credentials. */
export class SignInRequired extends Unauthenticated {
  static readonly example = new SignInRequired();

  constructor() {
    super('auth.required', 'Sign in first: send an access token as Authorization: Bearer.');
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
