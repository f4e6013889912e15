import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { Catalogue, type Fact, type Reason } from '../../platform/i18n/index.js';
import { LiveChanges } from '../../platform/live/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ContactService, TimelineService } from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { assignmentMade } from './assignment-hooks.js';
import { AssignmentPolicies } from './assignment-policies.js';
import { Assignment, type Act } from './assignment.entity.js';
import { assignmentFacts, PASSED_ON } from './assignment-facts.js';
import { stateTableFaults } from './assignment-states.js';
import { AssignmentStore, type OpenFilter } from './assignment-store.js';
import { AssignmentTerms, followsTerm } from './assignment-terms.js';
import { CompetenceOpen } from './assignments.errors.js';
import type { AssignmentEventType } from './assignments.events.js';
import type { ProposeAssignment } from './propose-assignment.js';
import { requireReceiver } from './receiving-rules.js';

/**
 * Makes and changes assignments under the rules of the domain, whoever asks; who may ask is decided by
 * AssignmentCommands. Every method joins the caller's unit of work and locks the contact first, then the assignment.
 */
@Injectable()
export class AssignmentService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly store: AssignmentStore,
    private readonly policies: AssignmentPolicies,
    private readonly hooks: Hooks,
    private readonly terms: AssignmentTerms,
    private readonly contacts: ContactService,
    private readonly organisation: OrganisationReadModel,
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly live: LiveChanges,
    private readonly catalogue: Catalogue,
  ) {}

  onModuleInit(): void {
    const faults = stateTableFaults();
    if (faults.length > 0) {
      throw new Error(`The assignments' transition tables are not sound: ${faults.join('; ')}.`);
    }
  }

  /**
   * Assigns. Throws ContactEnded (409), CompetenceOpen (409), AssignmentRuleBroken (422) naming `toPoint` (receiving
   * rules), `dueAt` (rule 3) or `parentId`, UnknownPoint (422), and what the policies throw.
   */
  async propose(command: ProposeAssignment): Promise<Assignment> {
    const contact = await this.contacts.hold(command.contactId);
    contact.requireOpen();
    const [from, to] = [
      await this.organisation.point(command.fromPoint),
      await this.organisation.point(command.toPoint),
    ];
    requireReceiver(command.type, from, to, command.receiverField);
    if (command.type === 'competence') await this.requireNoneOpen(contact.id);
    const given = typeof command.reason === 'string' ? command.reason.trim() : command.reason;
    const reason = given || null;
    const kept = this.catalogue.kept(reason);
    const step = !!command.processInstanceId;
    const intent = { contact, type: command.type, from, to, reason, step, command };
    const { deviation } = await this.policies.check(intent);
    const { parent, dueAt } = await this.terms.settle(command);
    const actor = currentActor();
    const assignment = Object.assign(new Assignment(), {
      id: command.id ?? randomUUID(),
      contactId: contact.id,
      type: command.type,
      fromPoint: from.code,
      toPoint: to.code,
      state: 'proposed' as const,
      reason: kept.text,
      reasonFact: kept.fact,
      dueAt,
      parentId: parent?.id ?? null,
      inquiryGroup: command.group?.id ?? null,
      waitFor: command.group?.waitFor ?? null,
      reroutedFrom: command.reroutedFrom ?? null,
      processInstanceId: command.processInstanceId ?? null,
      deviation,
      cause: command.cause ?? null,
      createdBy: actor.id,
      createdByName: actor.name,
      createdAt: this.clock.now(),
      receivedAt: null,
      receivedBy: null,
      acceptedAt: null,
      acceptedBy: null,
      closedAt: null,
      closedBy: null,
      closingReason: null,
      closingReasonFact: null,
      answer: null,
      sufficient: null,
      version: 1,
    });
    await this.store.insert(assignment);
    // Whoever asks others for it works on it.
    if (parent?.toPoint === from.code && parent.state !== 'accepted') {
      await this.apply(parent, (held, act) => held.accept(act));
    }
    await this.hooks.tell(assignmentMade, { assignment, intent });
    this.contacts.shareWith(contact.id, to.code);
    if (assignment.type === 'competence') await this.contacts.setWorkingPoint(contact.id, to.code);
    this.journal('assignment.proposed', assignment);
    this.timeline.add({
      contactId: contact.id,
      kind: 'assignment',
      data: { assignmentId: assignment.id },
      fact: assignmentFacts.proposed(assignment.type, from.name, to.name, reason),
    });
    return assignment;
  }

  /** Takes note of an assignment; an information is read by that. */
  async receive(id: string, version?: number): Promise<Assignment> {
    return this.change(id, version, (assignment, act) => assignment.receive(act));
  }

  async accept(id: string, version?: number): Promise<Assignment> {
    return this.change(id, version, (assignment, act) => assignment.accept(act));
  }

  async decline(id: string, reason: Reason, version?: number): Promise<Assignment> {
    const kept = this.catalogue.kept(reason);
    return this.change(id, version, (assignment, act) => assignment.decline(act, kept));
  }

  /** Its receiver lets the question climb: a decline that is told for what it is. */
  async passOn(id: string): Promise<Assignment> {
    const kept = this.catalogue.kept(PASSED_ON);
    return this.change(id, undefined, (assignment, act) => assignment.decline(act, kept));
  }

  /** Gives the answer of an accepted assignment, or the findings of an inquiry. */
  async answer(
    id: string,
    given: { answer: string; sufficient?: boolean | null },
    version?: number,
  ): Promise<Assignment> {
    return this.change(id, version, (assignment, act) =>
      assignment.giveAnswer(act, given.answer, given.sufficient ?? null),
    );
  }

  async recall(id: string, reason: Reason, version?: number): Promise<Assignment> {
    const kept = this.catalogue.kept(reason);
    return this.change(id, version, (assignment, act) => assignment.recall(act, kept));
  }

  /**
   * The term of an open assignment ends at another instant. What was asked of others for it follows where it had the
   * same term, or would outlast it (rule 3).
   */
  async moveTerm(id: string, dueAt: Date, why: Fact): Promise<void> {
    const { contactId } = await this.store.find(id);
    await this.contacts.hold(contactId);
    const assignment = await this.store.hold(id);
    const { open, dueAt: before } = assignment;
    if (!open || !before || before.getTime() === dueAt.getTime()) return;
    assignment.moveTerm(dueAt);
    await this.store.save(assignment);
    this.journal('assignment.term-moved', assignment);
    const { type, toPoint } = assignment;
    const [to] = await this.organisation.points({ codes: [toPoint] });
    this.timeline.add({
      contactId,
      kind: 'assignment',
      data: { assignmentId: id },
      fact: assignmentFacts.termMoved(type, to?.name ?? toPoint, [before, dueAt], why),
    });
    for (const asked of await this.store.holdOpen(contactId, { parentId: id })) {
      if (followsTerm(asked.dueAt, before, dueAt)) await this.moveTerm(asked.id, dueAt, why);
    }
  }

  async expire(id: string): Promise<Assignment> {
    return this.change(id, undefined, (assignment, act) => assignment.expire(act));
  }

  /** Answers an assignment whose receiver worked it in a task: what was not accepted yet is accepted by that. */
  async answerWorked(
    id: string,
    given: { answer: string; sufficient?: boolean | null },
  ): Promise<Assignment> {
    return this.change(id, undefined, (assignment, act) => {
      if (assignment.state !== 'accepted') assignment.accept(act);
      assignment.giveAnswer(act, given.answer, given.sufficient ?? null);
    });
  }

  /** Accepts an assignment whose receiver works on it, unless that happened already. */
  async acceptWorked(id: string): Promise<void> {
    const { state } = await this.store.find(id);
    if (state !== 'accepted') await this.accept(id);
  }

  /** Whoever takes the task of an assignment to their point has received it by that. */
  async receiveWorked(task: {
    contactId: string;
    instanceId: string;
    points: readonly string[];
  }): Promise<void> {
    for (const id of await this.store.proposedFor(task)) await this.receive(id);
  }

  /** Takes back the contact's open assignments that match; answers them. */
  async recallOpen(contactId: string, filter: OpenFilter, reason: Reason): Promise<Assignment[]> {
    const kept = this.catalogue.kept(reason);
    await this.contacts.hold(contactId);
    const open = await this.store.holdOpen(contactId, filter);
    for (const { id } of open) {
      // One that was asked for another ends with it, and may have ended a moment ago.
      const assignment = await this.store.hold(id);
      if (!assignment.open) continue;
      await this.apply(assignment, (held, act) => held.recall(act, kept));
    }
    return open;
  }

  /** The contact's open assignments that match, oldest first, locked until the end of the unit of work. */
  async holdOpen(contactId: string, filter: OpenFilter): Promise<Assignment[]> {
    await this.contacts.hold(contactId);
    return this.store.holdOpen(contactId, filter);
  }

  /** Codes of the points that a process has asked by competence. */
  async askedBy(processInstanceId: string): Promise<string[]> {
    return this.store.askedBy(processInstanceId);
  }

  /** Informs a point, once for each cause; answers whether it was done now. */
  async informOnce(command: {
    contactId: string;
    fromPoint: string;
    toPoint: string;
    reason: Reason;
    cause: string;
  }): Promise<boolean> {
    await this.contacts.hold(command.contactId);
    if (await this.store.hasCause(command.contactId, command.cause)) return false;
    await this.propose({ ...command, type: 'information' });
    return true;
  }

  private async change(
    id: string,
    version: number | undefined,
    change: (assignment: Assignment, act: Act) => void,
  ): Promise<Assignment> {
    const { contactId } = await this.store.find(id);
    await this.contacts.hold(contactId);
    const assignment = await this.store.hold(id);
    assignment.requireVersion(version);
    await this.apply(assignment, change);
    return assignment;
  }

  private async apply(
    assignment: Assignment,
    change: (assignment: Assignment, act: Act) => void,
  ): Promise<void> {
    change(assignment, { at: this.clock.now(), by: currentActor().name });
    await this.store.save(assignment);
    await this.returnWork(assignment);
    this.journal(`assignment.${assignment.state}`, assignment);
    const [to] = await this.organisation.points({ codes: [assignment.toPoint] });
    this.timeline.add({
      contactId: assignment.contactId,
      kind: 'assignment',
      data: { assignmentId: assignment.id },
      fact: assignmentFacts.became(assignment, to?.name ?? assignment.toPoint),
    });
    await this.followUp(assignment);
  }

  /** What was asked of others for an assignment ends with it; a group of inquiries may have come to its end. */
  private async followUp(assignment: Assignment): Promise<void> {
    const { id, contactId, type, open, state, inquiryGroup } = assignment;
    if (open || type === 'information') return;
    await this.recallOpen(contactId, { parentId: id }, { says: 'reason.parentEnded' });
    // The groups of the escalation are waited for by its process.
    if (!inquiryGroup || state === 'recalled' || assignment.processInstanceId) return;
    if (assignment.waitFor === 'first' && state === 'answered' && assignment.sufficient !== false) {
      await this.recallOpen(
        contactId,
        { inquiryGroup },
        {
          says: 'reason.firstSufficient',
        },
      );
    }
    const group = await this.store.groupCount(inquiryGroup);
    if (group.open > 0) return;
    const [asking] = await this.organisation.points({ codes: [assignment.fromPoint] });
    this.timeline.add({
      contactId,
      kind: 'assignment',
      data: { inquiryGroup },
      fact: assignmentFacts.inquiriesSettled(asking?.name ?? assignment.fromPoint, group),
    });
    this.outbox.append({
      type: 'assignment.inquiries-settled',
      aggregateId: contactId,
      payload: { contactId, inquiryGroup, point: assignment.fromPoint, ...group },
    });
  }

  /** Once nobody else has to answer, the work is the owner's again. */
  private async returnWork({ type, open, contactId, toPoint }: Assignment): Promise<void> {
    if (type !== 'competence' || open) return;
    const contact = await this.contacts.hold(contactId);
    if (contact.ended || contact.workingPoint !== toPoint) return;
    await this.contacts.setWorkingPoint(contactId, contact.ownerPoint);
  }

  private async requireNoneOpen(contactId: string): Promise<void> {
    const [open] = await this.store.holdOpen(contactId, { types: ['competence'] });
    if (open) throw new CompetenceOpen(open.id, open.toPoint);
  }

  private journal(event: AssignmentEventType, assignment: Assignment): void {
    const { id, contactId, type, fromPoint, toPoint, deviation, dueAt } = assignment;
    const facts = {
      assignmentId: id,
      type,
      fromPoint,
      toPoint,
      deviation,
      dueAt: dueAt?.toISOString() ?? null,
    };
    this.audit.record({
      action: event,
      subjectType: 'contact',
      subjectId: contactId,
      details: { ...facts, reason: assignment.closingWhy() ?? assignment.why() },
    });
    this.outbox.append({ type: event, aggregateId: contactId, payload: { contactId, ...facts } });
    this.live.changed('assignments', { groups: [fromPoint, toPoint] });
  }
}
