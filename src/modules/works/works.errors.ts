import { Conflict, InvalidInput, RuleBroken } from '../../platform/errors/index.js';

/** 409 `work.invalid-transition`: e.g. what was refused cannot be scheduled. */
export class InvalidWorkTransition extends Conflict {
  static readonly example = new InvalidWorkTransition('done', 'scheduled');

  constructor(from: string, to: string) {
    super('work.invalid-transition', `The work is ${from}: it cannot become ${to}.`, { from, to });
  }
}

/** 422 `work.no-such-service`: the point cannot be asked for works, or not from there (rule 1). */
export class NoSuchService extends RuleBroken {
  static readonly example = new NoSuchService('There is no point "road-works".');

  constructor(message: string) {
    super('work.no-such-service', message, {
      fields: [{ field: 'servicePoint', code: 'no-such-service', message }],
    });
  }
}

/** 400 naming a field of the form. */
export class WrongWorkField extends InvalidInput {
  constructor(field: string, code: string, message: string) {
    super(message, [{ field, code, message }]);
  }
}
