import { bpmnError, type TaskOutcome, type Variables } from '../api/index.js';
import type { PendingService } from './executor.js';
import { ExpressionError, resolve } from './juel.js';
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

/** The same of a failure that a worker reports; as in Camunda 7 it stays a failure where a mapping cannot be read. */
export function errorOfFailure(
  unit: InstanceUnit,
  service: Pick<PendingService, 'executionId' | 'elementId'>,
  { errorMessage, errorDetails = null }: { errorMessage: string; errorDetails?: string | null },
): TaskOutcome | null {
  try {
    return mappedError(unit, service, { errorMessage, errorDetails });
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}
