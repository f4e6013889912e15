import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { RetryTransaction, UnitOfWork } from '../../platform/database/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { startHeld } from '../api/index.js';
import { ProcessStopped } from '../api/engine.errors.js';
import { IncidentRecorder } from './incident-recorder.js';
import { type DefinitionHead, ModelCache } from './model/model-cache.js';
import { type InstanceUnit, newExecution } from './store/instance-unit.js';

/** Topic of the jobs by which held processes begin; no worker can ask for it. */
export const START_TOPIC = 'process-start';

/**
 * Processes that a faulty version keeps from beginning: what asked for one (a registration) is kept, the instance stands before its
 * start, and an incident says what is wrong. It begins when that is retried, when the version is taken back, or when another
 * one is deployed; in the version that is the latest then, since nothing has happened in it yet.
 */
@Injectable()
export class HeldStarts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly models: ModelCache,
    private readonly incidents: IncidentRecorder,
    private readonly hooks: Hooks,
    private readonly clock: Clock,
  ) {}

  /** Why `unit` must not begin in this transaction: an earlier attempt of it failed. Null: it may. */
  failureOf({ record }: InstanceUnit): ProcessStopped | null {
    const failure = this.unitOfWork.hint(hintOf(record.definitionId));
    return failure instanceof ProcessStopped ? failure : null;
  }

  /** Has the transaction done again without beginning the process. `error` is what stopped it. */
  tryAgain({ record }: InstanceUnit, error: unknown): never {
    if (!(error instanceof ProcessStopped)) throw error;
    throw new RetryTransaction(hintOf(record.definitionId), error);
  }

  /** Once its rows are written: the incident, with the job that begins it. */
  async report(unit: InstanceUnit, failure: ProcessStopped): Promise<void> {
    const { record, open, execution, model } = unit;
    const { kind, elementId, reason } = failure.stop;
    this.incidents.record({
      instanceId: record.id,
      elementId,
      kind,
      message: reason,
      jobId: open.services[execution.heldStart!.executionId],
    });
    await this.hooks.tell(startHeld, {
      instanceId: record.id,
      businessKey: record.businessKey,
      definitionId: record.definitionId,
      process: model.name ?? model.key,
      definitionVersion: record.definitionVersion,
      elementId,
    });
  }

  /** Puts a held process before the start of the latest version. Answers the token to let go; null where it has begun. */
  async renewed(unit: InstanceUnit): Promise<string | null> {
    const held = unit.execution.heldStart;
    if (!held) return null;
    const latest = await this.models.latest(unit.record.definitionKey);
    if (latest.id === unit.record.definitionId) return held.executionId;
    return this.rebased(unit, latest, held) ?? held.executionId;
  }

  /** Lets every process of `key` that is held begin, by the job executor. */
  release(key: string): void {
    this.unitOfWork.defer({
      text: `UPDATE external_task SET retries = 1, available_at = $2
              WHERE topic = $3 AND instance_id IN (
                SELECT id FROM process_instance WHERE definition_key = $1 AND state = 'running')`,
      values: [key, this.clock.now(), START_TOPIC],
    });
  }

  private rebased(
    unit: InstanceUnit,
    latest: DefinitionHead,
    before: { executionId: string; elementId: string },
  ): string | null {
    const { executor } = unit.record;
    const about = { ...unit.record, definitionId: latest.id };
    const { variables } = unit.execution;
    const execution = newExecution(executor, latest.model, variables, this.clock, about);
    const held = execution.hold(before.elementId);
    if (!held) return null;
    const { [before.executionId]: job, ...services } = unit.open.services;
    unit.open.services = { ...services, [held.executionId]: job };
    unit.execution = execution;
    unit.model = latest.model;
    Object.assign(unit.record, { definitionId: latest.id, definitionVersion: latest.version });
    this.unitOfWork.defer({
      text: 'UPDATE process_instance SET definition_id = $2, definition_version = $3 WHERE id = $1',
      values: [unit.record.id, latest.id, latest.version],
    });
    this.unitOfWork.defer({
      text: 'UPDATE external_task SET definition_id = $2, execution_id = $3, element_id = $4 WHERE id = $1',
      values: [job, latest.id, held.executionId, held.elementId],
    });
    return held.executionId;
  }
}

/** One version fails alike for all that it begins in one transaction. */
function hintOf(definitionId: string): string {
  return `engine.start:${definitionId}`;
}
