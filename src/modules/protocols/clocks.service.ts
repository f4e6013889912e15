import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { InvalidInput } from '../../platform/errors/index.js';
import { Catalogue, type Reason } from '../../platform/i18n/index.js';
import { ContactService, TimelineService } from '../contacts/index.js';
import { AgreementReadModel, type HoldingAgreement, type Matter } from './agreements.read-model.js';
import { ClockJournal } from './clock-journal.js';
import { clockMoved } from './clock-moments.js';
import { ClockStore } from './clock-store.js';
import { ClockTimers } from './clock-timers.js';
import { ClosingDays } from './closing-days.js';
import { WHOLE_NETWORK } from './protocol-agreement.entity.js';
import { ProtocolClock, type ClockKind, type ClockState } from './protocol-clock.entity.js';
import { clockFacts } from './clock-facts.js';
import {
  holdingTerm,
  suspensionCauses,
  type AgreedTerms,
  type Cause,
  type GivenTerms,
  type TermName,
} from './terms.js';
import { WorkingCalendar } from './working-calendar.js';

/** What the service cycle's gateways and timers need of the clocks. */
export interface StartedClocks {
  /** The end of the way out as not appropriate: counted from receipt, whatever the round. */
  notAppropriateDueAt: Date;
  /** By when the present round should be understood. */
  understandDueAt: Date;
  answerWarningAt: Date;
  answerDueAt: Date;
}

export interface StepTerms extends GivenTerms {
  contactId: string;
  assignmentId: string;
  from: string;
  to: string;
  registeredAt: Date;
  round: number;
  /** What the contact is about. */
  matter: Matter;
  /** The process of the step, whose timers follow the clock. */
  processInstanceId: string;
}

/** Between whom a term runs, and for what. */
export interface TermBetween {
  from: string;
  to: string;
  registeredAt: Date;
  matter: Matter;
}

const BEGUN = Symbol('new contacts whose clocks are started');

/** Starts, suspends, resumes and ends the clocks of contacts (rule 5). Every method joins the caller's unit of work. */
@Injectable()
export class ClockService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: WorkingCalendar,
    private readonly agreements: AgreementReadModel,
    private readonly contacts: ContactService,
    private readonly store: ClockStore,
    private readonly timers: ClockTimers,
    private readonly hooks: Hooks,
    private readonly closingDays: ClosingDays,
    private readonly timeline: TimelineService,
    private readonly journal: ClockJournal,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Starts the clocks of a contact: at first all three, from its receipt; when the cycle begins anew only that of
   * the answer, from now. The protocol that held at the registration holds throughout.
   * Throws InvalidInput (400) naming a term the process got wrong.
   */
  async startForContact(contactId: string, given: GivenTerms): Promise<StartedClocks> {
    const contact = await this.contacts.hold(contactId);
    const [first, agreement] = await Promise.all([
      this.firstClock(contactId),
      this.holding(contact.ownerPoint, WHOLE_NETWORK, contact.registeredAt, contact),
    ]);
    const { round, ownerPoint: owedBy } = contact;
    let answer: ProtocolClock;
    let notAppropriateDueAt: Date;
    let understandDueAt: Date;
    if (first) {
      this.store.end(contactId, ['answer'], 'cancelled');
      const from = this.clock.now();
      answer = this.started('answer', first.agreement, given, { contactId, round, owedBy, from });
      this.store.insert(answer);
      notAppropriateDueAt = first.dueAt;
      const between = {
        from: contact.ownerPoint,
        to: WHOLE_NETWORK,
        registeredAt: contact.registeredAt,
        matter: contact,
      };
      understandDueAt = await this.dueAt('notAppropriateTerm', between, given);
    } else {
      const from = contact.receivedAt;
      const of = (kind: ClockKind): ProtocolClock =>
        this.started(kind, agreement, given, { contactId, round, owedBy, from });
      answer = of('answer');
      const notAppropriate = of('notAppropriate');
      const clocks = [of('acknowledgement'), answer, notAppropriate];
      notAppropriateDueAt = notAppropriate.dueAt;
      understandDueAt = notAppropriateDueAt;
      const now = this.clock.now();
      if (contact.externalSource) for (const clock of clocks) clock.passOver(now);
      this.store.insert(...clocks);
      if (contact.externalSource && notAppropriateDueAt <= now) {
        const { term, calendar } = holdingTerm('notAppropriateTerm', agreement.terms, given);
        understandDueAt = this.calendar.add(now, term, calendar);
      }
    }
    this.timeline.add({ contactId, kind: 'clocks', fact: clockFacts.started(answer.dueAt) });
    return {
      notAppropriateDueAt,
      understandDueAt,
      answerWarningAt: answer.warningAt,
      answerDueAt: answer.dueAt,
    };
  }

  /** Starts the clock of one step of the escalation under the protocol between the two points. */
  async startForStep(step: StepTerms): Promise<{ dueAt: Date; warningAt: Date }> {
    const agreement = await this.holding(step.from, step.to, step.registeredAt, step.matter);
    const clock = this.started('step', agreement, step, {
      owedBy: step.to,
      processInstanceId: step.processInstanceId,
      contactId: step.contactId,
      round: step.round,
      from: this.clock.now(),
      assignmentId: step.assignmentId,
    });
    this.store.insert(clock);
    return clock;
  }

  /**
   * By when the answer would be due of a contact that is not registered yet: as `startForContact` will count it, with the
   * terms that the process hands over. `owner`: the point that registers it.
   */
  async answerDueAt(
    owner: string,
    contact: { receivedAt: Date; registeredAt: Date; matter: Matter },
    given: GivenTerms,
  ): Promise<Date> {
    const { receivedAt, registeredAt, matter } = contact;
    const agreement = await this.agreements.between(owner, WHOLE_NETWORK, registeredAt, matter);
    await this.closingDays.ensure(agreement.calendarRevision);
    const { term, calendar } = holdingTerm('answerTerm', agreement.terms, given);
    return this.calendar.add(receivedAt, term, calendar);
  }

  /** The end of a term that starts now between two points and has no clock of its own. */
  async dueAt(name: TermName, between: TermBetween, given: GivenTerms): Promise<Date> {
    return (await this.ends(name, between, given)).dueAt;
  }

  /** The end of such a term, and when whoever must act is reminded. */
  async ends(
    name: TermName,
    between: TermBetween,
    given: GivenTerms,
  ): Promise<{ dueAt: Date; warningAt: Date }> {
    const { from, to, registeredAt, matter } = between;
    const { terms } = await this.holding(from, to, registeredAt, matter);
    const { term, calendar, warningPercent } = holdingTerm(name, terms, given);
    const now = this.clock.now();
    const dueAt = this.calendar.add(now, term, calendar);
    return { dueAt, warningAt: this.calendar.share(now, dueAt, warningPercent, calendar) };
  }

  /**
   * Starts the clock of the notice that a work was carried out: whoever owns the contact owes it to the citizen,
   * under the protocol with the service that carried it out.
   */
  async startForWork(work: {
    contactId: string;
    workId: string;
    processInstanceId: string;
    servicePoint: string;
    given: GivenTerms;
  }): Promise<{ dueAt: Date; warningAt: Date }> {
    const contact = await this.contacts.hold(work.contactId);
    const agreement = await this.holding(
      work.servicePoint,
      contact.ownerPoint,
      contact.registeredAt,
      contact,
    );
    const clock = this.started('worksNotice', agreement, work.given, {
      contactId: work.contactId,
      round: contact.round,
      from: this.clock.now(),
      owedBy: contact.ownerPoint,
      workId: work.workId,
      processInstanceId: work.processInstanceId,
    });
    this.store.insert(clock);
    return clock;
  }

  /** What was owed was done: met when it still ran, missed when it was too late. */
  meet(contactId: string, ...kinds: ClockKind[]): void {
    this.store.end(contactId, kinds, 'met');
  }

  /** Nothing is owed any more. A clock that had run out by then stays missed. */
  cancel(contactId: string, ...kinds: ClockKind[]): void {
    this.store.end(contactId, kinds, 'cancelled');
  }

  /** Ends the clock of a step: decided, taken away, or overdue. */
  endStep(assignmentId: string, how: 'met' | 'cancelled' | 'missed'): void {
    this.store.endOf('assignment_id', assignmentId, how);
  }

  /** Nobody has to be told of the work any more. */
  cancelWork(workId: string): void {
    this.store.endOf('work_id', workId, 'cancelled');
  }

  /** The citizen was told of the work. */
  meetWork(workId: string): void {
    this.store.endOf('work_id', workId, 'met');
  }

  /**
   * Stops a clock for one of the causes of its protocol. Throws NotFound (404), InvalidInput (400) naming `cause`,
   * InvalidClockTransition and StepClockNotSuspendable (409), ClockChanged (409) when somebody else was first.
   */
  async suspend(
    contactId: string,
    clockId: string,
    given: { cause: string; reason: string },
  ): Promise<void> {
    const clock = await this.store.read(contactId, clockId);
    await this.standStill(clock, await this.requireCause(clock, given.cause), given.reason);
  }

  private async standStill(clock: ProtocolClock, cause: Cause, reason: Reason): Promise<void> {
    const { version, dueAt, warningAt } = clock;
    const given = { cause: cause.code, reason: this.catalogue.kept(reason) };
    await this.closingDays.ensure();
    clock.suspend(this.clock.now(), given, this.calendar);
    await this.timers.standStill(clock);
    await this.hooks.tell(clockMoved, { clock, before: dueAt, why: null });
    await this.store.save(clock, version);
    this.store.enter(
      clock,
      { dueAt, warningAt },
      { change: 'suspended', cause: cause.code, reason },
    );
    this.journal.suspended(clock, cause, reason);
  }

  /** Lets a suspended clock run on with what was left. Throws as `suspend` does. */
  async resume(contactId: string, clockId: string, reason: Reason | null): Promise<void> {
    const clock = await this.store.read(contactId, clockId);
    const { version, dueAt, warningAt } = clock;
    await this.closingDays.ensure();
    clock.resume(this.clock.now(), this.calendar);
    await this.timers.move(clock);
    await this.hooks.tell(clockMoved, { clock, before: dueAt, why: null });
    await this.store.save(clock, version);
    this.store.enter(
      clock,
      { dueAt, warningAt },
      { change: 'resumed', cause: 'resumption', reason: reason ?? '' },
    );
    this.journal.resumed(clock, reason);
  }

  /** The causes for which the clock may be suspended, under the version of the protocol that it runs under. */
  async causesOf(contactId: string, clockId: string): Promise<readonly Cause[]> {
    const [found] = await this.uow.read<{ terms: AgreedTerms }>(
      `SELECT a.terms FROM protocol_clock c JOIN protocol_agreement a ON a.id = c.agreement_id
        WHERE c.id = $1 AND c.contact_id = $2`,
      [clockId, contactId],
    );
    return found ? suspensionCauses(found.terms) : [];
  }

  private async requireCause(clock: ProtocolClock, code: string): Promise<Cause> {
    const causes = await this.causesOf(clock.contactId, clock.id);
    const found = causes.find((cause) => cause.code === code);
    if (found) return found;
    const codes = causes.map((cause) => cause.code).join(', ');
    const message = codes
      ? `cause must be one of those of the protocol: ${codes}.`
      : 'The protocol lists no cause for which its clocks may be suspended.';
    throw new InvalidInput(message, [{ field: 'cause', code: 'unknown-code', message }]);
  }

  /** The protocol that holds, once the working calendar has the closing days in force. */
  private async holding(
    first: string,
    second: string,
    at: Date,
    matter: Matter,
  ): Promise<HoldingAgreement> {
    const question = ['agreement', first, second, +at, matter.kind, matter.classification].join(
      '|',
    );
    const agreement = await this.uow.memo(question, () =>
      this.agreements.between(first, second, at, matter),
    );
    await this.closingDays.ensure(agreement.calendarRevision);
    return agreement;
  }

  /** Suspends every clock of the contact that runs and has not run out, whatever the protocol says of causes. */
  async rest(contactId: string, cause: Cause, reason: Reason): Promise<void> {
    const now = this.clock.now();
    for (const clock of await this.inState(contactId, 'running')) {
      if (clock.kind !== 'step' && clock.dueAt >= now) await this.standStill(clock, cause, reason);
    }
  }

  /** Resumes the clocks of the contact that were suspended for that cause. */
  async runOn(contactId: string, cause: Cause, reason: Reason): Promise<void> {
    for (const { id, suspensionCause } of await this.inState(contactId, 'suspended')) {
      if (suspensionCause === cause.code) await this.resume(contactId, id, reason);
    }
  }

  private inState(contactId: string, state: ClockState): Promise<ProtocolClock[]> {
    return this.uow
      .repository(ProtocolClock)
      .find({ where: { contactId, state }, order: { startedAt: 'ASC', kind: 'ASC' } });
  }

  /** A clock that runs; its row is still to be inserted. */
  private started(
    kind: ClockKind,
    agreement: HoldingAgreement,
    given: GivenTerms,
    at: {
      contactId: string;
      round: number;
      from: Date;
      owedBy: string;
      assignmentId?: string;
      workId?: string;
      processInstanceId?: string;
    },
  ): ProtocolClock {
    const clock = Object.assign(new ProtocolClock(), {
      id: randomUUID(),
      contactId: at.contactId,
      kind,
      round: at.round,
      assignmentId: at.assignmentId ?? null,
      workId: at.workId ?? null,
      processInstanceId: at.processInstanceId ?? null,
      owedBy: at.owedBy,
      agreementId: agreement.id,
      agreementVersion: agreement.version,
    });
    clock.start(at.from, holdingTerm(`${kind}Term`, agreement.terms, given), this.calendar);
    return clock;
  }

  /** The clock with which the contact started, and the protocol it started under; null before. */
  private async firstClock(
    contactId: string,
  ): Promise<{ dueAt: Date; agreement: HoldingAgreement } | null> {
    const begun = this.uow.local(BEGUN, () => new Set<string>());
    // One that this very command has registered has the clocks alone that were started here.
    if (this.contacts.isNew(contactId) && !begun.has(contactId)) {
      begun.add(contactId);
      return null;
    }
    const [row] = await this.uow.query<HoldingAgreement & { due_at: Date }>({
      name: 'clock-first',
      text: `SELECT c.due_at, a.id, a.code, a.version, a.terms, 0 AS "calendarRevision"
               FROM protocol_clock c JOIN protocol_agreement a ON a.id = c.agreement_id
              WHERE c.contact_id = $1 AND c.kind = 'notAppropriate'`,
      values: [contactId],
    });
    return row ? { dueAt: row.due_at, agreement: row } : null;
  }
}
