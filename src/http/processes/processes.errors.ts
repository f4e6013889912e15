import { Conflict, EXAMPLE_ID, Forbidden, InvalidInput, RuleBroken } from '../../platform/errors/index.js';

/** 403: the task belongs to points of which the caller is no member. */
export class TaskOfAnotherPoint extends Forbidden {
  static readonly example = new TaskOfAnotherPoint(EXAMPLE_ID, ['savena-infodesk']);

  constructor(taskId: string, points: readonly string[]) {
    super(
      'task.of-another-point',
      points.length > 0
        ? `The task belongs to ${points.join(', ')}, and you are not a member of it.`
        : 'The task is open to no point of yours.',
      { taskId, points: [...points] },
    );
  }
}

/** 409: somebody else has taken the task. */
export class TaskAssignedToAnother extends Conflict {
  static readonly example = new TaskAssignedToAnother(EXAMPLE_ID, 'infodesk');

  constructor(taskId: string, assignee: string) {
    super(
      'task.assigned-to-another',
      `The task is taken by ${assignee}: ask them to give it back.`,
      { taskId, assignee },
    );
  }
}

/** 422: the person may not take the task: they are no member of a point it is open to. */
export class NotOfTheTasksPoints extends RuleBroken {
  static readonly example = new NotOfTheTasksPoints('infodesk', ['savena-infodesk']);

  constructor(username: string, points: readonly string[]) {
    super(
      'task.person-of-another-point',
      `${username} is no member of ${points.join(', ') || 'a point that the task is open to'}: choose among GET /tasks/{id}/people.`,
      { username, points: [...points] },
    );
  }
}

/** 409: the task was completed or cancelled before. */
export class TaskAlreadyCompleted extends Conflict {
  static readonly example = new TaskAlreadyCompleted(EXAMPLE_ID, 'completed');

  constructor(taskId: string, state: string) {
    super('task.already-completed', `The task is ${state} already: reload the list of tasks.`, {
      taskId,
      state,
    });
  }
}

/** 400: the file is not named `*.bpmn` or `*.dmn`. */
export class NotABpmnFile extends InvalidInput {
  static readonly example = new NotABpmnFile('cycle-2.txt');

  constructor(name: string) {
    super(
      `${name || 'A file without a name'} is not a .bpmn or .dmn file.`,
      [{ field: 'files', code: 'not-allowed', message: 'Attach files named *.bpmn or *.dmn only.' }],
      'deployment.not-bpmn',
    );
  }
}

/** 400: a table is tried in the place of the one in force, or a version is taken as it was: not both. */
export class TableOrVersion extends InvalidInput {
  constructor() {
    const message = 'Send the table to be tried, or the version to be asked: not both.';
    super(message, [{ field: 'version', code: 'not-allowed', message }]);
  }
}

/** 400: a note is kept in a case, and the task belongs to none. */
export class NoCaseForNote extends InvalidInput {
  constructor() {
    const message = 'The task belongs to no contact: complete it without a note.';
    super(message, [{ field: 'note', code: 'not-allowed', message }]);
  }
}
