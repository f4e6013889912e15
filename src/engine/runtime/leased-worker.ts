import { randomBytes } from 'node:crypto';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AppConfig } from '../../platform/config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { type ExternalTask, ProcessEngine } from '../api/index.js';
import { ExternalTaskSignal } from './external-task-signal.js';
import { HandlerRegistry } from './handler-registry.js';
import { LeasedOutcomes } from './leased-outcomes.js';
import { type Lease, LeasedTaskRunner } from './leased-task-runner.js';

/** Longest time until a task of another replica, or a retry that is due, is noticed. */
const LOOK_AGAIN_MS = 1_000;
/** How long handlers may go on while the server stops; what is not done by then is done again elsewhere. */
const GRACE_MS = 8_000;

/**
 * Runs leased handlers inside the server, so that the product works without a worker process. Off with
 * WORKER_INLINE=false, and where no handler is leased.
 */
@Injectable()
export class LeasedWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(LeasedWorker.name);
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();
  /** Ownership of a lock is the worker's name alone: two replicas must never share one. */
  private readonly workerId: string;
  private engine: ProcessEngine;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly modules: ModuleRef,
    private readonly registry: HandlerRegistry,
    private readonly runner: LeasedTaskRunner,
    private readonly outcomes: LeasedOutcomes,
    private readonly signal: ExternalTaskSignal,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: AppConfig,
  ) {
    this.workerId = `${config.workerId}-${randomBytes(4).toString('hex')}`;
  }

  onApplicationBootstrap(): void {
    const topics = this.registry.handlers('leased').map(({ topic }) => topic);
    if (!this.config.backgroundWork || !this.config.workerInline || topics.length === 0) return;
    // Looked up late: the engine itself depends on the registry of this module.
    this.engine = this.modules.get(ProcessEngine, { strict: false });
    this.logger.log(`Runs leased tasks of ${topics.join(', ')}.`);
    this.loop = this.work(topics);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.loop;
    const grace = new Promise<void>((resolve) => setTimeout(resolve, GRACE_MS).unref());
    await Promise.race([Promise.all(this.running), grace]);
  }

  private async work(topics: string[]): Promise<void> {
    const { workerConcurrency } = this.config;
    const { signal: stopped } = this.stopping;
    while (!stopped.aborted) {
      if (this.running.size >= workerConcurrency) {
        await Promise.race([...this.running, aborted(stopped)]);
        continue;
      }
      const watch = this.signal.watch(topics);
      try {
        const tasks = await this.fetch(topics, workerConcurrency - this.running.size);
        for (const task of tasks) this.begin(task);
        if (tasks.length === 0) await watch.wait(LOOK_AGAIN_MS, stopped);
      } catch (error) {
        this.logger.warn(`Cannot fetch leased tasks, trying again: ${String(error)}`);
        await watch.wait(LOOK_AGAIN_MS, stopped);
      } finally {
        watch.close();
      }
    }
  }

  private fetch(topics: string[], maxTasks: number): Promise<ExternalTask[]> {
    const lockDuration = this.config.workerLockMs;
    return this.engine.fetchAndLock({
      workerId: this.workerId,
      maxTasks,
      usePriority: true,
      topics: topics.map((topicName) => ({ topicName, lockDuration })),
    });
  }

  private begin(task: ExternalTask): void {
    const run = this.runner.run(task, this.leaseOf(task.id)).finally(() => {
      this.running.delete(run);
    });
    this.running.add(run);
  }

  private leaseOf(id: string): Lease {
    const { engine, workerId } = this;
    // The record of the answer goes in the transaction that makes it needless.
    const told = (tell: () => Promise<void>) =>
      this.unitOfWork.run(async () => {
        await tell();
        await this.outcomes.forget(id);
      });
    return {
      workerId,
      lockDuration: this.config.workerLockMs,
      complete: (variables) => told(() => engine.completeExternalTask(id, workerId, variables)),
      bpmnError: ({ code, message, variables }) =>
        told(() =>
          engine.externalTaskBpmnError(id, {
            workerId,
            errorCode: code,
            errorMessage: message,
            variables,
          }),
        ),
      fail: (failure) => engine.failExternalTask(id, { workerId, ...failure }),
      extend: (duration) => engine.extendLock(id, workerId, duration),
      release: () => engine.unlockExternalTask(id),
    };
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}
