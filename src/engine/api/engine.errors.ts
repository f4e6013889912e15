import {
  Conflict,
  DomainError,
  EXAMPLE_ID,
  type FieldError,
  InvalidInput,
  RuleBroken,
} from '../../platform/errors/index.js';
import type { ExpectedEvent, ModelProblem } from './types.js';

/** 409: the task was completed or cancelled before. */
export class TaskAlreadyEnded extends Conflict {
  static readonly example = new TaskAlreadyEnded(EXAMPLE_ID, 'capire', 'completed');

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
  static readonly example = new InstanceSuspended(EXAMPLE_ID);

  constructor(instanceId: string) {
    super('instance.suspended', 'The process instance is suspended: resume it before going on.', {
      instanceId,
    });
  }
}

/** 409: the instance has ended. */
export class InstanceEnded extends Conflict {
  static readonly example = new InstanceEnded(EXAMPLE_ID, 'completed');

  constructor(instanceId: string, state: string) {
    super('instance.ended', `The process instance is ${state}: nothing more can happen in it.`, {
      instanceId,
    });
  }
}

/** 409: what runs the instance does not offer what was asked; nothing was changed. */
export class ExecutorUnfit extends Conflict {
  static readonly example = new ExecutorUnfit(EXAMPLE_ID, 'bpmn-engine', 'modified');

  /** `what`: such as `modified`. */
  constructor(instanceId: string, executor: string, what: string) {
    super(
      'instance.executor-unfit',
      `The instance runs on ${executor}, on which no instance can be ${what}: let it go on, or cancel it and start another.`,
      { instanceId, executor },
    );
  }
}

/** 409: the version was taken back before. */
export class VersionWithdrawn extends Conflict {
  static readonly example = new VersionWithdrawn('service-cycle', 3);

  constructor(processKey: string, processVersion: number) {
    super(
      'definition.withdrawn',
      `Version ${processVersion} of ${processKey} is taken back already.`,
      { processKey, processVersion },
    );
  }
}

/** 409: without it nothing could begin any more. */
export class OnlyVersion extends Conflict {
  static readonly example = new OnlyVersion('service-cycle', 1);

  constructor(processKey: string, processVersion: number) {
    super(
      'definition.only-version',
      `${processKey} has no other version in which cases could begin: deploy one, then take version ${processVersion} back.`,
      { processKey, processVersion },
    );
  }
}

/** 409: cases run in its processes. */
export class DeploymentInUse extends Conflict {
  static readonly example = new DeploymentInUse(EXAMPLE_ID, 3);

  constructor(deploymentId: string, instances: number) {
    super(
      'deployment.in-use',
      `${instances} process instances run in the processes of this deployment: let them end, or delete it with cascade=true, which cancels them.`,
      { deploymentId, instances },
    );
  }
}

/** 409: processes that go on may ask its decisions. */
export class DeploymentHoldsDecisions extends Conflict {
  static readonly example = new DeploymentHoldsDecisions(EXAMPLE_ID, ['routing']);

  constructor(deploymentId: string, keys: readonly string[]) {
    super(
      'deployment.holds-decisions',
      `The deployment holds the decisions ${keys.join(', ')}, which are not deleted: deploy a changed version of them instead.`,
      { deploymentId, keys: [...keys] },
    );
  }
}

/** 409: a process that the product itself starts would be left without a version. */
export class DeploymentNeeded extends Conflict {
  static readonly example = new DeploymentNeeded(EXAMPLE_ID, ['service-cycle']);

  constructor(deploymentId: string, keys: readonly string[]) {
    super(
      'deployment.needed',
      `The product needs ${keys.join(', ')}, and no other version is left: deploy another one, then delete this deployment.`,
      { deploymentId, keys: [...keys] },
    );
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
  static readonly example = new ProcessStopped(
    { id: EXAMPLE_ID, definitionKey: 'service-cycle', definitionVersion: 3 },
    {
      kind: 'engineError',
      elementId: 'isKnown',
      reason: 'no sequence flow can be taken',
      recorded: true,
    },
  );

  constructor(
    {
      id,
      definitionKey,
      definitionVersion,
    }: { id: string; definitionKey: string; definitionVersion: number },
    readonly stop: Stop,
  ) {
    const { kind, elementId, reason, recorded } = stop;
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
  static readonly example = new ModificationRefused('capire', 'no token stands here');

  constructor(elementId: string, reason: string) {
    super('instance.modification-refused', `${elementId}: ${reason}.`, { elementId });
  }
}

/** 422: the model does not parse, or uses what the engine cannot honour. `problems` name each element. */
export class ModelRefused extends DomainError {
  static readonly example = new ModelRefused('cycle-2.bpmn', [
    { severity: 'error', elementId: 'answer', message: 'No handler has the topic "answer".' },
  ]);

  constructor(
    readonly resource: string,
    readonly problems: ModelProblem[],
  ) {
    const first = problems.find((problem) => problem.severity === 'error') ?? problems[0];
    super(
      'model.refused',
      422,
      `${resource}: ${first.elementId ? `${first.elementId}: ` : ''}${first.message}`,
      {
        resource,
        problems,
        ...(first.elementId && { elementId: first.elementId }),
      },
    );
  }
}

/** 400: as in Camunda, only the worker that holds the lock may speak for the task. */
export class ExternalTaskNotLocked extends DomainError {
  static readonly example = new ExternalTaskNotLocked(EXAMPLE_ID, 'worker-1', 'worker-2');

  constructor(id: string, workerId: string, holder: string | null) {
    super(
      'external-task.not-locked',
      400,
      holder
        ? `The external task ${id} is locked by worker "${holder}", not by "${workerId}".`
        : `The external task ${id} is not locked: fetch it first.`,
      { id },
    );
  }
}

/** 409: somebody else has taken the task. */
export class AssignedTaskRefused extends Conflict {
  constructor(task: { id: string; definitionKey: string; assignee: string | null }) {
    super(
      'task.assigned-to-another',
      `Task ${task.definitionKey} is taken by ${task.assignee}: ask them to give it back.`,
      {
        taskId: task.id,
        elementId: task.definitionKey,
      },
    );
  }
}

/** 400 `task.form-invalid`: values that the form asks for are missing, or are of another form. */
export class TaskFormInvalid extends InvalidInput {
  static readonly example = new TaskFormInvalid([
    {
      field: 'variables.classification',
      code: 'required',
      message: '"Classification" is required.',
    },
  ]);

  constructor(fields: FieldError[]) {
    super(
      'The task cannot be completed: some fields are missing or wrong.',
      fields,
      'task.form-invalid',
    );
  }
}

/** 400 `process.form-invalid`: values that the start form asks for are missing, or are of another form. */
export class StartFormInvalid extends InvalidInput {
  static readonly example = new StartFormInvalid([
    { field: 'variables.amount', code: 'required', message: '"Amount" is required.' },
  ]);

  constructor(fields: FieldError[]) {
    super(
      // Camunda's clients read the message alone.
      `The process cannot be started with these values of its form. ${fields.map(({ message }) => message).join(' ')}`,
      fields,
      'process.form-invalid',
    );
  }
}

/** 409 `instance.state`: only a running instance is suspended, only a suspended one goes on. */
export class InstanceStateUnfit extends Conflict {
  static readonly example = new InstanceStateUnfit('suspended', 'running', 'suspended');

  constructor(state: string, from: string, to: string) {
    super('instance.state', `The instance is ${state}; only a ${from} one can become ${to}.`);
  }
}

/** 409 `instance.called`: an instance that another one called ends with that one. */
export class InstanceCalled extends Conflict {
  static readonly example = new InstanceCalled(EXAMPLE_ID);

  constructor(parentInstanceId: string) {
    super('instance.called', 'The instance was called by another process: cancel that one.', {
      parentInstanceId,
    });
  }
}

/** 400 `execution.not-waiting`: nothing of that kind is waited for there. */
export class ExecutionNotWaiting extends DomainError {
  static readonly example = new ExecutionNotWaiting('wait_1', {
    kind: 'message',
    name: 'answered',
  });

  /** `event` null: no receive task. */
  constructor(executionId: string, event: ExpectedEvent | null) {
    const missing =
      event === null
        ? 'stands at no receive task'
        : `does not wait for the ${event.kind} "${event.name}"`;
    super(
      'execution.not-waiting',
      400,
      `The execution ${executionId} ${missing}: look at GET /execution for what it waits for.`,
      { executionId },
    );
  }
}

/** 409 `incident.already-resolved`. */
export class IncidentResolved extends Conflict {
  static readonly example = new IncidentResolved();

  constructor() {
    super('incident.already-resolved', 'The incident is resolved already.');
  }
}

/** 422 `instance.migration-refused`: the new version cannot take up the instance where it stands. */
export class MigrationRefused extends RuleBroken {
  static readonly example = new MigrationRefused('reminder', 'the variable "dueAt" is unknown.');

  constructor(elementId: string, reason: string) {
    super('instance.migration-refused', `${elementId}: ${reason}`, { elementId });
  }
}

/** 409 `message.no-match`. */
export class MessageUnmatched extends Conflict {
  static readonly example = new MessageUnmatched('payment-received');

  constructor(name: string) {
    super(
      'message.no-match',
      `Nothing waits for the message "${name}", and no process starts with it.`,
    );
  }
}

/** 409 `message.ambiguous`. */
export class MessageAmbiguous extends Conflict {
  static readonly example = new MessageAmbiguous('payment-received', 2);

  constructor(name: string, count: number) {
    super(
      'message.ambiguous',
      `${count} executions wait for the message "${name}": give a businessKey or an instanceId.`,
    );
  }
}

/** 409 `job.failed`: a job that somebody ran failed again; the attempt is counted. */
export class JobFailed extends Conflict {
  static readonly example = new JobFailed(EXAMPLE_ID, 'The mail server did not answer.');

  constructor(id: string, reason: string) {
    super('job.failed', `The job failed: ${reason}`, { id });
  }
}

/** What a command answers whose process cannot go on, as the API document names it. */
export const PROCESS_REFUSALS = [InstanceSuspended, InstanceEnded, ProcessStopped];
