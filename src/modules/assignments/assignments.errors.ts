import { Conflict, EXAMPLE_ID, Forbidden, RuleBroken } from '../../platform/errors/index.js';

/** A broken rule (422) that names the field of the request that breaks it. */
export class AssignmentRuleBroken extends RuleBroken {
  /** As the API document shows the rule's code. */
  static of(code: string, field: string): AssignmentRuleBroken {
    return new AssignmentRuleBroken(
      code,
      field,
      'The rule that forbids it, and what to do instead.',
    );
  }

  constructor(code: string, field: string, message: string, details: Record<string, unknown> = {}) {
    super(code, message, { ...details, fields: [{ field, code: code.split('.')[1], message }] });
  }
}

/** 409 `assignment.invalid-transition`: the transition table has no such step. */
export class InvalidAssignmentTransition extends Conflict {
  static readonly example = new InvalidAssignmentTransition('competence', 'closed', 'accepted');

  constructor(type: string, from: string, to: string) {
    super(
      'assignment.invalid-transition',
      `An assignment of type ${type} that is ${from} cannot become ${to}.`,
      { type, from, to },
    );
  }
}

/** 409 `assignment.competence-open` (rule 2): the contact has an open competence assignment. */
export class CompetenceOpen extends Conflict {
  static readonly example = new CompetenceOpen(EXAMPLE_ID, 'savena-sportello');

  constructor(assignmentId: string | null, point: string | null) {
    super(
      'assignment.competence-open',
      `The contact has an open competence assignment${point ? ` to ${point}` : ''}: recall it before assigning again.`,
      { assignmentId, point },
    );
  }
}

/** 409 `assignment.version-conflict`: somebody changed it since it was read. */
export class AssignmentChanged extends Conflict {
  static readonly example = new AssignmentChanged(3, 4);

  constructor(expected: number, current: number) {
    super(
      'assignment.version-conflict',
      `The assignment has changed since you read it (version ${expected}, now ${current}): read it again.`,
      { expected, current },
    );
  }
}

/** 409 `assignment.driven-by-process`: a step of the escalation ends with its task, by its term, or not at all. */
export class DrivenByProcess extends Conflict {
  static readonly example = new DrivenByProcess();

  constructor() {
    super(
      'assignment.driven-by-process',
      'This assignment is a step of the escalation: it ends with its task or by its term, it cannot be recalled.',
    );
  }
}

/** 403 `assignment.not-yours`: it was given to another point. */
export class NotYourAssignment extends Forbidden {
  static readonly example = new NotYourAssignment('savena-infodesk');

  constructor(point: string) {
    super(
      'assignment.not-yours',
      `The assignment was given to "${point}": only its members may do this.`,
      { point },
    );
  }
}

/** 403 `assignment.not-the-sender`: only the point that assigned, the owner and the Network direction recall. */
export class NotTheSender extends Forbidden {
  static readonly example = new NotTheSender('savena-infodesk');

  constructor(point: string) {
    super(
      'assignment.not-the-sender',
      `The assignment comes from "${point}": only its members, the owner and the Network direction may recall it.`,
      { point },
    );
  }
}

/** 403 `ownership.avocation-not-allowed`. */
export class AvocationNotAllowed extends Forbidden {
  static readonly example = new AvocationNotAllowed();

  constructor(message?: string) {
    super(
      'ownership.avocation-not-allowed',
      message ??
        'Only central services, political decision makers and the Network direction take the ownership over.',
    );
  }
}

/** 403 `ownership.not-owner`: only the owner hands the relationship over. */
export class NotTheOwner extends Forbidden {
  static readonly example = new NotTheOwner('savena-infodesk');

  constructor(owner: string) {
    super(
      'ownership.not-owner',
      `The relationship belongs to "${owner}": only its members and the Network direction hand it over.`,
      { owner },
    );
  }
}

/** 409 `ownership.already-owner`. */
export class AlreadyOwner extends Conflict {
  static readonly example = new AlreadyOwner('savena-infodesk');

  constructor(point: string) {
    super('ownership.already-owner', `"${point}" owns the relationship already.`, { point });
  }
}

/** 409 `ownership.changed`: somebody else moved the ownership since it was read. */
export class OwnershipChanged extends Conflict {
  static readonly example = new OwnershipChanged('savena-sportello');

  constructor(owner: string) {
    super(
      'ownership.changed',
      `The ownership has changed meanwhile, it is with "${owner}": read the ledger again.`,
      { owner },
    );
  }
}

/**
 * 409 `assignment.not-reroutable`: it ended otherwise than by a decline or its term, its question has gone on, or
 * what it was asked for has ended.
 */
export class NotReroutable extends Conflict {
  static readonly example = new NotReroutable('answered');

  constructor(state: string, parentEnded = false) {
    super(
      'assignment.not-reroutable',
      parentEnded
        ? 'The assignment that this inquiry was asked for has ended, and the inquiry with it: ask anew.'
        : `An assignment that is ${state} is not assigned again: reroute the contact's open assignment, or assign anew.`,
      { state },
    );
  }
}

/** 409 `assignment.task-not-open`: e.g. the point waits for the inquiries it asked for. */
export class StepTaskNotOpen extends Conflict {
  static readonly example = new StepTaskNotOpen();

  constructor() {
    super(
      'assignment.task-not-open',
      'The task of this assignment is not open now: the findings asked for are being awaited, or it has just ended.',
    );
  }
}

/** Rules of assigning (docs/assignments-and-terms.md), as the API document names them. */
export const ASSIGNING_RULES = [
  AssignmentRuleBroken.of('assignment.same-point', 'toPoint'),
  AssignmentRuleBroken.of('assignment.point-closed', 'toPoint'),
  AssignmentRuleBroken.of('assignment.collection-receives-from-collection', 'toPoint'),
  AssignmentRuleBroken.of('assignment.back-office-own-scope', 'toPoint'),
  AssignmentRuleBroken.of('assignment.scope-not-live', 'toPoint'),
];

/** Rules of what is asked of a point beside: its term, the assignment it belongs to. */
export const INQUIRING_RULES = [
  AssignmentRuleBroken.of('assignment.inquiry-circle', 'toPoint'),
  AssignmentRuleBroken.of('assignment.unknown-parent', 'parentId'),
  AssignmentRuleBroken.of('assignment.parent-not-yours', 'parentId'),
  AssignmentRuleBroken.of('assignment.only-inquiries-have-parents', 'parentId'),
  AssignmentRuleBroken.of('assignment.term-beyond-parent', 'dueAt'),
  AssignmentRuleBroken.of('assignment.term-in-the-past', 'dueAt'),
  AssignmentRuleBroken.of('assignment.information-has-no-term', 'dueAt'),
];
