import { Injectable } from '@nestjs/common';
import { currentActor, currentRequestId, runInContext } from '../../platform/context/index.js';
import { ProcessEngine, ProcessQueries, type Variables, type WorkItem } from '../../engine/api/index.js';
import { absentAssignee, requireNotTaken, requireWorkable } from './task-access.js';

/** What people do with user tasks. Each runs inside the unit of work of its request. */
@Injectable()
export class TaskCommands {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
  ) {}

  async claim(id: string): Promise<WorkItem> {
    const actor = currentActor();
    requireWorkable(actor, await this.queries.task(id));
    await this.engine.claimTask(id, actor.id);
    return this.queries.task(id);
  }

  async unclaim(id: string): Promise<WorkItem> {
    const item = await this.workable(id);
    await inTheNameOf(item, () => this.engine.unclaimTask(id));
    return this.queries.task(id);
  }

  async complete(id: string, variables: Variables): Promise<WorkItem> {
    const actor = currentActor();
    const item = await this.workable(id);
    await inTheNameOf(item, () => this.engine.completeTask(id, variables));
    const completed = await this.queries.task(id);
    // Somebody may have taken it between the first look and the engine's lock: then all is undone.
    requireNotTaken(actor, completed);
    return completed;
  }

  private async workable(id: string): Promise<WorkItem> {
    const item = await this.queries.task(id);
    requireWorkable(currentActor(), item);
    return item;
  }
}

/** What a deputy does is written down with whose part they take. */
function inTheNameOf<T>(item: WorkItem, work: () => Promise<T>): Promise<T> {
  const actor = currentActor();
  const absent = absentAssignee(actor, item);
  if (!absent) return work();
  const name = `${actor.name} (per conto di ${absent.name})`;
  return runInContext({ actor: { ...actor, name }, requestId: currentRequestId() ?? '' }, work);
}
