import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProcessEngine } from '../../engine/api/index.js';
import { currentActor } from '../../platform/context/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import type { Fact } from '../../platform/i18n/index.js';
import { ContactReadModel, NotYourContact, NotYourPoint } from '../contacts/index.js';
import type { Assignment } from './assignment.entity.js';
import { stepAnswered, stepDeclined } from './assignment-hooks.js';
import { AssignmentLookup } from './assignment-lookup.js';
import {
  requireTransition,
  type AssignmentState,
  type AssignmentType,
  type WaitFor,
} from './assignment-states.js';
import { AssignmentStore } from './assignment-store.js';
import { DrivenByProcess, NotTheSender, NotYourAssignment } from './assignments.errors.js';
import { AssignmentService } from './assignments.service.js';
import { CompetenceWork } from './competence-work.js';

export interface AssignRequest {
  type: AssignmentType;
  toPoint: string;
  /** One of the caller's points that own or work the contact; absent: the one that works it, else the owner. */
  fromPoint?: string;
  reason?: string;
  dueAt?: Date | null;
  parentId?: string;
}

export interface InquireRequest {
  points: readonly string[];
  /** Default: all. */
  waitFor?: WaitFor;
  fromPoint?: string;
  reason?: string;
  dueAt?: Date | null;
  parentId?: string;
}

export interface BulkResult {
  id: string;
  outcome: 'done' | 'refused';
  state: AssignmentState | null;
  code: string | null;
  message: string | null;
}

/**
 * What people do with assignments, and whether they may: whoever owns or works a contact assigns; only members of
 * the receiving point act on it; the sender, the owner and the Network direction recall. What the caller may not
 * see does not exist for them (404).
 */
@Injectable()
export class AssignmentCommands {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly store: AssignmentStore,
    private readonly work: CompetenceWork,
    private readonly hooks: Hooks,
    private readonly contacts: ContactReadModel,
    private readonly lookup: AssignmentLookup,
    private readonly engine: ProcessEngine,
  ) {}

  /**
   * Asks several points for findings at once, and waits for all of them or for the first that are enough. Answers
   * the ids. Throws what `assign` throws, naming `points`, and asks none when one may not be asked.
   */
  async inquire(contactId: string, request: InquireRequest): Promise<string[]> {
    const fromPoint = await this.sendingPoint(contactId, request.fromPoint, 'inquiry');
    const group = { id: randomUUID(), waitFor: request.waitFor ?? 'all' };
    const ids: string[] = [];
    for (const toPoint of new Set(request.points)) {
      await this.lookup.openPoint(toPoint, 'points');
      const { reason, dueAt, parentId } = request;
      const asked = await this.assignments.propose({
        ...{ contactId, type: 'inquiry', fromPoint, toPoint, reason, dueAt, parentId, group },
        receiverField: 'points',
      });
      ids.push(asked.id);
    }
    return ids;
  }

  /**
   * Assigns. Throws NotFound (404), NotYourContact and NotYourPoint (403), InvalidInput (400) naming `toPoint` when it
   * does not exist, and what AssignmentService.propose throws.
   */
  async assign(contactId: string, request: AssignRequest): Promise<string> {
    const fromPoint = await this.sendingPoint(contactId, request.fromPoint, request.type);
    await this.lookup.openPoint(request.toPoint, 'toPoint');
    if (request.type === 'competence') await this.work.give(contactId, request.toPoint);
    const { id } = await this.assignments.propose({ ...request, contactId, fromPoint });
    return id;
  }

  async receive(id: string, version?: number): Promise<void> {
    await this.ofMine(id);
    await this.assignments.receive(id, version);
  }

  /** Receives, or reads, one after the other; what is refused leaves the others as they are. */
  async receiveAll(items: readonly { id: string; version?: number }[]): Promise<BulkResult[]> {
    const results: BulkResult[] = [];
    for (const { id, version } of items) {
      try {
        await this.receive(id, version);
        const { state } = await this.store.find(id);
        results.push({ id, outcome: 'done', state, code: null, message: null });
      } catch (error) {
        // Each is refused before anything is written, so that the transaction may go on.
        if (!(error instanceof DomainError)) throw error;
        const { code, message } = error;
        results.push({ id, outcome: 'refused', state: null, code, message });
      }
    }
    return results;
  }

  async accept(id: string, version?: number): Promise<void> {
    await this.ofMine(id);
    await this.assignments.accept(id, version);
  }

  /**
   * Declines, with a reason. `competentPoint` says who is competent instead: a step of the escalation goes there next,
   * by hand it is told to whoever assigned.
   */
  async decline(
    id: string,
    { reason, competentPoint }: { reason: string; competentPoint?: string },
    version?: number,
  ): Promise<void> {
    const assignment = await this.ofMine(id);
    if (!assignment.isStep) {
      const why = competentPoint ? await this.competent(competentPoint, reason) : reason;
      await this.work.giveBack(assignment);
      await this.assignments.decline(id, why, version);
      return;
    }
    assignment.requireVersion(version);
    requireTransition(assignment.type, assignment.state, 'declined');
    await this.hooks.ask(stepDeclined, { assignment, reason, competentPoint });
  }

  /**
   * Answers. The answer of a competence assignment made by hand becomes the draft of the owner's answer to the
   * citizen; that of a step goes its process's way.
   */
  async answer(
    id: string,
    given: { answer: string; sufficient?: boolean },
    version?: number,
  ): Promise<void> {
    const assignment = await this.ofMine(id);
    if (assignment.isStep) {
      assignment.requireVersion(version);
      if (!assignment.open) requireTransition(assignment.type, assignment.state, 'answered');
      const { answer, sufficient = true } = given;
      await this.hooks.ask(stepAnswered, { assignment, answer, sufficient });
      return;
    }
    requireTransition(assignment.type, assignment.state, 'answered');
    if (assignment.type === 'competence') await this.draftAnswer(assignment, given.answer);
    await this.work.giveBack(assignment);
    await this.assignments.answer(id, given, version);
  }

  /**
   * Takes an assignment back. The owner takes back what others have; what was assigned to it, only its sender does.
   * Throws NotTheSender (403), DrivenByProcess (409) for a step.
   */
  async recall(id: string, reason: string, version?: number): Promise<void> {
    const assignment = await this.lookup.seen(id);
    const { owner } = await this.contacts.getAsSystem(assignment.contactId);
    const actor = currentActor();
    const takers = [assignment.fromPoint, ...(assignment.toPoint === owner ? [] : [owner])];
    const may =
      actor.roles.includes('networkDirection') ||
      takers.some((point) => actor.groups.includes(point));
    if (!may) throw new NotTheSender(assignment.fromPoint);
    if (assignment.isStep) throw new DrivenByProcess();
    await this.work.giveBack(assignment);
    await this.assignments.recall(id, reason, version);
  }

  private async competent(code: string, reason: string): Promise<Fact> {
    const { name } = await this.lookup.openPoint(code, 'competentPoint');
    return { says: 'reason.competent', facts: { point: name }, words: { reason } };
  }

  /** Whoever owns or works the contact; for an inquiry also whoever was asked one and asks further. */
  private async sendingPoint(
    contactId: string,
    given: string | undefined,
    type: AssignmentType,
  ): Promise<string> {
    const { owner, workingPoint } = await this.contacts.get(contactId);
    const actor = currentActor();
    if (given && !actor.groups.includes(given)) throw new NotYourPoint(given);
    const own = [workingPoint, owner].filter(
      (point): point is string => point !== null && actor.groups.includes(point),
    );
    // The Network direction settles unclear assignments of any contact, in its own name.
    if (actor.roles.includes('networkDirection')) own.push(...actor.groups);
    if (type === 'inquiry') {
      const open = await this.store.openOf(contactId, 'inquiry');
      own.push(...open.map(({ toPoint }) => toPoint).filter((p) => actor.groups.includes(p)));
    }
    if (own.length === 0) throw new NotYourContact();
    if (!given) return own[0];
    if (!own.includes(given)) throw new NotYourContact();
    return given;
  }

  /** The assignment, when the caller is a member of its receiver. */
  private async ofMine(id: string): Promise<Assignment> {
    const assignment = await this.lookup.seen(id);
    if (!currentActor().groups.includes(assignment.toPoint)) {
      throw new NotYourAssignment(assignment.toPoint);
    }
    return assignment;
  }

  /** The process before the rows: every command locks its instance first. */
  private async draftAnswer({ contactId }: Assignment, answer: string): Promise<void> {
    const { processInstanceId } = await this.contacts.getAsSystem(contactId);
    if (processInstanceId) await this.engine.setVariables(processInstanceId, { answer });
  }
}
