import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { StepBudgetExceeded, UncaughtProcessError } from './core/failures.js';
import { ProcessStopped } from '../api/engine.errors.js';
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
    const isStored = !unit.fresh;
    try {
      await work();
    } catch (error) {
      throw this.stopped(unit, error, isStored);
    }
  }

  /** An instance that was there before gets an incident; of one that is undone the log tells, without anybody's words. */
  stopped(unit: InstanceUnit, error: unknown, isStored = !unit.fresh): ProcessStopped {
    const kind = error instanceof StepBudgetExceeded ? 'stepBudget' : 'engineError';
    const elementId =
      error instanceof UncaughtProcessError || error instanceof StepBudgetExceeded
        ? error.elementId
        : unit.execution.lastElement;
    const reason = errorText(error);
    const { id: instanceId, definitionKey, definitionVersion } = unit.record;
    const recorded = isStored || unit.inJob === true;
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
