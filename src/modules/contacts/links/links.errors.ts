import { Conflict, Forbidden, RuleBroken } from '../../../platform/errors/index.js';

/** 422 `contact.same`: a contact has nothing to do with itself. */
export class SameContact extends RuleBroken {
  static readonly example = new SameContact('contactId');

  constructor(field: string) {
    const message = 'A contact is neither linked with itself nor merged into itself.';
    super('contact.same', message, { fields: [{ field, code: 'same-contact', message }] });
  }
}

/** 409 `contact.already-linked`: two contacts have one link at a time. */
export class AlreadyLinked extends Conflict {
  static readonly example = new AlreadyLinked('related');

  constructor(kind: string) {
    super(
      'contact.already-linked',
      `The contacts are linked already (${kind}): remove that link first.`,
      { kind },
    );
  }
}

/** 409 `contact.already-unlinked`: somebody else removed the link in the meantime. */
export class AlreadyUnlinked extends Conflict {
  static readonly example = new AlreadyUnlinked();

  constructor() {
    super('contact.already-unlinked', 'That link has been removed already: nothing is left to do.');
  }
}

/** 403 `contact.merge-withheld`: the answer of the main contact would reach those for whom somebody else answers. */
export class MergeWithheld extends Forbidden {
  static readonly example = new MergeWithheld();

  constructor() {
    super(
      'contact.merge-withheld',
      'You may not read the texts of that contact, so you merge nothing into it: ask the point that has it.',
    );
  }
}

/** 422 `contact.merge-other-kind`: a report does not answer a complaint. */
export class MergeOtherKind extends RuleBroken {
  static readonly example = new MergeOtherKind('report', 'complaint');

  constructor(kind: string, other: string) {
    const message = `A contact is merged into one of its own kind (${kind}); the other is ${other}: link them instead.`;
    super('contact.merge-other-kind', message, {
      fields: [{ field: 'into', code: 'other-kind', message }],
    });
  }
}

/** 409 `contact.already-answered`: its reporter has an answer already, or the reporters of the main one have. */
export class AlreadyAnswered extends Conflict {
  static readonly example = new AlreadyAnswered('2026/000123');

  constructor(protocolNumber: string) {
    super(
      'contact.already-answered',
      `The contact ${protocolNumber} has been answered already: link them, and give the same answer.`,
      { protocolNumber },
    );
  }
}

/** 409 `contact.main-ended`: there is nothing to merge into any more. */
export class MainEnded extends Conflict {
  static readonly example = new MainEnded('2026/000123', 'closed');

  constructor(protocolNumber: string, status: string) {
    super(
      'contact.main-ended',
      `The contact ${protocolNumber} is ${status}: nothing can be merged into it. Link them instead.`,
      { protocolNumber, contactStatus: status },
    );
  }
}

/** 409 `contact.nothing-said`: what the citizen says is still to be written down. */
export class NothingSaid extends Conflict {
  static readonly example = new NothingSaid('2026/000123');

  constructor(protocolNumber: string) {
    super(
      'contact.nothing-said',
      `The contact ${protocolNumber} has no description yet: write down first what the citizen says.`,
      { protocolNumber },
    );
  }
}

/** 409 `contact.not-merged`: it goes on by itself already. */
export class NotMerged extends Conflict {
  static readonly example = new NotMerged();

  constructor() {
    super('contact.not-merged', 'The contact is not merged into another one.');
  }
}

/** 409 `contact.merged-together`: the link is that of the merge. */
export class MergedTogether extends Conflict {
  static readonly example = new MergedTogether();

  constructor() {
    super(
      'contact.merged-together',
      'The contacts are merged: separate them, and the link goes with that.',
    );
  }
}
