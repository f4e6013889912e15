import { DomainError, RuleBroken } from '../../platform/errors/index.js';

/** 400 `condition.no-start`: there is no conditional start event to be asked. */
export class NoConditionalStart extends DomainError {
  static readonly example = new NoConditionalStart(null);

  /** `definitionId`: of the version that was asked for; null: all were. */
  constructor(definitionId: string | null) {
    super(
      'condition.no-start',
      400,
      definitionId === null
        ? 'No process begins by a condition: deploy one with a conditional start event.'
        : `The process definition ${definitionId} does not declare a conditional start event.`,
      { definitionId },
    );
  }
}

/** 422 `condition.start-failed`: the condition of a start event cannot be evaluated with what was given. */
export class StartConditionFailed extends RuleBroken {
  static readonly example = new StartConditionFailed('alarm', 'tooHot', '"x" has no method size()');

  constructor(processKey: string, elementId: string, reason: string) {
    super(
      'condition.start-failed',
      `The condition of ${elementId} in ${processKey} cannot be evaluated: ${reason}`,
      { processKey, elementId },
    );
  }
}
