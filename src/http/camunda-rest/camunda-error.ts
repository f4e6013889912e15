import { DomainError, type FieldError, toProblem } from '../../platform/errors/index.js';
import { notFoundWords } from './not-found-words.js';

/** The body of every refusal under /engine-rest, as Camunda 7 and Operaton write it. */
export interface CamundaError {
  type: string;
  message: string;
  /** Camunda's exception code: 0 is "none in particular", 1 an optimistic lock that was lost; null outside the engine. */
  code: number | null;
  [extra: string]: unknown;
}

export interface CamundaFailure {
  status: number;
  body: CamundaError;
}

/** Codes that mean: somebody else changed the same rows first. */
const LOST_RACES = new Set(['request.conflict', 'task.already-completed', 'database.conflict']);

/**
 * The one way from our errors to Camunda's. Statuses are Camunda's too: what is a conflict in our own API is
 * an engine exception there (500), because its clients know 400, 403, 404 and 500 only.
 */
export function toCamundaError(error: unknown): CamundaFailure {
  if (error instanceof DomainError && error.code === 'model.refused') return parseFailure(error);
  if (error instanceof DomainError && error.code in MIGRATION_TYPES) return migrationFailure(error);
  const { status, code, detail: told, errors } = toProblem(error);
  const detail = wordsOf(errors) ?? told;
  const failure = (type: string, at: number, number: number | null = null): CamundaFailure => ({
    status: at,
    body: { type, message: detail, code: number },
  });
  switch (status) {
    case 400:
      return failure(isRequestFault(code) ? 'InvalidRequestException' : 'RestException', 400);
    case 401:
      return failure('AuthenticationException', 401);
    case 403:
      return failure('AuthorizationException', 403, 0);
    case 404:
      return missing(error, detail);
    case 409:
      if (code === 'instance.suspended')
        return failure('SuspendedEntityInteractionException', 500, 0);
      return LOST_RACES.has(code)
        ? failure('OptimisticLockingException', 500, 1)
        : failure('ProcessEngineException', 500, 0);
    case 422:
      if (code === 'process.stopped') return failure('ProcessEngineException', 500, 0);
      return failure('RestException', 400);
    default:
      return failure(
        status >= 500 ? 'ProcessEngineException' : 'RestException',
        status,
        status >= 500 ? 0 : null,
      );
  }
}

/** Camunda's form has no list of faults: those that name their field themselves are the message. */
function wordsOf(errors: FieldError[] = []): string | null {
  const isTold = errors.every(({ field, message }) => field !== '' && message.startsWith(field));
  return errors.length > 0 && isTold ? errors.map(({ message }) => message).join(' ') : null;
}

function isRequestFault(code: string): boolean {
  return code.startsWith('request.') || code.endsWith('-invalid');
}

function missing(error: unknown, detail: string): CamundaFailure {
  const words = error instanceof DomainError ? notFoundWords(error.code, error.details.id) : null;
  const { type, message } = words ?? { type: 'RestException', message: detail };
  return { status: 404, body: { type, message, code: null } };
}

/** Refusals of a migration, with their report. */
const MIGRATION_TYPES: Record<string, string> = {
  'migration.plan-refused': 'MigrationPlanValidationException',
  'migration.instance-refused': 'MigratingProcessInstanceValidationException',
};

function migrationFailure({ code, message, details }: DomainError): CamundaFailure {
  const { validationReport } = details;
  return { status: 400, body: { type: MIGRATION_TYPES[code], message, code: 0, validationReport } };
}

/** The Modeler recognises ENGINE-09005 and shows the problems at their elements. */
function parseFailure(error: DomainError): CamundaFailure {
  const { resource, problems } = error.details as {
    resource?: string;
    problems?: { severity: string; elementId: string | null; message: string }[];
  };
  const reports = (severity: string) =>
    (problems ?? [])
      .filter((problem) => problem.severity === severity)
      .map(({ elementId, message }) => ({
        message,
        line: 0,
        column: 0,
        mainBpmnElementId: elementId,
        bpmnElementIds: elementId ? [elementId] : [],
      }));
  return {
    status: 400,
    body: {
      type: 'ParseException',
      message: `ENGINE-09005 Could not parse BPMN process. Errors: ${error.message}`,
      code: 0,
      details: {
        [resource ?? 'process.bpmn']: { errors: reports('error'), warnings: reports('warning') },
      },
    },
  };
}
