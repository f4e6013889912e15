import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type HeldTask, ProcessEngine, ProcessQueries } from '../../engine/api/index.js';
import { AuditTrail } from '../../platform/audit/index.js';
import { AccountReadModel, Rights, rightsTaken } from '../identity/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Hears } from '../../platform/hooks/index.js';
import { Notifications } from '../identity/index.js';
import { RecurringWork } from '../../platform/recurring/index.js';
import { OrganisationReadModel } from './organisation.read-model.js';
import { mayHold } from './task-rights.js';

const EVERY_MS = 60_000;
const CONTACT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Gives free what somebody has taken and may not do any more, and tells the points that it is open to and the Network
 * direction: in the transaction that takes the right, and for rights that ended with a day soon after.
 */
@Injectable()
export class TaskReleases extends RecurringWork {
  constructor(
    config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly rights: Rights,
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly accounts: AccountReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly notifications: Notifications,
    private readonly audit: AuditTrail,
  ) {
    super({
      enabled: config.backgroundWork,
      everyMs: EVERY_MS,
      firstMs: 5_000,
      failed: 'Tasks of those who left wait for the next turn',
    });
  }

  /** Looks at everybody who has taken a task. */
  async sweep(): Promise<void> {
    await runAsSystem('task-releases', () => this.uow.run(() => this.release()));
  }

  /** Of these users, or of all. Joins the unit of work. */
  @Hears(rightsTaken)
  async release(users?: readonly string[]): Promise<void> {
    const held = await this.queries.heldTasks(users);
    if (held.length === 0) return;
    const holders = await this.rights.holders([...new Set(held.map(({ assignee }) => assignee))]);
    const lost = held.filter((task) => {
      const holder = holders.get(task.assignee);
      return !holder || !mayHold(holder, task);
    });
    for (const assignee of new Set(lost.map((task) => task.assignee))) {
      await this.releaseOf(
        assignee,
        lost.filter((task) => task.assignee === assignee),
      );
    }
  }

  private async releaseOf(assignee: string, tasks: HeldTask[]): Promise<void> {
    const ids = tasks.map(({ id }) => id);
    const released = new Set(await this.engine.releaseTasks(ids, assignee));
    const freed = tasks.filter(({ id }) => released.has(id));
    if (freed.length === 0) return;
    const who = (await this.accounts.byUsername(assignee))?.displayName ?? assignee;
    const direction = await this.organisation.networkDirectionPoint();
    // Each hears once of all that is free again: the Network direction of the whole.
    const cause = `released:${randomUUID()}`;
    const groups = freed.flatMap(({ candidateGroups }) => candidateGroups);
    const points = new Set([direction.code, ...groups]);
    for (const point of points) {
      const theirs =
        point === direction.code
          ? freed
          : freed.filter(({ candidateGroups }) => candidateGroups.includes(point));
      this.tell(point, who, theirs, cause);
    }
    for (const { id, businessKey } of freed) {
      this.audit.record({
        action: 'task.released',
        subjectType: 'task',
        subjectId: id,
        details: { assignee, contactId: businessKey },
      });
    }
  }

  private tell(point: string, who: string, tasks: HeldTask[], cause: string): void {
    const cases = new Set(tasks.map(({ businessKey }) => businessKey));
    const [only] = cases.size === 1 ? cases : [null];
    this.notifications.tell({
      kind: 'released',
      to: { groups: [point] },
      ...(only !== null && CONTACT.test(only) ? { contactId: only } : {}),
      facts: { by: who, count: tasks.length },
      cause,
      // It counts by itself.
      batch: null,
    });
  }
}
