import {
  DomainError,
  InvalidInput,
  RuleBroken,
  TooManyRequests,
} from '../../platform/errors/index.js';

/** 429 `public.too-many`: this address has sent enough for a while. */
export class TooManyFromHere extends TooManyRequests {
  static readonly example = new TooManyFromHere(30);

  constructor(retryAfterSeconds: number) {
    super(
      'public.too-many',
      'Too much has been sent from your connection: try again later, or call us.',
      retryAfterSeconds,
    );
  }
}

/** 404 `follow.not-found`: no contact of that number, or none with that code; which of them is not told. */
export class NothingToFollow extends DomainError {
  static readonly example = new NothingToFollow();

  constructor() {
    super(
      'follow.not-found',
      404,
      'Number and code do not belong together. Copy both from the message you received.',
    );
  }
}

/** 409 `follow.closed`: the contact has ended, nobody would read it. */
export class NoMoreReplies extends DomainError {
  static readonly example = new NoMoreReplies();

  constructor() {
    super(
      'follow.closed',
      409,
      'The request is closed: send a new one, and name this protocol number in it.',
    );
  }
}

/** 400 `report.not-taken`: a field that people do not see was filled in. */
export class FilledByAMachine extends InvalidInput {
  static readonly example = new FilledByAMachine();

  constructor() {
    const message = 'Leave the field "website" empty.';
    super(message, [{ field: 'website', code: 'not-allowed', message }], 'report.not-taken');
  }
}

/** 422 `report.not-now`: the process that would take it up cannot go on; whoever runs the service finds it in the log. */
export class ReportNotNow extends RuleBroken {
  static readonly example = new ReportNotNow();

  constructor() {
    super(
      'report.not-now',
      'The report cannot be registered at the moment: nothing of it was kept. Try again later, or call us.',
    );
  }
}

/** 400, field `sameAs`: no open report near this place. */
export class NotNearby extends InvalidInput {
  constructor(field = 'sameAs') {
    const message = 'That report is not open any more, or not near this place: send it without.';
    super(message, [{ field, code: 'unknown-code', message }]);
  }
}
