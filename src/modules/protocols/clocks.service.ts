import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProcessEngine, type Variables } from '../../engine/api/index.js';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ContactReadModel, ContactService, TimelineService } from '../contacts/index.js';
import { AgreementReadModel, type HoldingAgreement } from './agreements.read-model.js';
import { WHOLE_NETWORK } from './protocol-agreement.entity.js';
import { ProtocolClock, type ClockKind } from './protocol-clock.entity.js';
import { sentences } from './protocol-sentences.js';
import { ClockChanged } from './protocols.errors.js';
import { holdingTerm, type GivenTerms, type TermName } from './terms.js';
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
}

/**
 * What the process is told in place of an end while a clock is suspended. BPMN timers want a date: this one never
 * comes, and the real one is set when the clock runs on.
 */
const NO_END = '9999-12-31T22:59:59.999Z';

/** Starts, suspends, resumes and ends the clocks of contacts (rule 5). Every method joins the caller's unit of work. */
@Injectable()
export class ClockService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: WorkingCalendar,
    private readonly agreements: AgreementReadModel,
    private readonly contacts: ContactService,
    private readonly contactReadModel: ContactReadModel,
    private readonly engine: ProcessEngine,
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
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
      this.agreements.between(contact.ownerPoint, WHOLE_NETWORK, contact.registeredAt),
    ]);
    const { round } = contact;
    let answer: ProtocolClock;
    let notAppropriateDueAt: Date;
    let understandDueAt: Date;
    if (first) {
      this.end(contactId, ['answer'], 'cancelled');
      answer = this.start('answer', first.agreement, given, {
        contactId,
        round,
        from: this.clock.now(),
      });
      notAppropriateDueAt = first.dueAt;
      const between = {
        from: contact.ownerPoint,
        to: WHOLE_NETWORK,
        registeredAt: contact.registeredAt,
      };
      understandDueAt = await this.dueAt('notAppropriateTerm', between, given);
    } else {
      const from = contact.receivedAt;
      this.start('acknowledgement', agreement, given, { contactId, round, from });
      answer = this.start('answer', agreement, given, { contactId, round, from });
      notAppropriateDueAt = this.start('notAppropriate', agreement, given, {
        contactId,
        round,
        from,
      }).dueAt;
      understandDueAt = notAppropriateDueAt;
    }
    this.timeline.add({ contactId, kind: 'clocks', ...sentences.started(answer.dueAt) });
    return {
      notAppropriateDueAt,
      understandDueAt,
      answerWarningAt: answer.warningAt,
      answerDueAt: answer.dueAt,
    };
  }

  /** Starts the clock of one step of the escalation under the protocol between the two points. */
  async startForStep(step: StepTerms): Promise<{ dueAt: Date; warningAt: Date }> {
    const agreement = await this.agreements.between(step.from, step.to, step.registeredAt);
    return this.start('step', agreement, step, {
      contactId: step.contactId,
      round: step.round,
      from: this.clock.now(),
      assignmentId: step.assignmentId,
    });
  }

  /** The end of a term that starts now between two points and has no clock of its own. */
  async dueAt(
    name: TermName,
    between: { from: string; to: string; registeredAt: Date },
    given: GivenTerms,
  ): Promise<Date> {
    const { terms } = await this.agreements.between(between.from, between.to, between.registeredAt);
    const { term, calendar } = holdingTerm(name, terms, given);
    return this.calendar.add(this.clock.now(), term, calendar);
  }

  /** What was owed was done: met when it still ran, missed when it was too late. */
  meet(contactId: string, ...kinds: ClockKind[]): void {
    this.end(contactId, kinds, 'met');
  }

  /** Nothing is owed any more. A clock that had run out by then stays missed. */
  cancel(contactId: string, ...kinds: ClockKind[]): void {
    this.end(contactId, kinds, 'cancelled');
  }

  /** Ends the clock of a step: decided, taken away, or overdue. */
  endStep(assignmentId: string, how: 'met' | 'cancelled' | 'missed'): void {
    this.uow.defer({
      name: `clock-step-${how}`,
      text: `UPDATE protocol_clock
                SET state = CASE WHEN due_at < $2 OR $3 = 'missed' THEN 'missed' ELSE $3 END,
                    met_at = CASE WHEN $3 = 'met' THEN $2::timestamptz END, version = version + 1
              WHERE assignment_id = $1 AND state = 'running'`,
      values: [assignmentId, this.clock.now(), how],
    });
  }

  /**
   * Stops a clock. Throws NotFound (404), InvalidClockTransition and StepClockNotSuspendable (409), ClockChanged (409)
   * when somebody else was first.
   */
  async suspend(contactId: string, clockId: string, reason: string): Promise<void> {
    const clock = await this.read(contactId, clockId);
    const { version } = clock;
    clock.suspend(this.clock.now(), reason, this.calendar);
    await this.tellProcess(clock, NO_END, NO_END);
    await this.save(clock, version);
    this.journal('clock.suspended', clock, { reason });
    this.timeline.add({ contactId, kind: 'clocks', ...sentences.suspended(clock.kind, reason) });
  }

  /** Lets a suspended clock run on with what was left. Throws as `suspend` does. */
  async resume(contactId: string, clockId: string, reason: string | null): Promise<void> {
    const clock = await this.read(contactId, clockId);
    const { version } = clock;
    clock.resume(this.clock.now(), this.calendar);
    await this.tellProcess(clock, clock.dueAt.toISOString(), clock.warningAt.toISOString());
    await this.save(clock, version);
    this.journal('clock.resumed', clock, { reason, dueAt: clock.dueAt.toISOString() });
    this.timeline.add({
      contactId,
      kind: 'clocks',
      ...sentences.resumed(clock.kind, clock.dueAt, reason),
    });
  }

  private start(
    kind: ClockKind,
    agreement: HoldingAgreement,
    given: GivenTerms,
    at: { contactId: string; round: number; from: Date; assignmentId?: string },
  ): ProtocolClock {
    const clock = Object.assign(new ProtocolClock(), {
      id: randomUUID(),
      contactId: at.contactId,
      kind,
      round: at.round,
      assignmentId: at.assignmentId ?? null,
      agreementId: agreement.id,
      agreementVersion: agreement.version,
    });
    clock.start(at.from, holdingTerm(`${kind}Term`, agreement.terms, given), this.calendar);
    this.uow.defer({
      name: 'clock-start',
      text: `INSERT INTO protocol_clock (id, contact_id, kind, round, assignment_id, calendar, term,
                    warning_percent, started_at, due_at, warning_at, state, agreement_id,
                    agreement_version, terms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'running', $12, $13, $14)`,
      values: [
        clock.id,
        clock.contactId,
        clock.kind,
        clock.round,
        clock.assignmentId,
        clock.calendar,
        clock.term,
        clock.warningPercent,
        clock.startedAt,
        clock.dueAt,
        clock.warningAt,
        clock.agreementId,
        clock.agreementVersion,
        JSON.stringify(clock.terms),
      ],
    });
    return clock;
  }

  private end(contactId: string, kinds: ClockKind[], how: 'met' | 'cancelled'): void {
    // One statement whatever the rows are: whoever ends a clock at the same time waits, and finds nothing to end.
    this.uow.defer({
      name: 'clock-end',
      text: `UPDATE protocol_clock
                SET state = CASE WHEN state = 'running' AND due_at < $3 THEN 'missed' ELSE $4 END,
                    met_at = CASE WHEN $4 = 'met' THEN $3::timestamptz END,
                    suspended_at = NULL, remaining_ms = NULL, warning_remaining_ms = NULL,
                    version = version + 1
              WHERE contact_id = $1 AND kind = ANY ($2) AND state IN ('running', 'suspended')`,
      values: [contactId, kinds, this.clock.now(), how],
    });
  }

  /** The clock with which the contact started, and the protocol it started under; null before. */
  private async firstClock(
    contactId: string,
  ): Promise<{ dueAt: Date; agreement: HoldingAgreement } | null> {
    const [row] = await this.uow.query<HoldingAgreement & { due_at: Date }>({
      name: 'clock-first',
      text: `SELECT c.due_at, a.id, a.code, a.version, a.terms
               FROM protocol_clock c JOIN protocol_agreement a ON a.id = c.agreement_id
              WHERE c.contact_id = $1 AND c.kind = 'notAppropriate'`,
      values: [contactId],
    });
    return row ? { dueAt: row.due_at, agreement: row } : null;
  }

  private async read(contactId: string, clockId: string): Promise<ProtocolClock> {
    const found = await this.uow
      .repository(ProtocolClock)
      .findOne({ where: { id: clockId, contactId } });
    if (!found) throw new NotFound('clock', clockId);
    return found;
  }

  /** The process before the clock: every command locks its instance first, the other order would deadlock. */
  private async tellProcess(clock: ProtocolClock, dueAt: string, warningAt: string): Promise<void> {
    const variables: Partial<Record<ClockKind, Variables>> = {
      notAppropriate: { notAppropriateDueAt: dueAt },
      answer: { answerDueAt: dueAt, answerWarningAt: warningAt },
    };
    const { processInstanceId } = await this.contactReadModel.getAsSystem(clock.contactId);
    const told = variables[clock.kind];
    if (told && processInstanceId) await this.engine.setVariables(processInstanceId, told);
  }

  private async save(clock: ProtocolClock, version: number): Promise<void> {
    const saved = await this.uow.query({
      text: `UPDATE protocol_clock
                SET state = $3, due_at = $4, warning_at = $5, suspended_at = $6, suspension_reason = $7,
                    remaining_ms = $8, warning_remaining_ms = $9, version = version + 1
              WHERE id = $1 AND version = $2 RETURNING 1`,
      values: [
        clock.id,
        version,
        clock.state,
        clock.dueAt,
        clock.warningAt,
        clock.suspendedAt,
        clock.suspensionReason,
        clock.remainingMs,
        clock.warningRemainingMs,
      ],
    });
    if (saved.length === 0) throw new ClockChanged();
  }

  private journal(
    type: 'clock.suspended' | 'clock.resumed',
    clock: ProtocolClock,
    facts: object,
  ): void {
    const { id, contactId, kind } = clock;
    this.audit.record({
      action: type,
      subjectType: 'contact',
      subjectId: contactId,
      details: { clockId: id, kind, ...facts },
    });
    this.outbox.append({
      type,
      aggregateId: contactId,
      payload: { contactId, clockId: id, kind, dueAt: clock.dueAt.toISOString() },
    });
  }
}
