import {
  DomainError,
  RuleBroken,
  type DomainErrorDetails,
} from '../../../platform/errors/index.js';
import type { DecisionProblem, DecisionResult, Variables } from '../../api/index.js';
import type { DecisionFile } from '../decision-model.js';
import { DecisionLimitExceeded, DecisionRefused } from '../../api/decisions.errors.js';
import { FeelStepsExceeded } from '../feel/index.js';
import type { Checks } from '../parse-decisions.js';

/** What a worker does: read and check a file, or take a decision of one. */
export type Task =
  | { kind: 'parse'; resource: string; xml: string; checks: Checks }
  | { kind: 'evaluate'; file: DecisionFile; key: string; inputs: Variables; now: Date };

/** The answers of `Task`, by its kind. Versions are filled in by whoever asked. */
export interface Answers {
  parse: DecisionFile;
  evaluate: DecisionResult;
}

export type Message =
  { kind: 'ready' } | { kind: 'done'; value: unknown } | { kind: 'failed'; failure: Failure };

/** An error as it passes between threads. */
export type Failure =
  | { kind: 'refused'; resource: string; problems: DecisionProblem[] }
  | { kind: 'domain'; code: string; status: number; message: string; details: DomainErrorDetails }
  | { kind: 'defect'; message: string; stack: string | undefined };

export function toFailure(error: unknown, task: Task): Failure {
  if (error instanceof DecisionRefused) {
    return { kind: 'refused', resource: error.resource, problems: error.problems };
  }
  const known = limited(error, nameOf(task));
  if (known instanceof DomainError) {
    const { code, status, message, details } = known;
    return { kind: 'domain', code, status, message, details };
  }
  const { message, stack } = known as Error;
  return { kind: 'defect', message, stack };
}

export function toError(failure: Failure): Error {
  switch (failure.kind) {
    case 'refused':
      return new DecisionRefused(failure.resource, failure.problems);
    case 'domain': {
      const { code, status, message, details } = failure;
      return status === 422
        ? new RuleBroken(code, message, details)
        : new DomainError(code, status, message, details);
    }
    case 'defect':
      return Object.assign(new Error(failure.message), { stack: failure.stack });
  }
}

/** The error that its caller is told: an evaluation that used up its steps, or the stack, was stopped. */
export function limited(error: unknown, key: string): unknown {
  if (error instanceof FeelStepsExceeded) return new DecisionLimitExceeded(key, error.message);
  if (error instanceof RangeError) {
    return new DecisionLimitExceeded(key, 'its values are nested too deep, or too large.');
  }
  return error;
}

export function nameOf(task: Task): string {
  return task.kind === 'parse' ? task.resource : task.key;
}
