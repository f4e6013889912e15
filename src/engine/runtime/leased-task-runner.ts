import { Injectable, Logger } from '@nestjs/common';
import { type Actor, runInContext } from '../../platform/context/index.js';
import { errorName } from '../../platform/errors/index.js';
import type { Task, TaskOutcome, Variables } from '../api/index.js';
import { HandlerRegistry } from './handler-registry.js';
import { LeasedOutcomes } from './leased-outcomes.js';

/** Attempts for a task whose engine has not said how many are left. */
export const DEFAULT_RETRIES = 3;
const FIRST_BACKOFF_MS = 60_000;
const LONGEST_BACKOFF_MS = 3_600_000;

/** A task that was fetched and locked, from whichever engine. */
export interface LeasedTask extends Omit<Task, 'retries'> {
  /** null before a first failure. */
  retries: number | null;
}

/** How to speak to the engine about one task. */
export interface Lease {
  workerId: string;
  /** Milliseconds. */
  lockDuration: number;
  complete(variables: Variables): Promise<void>;
  bpmnError(error: { code: string; message: string; variables: Variables }): Promise<void>;
  /** `retryTimeout` in milliseconds. */
  fail(failure: Failure): Promise<void>;
  extend(duration: number): Promise<void>;
  /** Gives the task back without counting an attempt. */
  release(): Promise<void>;
}

export interface Failure {
  errorMessage: string;
  errorDetails: string;
  retries: number;
  retryTimeout: number;
}

/**
 * Runs the handler of a leased task, outside any transaction, and reports what came of it. The same for the
 * worker inside the server and for the worker process.
 */
@Injectable()
export class LeasedTaskRunner {
  private readonly logger = new Logger(LeasedTaskRunner.name);
  private readonly running = new Set<string>();

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly outcomes: LeasedOutcomes,
  ) {}

  /** Never rejects: whatever goes wrong is reported to the engine, or left to the end of the lock. */
  async run(task: LeasedTask, lease: Lease): Promise<void> {
    // The lock expired under a handler that is still at work, and the same worker fetched the task again.
    if (this.running.has(task.id)) return;
    this.running.add(task.id);
    const stopExtending = this.keepLock(task, lease);
    try {
      await runInContext({ actor: actorOf(lease), requestId: `task-${task.id}` }, () =>
        this.handle(task, lease),
      );
    } catch (error) {
      this.logger.warn(
        `${task.topic} ${task.id}: the engine was not told what came of it: ${text(error)}`,
      );
    } finally {
      stopExtending();
      this.running.delete(task.id);
    }
  }

  private async handle(task: LeasedTask, lease: Lease): Promise<void> {
    let outcome: TaskOutcome;
    try {
      outcome = await this.outcomeOf(task);
    } catch (error) {
      this.logger.warn(`${task.topic} ${task.id} failed: ${errorName(error)}`);
      await lease.fail(failureOf(task, error));
      return;
    }
    await this.tell(task, lease, outcome);
  }

  private async outcomeOf(task: LeasedTask): Promise<TaskOutcome> {
    const recorded = await this.outcomes.find(task.id);
    if (recorded) return recorded;
    const handler = this.registry.handlerFor(task.topic);
    if (!handler) throw new Error(`No handler implements the topic ${task.topic}.`);
    const outcome = await handler.handle({ ...task, retries: task.retries ?? DEFAULT_RETRIES });
    await this.outcomes.record(task.id, outcome);
    return outcome;
  }

  private async tell(task: LeasedTask, lease: Lease, outcome: TaskOutcome): Promise<void> {
    try {
      if (outcome.kind === 'completed') await lease.complete(outcome.variables);
      else await lease.bpmnError(outcome);
    } catch (error) {
      await this.notTold(task, lease, error);
      return;
    }
    await this.outcomes.forget(task.id);
  }

  /** The work is done and on record: only the telling is to be tried again. */
  private async notTold(task: LeasedTask, lease: Lease, error: unknown): Promise<void> {
    if (isGone(error)) {
      this.logger.warn(`${task.topic} ${task.id} was ended by somebody else: ${text(error)}`);
      await this.outcomes.forget(task.id);
    } else if (isSuspended(error)) {
      await lease.release();
    } else {
      this.logger.warn(`${task.topic} ${task.id} could not be completed: ${text(error)}`);
      await lease.fail(failureOf(task, error));
    }
  }

  private keepLock(task: LeasedTask, lease: Lease): () => void {
    const timer = setInterval(() => {
      lease.extend(lease.lockDuration).catch((error: unknown) => {
        this.logger.warn(`The lock of ${task.topic} ${task.id} was not extended: ${text(error)}`);
      });
    }, lease.lockDuration / 2);
    return () => clearInterval(timer);
  }
}

/** True when the engine answers that there is nothing left to tell, or nobody to tell it to. */
function isGone(error: unknown): boolean {
  const { status, httpStatusCode } = error as { status?: unknown; httpStatusCode?: unknown };
  return status === 404 || httpStatusCode === 404;
}

/** In our words, or in Camunda's. */
function isSuspended(error: unknown): boolean {
  const { type, code } = error as { type?: unknown; code?: unknown };
  return code === 'instance.suspended' || type === 'SuspendedEntityInteractionException';
}

function failureOf(task: LeasedTask, error: unknown): Failure {
  const left = Math.max(0, (task.retries ?? DEFAULT_RETRIES) - 1);
  const failures = Math.max(0, DEFAULT_RETRIES - left - 1);
  return {
    errorMessage: text(error),
    errorDetails: error instanceof Error ? (error.stack ?? error.message) : String(error),
    retries: left,
    retryTimeout: Math.min(FIRST_BACKOFF_MS * 2 ** failures, LONGEST_BACKOFF_MS),
  };
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function actorOf({ workerId }: Lease): Actor {
  return { kind: 'worker', id: workerId, name: workerId, roles: ['worker'], groups: [] };
}
