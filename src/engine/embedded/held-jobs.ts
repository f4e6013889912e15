import { Injectable } from '@nestjs/common';
import { atInstant } from '../../platform/clock/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { HeldJobs } from '../api/index.js';
import { type Job, JobExecutor } from './job-executor.js';

/** Held jobs of running instances that may be tried: $1 is the last instant at which they are due. */
const DUE = `SELECT j.* FROM (
    SELECT 'timer' AS kind, id, instance_id, execution_id, element_id, retries, available_at FROM timer_job
     WHERE held AND available_at <= $1 AND retries > 0 AND NOT suspended
    UNION ALL
    SELECT 'service', id, instance_id, execution_id, element_id, retries, available_at FROM external_task
     WHERE held AND mode = 'job' AND available_at <= $1 AND coalesce(retries, 1) > 0 AND NOT suspended
  ) j JOIN process_instance i ON i.id = j.instance_id
  WHERE i.state = 'running' ORDER BY j.available_at, j.id LIMIT 1`;

const TABLES = ['timer_job', 'external_task'] as const;

/** See HeldJobs. One caller at a time: a job is not locked between its finding and its running. */
@Injectable()
export class EmbeddedHeldJobs extends HeldJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly executor: JobExecutor,
  ) {
    super();
  }

  async nextAt(): Promise<Date | null> {
    return (await this.next('infinity'))?.available_at ?? null;
  }

  async runNext(from: Date, until: Date): Promise<boolean> {
    const job = await this.next(until);
    if (!job) return false;
    const instant = job.available_at > from ? job.available_at : from;
    await atInstant(instant, () => runAsSystem('job-executor', () => this.executor.runChosen(job)));
    return true;
  }

  release(businessKey?: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      for (const table of TABLES) {
        this.unitOfWork.defer({
          text: `UPDATE ${table} SET held = false WHERE held AND ($1::text IS NULL OR instance_id IN (
                   SELECT id FROM process_instance WHERE business_key = $1))`,
          values: [businessKey ?? null],
        });
      }
    });
  }

  private async next(
    until: Date | 'infinity',
  ): Promise<(Job & { available_at: Date }) | undefined> {
    const [job] = await this.unitOfWork.read<Job & { available_at: Date }>(DUE, [until]);
    return job;
  }
}
