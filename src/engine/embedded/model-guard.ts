import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { LimitExceeded, UncaughtProcessError } from './core/failures.js';
import { ProcessStopped, type Stop } from '../api/engine.errors.js';
import { IncidentRecorder } from './incident-recorder.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** Tells errors of a model from errors of ours: only the model can make fail what runs through here. */
@Injectable()
export class ModelGuard {
  private readonly logger = new Logger(ModelGuard.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly incidents: IncidentRecorder,
  ) {}

  /** What `work` throws is told as ProcessStopped, and as an incident once all is undone. */
  async run(unit: InstanceUnit, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw this.stopped(unit, error);
    }
  }

  /** An instance that was there before gets an incident; of one that is undone the log tells, without anybody's words. */
  stopped(unit: InstanceUnit, error: unknown): ProcessStopped {
    const elementId =
      error instanceof UncaughtProcessError || error instanceof LimitExceeded
        ? error.elementId
        : unit.execution.lastElement;
    const kind = error instanceof LimitExceeded ? 'stepBudget' : 'engineError';
    return this.told(unit, { kind, elementId, reason: errorText(error) });
  }

  /** What stops a process that `unit` has just called at an element: told of `unit`, where nothing else is left that could be. */
  stoppedInCall(unit: InstanceUnit, elementId: string, error: unknown): unknown {
    if (!(error instanceof ProcessStopped) || error.stop.recorded || unit.isNew) return error;
    const { kind } = error.stop;
    return this.told(unit, { kind, elementId, reason: `It calls a process. ${error.message}` });
  }

  private told(
    unit: InstanceUnit,
    { kind, elementId, reason }: Omit<Stop, 'recorded'>,
  ): ProcessStopped {
    const { id: instanceId, definitionKey, definitionVersion } = unit.record;
    const recorded = !unit.isNew || unit.inJob === true;
    if (recorded && !unit.inJob) {
      const incident = { instanceId, elementId, kind, message: reason, jobId: null } as const;
      this.unitOfWork.afterRollback(() => this.incidents.recordLater(incident));
    } else {
      this.logger.error(
        `No instance of ${definitionKey}, version ${definitionVersion}, can start: it stops at ${elementId ?? '?'} (${kind}). Its model is to be mended.`,
      );
    }
    return new ProcessStopped(unit.record, { kind, elementId, reason, recorded });
  }
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
