import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ContactService, TimelineService } from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import type { Assignment } from './assignment.entity.js';
import { assignmentFacts } from './assignment-facts.js';
import { AssignmentStore } from './assignment-store.js';
import { AssignmentService } from './assignments.service.js';
import { CompetenceWork } from './competence-work.js';

/** An information that nobody reads is asked after when it is this old, then as long after each reminder, 3 times. */
export const READING_TERM = { days: 3 } as const;

/** Ends what was not answered in time, and asks after what was not read. Joins the caller's unit of work. */
@Injectable()
export class AssignmentExpiry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: AssignmentStore,
    private readonly assignments: AssignmentService,
    private readonly work: CompetenceWork,
    private readonly contacts: ContactService,
    private readonly organisation: OrganisationReadModel,
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Expires an assignment made by hand whose term has passed, and informs both sides. Answers false when there is
   * nothing to expire any more.
   */
  async expireDue(id: string): Promise<boolean> {
    const found = await this.store.find(id);
    if (!this.isDue(found)) return false;
    // The process before the rows: every command locks its instance first.
    await this.work.giveBack(found);
    await this.contacts.hold(found.contactId);
    if (!this.isDue(await this.store.hold(id))) return false;
    await this.expire(id);
    return true;
  }

  /** Expires an open assignment, and informs whoever asked and whoever was asked. */
  async expire(id: string): Promise<void> {
    const assignment = await this.assignments.expire(id);
    const { contactId, type, fromPoint, toPoint } = assignment;
    const [from, to] = [await this.nameOf(fromPoint), await this.nameOf(toPoint)];
    const reason = assignmentFacts.expired(type, from, to);
    const told = { contactId, reason };
    await this.assignments.informOnce({ ...told, fromPoint, toPoint, cause: `expired:${id}:to` });
    await this.assignments.informOnce({
      ...told,
      fromPoint: toPoint,
      toPoint: fromPoint,
      cause: `expired:${id}:from`,
    });
  }

  /** Asks after an information that is still unread. Answers false when it was read, or asked after, meanwhile. */
  async remind(id: string): Promise<boolean> {
    const { contactId, toPoint, createdAt } = await this.store.find(id);
    await this.contacts.hold(contactId);
    const now = this.clock.now();
    const reminded = await this.uow.query({
      text: `UPDATE assignment SET reminders = reminders + 1, reminded_at = $2
              WHERE id = $1 AND type = 'information' AND state = 'proposed' AND reminders < 3
                AND coalesce(reminded_at, created_at) <= $3
             RETURNING id`,
      values: [id, now, readBefore(now)],
    });
    if (reminded.length === 0) return false;
    this.timeline.add({
      contactId,
      kind: 'reminder',
      data: { assignmentId: id, point: toPoint },
      fact: assignmentFacts.unread(await this.nameOf(toPoint), createdAt),
    });
    const facts = { assignmentId: id, toPoint };
    this.audit.record({
      action: 'assignment.reminded',
      subjectType: 'contact',
      subjectId: contactId,
      details: facts,
    });
    this.outbox.append({
      type: 'assignment.reminded',
      aggregateId: contactId,
      payload: { contactId, ...facts },
    });
    return true;
  }

  private isDue({ open, dueAt, processInstanceId }: Assignment): boolean {
    return open && processInstanceId === null && dueAt !== null && dueAt <= this.clock.now();
  }

  private async nameOf(code: string): Promise<string> {
    return (await this.organisation.findPoint(code))?.name ?? code;
  }
}

/** Informations of before that instant should have been read by `now`. */
export function readBefore(now: Date): Date {
  return DateTime.fromJSDate(now).minus(READING_TERM).toJSDate();
}
