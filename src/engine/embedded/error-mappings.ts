import { bpmnError, type TaskOutcome, type Variables } from '../api/index.js';
import type { PendingService } from './core/execution.js';
import { resolve } from './juel.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** How an external task ended, as the mappings of its model see it. */
export interface EndOfTask {
  errorMessage: string | null;
  errorDetails: string | null;
}

/**
 * The error that the model makes of a task's end or failure (camunda:errorEventDefinition): the first whose expression holds, over
 * the variables and `externalTask` with its `errorMessage` and `errorDetails`. Null: none.
 */
export function mappedError(
  { execution, model }: InstanceUnit,
  service: Pick<PendingService, 'executionId' | 'elementId'>,
  end: EndOfTask,
): TaskOutcome | null {
  const { errors } = model.elements.get(service.elementId)!.service!;
  if (errors.length === 0) return null;
  const externalTask = { errorMessage: end.errorMessage, errorDetails: end.errorDetails };
  const scope: Variables = { ...execution.scopeAt(service.executionId), externalTask };
  const error = errors.find(({ expression }) => resolve(expression, scope) === true);
  return error ? bpmnError(error.code, error.message ?? end.errorMessage ?? error.code, {}) : null;
}
