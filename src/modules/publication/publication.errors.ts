import { Conflict, Forbidden } from '../../platform/errors/index.js';

/** 409 `publication.changed`: somebody decided for this scope and kind since the caller read it. */
export class PublicationChanged extends Conflict {
  static readonly example = new PublicationChanged(3, 4);

  constructor(version: number, current: number) {
    super(
      'publication.changed',
      `What is published was changed in the meantime (version ${current}, you have read ${version}): read it again.`,
      { version: current },
    );
  }
}

/** 403 `publication.not-your-scope`: the caller decides for another scope. */
export class NotYourScope extends Forbidden {
  static readonly example = new NotYourScope('savena');

  constructor(scope: string) {
    super('publication.not-your-scope', `You do not decide for the scope "${scope}".`, { scope });
  }
}
