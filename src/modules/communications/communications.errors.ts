import { Conflict, InvalidInput, NotFound } from '../../platform/errors/index.js';

/** 404 `survey.not-found`: no survey has that token. */
export class UnknownSurvey extends NotFound {
  static readonly example = new UnknownSurvey();

  constructor() {
    super('survey', 'given');
  }
}

/** 409 `survey.over`: it was answered already, or the contact went on without an answer. */
export class SurveyOver extends Conflict {
  static readonly example = new SurveyOver();

  constructor() {
    super('survey.over', 'This survey is over: it was answered already, or the contact went on.');
  }
}

/** 400, field `reason`: a Yes has no reason. */
export class ReasonOfAYes extends InvalidInput {
  constructor() {
    const message = 'reason says why an answer does not satisfy: send it with "unsatisfied" only.';
    super(message, [{ field: 'reason', code: 'not-allowed', message }]);
  }
}

/** 404 `join.not-found`: nobody joined anything by that link. */
export class UnknownJoin extends NotFound {
  static readonly example = new UnknownJoin();

  constructor() {
    super('join', 'given');
  }
}

/** 409 `join.full`: as many as can be told of one contact. */
export class TooManyJoins extends Conflict {
  static readonly example = new TooManyJoins();

  constructor() {
    super(
      'join.full',
      'So many have joined this report already that no more are told: send your own.',
    );
  }
}

/** 409 `message-model.changed`: somebody changed the model since the caller read it. */
export class MessageModelChanged extends Conflict {
  static readonly example = new MessageModelChanged(4);

  constructor(current: number) {
    super(
      'message-model.changed',
      `The model has changed since you read it (now version ${current}): read it again.`,
      { current },
    );
  }
}
