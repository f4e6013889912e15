import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { WorkItem } from '../api/index.js';
import { AssignedTaskRefused, TaskAlreadyEnded } from '../api/engine.errors.js';
import { EngineSession } from './engine-session.js';
import { ModelCache } from './model/model-cache.js';
import type { InstanceUnit } from './store/instance-unit.js';
import { WorkItemReach } from './work-item-reach.js';

type Change = Partial<Pick<WorkItem, 'assignee' | 'candidateGroups'>>;

/** Who has a user task, and who may take it. Listeners of the task are told, and its instance moves then. */
@Injectable()
export class TaskChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly models: ModelCache,
    private readonly reach: WorkItemReach,
  ) {}

  claim(taskId: string, userId: string): Promise<WorkItem> {
    return this.change(taskId, (task) => {
      if (task.assignee && task.assignee !== userId) throw new AssignedTaskRefused(task);
      return { assignee: userId };
    });
  }

  unclaim(taskId: string): Promise<WorkItem> {
    return this.change(taskId, () => ({ assignee: null }));
  }

  setCandidates(taskId: string, groups: string[]): Promise<WorkItem> {
    return this.change(taskId, () => ({ candidateGroups: groups, assignee: null }));
  }

  /** Takes a person off those of the tasks that they have; answers which. */
  async release(taskIds: readonly string[], userId: string): Promise<string[]> {
    const told = await this.toldOf(taskIds, userId);
    const released: string[] = [];
    for (const id of told) {
      await this.change(id, (task) => {
        if (task.assignee !== userId) return {};
        released.push(id);
        return { assignee: null };
      });
    }
    // No instance is locked: it does not move, and whoever completes one meanwhile has the row.
    const rows = await this.unitOfWork.query<{ id: string }>({
      text: `UPDATE work_item SET assignee = NULL
              WHERE id = ANY ($1::uuid[]) AND assignee = $2 AND state = 'open' RETURNING id`,
      values: [taskIds.filter((id) => !told.includes(id)), userId],
    });
    released.push(...rows.map(({ id }) => id));
    this.reach.changed(released, userId);
    return released;
  }

  /** A task that is open, with its instance; both are locked. Throws TaskAlreadyEnded. */
  async open(taskId: string): Promise<{ unit: InstanceUnit; task: WorkItem }> {
    const locked = await this.session.takeByTask(taskId);
    if (locked.task.state !== 'open')
      throw new TaskAlreadyEnded(taskId, locked.task.definitionKey, locked.task.state);
    return locked;
  }

  private async toldOf(taskIds: readonly string[], userId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string; definition: string; element: string }>({
      text: `SELECT id, definition_id AS definition, definition_key AS element FROM work_item
              WHERE id = ANY ($1::uuid[]) AND assignee = $2 AND state = 'open' ORDER BY id`,
      values: [[...taskIds], userId],
    });
    const told: string[] = [];
    for (const { id, definition, element } of rows) {
      const { model } = await this.models.get(definition);
      if (isTold(model.elements.get(element))) told.push(id);
    }
    return told;
  }

  private change(taskId: string, change: (task: WorkItem) => Change): Promise<WorkItem> {
    return this.unitOfWork.run(async () => {
      const { unit, task } = await this.open(taskId);
      const changed = { ...task, ...change(task) };
      if (isTold(unit.model.elements.get(task.definitionKey)))
        return this.telling(unit, task, changed);
      this.unitOfWork.defer({
        name: 'engine.work-item.change',
        text: 'UPDATE work_item SET assignee = $2, candidate_groups = $3 WHERE id = $1',
        values: [taskId, changed.assignee, changed.candidateGroups],
      });
      this.reach.changed([taskId], task.assignee);
      return changed;
    });
  }

  private async telling(unit: InstanceUnit, task: WorkItem, changed: WorkItem): Promise<WorkItem> {
    this.session.assertMovable(unit);
    const { executionId } = task;
    let assignee = changed.assignee;
    await this.session.advance(unit, {
      begin: () => {
        unit.execution.changeTask(executionId, {
          assignee: changed.assignee,
          candidate_groups: changed.candidateGroups,
        });
        assignee = unit.execution.tasks.get(executionId)!.values.assignee;
      },
    });
    this.reach.changed([task.id], task.assignee);
    return { ...changed, assignee };
  }
}

function isTold(
  element: { taskListeners: { assignment?: unknown; update?: unknown } | null } | undefined,
): boolean {
  const { assignment, update } = element?.taskListeners ?? {};
  return assignment !== undefined || update !== undefined;
}
