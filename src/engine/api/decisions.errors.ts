import { Conflict, DomainError, type FieldError, RuleBroken } from '../../platform/errors/index.js';
import type { DecisionProblem } from './types.js';

/** 422: the file or the table does not hold. `problems` name decision, rule, column and text. */
export class DecisionRefused extends RuleBroken {
  static readonly example = new DecisionRefused('routing-2.dmn', [
    {
      severity: 'error',
      code: 'refused',
      decisionKey: 'routing',
      elementId: 'routing',
      ruleNumber: 3,
      ruleId: 'rule-3',
      column: 'Priority',
      field: null,
      text: '>',
      message: 'The cell ">" cannot be read.',
    },
  ]);

  constructor(
    readonly resource: string,
    readonly problems: DecisionProblem[],
  ) {
    const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
    const fields = problems
      .filter((problem) => problem.field !== null)
      .map(({ field, code, message }): FieldError => ({
        field: `table.${field}`,
        code,
        message,
      }));
    super('decision.refused', `${resource}: ${problemSentence(first)}`, {
      resource,
      problems,
      ...(first.elementId && { elementId: first.elementId }),
      ...(fields.length > 0 && { fields }),
    });
  }
}

/** 422: inputs that are missing or of another type than the table takes. */
export class DecisionInputInvalid extends RuleBroken {
  static readonly example = new DecisionInputInvalid('routing', [
    { field: 'variables.level', code: 'required', message: 'level is missing.' },
  ]);

  constructor(key: string, fields: FieldError[]) {
    super('decision.input-invalid', `The decision ${key} cannot be taken: ${fields[0].message}`, {
      decision: key,
      fields,
    });
  }
}

/** 422: the table gives no result: several rules of a UNIQUE table match, an output cannot be computed. */
export class DecisionFailed extends RuleBroken {
  static readonly example = new DecisionFailed('routing', 'two rules hold at once.', [3, 5]);

  constructor(key: string, message: string, rules: number[] = []) {
    super('decision.failed', `The decision ${key} gives no result: ${message}`, {
      decision: key,
      rules,
    });
  }
}

/** 422: the decision was stopped before its end. */
export class DecisionLimitExceeded extends RuleBroken {
  static readonly example = new DecisionLimitExceeded('routing', 'it took too long.');

  constructor(key: string, reason: string) {
    super('decision.limit-exceeded', `The decision ${key} was stopped: ${reason}`, {
      decision: key,
    });
  }
}

/** 503: as many decisions wait as may wait. */
export class DecisionsBusy extends DomainError {
  static readonly example = new DecisionsBusy();

  constructor() {
    super('decision.busy', 503, 'Too many long decisions are under way: try again in a moment.', {
      retryAfterSeconds: 2,
    });
  }
}

/** 409: somebody published another version since this one was read. */
export class DecisionChanged extends Conflict {
  static readonly example = new DecisionChanged('routing', 3, 4);

  constructor(key: string, expected: number, current: number) {
    super(
      'decision.version-conflict',
      `The decision ${key} has changed since you read it (version ${expected}, now ${current}): read it again.`,
      { expected, current },
    );
  }
}

/** 409: a literal expression has no table. */
export class NotATable extends Conflict {
  static readonly example = new NotATable('routing');

  constructor(key: string) {
    super('decision.not-a-table', `The decision ${key} is a literal expression: it has no table.`);
  }
}

/** A problem in one line: decision, rule, column and text before what is wrong. */
export function problemSentence({
  decisionKey,
  ruleNumber,
  column,
  text,
  message,
}: DecisionProblem): string {
  const where = [
    decisionKey,
    ruleNumber !== null && `rule ${ruleNumber}`,
    column !== null && `column "${column}"`,
    text !== null && `"${text}"`,
  ].filter(Boolean);
  return where.length > 0 ? `${where.join(', ')}: ${message}` : message;
}
