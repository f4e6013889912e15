import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProcessEngine } from '../../engine/api/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { AssignmentService, receivingFault } from '../assignments/index.js';
import { MessageService } from '../communications/index.js';
import { ContactReadModel, ContactService, type Contact } from '../contacts/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import { ClockService, WorkingCalendar, type GivenTerms } from '../protocols/index.js';
import { plannedDates } from './work-dates.js';
import { WorkJournal } from './work-journal.js';
import { WorkOrder } from './work-order.entity.js';
import { period, workFacts } from './work-facts.js';
import { WorkStore } from './work-store.js';
import { NoSuchService } from './works.errors.js';

/** Key of the process that every work runs through. */
export const WORKS_PROCESS = 'interventi';

export interface RequestWork {
  contactId: string;
  servicePoint: string;
  description: string;
}

/** Works asked of maintenance services. Every method joins the caller's unit of work. */
@Injectable()
export class WorkService {
  constructor(
    private readonly clock: Clock,
    private readonly store: WorkStore,
    private readonly journal: WorkJournal,
    private readonly engine: ProcessEngine,
    private readonly contacts: ContactService,
    private readonly contactReadModel: ContactReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly assignments: AssignmentService,
    private readonly clocks: ClockService,
    private readonly calendar: WorkingCalendar,
    private readonly messages: MessageService,
  ) {}

  /**
   * Asks a service for a work and starts its process; a contact may have many. Throws NotFound (404), NotYourContact
   * (403), ContactEnded (409), NoSuchService (422) naming `servicePoint`.
   */
  async request(command: RequestWork): Promise<string> {
    const { contactId, servicePoint, description } = command;
    await this.contactReadModel.requireChangeable(contactId);
    const contact = await this.contacts.hold(contactId);
    contact.requireOpen();
    const from = await this.organisation.point(askingPoint(contact));
    const service = await this.requireService(servicePoint, from);
    const networkDirection = await this.organisation.networkDirectionPoint();
    const id = randomUUID();
    const processInstanceId = randomUUID();
    const work = Object.assign(new WorkOrder(), {
      id,
      contactId,
      servicePoint,
      requestedPoint: from.code,
      description,
      state: 'requested',
      requestedBy: currentActor().name,
      requestedAt: this.clock.now(),
      processInstanceId,
    });
    await this.store.insert(work);
    this.contacts.shareWith(contactId, servicePoint);
    this.journal.write('work.requested', work, workFacts.requested(service.name, description));
    const { protocolNumber } = await this.contactReadModel.getAsSystem(contactId);
    await this.engine.startProcess({
      key: WORKS_PROCESS,
      mayWait: true,
      id: processInstanceId,
      businessKey: contactId,
      variables: {
        workId: id,
        contactId,
        protocolNumber,
        description,
        servicePoint,
        point: contact.ownerPoint,
        networkDirectionPoint: networkDirection.code,
        decision: null,
        outcome: null,
        doneNote: null,
        rescheduleReason: null,
      },
    });
    return id;
  }

  /** By when the service has to take it over: the term of a step under the protocol between the two points. */
  async recordRequest(
    workId: string,
    terms: GivenTerms,
  ): Promise<{ acceptDueAt: Date; acceptWarningAt: Date }> {
    const work = await this.store.hold(workId);
    const contact = await this.contacts.hold(work.contactId);
    const { dueAt, warningAt } = await this.clocks.ends(
      'stepTerm',
      {
        from: work.requestedPoint,
        to: work.servicePoint,
        registeredAt: contact.registeredAt,
        matter: contact,
      },
      terms,
    );
    work.dueAt = dueAt;
    await this.store.save(work);
    return { acceptDueAt: dueAt, acceptWarningAt: warningAt };
  }

  /** The service takes it over, or says why not. */
  async recordDecision(workId: string, rejectionReason: string | null): Promise<void> {
    const work = await this.store.hold(workId);
    const service = await this.organisation.point(work.servicePoint);
    if (rejectionReason === null) work.accept();
    else work.reject(rejectionReason);
    await this.store.save(work);
    if (rejectionReason === null) {
      this.journal.write('work.accepted', work, workFacts.accepted(service.name));
    } else {
      this.journal.write('work.rejected', work, workFacts.rejected(service.name, rejectionReason));
    }
  }

  /**
   * Gives the work dates, or others, and tells the citizen. Answers the dates, and until when it has to be reported as
   * carried out. Throws WrongWorkField (400) naming a date.
   */
  async recordSchedule(
    workId: string,
    given: { plannedFrom: unknown; plannedTo: unknown; reason: string | null },
    grace: { term: string },
  ): Promise<{ plannedFrom: Date; plannedTo: Date; executionDueAt: Date }> {
    const work = await this.store.hold(workId);
    const { from, to } = plannedDates(given, this.clock.now());
    const again = work.schedules > 0;
    work.schedule(from, to);
    await this.store.save(work);
    const reason = again ? given.reason : null;
    this.journal.write('work.scheduled', work, workFacts.scheduled({ from, to }, again, reason));
    await this.messages.issue({
      contactId: work.contactId,
      template: again ? 'worksRescheduled' : 'worksScheduled',
      idempotencyKey: `work:${work.id}:schedule:${work.schedules}`,
      data: { works: { description: work.description, period: period(from, to), note: reason } },
    });
    const executionDueAt = this.calendar.add(to, grace.term, 'workingDays');
    return { plannedFrom: from, plannedTo: to, executionDueAt };
  }

  /** It is carried out: the term of the notice starts, also for a contact that has been closed meanwhile. */
  async recordDone(
    workId: string,
    note: string,
    terms: GivenTerms,
  ): Promise<{ point: string; dueAt: Date; warningAt: Date }> {
    const work = await this.store.hold(workId);
    const { contactId, processInstanceId, servicePoint } = work;
    const contact = await this.contacts.hold(contactId);
    const { dueAt, warningAt } = await this.clocks.startForWork({
      contactId,
      workId,
      processInstanceId,
      servicePoint,
      given: terms,
    });
    work.finish(this.clock.now(), note, dueAt);
    await this.store.save(work);
    this.journal.write('work.done', work, workFacts.done(note));
    return { point: contact.ownerPoint, dueAt, warningAt };
  }

  /** Tells the citizen that the work is carried out. */
  async sendNotice(workId: string, notice: string): Promise<void> {
    const work = await this.store.hold(workId);
    work.tell(this.clock.now());
    await this.store.save(work);
    await this.messages.issue({
      contactId: work.contactId,
      template: 'worksDone',
      idempotencyKey: `work:${work.id}:done`,
      data: { works: { description: work.description, period: null, note: notice } },
    });
    this.clocks.meetWork(workId);
    this.journal.write('work.told', work, workFacts.told());
  }

  /**
   * Tells the Network direction, once for each step and set of dates, that a work is overdue. A contact that has ended
   * takes no assignment any more: its timeline says it alone.
   */
  async alertNetworkDirection(workId: string, step: string): Promise<void> {
    const work = await this.store.hold(workId);
    // The step was done, or has got a later term, since the timer was armed.
    if (!work.dueAt) return;
    const contact = await this.contacts.hold(work.contactId);
    this.journal.tell(work, workFacts.overdue(step));
    const { code } = await this.organisation.networkDirectionPoint();
    if (contact.ended || contact.ownerPoint === code) return;
    await this.assignments.informOnce({
      contactId: work.contactId,
      fromPoint: contact.ownerPoint,
      toPoint: code,
      reason: workFacts.late(step),
      cause: `work-overdue:${work.id}:${step}:${work.schedules}`,
    });
  }

  /** Its process was cancelled: nothing is done for it any more. */
  async processCancelled(workId: string): Promise<void> {
    const work = await this.store.hold(workId);
    if (!work.open) return;
    work.cancel();
    await this.store.save(work);
    this.clocks.cancelWork(workId);
    this.journal.write('work.cancelled', work, workFacts.cancelled());
  }

  private async requireService(code: string, from: Point): Promise<Point> {
    const point = await this.organisation.findPoint(code);
    if (!point) throw new NoSuchService(`There is no point "${code}".`);
    if (point.kind === 'collection') {
      throw new NoSuchService(`${point.name} collects contacts: works are asked of a service.`);
    }
    const fault = point.code === from.code ? null : receivingFault(from, point);
    if (fault) throw new NoSuchService(fault.message);
    return point;
  }
}

/** The point for which the current actor asks: the one that has the contact's open work, else its owner. */
function askingPoint({ ownerPoint, workingPoint }: Contact): string {
  const { groups: points } = currentActor();
  const own = [workingPoint, ownerPoint].find((point) => point && points.includes(point));
  return own ?? ownerPoint;
}
