import { Conflict, DomainError, Forbidden, InvalidInput } from '../../platform/errors/index.js';

/** 400 `attachment.unusable`, field `file`: empty, broken, too many pixels, or no file at all. */
export class AttachmentUnusable extends InvalidInput {
  static readonly example = new AttachmentUnusable('empty', 'The file is empty.');

  constructor(code: string, message: string) {
    super(message, [{ field: 'file', code, message }], 'attachment.unusable');
  }
}

/** 415 `attachment.type-refused`: its content is of no type that is taken, whatever its name says. */
export class AttachmentTypeRefused extends DomainError {
  static readonly example = new AttachmentTypeRefused();

  constructor() {
    super(
      'attachment.type-refused',
      415,
      'Only photos (JPEG, PNG, WebP) and PDF documents are taken. Save the file as one of these.',
    );
  }
}

/** 413 `attachment.too-large`. */
export class AttachmentTooLarge extends DomainError {
  static readonly example = new AttachmentTooLarge(20_000_000);

  constructor(limitBytes: number) {
    super(
      'attachment.too-large',
      413,
      `The file is larger than ${Math.floor(limitBytes / 1_000_000)} MB: make it smaller, or send it in parts.`,
      { limitBytes },
    );
  }
}

/** 409 `attachment.too-many`. */
export class TooManyAttachments extends Conflict {
  static readonly example = new TooManyAttachments(20);

  constructor(most: number) {
    super('attachment.too-many', `A contact has at most ${most} files: remove one first.`, {
      most,
    });
  }
}

/** 403 `attachment.withheld`: who may not read the text of the contact does not see its files either. */
export class AttachmentWithheld extends Forbidden {
  static readonly example = new AttachmentWithheld();

  constructor() {
    super('attachment.withheld', 'The files of this contact are withheld, as its text is.');
  }
}

/** 400 `attachment.unknown-upload`: sent too long ago, used already, or never sent. */
export class UnknownUpload extends InvalidInput {
  static readonly example = new UnknownUpload();

  constructor() {
    const message = 'A file that was sent is no longer there: attach it again.';
    super(
      message,
      [{ field: 'attachments', code: 'unknown-upload', message }],
      'attachment.unknown-upload',
    );
  }
}

/** 409 `attachment.already-removed`. */
export class AlreadyRemoved extends Conflict {
  static readonly example = new AlreadyRemoved();

  constructor() {
    super('attachment.already-removed', 'This file was taken away already.');
  }
}
