import { Conflict, DomainError, RuleBroken } from '../../platform/errors/index.js';

/** 409: the task was completed or cancelled before. */
export class TaskAlreadyEnded extends Conflict {
  constructor(taskId: string, elementId: string, state: string) {
    super(
      'task.already-completed',
      `Task ${elementId} is ${state} already: reload the list of tasks.`,
      { taskId, elementId },
    );
  }
}

/** 409: the instance is suspended; resume it first. */
export class InstanceSuspended extends Conflict {
  constructor(instanceId: string) {
    super('instance.suspended', 'The process instance is suspended: resume it before going on.', {
      instanceId,
    });
  }
}

/** 409: the instance has ended. */
export class InstanceEnded extends Conflict {
  constructor(instanceId: string, state: string) {
    super('instance.ended', `The process instance is ${state}: nothing more can happen in it.`, {
      instanceId,
    });
  }
}

/**
 * 500: the model stopped the process (no way out of a gateway, an unknown variable, an endless loop). The command
 * was undone; an incident tells the people in charge.
 */
export class ProcessStopped extends DomainError {
  constructor(
    readonly instanceId: string,
    readonly kind: 'engineError' | 'stepBudget',
    elementId: string | null,
    readonly reason: string,
  ) {
    super(
      'process.stopped',
      500,
      `The process could not go on${elementId ? ` at ${elementId}` : ''}: ${reason} Nothing was changed; an incident was recorded for the process designers.`,
      { instanceId, ...(elementId && { elementId }) },
    );
  }
}

/** 422: an instruction of a modification cannot be carried out; nothing was changed. */
export class ModificationRefused extends RuleBroken {
  constructor(elementId: string, reason: string) {
    super('instance.modification-refused', `${elementId}: ${reason}.`, { elementId });
  }
}
