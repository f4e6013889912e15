import { Conflict, RuleBroken } from '../../platform/errors/index.js';
import type { InstanceRecord } from './store/instance-unit.js';

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

/** Where and why a model stopped its process. */
export interface Stop {
  kind: 'engineError' | 'stepBudget';
  elementId: string | null;
  reason: string;
  /** It is written down as an incident of an instance that was there before. */
  recorded: boolean;
}

/**
 * 422: the model stopped the process (no way out of a gateway, an unknown variable, an endless loop). The command was
 * undone, and can be sent again once the model is mended. No defect of the server: whoever deployed the model is to be
 * told, by an incident where the instance was there before, else by whoever met it.
 */
export class ProcessStopped extends RuleBroken {
  constructor(
    { id, definitionKey, definitionVersion }: InstanceRecord,
    { kind, elementId, reason, recorded }: Stop,
  ) {
    const at = elementId ? ` at ${elementId}` : '';
    const tell = recorded
      ? 'an incident was recorded for the process designers.'
      : 'tell the process designers, then send it again.';
    super(
      'process.stopped',
      `The process ${definitionKey} could not go on${at}: ${sentence(reason)} Nothing was changed; ${tell}`,
      {
        processKey: definitionKey,
        processVersion: definitionVersion,
        instanceId: id,
        kind,
        ...(elementId && { elementId }),
      },
    );
  }
}

function sentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

/** 422: an instruction of a modification cannot be carried out; nothing was changed. */
export class ModificationRefused extends RuleBroken {
  constructor(elementId: string, reason: string) {
    super('instance.modification-refused', `${elementId}: ${reason}.`, { elementId });
  }
}
