import { Conflict, Forbidden, InvalidInput } from '../errors/index.js';

/** 400 `idempotency.key-invalid`: a key of another form. */
export class IdempotencyKeyInvalid extends InvalidInput {
  static readonly example = new IdempotencyKeyInvalid();

  constructor() {
    super(
      'Idempotency-Key must have 1 to 200 visible ASCII characters.',
      [{ field: 'Idempotency-Key', code: 'invalid', message: 'Use a UUID, for example.' }],
      'idempotency.key-invalid',
    );
  }
}

/** 403 `idempotency.rights-ended`: the caller holds less than when the command was carried out. */
export class IdempotencyRightsEnded extends Forbidden {
  static readonly example = new IdempotencyRightsEnded();

  constructor() {
    super(
      'idempotency.rights-ended',
      'This was done when you held a role or a membership that has ended: what came of it is read by those who hold it.',
    );
  }
}

/** 409 `idempotency.key-reused`: the key has come with another request before. */
export class IdempotencyKeyReused extends Conflict {
  static readonly example = new IdempotencyKeyReused();

  constructor() {
    super(
      'idempotency.key-reused',
      'This Idempotency-Key was used for another request: use a new key for each.',
    );
  }
}
