import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { errorName, NotFound } from '../../../platform/errors/index.js';
import { ProcessStopped } from '../../api/engine.errors.js';
import { EngineSession } from '../engine-session.js';
import { IncidentRecorder } from '../incident-recorder.js';
import { ModelCache } from '../model/model-cache.js';
import { waitBefore, waitsOf } from '../retry-policy.js';
import { following } from './timer-dates.js';

interface StartJob {
  id: string;
  definition_id: string;
  element_id: string;
  due_at: Date;
  repeats: number | null;
  retries: number;
}

const COLUMNS = 'id, definition_id, element_id, due_at, repeats, retries';
const DUE = `SELECT ${COLUMNS} FROM start_timer WHERE available_at <= $1 AND retries > 0
  ORDER BY available_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
const CHOSEN = `SELECT ${COLUMNS} FROM start_timer WHERE id = $1 FOR UPDATE`;

/**
 * Begins the processes whose timer is due, each in the transaction that sets the next date of its cycle. A start that fails is
 * tried again as any job; after the last attempt an incident waits for a person, and the cycle with it.
 */
@Injectable()
export class StartTimerJobs {
  private readonly logger = new Logger(StartTimerJobs.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly models: ModelCache,
    private readonly incidents: IncidentRecorder,
    private readonly clock: Clock,
  ) {}

  /** Runs the next one that is due. False when there is none. */
  async runNext(): Promise<boolean> {
    return (await this.attempt(DUE, this.clock.now())) !== undefined;
  }

  /** Runs one that somebody has chosen. Answers why it failed; null: it did not. Throws `job.not-found`. */
  async runChosen(id: string): Promise<string | null> {
    const outcome = await this.attempt(CHOSEN, id);
    if (outcome === undefined) throw new NotFound('job', id);
    return outcome;
  }

  /** Why it failed; null: it did not; undefined: there was none. */
  private async attempt(text: string, value: unknown): Promise<string | null | undefined> {
    let job: StartJob | undefined;
    try {
      return await this.unitOfWork.run(async () => {
        [job] = await this.unitOfWork.query<StartJob & Record<string, unknown>>({
          text,
          values: [value],
        });
        if (!job) return undefined;
        await this.fire(job);
        return null;
      });
    } catch (error) {
      if (!job) throw error;
      return this.recordFailure(job, error);
    }
  }

  private async fire(job: StartJob): Promise<void> {
    const head = await this.models.get(job.definition_id);
    const { element_id: startElementId } = job;
    await this.session.start({ head, businessKey: null, variables: {}, startElementId });
    this.incidents.close({ jobId: job.id });
    const timer = head.model.starts.timers.find(({ elementId }) => elementId === startElementId);
    const { due_at: dueAt, repeats } = job;
    const next = timer && following(timer, { dueAt, repeats }, this.clock.now());
    if (!next) {
      this.unitOfWork.defer({ text: 'DELETE FROM start_timer WHERE id = $1', values: [job.id] });
      return;
    }
    this.unitOfWork.defer({
      text: `UPDATE start_timer SET due_at = $2, available_at = $2, repeats = $3, retries = $4,
               error_message = NULL, error_details = NULL WHERE id = $1`,
      values: [
        job.id,
        next.dueAt,
        next.repeats,
        waitsOf(head.model.elements.get(startElementId)).length,
      ],
    });
  }

  private async recordFailure(job: StartJob, error: unknown): Promise<string> {
    const stop = error instanceof ProcessStopped ? error.stop : null;
    const message = stop?.reason ?? (error instanceof Error ? error.message : String(error));
    const details = error instanceof Error ? (error.stack ?? null) : null;
    await this.unitOfWork.run(async () => {
      const { model } = await this.models.get(job.definition_id);
      const left = Math.max(0, job.retries - 1);
      const wait = waitBefore(waitsOf(model.elements.get(job.element_id)), left);
      this.unitOfWork.defer({
        text: `UPDATE start_timer SET retries = $2, available_at = $3, error_message = $4, error_details = $5 WHERE id = $1`,
        values: [job.id, left, new Date(this.clock.now().getTime() + wait), message, details],
      });
      if (left > 0) {
        this.logger.warn(
          `${model.key} did not begin at ${job.element_id}, ${left} retries left: ${errorName(error)}`,
        );
        return;
      }
      this.incidents.record({
        instanceId: null,
        definitionId: job.definition_id,
        elementId: stop?.elementId ?? job.element_id,
        kind: 'timerFailed',
        message,
        details,
        jobId: job.id,
      });
    });
    return message;
  }
}
