import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { StepBudgetExceeded, UncaughtProcessError } from './core/execution.js';
import { ProcessStopped } from './engine.errors.js';
import { IncidentRecorder } from './incident-recorder.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** Tells errors of a model from errors of ours: only the model can make fail what runs through here. */
@Injectable()
export class ModelGuard {
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
      const kind = error instanceof StepBudgetExceeded ? 'stepBudget' : 'engineError';
      const elementId =
        error instanceof UncaughtProcessError || error instanceof StepBudgetExceeded
          ? error.elementId
          : unit.execution.lastElement;
      const message = errorText(error);
      if (isStored) {
        const incident = {
          instanceId: unit.record.id,
          elementId,
          kind,
          message,
          jobId: null,
        } as const;
        this.unitOfWork.afterRollback(() => this.incidents.recordLater(incident));
      }
      throw new ProcessStopped(unit.record.id, kind, elementId, message);
    }
  }
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
