import {
  Conflict,
  DomainError,
  EXAMPLE_ID,
  Forbidden,
  InvalidInput,
  RuleBroken,
} from '../../platform/errors/index.js';

/** 503 `protocol-register.filling`: the demonstration's entries of the past come first; for seconds. */
export class RegisterNotReady extends DomainError {
  static readonly example = new RegisterNotReady();

  constructor() {
    super(
      'protocol-register.filling',
      503,
      'The demonstration is entering its contacts of the past into the protocol register: try again in a few seconds.',
      { retryAfterSeconds: 5 },
    );
  }
}

/** 403 `case.not-bound`: a process of one case, or of none, would work on another. */
export class CaseNotBound extends Forbidden {
  static readonly example = new CaseNotBound('close', 'contactId');

  constructor(topic: string, variable: string) {
    super(
      'case.not-bound',
      `The service task "${topic}" would work on the case that the variable ${variable} names, and its process does not belong to it: only the platform binds a process to a case, by its business key.`,
      { topic, variable },
    );
  }
}

/** A call activity would put a process on another case than its caller's. The engine stops the caller, and tells why. */
export class CaseKeyRefused extends Error {
  constructor() {
    super(
      'The business key of the called process is not that of its caller: a process that works on a case calls others with its own business key or with none, and no other process is put on a case by a call.',
    );
  }
}

/** 409 `contact.invalid-transition`: the transition table has no such step. */
export class InvalidTransition extends Conflict {
  static readonly example = new InvalidTransition('closed', 'answered');

  constructor(from: string, to: string) {
    super('contact.invalid-transition', `A contact that is ${from} cannot become ${to}.`, {
      from,
      to,
    });
  }
}

/** 409 `contact.ended`: the contact is closed, not appropriate or cancelled. */
export class ContactEnded extends Conflict {
  static readonly example = new ContactEnded('closed');

  constructor(status: string) {
    super('contact.ended', `The contact is ${status}: nothing more can be changed.`, {
      contactStatus: status,
    });
  }
}

/** 409 `contact.merged`: it was merged into another one, which stands for it. */
export class ContactMerged extends Conflict {
  static readonly example = new ContactMerged(EXAMPLE_ID);

  constructor(mergedInto: string) {
    super(
      'contact.merged',
      'The contact was merged into another one: work on that, or take this one out of it first.',
      { mergedInto },
    );
  }
}

/** 409 `contact.version-conflict`: somebody changed it since it was read. */
export class ContactChanged extends Conflict {
  static readonly example = new ContactChanged(3, 4);

  constructor(expected: number, current: number) {
    super(
      'contact.version-conflict',
      `The contact has changed since you read it (version ${expected}, now ${current}): read it again.`,
      { expected, current },
    );
  }
}

/** 409 `contact.already-registered`: an import brought the same item before. */
export class AlreadyRegistered extends Conflict {
  static readonly example = new AlreadyRegistered('municipium', '4711', EXAMPLE_ID);

  constructor(source: string, externalId: string, contactId: string | null) {
    super(
      'contact.already-registered',
      `The item ${externalId} of ${source} has been registered already.`,
      { source, externalId, contactId },
    );
  }
}

/** 409 `contact.not-appropriate-term-passed` (service cycle, step 2: within 2 days from receipt). */
export class NotAppropriateTermPassed extends Conflict {
  static readonly example = new NotAppropriateTermPassed('2026-03-31T10:00:00.000Z');

  constructor(dueAt: string) {
    super(
      'contact.not-appropriate-term-passed',
      'The term for declaring the request not appropriate has passed: only the Network direction may still do it.',
      {
        dueAt,
        fields: [
          {
            field: 'appropriate',
            code: 'term-passed',
            message: `The term ended at ${dueAt}: answer the request, or ask the Network direction.`,
          },
        ],
      },
    );
  }
}

/** 403 `point.not-yours`: the caller is no member of the point. */
export class NotYourPoint extends Forbidden {
  static readonly example = new NotYourPoint('savena-infodesk');

  constructor(point: string) {
    super('point.not-yours', `You are not a member of the point "${point}".`, { point });
  }
}

/** 403 `contact.no-registering-point`: the caller belongs to no front office. */
export class NoRegisteringPoint extends Forbidden {
  static readonly example = new NoRegisteringPoint();

  constructor() {
    super(
      'contact.no-registering-point',
      'You are not a member of a collection or entry point: only those register contacts.',
    );
  }
}

/** 403 `contact.not-yours`: the contact is with other points, the caller may only read it. */
export class NotYourContact extends Forbidden {
  static readonly example = new NotYourContact();

  constructor() {
    super(
      'contact.not-yours',
      'The contact is with another point: you may read it, not change it.',
    );
  }
}

/** 422 `point.cannot-register`: a back office registers no contacts (rule 1). */
export class PointCannotRegister extends RuleBroken {
  static readonly example = new PointCannotRegister('savena-tecnico');

  constructor(point: string) {
    super(
      'point.cannot-register',
      `The point "${point}" is a back office: only collection and entry points register contacts.`,
      { point },
    );
  }
}

/** 400: a contact cannot be understood while nobody has written down what the citizen said. */
export class DescriptionMissing extends InvalidInput {
  static readonly example = new DescriptionMissing();

  constructor() {
    super('The contact has no description yet.', [
      {
        field: 'variables.description',
        code: 'required',
        message: 'Write down what the citizen asks for.',
      },
    ]);
  }
}
