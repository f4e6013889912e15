import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { LiveChanges, type Reach, type ReachSource } from '../../platform/live/index.js';

/** Has open pages told that user tasks changed: those of whoever has them, or may take them. */
@Injectable()
export class WorkItemReach implements ReachSource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly live: LiveChanges,
  ) {}

  /** With the commit of the current unit of work. `before`: who had one of them until now. */
  changed(ids: readonly string[], before: string | null = null): void {
    this.live.changedIds('tasks', this, ids);
    if (before !== null) this.live.changed('tasks', { accounts: [before] });
  }

  async reachOf(ids: readonly string[]): Promise<Reach> {
    const rows = await this.unitOfWork.read<{
      assignee: string | null;
      candidate_groups: string[];
      candidate_users: string[];
    }>(
      `SELECT DISTINCT assignee, candidate_groups, candidate_users FROM work_item
        WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return {
      accounts: rows.flatMap((row) => [
        ...(row.assignee ? [row.assignee] : []),
        ...row.candidate_users,
      ]),
      groups: rows.flatMap((row) => row.candidate_groups),
    };
  }
}
