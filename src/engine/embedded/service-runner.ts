import { Injectable, Logger } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { RetryTransaction, UnitOfWork } from '../../platform/database/index.js';
import { DomainError, errorName } from '../../platform/errors/index.js';
import type { TaskOutcome } from '../api/index.js';
import { HandlerRegistry } from '../runtime/handler-registry.js';
import type { PendingService } from './executor.js';
import { ProcessStopped } from '../api/engine.errors.js';
import { mappedError } from './error-mappings.js';
import { errorText, ModelGuard } from './model-guard.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** Service tasks that wait in a row although their handlers run inline, with the failure that made it so. */
export type Deferred = Map<string, { error: string }>;

/** Runs the handlers of service tasks inside the command's transaction, and writes their outcomes to the process. */
@Injectable()
export class ServiceRunner {
  private readonly logger = new Logger(ServiceRunner.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: HandlerRegistry,
    private readonly guard: ModelGuard,
  ) {}

  /** The next service task whose handler runs in this transaction. */
  next(
    unit: InstanceUnit,
    deferred: Deferred,
    job: string | undefined,
  ): PendingService | undefined {
    for (const service of unit.execution.services.values()) {
      if (service.executionId === job) return service;
      if (unit.open.services[service.executionId] || deferred.has(service.executionId)) continue;
      const info = unit.model.elements.get(service.elementId)!.service!;
      if (info.asyncBefore || this.handlers.handlerFor(info.topic)?.mode !== 'inline') continue;
      const failure = this.unitOfWork.hint(deferHint(unit, service));
      if (failure !== undefined) {
        deferred.set(service.executionId, { error: errorText(failure) });
        continue;
      }
      return service;
    }
    return undefined;
  }

  /** Runs the handler of a service task and applies its outcome. */
  async run(unit: InstanceUnit, service: PendingService, deferred: Deferred): Promise<void> {
    const { record } = unit;
    const topic = unit.model.elements.get(service.elementId)!.service!.topic;
    const isJob = unit.open.services[service.executionId] !== undefined;
    let outcome: TaskOutcome;
    try {
      outcome = await this.handlers.handlerFor(topic)!.handle({
        id: unit.open.services[service.executionId] ?? `${record.id}:${service.executionId}`,
        topic,
        instanceId: record.id,
        definitionId: record.definitionId,
        processKey: record.definitionKey,
        elementId: service.elementId,
        businessKey: record.businessKey,
        variables: unit.execution.valuesAt(service.executionId),
        retries: 1,
      });
    } catch (error) {
      if (error instanceof RetryTransaction) throw error;
      if (isJob) throw new HandlerFailed(error);
      const actor = currentActor();
      // A person is waiting and can mend the input; nobody could tell a timer or a worker.
      if (
        error instanceof DomainError &&
        !(error instanceof ProcessStopped) &&
        error.status < 500 &&
        actor.kind !== 'system' &&
        actor.kind !== 'worker'
      )
        throw error;
      this.logger.warn(
        `Handler of ${topic} failed at ${service.elementId}, it becomes a job: ${errorName(error)}`,
      );
      throw new RetryTransaction(deferHint(unit, service), error);
    }
    deferred.delete(service.executionId);
    await this.guard.run(unit, () => this.apply(unit, service, outcome));
  }

  /** Writes an outcome to the variables and lets the process go on from the task. */
  apply(unit: InstanceUnit, service: PendingService, outcome: TaskOutcome): void {
    unit.execution.assign(service.executionId, outcome.variables);
    const done = { errorMessage: null, errorDetails: null };
    const end = outcome.kind === 'completed' ? mappedError(unit, service, done) : outcome;
    service.finish(
      end?.kind === 'bpmnError' ? Object.assign(new Error(end.message), { code: end.code }) : null,
    );
  }
}

/** A job's handler threw: the job executor counts the attempt. */
export class HandlerFailed extends Error {
  constructor(override readonly cause: unknown) {
    super(errorText(cause));
  }
}

function deferHint(unit: InstanceUnit, service: PendingService): string {
  return `engine.defer:${unit.record.definitionKey}:${service.elementId}`;
}
