import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { isUuid } from '../../platform/http/index.js';
import { JobCommands } from '../api/index.js';
import { InstanceEnded, InstanceSuspended, JobFailed } from '../api/engine.errors.js';
import { IncidentRecorder } from './incident-recorder.js';
import { type Job, JobExecutor } from './job-executor.js';
import { StartTimerJobs } from './starts/start-timer-jobs.js';

const TABLES = { timer: 'timer_job', service: 'external_task', start: 'start_timer' } as const;

const FIND = `SELECT j.*, coalesce(i.state, 'running') AS state FROM (
    SELECT 'timer' AS kind, id, instance_id, NULL::uuid AS definition_id, execution_id, element_id, retries, error_message
      FROM timer_job WHERE id = $1
    UNION ALL
    SELECT 'service', id, instance_id, NULL, execution_id, element_id, retries, error_message FROM external_task
     WHERE id = $1 AND mode = 'job'
    UNION ALL
    SELECT 'start', id, NULL, definition_id, NULL, element_id, retries, error_message FROM start_timer WHERE id = $1
  ) j LEFT JOIN process_instance i ON i.id = j.instance_id`;

/** Of one by which a process begins there is no instance yet. */
interface StartJob {
  id: string;
  kind: 'start';
  instance_id: null;
  definition_id: string;
  element_id: string;
}
type FoundJob = (Job | StartJob) & { error_message: string | null; state: string };

/** See JobCommands. */
@Injectable()
export class EmbeddedJobCommands extends JobCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly executor: JobExecutor,
    private readonly starts: StartTimerJobs,
    private readonly incidents: IncidentRecorder,
    private readonly clock: Clock,
  ) {
    super();
  }

  setRetries(id: string, retries: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const job = await this.find(id);
      this.unitOfWork.defer({
        text: `UPDATE ${TABLES[job.kind]} SET retries = $2 WHERE id = $1`,
        values: [id, retries],
      });
      if (retries > 0) return this.incidents.close({ jobId: id });
      this.incidents.record({
        instanceId: job.instance_id,
        definitionId: job.kind === 'start' ? job.definition_id : undefined,
        elementId: job.element_id,
        kind: job.kind === 'service' ? 'handlerFailed' : 'timerFailed',
        message: job.error_message ?? 'The retries were set to zero.',
        jobId: id,
      });
    });
  }

  setDueDate(id: string, dueAt: Date): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { kind } = await this.find(id);
      const due = kind === 'service' ? '' : ', due_at = $2';
      this.unitOfWork.defer({
        text: `UPDATE ${TABLES[kind]} SET available_at = $2${due} WHERE id = $1`,
        values: [id, dueAt],
      });
    });
  }

  async execute(id: string): Promise<void> {
    const job = await this.find(id);
    const failure = await runAsSystem('job-executor', () => this.run(job));
    if (failure !== null) throw new JobFailed(id, failure);
  }

  private run(job: FoundJob): Promise<string | null> {
    if (job.kind === 'start') return this.starts.runChosen(job.id);
    if (job.state === 'suspended') throw new InstanceSuspended(job.instance_id);
    if (job.state !== 'running') throw new InstanceEnded(job.instance_id, job.state);
    return this.executor.runChosen(job);
  }

  private async find(id: string): Promise<FoundJob> {
    const [job] = isUuid(id) ? await this.unitOfWork.read<FoundJob>(FIND, [id]) : [];
    if (!job) throw new NotFound('job', id);
    return job;
  }
}
