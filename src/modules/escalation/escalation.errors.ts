import { Conflict, InvalidInput } from '../../platform/errors/index.js';

/** 400 naming a field of the task's form. */
export class WrongField extends InvalidInput {
  constructor(field: string, code: string, message: string) {
    super(message, [{ field, code, message }]);
  }
}

/** 409 `assignment.task-not-open`: e.g. the point waits for the inquiries it asked for. */
export class StepTaskNotOpen extends Conflict {
  constructor() {
    super(
      'assignment.task-not-open',
      'The task of this assignment is not open now: the findings asked for are being awaited, or it has just ended.',
    );
  }
}
