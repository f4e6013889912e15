import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { TaskOutcome } from '../api/index.js';

const KEPT_MS = 30 * 24 * 3_600_000;

/**
 * What a handler answered, from the moment it ended until its engine has taken note. A worker that is stopped, or
 * loses the engine, in between finds the answer again and does not do the work twice.
 */
@Injectable()
export class LeasedOutcomes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async find(taskId: string): Promise<TaskOutcome | null> {
    const [row] = await this.unitOfWork.read<{ outcome: TaskOutcome }>(
      'SELECT outcome FROM leased_task_outcome WHERE task_id = $1',
      [taskId],
    );
    return row?.outcome ?? null;
  }

  async record(taskId: string, outcome: TaskOutcome): Promise<void> {
    await this.unitOfWork.run(() =>
      this.unitOfWork.query({
        name: 'leased-outcome-record',
        text: `INSERT INTO leased_task_outcome (task_id, outcome, recorded_at) VALUES ($1, $2, $3)
               ON CONFLICT (task_id) DO NOTHING`,
        values: [taskId, JSON.stringify(outcome), this.clock.now()],
      }),
    );
  }

  /** Joins the current unit of work, or opens one. */
  async forget(taskId: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.unitOfWork.query({
        name: 'leased-outcome-forget',
        text: 'DELETE FROM leased_task_outcome WHERE task_id = $1',
        values: [taskId],
      }),
    );
  }

  /** Removes answers whose tasks were ended by somebody else. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    await this.unitOfWork.run(() =>
      this.unitOfWork.query({
        text: 'DELETE FROM leased_task_outcome WHERE recorded_at < $1',
        values: [before],
      }),
    );
  }
}
