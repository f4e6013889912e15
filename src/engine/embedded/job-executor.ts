import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { errorName } from '../../platform/errors/index.js';
import { ProcessStopped } from '../api/engine.errors.js';
import { EngineSession } from './engine-session.js';
import { IncidentRecorder } from './incident-recorder.js';
import { waitBefore, waitsOf } from './retry-policy.js';
import { HandlerFailed } from './service-runner.js';
import { StartTimerJobs } from './starts/start-timer-jobs.js';
import type { InstanceUnit } from './store/instance-unit.js';

export interface JobExecutorOptions {
  /** Pause between looks at an empty table, in milliseconds; 0: only `runDue` works (tests). */
  pollMs: number;
  /** Jobs run at the same time by this process. */
  concurrency: number;
}

interface DueJob {
  id: string;
  instance_id: string;
  execution_id: string;
  element_id: string;
  retries: number | null;
}

/** A due row and the table it stands in. */
export type Job = DueJob & { kind: 'timer' | 'service' };

const TABLE = { timer: 'timer_job', service: 'external_task' } as const;

/** Jobs looked at for one that is free: more than any number of executors may be busy with at once. */
const CANDIDATES = 200;

// The first due jobs by their index, then one whose instance nobody holds. What gets locked is the instance, or the one at
// the top of its calls, as everybody locks that first: a timer and a person who compete for it meet there.
const QUERIES = {
  timer: `SELECT j.* FROM (
      SELECT id, instance_id, execution_id, element_id, retries FROM timer_job
      WHERE available_at <= $1 AND retries > 0 AND NOT suspended AND NOT held ORDER BY available_at LIMIT ${CANDIDATES}
    ) j CROSS JOIN LATERAL (
      SELECT 1 FROM process_instance i JOIN process_instance root ON root.id = i.root_instance_id
      WHERE i.id = j.instance_id AND i.state = 'running' FOR UPDATE OF root SKIP LOCKED
    ) free LIMIT 1`,
  service: `SELECT j.* FROM (
      SELECT id, instance_id, execution_id, element_id, retries FROM external_task
      WHERE mode = 'job' AND available_at <= $1 AND coalesce(retries, 1) > 0 AND NOT suspended AND NOT held
      ORDER BY available_at LIMIT ${CANDIDATES}
    ) j CROSS JOIN LATERAL (
      SELECT 1 FROM process_instance i JOIN process_instance root ON root.id = i.root_instance_id
      WHERE i.id = j.instance_id AND i.state = 'running' FOR UPDATE OF root SKIP LOCKED
    ) free LIMIT 1`,
} as const;

/**
 * Fires due timers and runs what became a job: service tasks, and tokens at transaction boundaries. Each runs in the transaction that advances its
 * process, so a crash leaves nothing locked and nothing half done; any number of replicas may run it.
 */
@Injectable()
export class JobExecutor implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(JobExecutor.name);
  private readonly loops: Promise<void>[] = [];
  /** Searches and jobs that have not ended. */
  private readonly running = new Set<Promise<boolean>>();
  private stopping = false;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly starts: StartTimerJobs,
    private readonly incidents: IncidentRecorder,
    private readonly clock: Clock,
    private readonly options: JobExecutorOptions,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.pollMs <= 0) return;
    for (let index = 0; index < this.options.concurrency; index++) this.loops.push(this.loop());
  }

  /** Lets running jobs end and takes no new ones. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wakeUp();
    await Promise.all(this.loops);
    await this.incidents.idle();
  }

  /** Runs everything that is due now; answers how many jobs ran. Used by tests and after the clock was moved. */
  async runDue(): Promise<number> {
    let ran = 0;
    for (;;) {
      while (await this.runNext()) ran++;
      // The loop may hold one that is due: until it has ended, what was due has not run.
      if (this.running.size === 0) return ran;
      await Promise.allSettled(this.running);
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      let worked = false;
      try {
        worked = await this.runNext();
      } catch (error) {
        this.logger.error(`The job executor could not look for work: ${(error as Error).message}`);
      }
      if (!worked && !this.stopping) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      // Spread out, so that replicas do not look in step.
      const timer = setTimeout(resolve, this.options.pollMs * (0.75 + Math.random() / 2));
      const previous = this.wakeUp;
      this.wakeUp = () => {
        clearTimeout(timer);
        previous();
        resolve();
      };
    });
  }

  private async runNext(): Promise<boolean> {
    const next = runAsSystem(
      'job-executor',
      async () =>
        (await this.runOne('timer')) ||
        (await this.runOne('service')) ||
        (await this.starts.runNext()),
    );
    this.running.add(next);
    try {
      return await next;
    } finally {
      this.running.delete(next);
    }
  }

  /** Runs the next due job of one kind. False when there is none. */
  private async runOne(kind: Job['kind']): Promise<boolean> {
    let job: Job | undefined;
    try {
      return await this.unitOfWork.run(async () => {
        const [row] = await this.unitOfWork.query<DueJob>({
          name: `engine.due.${kind}`,
          text: QUERIES[kind],
          values: [this.clock.now()],
        });
        if (!row) return false;
        job = { ...row, kind };
        await this.execute(job);
        return true;
      });
    } catch (error) {
      if (!job) throw error;
      await this.recordFailure(job, error);
      return true;
    }
  }

  /**
   * Runs one job that the caller has chosen, in a transaction of its own; a failure is recorded as one of any other.
   * Answers why it failed; null: it did not.
   */
  async runChosen(job: Job): Promise<string | null> {
    try {
      await this.unitOfWork.run(() => this.execute(job));
      return null;
    } catch (error) {
      return this.recordFailure(job, error);
    }
  }

  private async execute(job: Job): Promise<void> {
    const unit = await this.session.take(job.instance_id);
    // Of a failure nothing is left of the unit: it is taken anew.
    unit.inJob = true;
    const ran =
      job.kind === 'service'
        ? await this.session.runJob(unit, job.execution_id)
        : await this.fire(unit, job);
    unit.inJob = false;
    this.incidents.close({ jobId: job.id });
    if (!ran)
      await this.unitOfWork.query({
        text: `DELETE FROM ${TABLE[job.kind]} WHERE id = $1`,
        values: [job.id],
      });
  }

  private async fire(unit: InstanceUnit, job: Job): Promise<boolean> {
    let fired = false;
    await this.session.advance(unit, {
      begin: () => void (fired = unit.execution.fireTimer(job.execution_id)),
    });
    return fired;
  }

  /** A failed attempt: the next one waits as the model says; after the last one an incident waits for a person. */
  private async recordFailure(job: Job, error: unknown): Promise<string> {
    const cause = error instanceof HandlerFailed ? error.cause : error;
    const stop = cause instanceof ProcessStopped ? cause.stop : null;
    const message = stop?.reason ?? (cause instanceof Error ? cause.message : String(cause));
    const details = cause instanceof Error ? (cause.stack ?? null) : null;
    await this.unitOfWork.run(async () => {
      const unit = await this.session.take(job.instance_id);
      const left = Math.max(0, (job.retries ?? 1) - 1);
      const waits = waitsOf(unit.model.elements.get(job.element_id));
      const availableAt = new Date(this.clock.now().getTime() + waitBefore(waits, left));
      this.unitOfWork.defer({
        text: `UPDATE ${TABLE[job.kind]} SET retries = $2, available_at = $3, error_message = $4, error_details = $5 WHERE id = $1`,
        values: [job.id, left, availableAt, message, details],
      });
      if (left > 0) {
        this.logger.warn(
          `Job ${job.id} at ${job.element_id} failed, ${left} retries left: ${errorName(cause)}`,
        );
        return;
      }
      this.incidents.record({
        instanceId: job.instance_id,
        elementId: stop?.elementId ?? job.element_id,
        kind: job.kind === 'timer' ? 'timerFailed' : (stop?.kind ?? 'handlerFailed'),
        message,
        details,
        jobId: job.id,
      });
    });
    return message;
  }
}
