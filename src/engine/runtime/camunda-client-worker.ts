import { randomBytes } from 'node:crypto';
import os from 'node:os';
import { Injectable, Logger } from '@nestjs/common';
import {
  Client,
  type ClientTask,
  type RequestOptions,
  type TaskService,
  Variables as ClientVariables,
} from 'camunda-external-task-client-js';
import { AppConfig } from '../../platform/config/index.js';
import type { Json, Variables } from '../api/index.js';
import { HandlerRegistry } from './handler-registry.js';
import { LeasedOutcomes } from './leased-outcomes.js';
import { type Lease, type LeasedTask, LeasedTaskRunner } from './leased-task-runner.js';

/** How long the engine may hold a request while it has no task. */
const LONG_POLL_MS = 30_000;
const POLL_INTERVAL_MS = 100;

/**
 * Runs leased handlers in a process of its own, over the REST interface of an engine: ours under /engine-rest, or
 * any that speaks Camunda 7's dialect.
 */
@Injectable()
export class CamundaClientWorker {
  private readonly logger = new Logger(CamundaClientWorker.name);
  private readonly polling = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private readonly workerId: string;
  private client?: Client;
  private isReachable = true;

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly runner: LeasedTaskRunner,
    private readonly outcomes: LeasedOutcomes,
    private readonly config: AppConfig,
  ) {
    this.workerId = `worker-${os.hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
  }

  /** Begins to fetch tasks; answers the topics it serves. None: there is nothing to do for a worker. */
  async start(): Promise<string[]> {
    const topics = this.registry.handlers('leased').map(({ topic }) => topic);
    if (topics.length === 0) return topics;
    await this.outcomes.forgetOld();
    const { engineRestUrl, workerConcurrency, workerLockMs } = this.config;
    this.client = new Client({
      baseUrl: engineRestUrl,
      workerId: this.workerId,
      maxTasks: workerConcurrency,
      maxParallelExecutions: workerConcurrency,
      lockDuration: workerLockMs,
      asyncResponseTimeout: LONG_POLL_MS,
      interval: POLL_INTERVAL_MS,
      autoPoll: false,
      interceptors: [(options) => this.prepare(options)],
    });
    this.client.on('poll:error', (error) => this.unreachable(error));
    this.client.on('poll:success', () => this.reachable());
    for (const topic of topics) this.client.subscribe(topic, (args) => this.take(args));
    this.client.start();
    return topics;
  }

  /** Fetches nothing more and waits for handlers that are at work, up to `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.client?.stop();
    // A request that waits for a task would bring it after the stop: hang up, and the engine keeps it.
    this.polling.abort();
    const grace = new Promise<void>((resolve) => setTimeout(resolve, graceMs).unref());
    await Promise.race([Promise.all(this.running), grace]);
  }

  private prepare(options: RequestOptions): RequestOptions {
    const { engineRestToken, engineRestUsername, engineRestPassword } = this.config;
    const basic = Buffer.from(`${engineRestUsername}:${engineRestPassword}`).toString('base64');
    const authorization = engineRestToken
      ? `Bearer ${engineRestToken}`
      : engineRestUsername && engineRestPassword
        ? `Basic ${basic}`
        : undefined;
    const headers = { ...options.headers, ...(authorization ? { authorization } : {}) };
    const isPoll = options.json !== undefined && 'topics' in options.json;
    return { ...options, headers, ...(isPoll ? { signal: this.polling.signal } : {}) };
  }

  private async take({
    task,
    taskService,
  }: {
    task: ClientTask;
    taskService: TaskService;
  }): Promise<void> {
    const run = this.runner.run(leasedTaskOf(task), this.leaseOf(task, taskService));
    this.running.add(run);
    await run.finally(() => this.running.delete(run));
  }

  private leaseOf({ id }: ClientTask, service: TaskService): Lease {
    return {
      workerId: this.workerId,
      lockDuration: this.config.workerLockMs,
      complete: (variables) => service.complete({ id }, clientVariables(variables)),
      bpmnError: ({ code, message, variables }) =>
        service.handleBpmnError({ id }, code, message, clientVariables(variables)),
      fail: (failure) => service.handleFailure({ id }, failure),
      extend: (duration) => service.extendLock({ id }, duration),
      release: () => service.unlock({ id }),
    };
  }

  private unreachable(error: Error): void {
    if (this.polling.signal.aborted) return;
    const log = this.isReachable ? 'warn' : 'debug';
    this.logger[log](`${this.config.engineRestUrl} gives no tasks, trying again: ${error.message}`);
    this.isReachable = false;
  }

  private reachable(): void {
    if (!this.isReachable) this.logger.log(`${this.config.engineRestUrl} answers again.`);
    this.isReachable = true;
  }
}

function leasedTaskOf(task: ClientTask): LeasedTask {
  return {
    id: task.id,
    topic: task.topicName,
    instanceId: task.processInstanceId,
    definitionId: task.processDefinitionId,
    processKey: task.processDefinitionKey,
    elementId: task.activityId,
    businessKey: task.businessKey,
    // Dates become texts: a handler must not see whether it runs in the server or here.
    variables: JSON.parse(JSON.stringify(task.variables.getAll())) as Variables,
    retries: task.retries,
  };
}

function clientVariables(variables: Record<string, Json>): ClientVariables {
  return new ClientVariables().setAll(variables);
}
