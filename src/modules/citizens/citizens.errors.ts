import { Conflict, RuleBroken } from '../../platform/errors/index.js';

/** 422 `citizen.not-the-same`: only who has one name, and one phone number or e-mail address, is one person. */
export class NotTheSameCitizen extends RuleBroken {
  static readonly example = new NotTheSameCitizen();

  constructor() {
    const message =
      'The two are not certainly one person: they need the same name with the same phone number or e-mail address, and no different tax codes.';
    super('citizen.not-the-same', message, {
      fields: [{ field: 'duplicate', code: 'not-the-same', message }],
    });
  }
}

/** 409 `citizen.already-merged`: one of the two was merged in the meantime. */
export class AlreadyMerged extends Conflict {
  static readonly example = new AlreadyMerged();

  constructor() {
    super('citizen.already-merged', 'One of the two has been merged already: read the list again.');
  }
}

/** 422 `citizen.known-elsewhere`: contacts of the duplicate belong to others; the Network direction may merge them. */
export class KnownElsewhere extends RuleBroken {
  static readonly example = new KnownElsewhere();

  constructor() {
    super(
      'citizen.known-elsewhere',
      'Contacts of this citizen belong to other points: ask the Network direction to merge the two.',
    );
  }
}
