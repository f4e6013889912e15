import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Reason } from '../../platform/i18n/index.js';
import {
  AssignmentExpiry,
  AssignmentService,
  OwnershipService,
  receivingFault,
  type Assignment,
  type WaitFor,
} from '../assignments/index.js';
import { ContactService } from '../contacts/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import { ClockReadModel, ClockService, type GivenTerms } from '../protocols/index.js';
import { WrongField } from './escalation.errors.js';
import type { NextLevel } from './ladder.js';
import { isAboveDistricts, Routing } from './routing.js';

/** What the process needs to know of the next step. */
export interface NextStep {
  level: NextLevel;
  proposedPoint: string | null;
  handoverDueAt: Date;
}

export interface AssignStep {
  contactId: string;
  processInstanceId: string;
  /** The point that passes the question on. */
  fromPoint: string;
  toPoint: string;
  /** What was proposed to the Network direction; null where it was not asked. */
  proposedPoint: string | null;
  terms: GivenTerms;
  /** Set when the Network direction gives an open step to another point. */
  reroute?: { reason: string; assignmentId: string } | null;
}

/** The steps of a question on its way through the network. Every method joins the caller's unit of work. */
@Injectable()
export class EscalationService {
  constructor(
    private readonly clock: Clock,
    private readonly routing: Routing,
    private readonly organisation: OrganisationReadModel,
    private readonly contacts: ContactService,
    private readonly assignments: AssignmentService,
    private readonly expiry: AssignmentExpiry,
    private readonly ownership: OwnershipService,
    private readonly clocks: ClockService,
    private readonly clockReadModel: ClockReadModel,
  ) {}

  /** Whom to ask next, and until when the Network direction may choose another central service. */
  async nextLevel(
    contactId: string,
    asked: {
      level: unknown;
      point: string;
      competentPoint?: string | null;
      suggestedService: string | null;
    },
    terms: GivenTerms,
  ): Promise<NextStep> {
    const contact = await this.contacts.hold(contactId);
    const { competentPoint } = asked;
    const { level, point } = competentPoint
      ? await this.routing.indicated(competentPoint, asked.level)
      : await this.routing.next(contact, asked);
    const networkDirection = await this.organisation.networkDirectionPoint();
    const handoverDueAt = await this.clocks.dueAt(
      'handoverTerm',
      {
        from: asked.point,
        to: networkDirection.code,
        registeredAt: contact.registeredAt,
        matter: contact,
      },
      terms,
    );
    return { level, proposedPoint: point?.code ?? null, handoverDueAt };
  }

  /**
   * Gives the question to a point by competence, under the protocol between the two points. What was open before by
   * competence is taken back: the question goes one way at a time (rule 2).
   */
  async assignStep(step: AssignStep): Promise<{
    assignmentId: string;
    warningAt: Date;
    dueAt: Date;
  }> {
    const { contactId, fromPoint, toPoint } = step;
    const contact = await this.contacts.hold(contactId);
    await this.takeBackOpen(contactId, step.reroute?.reason);
    const assignmentId = randomUUID();
    const { dueAt, warningAt } = await this.clocks.startForStep({
      ...step.terms,
      contactId,
      assignmentId,
      from: fromPoint,
      to: toPoint,
      registeredAt: contact.registeredAt,
      round: contact.round,
      matter: contact,
      processInstanceId: step.processInstanceId,
    });
    await this.assignments.propose({
      id: assignmentId,
      contactId,
      type: 'competence',
      fromPoint,
      toPoint,
      reason: step.reroute?.reason ?? (await this.reason(contact.classification, step)),
      reroutedFrom: step.reroute?.assignmentId,
      dueAt,
      processInstanceId: step.processInstanceId,
    });
    return { assignmentId, warningAt, dueAt };
  }

  /** The point that the Network direction may hand a question to. Throws WrongField (400) naming `service`. */
  async requireService(code: unknown): Promise<Point> {
    const point = typeof code === 'string' ? await this.organisation.findPoint(code.trim()) : null;
    if (!point)
      throw new WrongField('service', 'unknown-code', `There is no point "${String(code)}".`);
    if (point.closedAt) {
      throw new WrongField('service', 'point-closed', `${point.name} is closed.`);
    }
    if (point.system === 'district' || point.kind !== 'entry') {
      throw new WrongField(
        'service',
        'not-a-central-service',
        `${point.name} is no entry point of a central service.`,
      );
    }
    return point;
  }

  /**
   * Whom a point that declines holds for competent. Throws WrongField (400) naming `competentPoint`: unknown, itself,
   * the owner, asked already, or one that may not receive. To the services above the districts the Network direction
   * hands the question on.
   */
  async requireCompetentPoint(
    given: { contactId: string; processInstanceId: string; fromPoint: string },
    code: string,
  ): Promise<string> {
    const wrong = (fault: string, message: string) =>
      new WrongField('competentPoint', fault, message);
    const to = await this.organisation.findPoint(code);
    if (!to) throw wrong('unknown-code', `There is no point "${code}".`);
    const { ownerPoint } = await this.contacts.hold(given.contactId);
    if (to.code === ownerPoint) throw wrong('owner', `${to.name} owns the relationship, and asks.`);
    if ((await this.assignments.askedBy(given.processInstanceId)).includes(to.code)) {
      throw wrong('asked-already', `${to.name} was asked already: leave it empty, and it climbs.`);
    }
    const from = isAboveDistricts(to)
      ? await this.organisation.networkDirectionPoint()
      : await this.organisation.point(given.fromPoint);
    const fault = from.code === to.code ? null : receivingFault(from, to);
    if (fault) throw wrong(fault.code.split('.')[1], fault.message);
    return to.code;
  }

  /**
   * The term of inquiries: the given one within the step's, else the step's. Throws WrongField (400) naming
   * `inquiryTerm`.
   */
  inquiryTerm(given: unknown, stepDueAt: Date | null): Date | null {
    if (given === undefined || given === null || given === '') return stepDueAt;
    const term = new Date(String(given));
    if (Number.isNaN(term.getTime()) || term <= this.clock.now()) {
      throw new WrongField('inquiryTerm', 'term-in-the-past', 'The term must lie in the future.');
    }
    if (stepDueAt && term > stepDueAt) {
      throw new WrongField(
        'inquiryTerm',
        'term-beyond-parent',
        'The inquiries must end within the term of the step.',
      );
    }
    return term;
  }

  async answerStep(assignmentId: string, answer: string): Promise<void> {
    this.clocks.endStep(assignmentId, 'met');
    await this.assignments.answerWorked(assignmentId, { answer });
  }

  async passOnStep(assignmentId: string): Promise<void> {
    this.clocks.endStep(assignmentId, 'met');
    await this.assignments.passOn(assignmentId);
  }

  /** Not of the point's competence: the question climbs. */
  async declineStep(assignmentId: string, reason: string): Promise<void> {
    this.clocks.endStep(assignmentId, 'met');
    await this.assignments.decline(assignmentId, reason);
  }

  /** The point did not decide in time: what it asked of others ends with it. */
  async expireStep(contactId: string, assignmentId: string): Promise<void> {
    const [open] = await this.assignments.holdOpen(contactId, { types: ['competence'] });
    this.clocks.endStep(assignmentId, 'missed');
    if (open?.id !== assignmentId) return;
    await this.closeInquiries(contactId, assignmentId, { says: 'reason.stepOver' });
    await this.assignments.expire(assignmentId);
  }

  /**
   * Opens an inquiry at each point, within the step's term. Throws WrongField (400) naming `points`: none, unknown,
   * the asking point itself, or one that may not receive from it (rule 1).
   */
  async openInquiries(inquiry: {
    contactId: string;
    processInstanceId: string;
    assignmentId: string;
    fromPoint: string;
    points: unknown;
    waitFor: WaitFor;
    dueAt: Date | null;
  }): Promise<string[]> {
    const { contactId, processInstanceId, assignmentId, fromPoint, dueAt } = inquiry;
    const points = await this.inquiryPoints(inquiry.points, fromPoint);
    await this.assignments.acceptWorked(assignmentId);
    const group = { id: randomUUID(), waitFor: inquiry.waitFor };
    for (const toPoint of points) {
      await this.assignments.propose({
        contactId,
        type: 'inquiry',
        fromPoint,
        toPoint,
        parentId: assignmentId,
        group,
        dueAt,
        processInstanceId,
        receiverField: 'points',
      });
    }
    return points;
  }

  /** Records what a point found out. `declined`: it says why it has nothing to say. */
  async recordFindings(
    contactId: string,
    processInstanceId: string,
    found: { point: string; findings: string; sufficient: boolean; declined: boolean },
  ): Promise<void> {
    const open = await this.assignments.holdOpen(contactId, {
      types: ['inquiry'],
      toPoint: found.point,
    });
    const inquiry = open.find((assignment) => assignment.processInstanceId === processInstanceId);
    if (!inquiry) return;
    if (found.declined) await this.assignments.decline(inquiry.id, found.findings);
    else {
      await this.assignments.answerWorked(inquiry.id, {
        answer: found.findings,
        sufficient: found.sufficient,
      });
    }
  }

  /** The findings are there, or the term has passed: what is still open expires by its term, or is taken back. */
  async collectInquiries(contactId: string, parentId: string): Promise<void> {
    const open = await this.assignments.holdOpen(contactId, { types: ['inquiry'], parentId });
    for (const { id, dueAt, processInstanceId } of open) {
      // One made by hand is waited for by nobody here: the step that goes on may still want it.
      if (processInstanceId === null) continue;
      if (dueAt && dueAt <= this.clock.now()) await this.expiry.expire(id);
      else await this.assignments.recall(id, { says: 'reason.enough' });
    }
  }

  /** Takes back the inquiries of a step that nobody answered. */
  async closeInquiries(contactId: string, parentId: string, reason: Reason): Promise<Assignment[]> {
    return this.assignments.recallOpen(contactId, { types: ['inquiry'], parentId }, reason);
  }

  /**
   * Tells the Network direction, once for each clock, that the answer is overdue. While the clock is suspended, or
   * was and now ends later, there is nothing to tell yet; nor ever, where the term was over before another system's
   * contact came in: nobody here could have kept it. Answers false then.
   */
  async alertNetworkDirection(contactId: string): Promise<boolean> {
    const contact = await this.contacts.hold(contactId);
    const clock = await this.clockReadModel.answerClock(contactId);
    const dueAt = clock?.dueAt ? new Date(clock.dueAt) : null;
    const running = clock?.state === 'running' && dueAt !== null && dueAt > this.clock.now();
    const passedOver = isPassedOver(contact, dueAt);
    if (contact.ended || clock?.state === 'suspended' || running || passedOver) return false;
    const { code } = await this.organisation.networkDirectionPoint();
    const reason = { says: 'reason.answerOver' };
    if (contact.ownerPoint === code) return true;
    return this.assignments.informOnce({
      contactId,
      fromPoint: contact.ownerPoint,
      toPoint: code,
      reason,
      cause: `answer-overdue:${clock?.id ?? contact.round}`,
    });
  }

  /** Reopens the contact with an owner one level higher (service cycle, step 4). */
  async reopen(
    contactId: string,
  ): Promise<{ round: number; refusals: number; level: number; point: string }> {
    const { round, refusals } = await this.contacts.reopen(contactId);
    const contact = await this.contacts.hold(contactId);
    const { point, level } = await this.routing.oneLevelHigher(contact);
    if (point.code !== contact.ownerPoint) {
      await this.ownership.moveRow({
        contactId,
        to: point,
        kind: 'reopening',
        reason: { says: 'reason.unsatisfied', facts: { round } },
      });
    }
    return { round, refusals, level, point: point.code };
  }

  /** Takes back what is open by competence and for inquiry; the clocks of the steps stop. */
  async takeBackOpen(contactId: string, reason: Reason = { says: 'reason.climbs' }): Promise<void> {
    const types = ['inquiry', 'competence'] as const;
    const recalled = await this.assignments.recallOpen(contactId, { types }, reason);
    for (const { id } of recalled) this.clocks.endStep(id, 'cancelled');
  }

  /**
   * Rule 4: a central service other than the proposed one needs a reason; here it is the Network direction's choice. So
   * does one other than the competent one: then the routing table, or whoever declined, has named it.
   */
  private async reason(
    classification: string | null,
    { toPoint, proposedPoint }: AssignStep,
  ): Promise<Reason | null> {
    const to = await this.organisation.point(toPoint);
    if (to.system !== 'central') return null;
    const known = await this.organisation.centralServiceFor(classification);
    const proposed = proposedPoint ? await this.organisation.findPoint(proposedPoint) : known;
    if (proposed && proposed.code !== toPoint) {
      return { says: 'reason.handedOver', facts: { proposed: proposed.name } };
    }
    if (!known || known.code === toPoint) return null;
    return { says: 'reason.proposedByTable' };
  }

  private async inquiryPoints(given: unknown, fromPoint: string): Promise<string[]> {
    const codes = Array.isArray(given) ? given.map(String) : String(given ?? '').split(',');
    const points = [...new Set(codes.map((code) => code.trim()).filter(Boolean))];
    if (points.length === 0) {
      throw new WrongField('points', 'required', 'points is required: codes separated by commas.');
    }
    const from = await this.organisation.point(fromPoint);
    for (const code of points) {
      const to = await this.organisation.findPoint(code);
      if (!to) throw new WrongField('points', 'unknown-code', `There is no point "${code}".`);
      if (to.code === from.code) {
        throw new WrongField('points', 'same-point', `${to.name} cannot ask itself.`);
      }
      const fault = receivingFault(from, to);
      if (fault) throw new WrongField('points', fault.code.split('.')[1], fault.message);
    }
    return points;
  }
}

/** As ProtocolClock.passOver: its term was over when it came in. */
function isPassedOver(
  { externalSource, registeredAt }: { externalSource: string | null; registeredAt: Date },
  dueAt: Date | null,
): boolean {
  return externalSource !== null && dueAt !== null && dueAt <= registeredAt;
}
