import { Conflict, Forbidden, InvalidInput } from '../../../platform/errors/index.js';

/** 403 `note.text-withheld`: who may not read the texts of a sensitive contact writes none about it either. */
export class NoteWithheld extends Forbidden {
  static readonly example = new NoteWithheld();

  constructor() {
    super(
      'note.text-withheld',
      'You may not read the texts of this contact, nor write notes on it.',
    );
  }
}

/** 403 `note.not-yours`: notes are corrected by whoever wrote them. */
export class NotYourNote extends Forbidden {
  static readonly example = new NotYourNote();

  constructor() {
    super('note.not-yours', 'Only the author of a note corrects it: write a note of your own.');
  }
}

/** 409 `note.corrected`: it was corrected since it was read. */
export class NoteCorrected extends Conflict {
  static readonly example = new NoteCorrected(2);

  constructor(current: number) {
    super('note.corrected', 'The note was corrected since you read it: read it again.', {
      current,
    });
  }
}

/** 400 naming `body`: a mention would lead somebody to a contact that they may not read. */
export class MentionsStrangers extends InvalidInput {
  constructor(usernames: readonly string[]) {
    const names = usernames.map((name) => `@${name}`).join(', ');
    const message = `${names} may not read this contact: assign it to their point, or leave the mention out.`;
    super(message, [{ field: 'body', code: 'mention-of-stranger', message }]);
  }
}
