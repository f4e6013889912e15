import { Injectable } from '@nestjs/common';
import { type Actor, currentActor, currentRequestId, runInContext } from '../../platform/context/index.js';
import { ProcessEngine, type Variables, type WorkItem } from '../../engine/api/index.js';
import { AssignmentService } from '../../modules/assignments/index.js';
import { ContactNotes } from '../../modules/contacts/index.js';
import { OrganisationReadModel } from '../../modules/organisation/index.js';
import { Notifications } from '../../modules/identity/index.js';
import { NoCaseForNote, NotOfTheTasksPoints } from './processes.errors.js';
import { absentAssignee } from './task-access.js';
import { TaskDoor } from './task-door.js';
import { isUuid } from '../../platform/http/index.js';

/** What people do with user tasks. Each runs inside the unit of work of its request. */
@Injectable()
export class TaskCommands {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly door: TaskDoor,
    private readonly assignments: AssignmentService,
    private readonly organisation: OrganisationReadModel,
    private readonly notifications: Notifications,
    private readonly notes: ContactNotes,
  ) {}

  async claim(id: string): Promise<WorkItem> {
    const actor = currentActor();
    const item = await this.door.workable(id);
    const claimed = await this.engine.claimTask(id, actor.id);
    await this.receive(item, actor);
    return claimed;
  }

  /** Gives the task to a person of its points, who is told. Throws NotOfTheTasksPoints (422). */
  async assign(id: string, username: string, note?: string): Promise<WorkItem> {
    const actor = currentActor();
    const item = await this.door.workable(id);
    const people = await this.organisation.peopleOf(item.candidateGroups);
    if (!people.some((one) => one.username === username))
      throw new NotOfTheTasksPoints(username, await this.door.pointsOf(item));
    await this.say(item, note);
    if (item.assignee !== null && item.assignee !== username) await this.engine.unclaimTask(id);
    const assigned = await this.engine.claimTask(id, username);
    await this.receive(item, actor);
    this.notifications.tell({
      kind: 'taskAssigned',
      to: { accounts: [username] },
      contactId: item.businessKey !== null && isUuid(item.businessKey) ? item.businessKey : undefined,
      facts: { by: actor.name },
      cause: `task:${id}:${username}:${currentRequestId() ?? ''}`,
    });
    return assigned;
  }

  async unclaim(id: string): Promise<WorkItem> {
    const item = await this.door.workable(id);
    return onBehalfOf(item, () => this.engine.unclaimTask(id));
  }

  /** `note`: said to whoever has the case next, kept among its notes. */
  async complete(id: string, variables: Variables, note?: string): Promise<WorkItem> {
    const item = await this.door.workable(id);
    // Before: whoever completes may not write in the case any more afterwards.
    await this.say(item, note);
    return onBehalfOf(item, () => this.engine.completeTask(id, variables));
  }

  /** Whoever takes the work of an assignment has received it, so that it stands in one list only. */
  private async receive({ businessKey, instanceId, candidateGroups }: WorkItem, actor: Actor) {
    const points = candidateGroups.filter((point) => actor.groups.includes(point));
    if (businessKey === null || !isUuid(businessKey) || points.length === 0) return;
    await this.assignments.receiveWorked({ contactId: businessKey, instanceId, points });
  }

  private async say({ businessKey }: WorkItem, note: string | undefined): Promise<void> {
    if (!note?.trim()) return;
    if (businessKey === null || !isUuid(businessKey)) throw new NoCaseForNote();
    await this.notes.write(businessKey, note.trim());
  }
}

/** A deputy acts on behalf of an absent colleague: rows keep both names, in a form that both languages know. */
function onBehalfOf<T>(item: WorkItem, work: () => Promise<T>): Promise<T> {
  const actor = currentActor();
  const absent = absentAssignee(actor, item);
  if (!absent) return work();
  const name = `${actor.name} (p.p. ${absent.name})`;
  return runInContext({ actor: { ...actor, name }, requestId: currentRequestId() ?? '' }, work);
}
