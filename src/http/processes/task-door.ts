import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { ProcessEngine, ProcessQueries, type WorkItem } from '../../engine/api/index.js';
import { CodeLookup } from '../../modules/contacts/index.js';
import { TaskAlreadyCompleted, TaskOfAnotherPoint } from './processes.errors.js';
import { maySee, requireNotTaken } from './task-access.js';
import { isUuid } from '../../platform/http/index.js';

/** Lets the current actor at a task, or says why not. */
@Injectable()
export class TaskDoor {
  constructor(
    private readonly queries: ProcessQueries,
    private readonly engine: ProcessEngine,
    private readonly codes: CodeLookup,
  ) {}

  /** The task, for whoever may see it. Throws TaskOfAnotherPoint (403). */
  async visible(id: string): Promise<WorkItem> {
    return this.seen(await this.queries.task(id));
  }

  /**
   * The task, for whoever may take, give back or complete it now, locked until the end of the unit of work: nobody takes it
   * meanwhile. The Network direction, and the administration, may also do so in the place of whoever took it.
   * @throws TaskOfAnotherPoint, TaskAlreadyCompleted, TaskAssignedToAnother
   */
  async workable(id: string): Promise<WorkItem> {
    const item = await this.seen(await this.engine.holdTask(id));
    if (item.state !== 'open') throw new TaskAlreadyCompleted(item.id, item.state);
    requireNotTaken(currentActor(), item);
    return item;
  }

  private async seen(item: WorkItem): Promise<WorkItem> {
    if (maySee(currentActor(), item)) return item;
    throw new TaskOfAnotherPoint(item.id, await this.pointsOf(item));
  }

  /** The points that a refusal names: what else an expression puts in their place may be words of the contact. */
  async pointsOf({ businessKey, candidateGroups }: WorkItem): Promise<string[]> {
    if (businessKey === null || !isUuid(businessKey)) return candidateGroups;
    const codes = await this.codes.among(candidateGroups);
    return candidateGroups.filter((group) => codes.isPoint(group));
  }
}
