import {
  Conflict,
  EXAMPLE_ID,
  Forbidden,
  RuleBroken,
  TooManyRequests,
  Unauthenticated,
} from '../../platform/errors/index.js';

/** 401: the access token is forged, expired, or was ended by a change of the account. */
export class InvalidToken extends Unauthenticated {
  static readonly example = new InvalidToken();

  constructor() {
    super('auth.invalid-token', 'The access token is not valid any more: sign in again.');
  }
}

/** 401: the session of the pages has expired, or was ended. */
export class SessionEnded extends Unauthenticated {
  static readonly example = new SessionEnded();

  constructor() {
    super('auth.session-ended', 'The session has ended: sign in again.');
  }
}

/** 409: the caller is known by a key or a cookie, and has no access token to renew or to end. */
export class SignInMissing extends Conflict {
  static readonly example = new SignInMissing();

  constructor() {
    super(
      'auth.no-sign-in',
      'There is no access token to renew or to end: keys are revoked, pages end their session (DELETE /auth/session).',
    );
  }
}

/** 409: somebody administers already; the link of the first sign-up is worth nothing any more. */
export class AlreadyAdministered extends Conflict {
  static readonly example = new AlreadyAdministered();

  constructor() {
    super('auth.already-administered', 'Somebody administers already: ask them for an account.');
  }
}

/** 403: the link is unknown, too old, or was used. */
export class SignUpLinkInvalid extends Forbidden {
  static readonly example = new SignUpLinkInvalid();

  constructor() {
    super(
      'auth.sign-up-link-invalid',
      'This link does not hold any more: the server prints a new one at its next start.',
    );
  }
}

/** 403: another site's page had the browser send a change along with our cookie. */
export class CrossSiteRequest extends Forbidden {
  static readonly example = new CrossSiteRequest();

  constructor() {
    super(
      'auth.cross-site',
      'With the session cookie, changes are taken from the pages of this server only; programs send an access token.',
    );
  }
}

/** 401: wrong name or password; which of the two is not told. */
export class InvalidCredentials extends Unauthenticated {
  static readonly example = new InvalidCredentials();

  constructor() {
    super('auth.invalid-credentials', 'The name or the password is wrong.');
  }
}

/** 429: failed too often; the password was not even looked at. */
export class LoginDelayed extends TooManyRequests {
  static readonly example = new LoginDelayed(30);

  constructor(retryAfterSeconds: number) {
    super(
      'auth.login-delayed',
      `Too many failed attempts: try again in ${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'}.`,
      retryAfterSeconds,
    );
  }
}

/** 403: somebody else has set the password; until its owner has changed it, nothing else is done. */
export class PasswordTemporary extends Forbidden {
  static readonly example = new PasswordTemporary();

  constructor() {
    super(
      'auth.password-temporary',
      'Your password was set by somebody else: change it first (POST /auth/me/password).',
    );
  }
}

/** 409 `api-key.exists`: the name is taken, by a revoked key too: what is written down names it. */
export class ApiKeyNameTaken extends Conflict {
  static readonly example = new ApiKeyNameTaken('sensori-rifiuti');

  constructor(name: string) {
    const message = `There is a key ${name} already.`;
    super('api-key.exists', message, { name, fields: [{ field: 'name', code: 'taken', message }] });
  }
}

/** 409 `api-key.revoked`: it was ended before. */
export class ApiKeyRevoked extends Conflict {
  static readonly example = new ApiKeyRevoked('sensori-rifiuti');

  constructor(name: string) {
    super('api-key.revoked', `The key ${name} was revoked already.`);
  }
}

/** 429: the key's requests of this minute are used up. */
export class TooManyKeyRequests extends TooManyRequests {
  static readonly example = new TooManyKeyRequests(60, 30);

  constructor(limit: number, retryAfterSeconds: number) {
    super(
      'api-key.too-many-requests',
      `This key may ask ${limit} times a minute.`,
      retryAfterSeconds,
    );
  }
}

/** 403: what is somebody's own (password, absences, filters) a program has not. */
export class PersonNeeded extends Forbidden {
  static readonly example = new PersonNeeded();

  constructor() {
    super('auth.person-needed', 'This is for people: a key of a program has nothing of its own.');
  }
}

/** 409: somebody changed it since the caller read it. */
export class VersionPassed extends Conflict {
  constructor(what: string, version: number) {
    super(
      `${what}.changed`,
      `It was changed since you have read version ${version}: read it again.`,
      { version },
    );
  }
}

/** 409 `grant.overlaps`: the account has the same role, or membership, on some of these days. */
export class GrantOverlaps extends Conflict {
  static readonly example = new GrantOverlaps('role', 'operator', EXAMPLE_ID);

  constructor(kind: string, subject: string, grant: string) {
    const message = `The account has the ${kind} ${subject} on some of these days.`;
    super('grant.overlaps', message, {
      grant,
      fields: [{ field: 'validFrom', code: 'overlaps', message }],
    });
  }
}

/** 409 `account.last-admin`: nobody could administer any more, at once or from a later day on. */
export class LastAdministrator extends Conflict {
  static readonly example = new LastAdministrator();

  constructor() {
    super(
      'account.last-admin',
      'Somebody must remain who administers, on every day to come: name another one first.',
    );
  }
}

/** 409 `account.exists`: the name is taken. */
export class UsernameTaken extends Conflict {
  static readonly example = new UsernameTaken('infodesk');

  constructor(username: string) {
    const message = `There is an account ${username} already.`;
    super('account.exists', message, {
      username,
      fields: [{ field: 'username', code: 'taken', message }],
    });
  }
}

/** 422 `account.unfit-deputy`: the deputy is the absent person, disabled, or absent on one of these days. */
export class UnfitDeputy extends RuleBroken {
  static readonly example = new UnfitDeputy('The deputy is absent on 2026-08-10.');

  constructor(reason: string) {
    super('account.unfit-deputy', reason, {
      fields: [{ field: 'deputy', code: 'unfit-deputy', message: reason }],
    });
  }
}
