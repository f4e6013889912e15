import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import type { Assignment } from './assignment.entity.js';
import { stepRerouted } from './assignment-hooks.js';
import { AssignmentLookup } from './assignment-lookup.js';
import { AssignmentRuleBroken, DrivenByProcess, NotReroutable } from './assignments.errors.js';
import { AssignmentService } from './assignments.service.js';
import { CompetenceWork } from './competence-work.js';
import { requireReceiver } from './receiving-rules.js';

export interface RerouteRequest {
  toPoint: string;
  reason: string;
  version?: number;
}

/**
 * The Network direction settles unclear assignments: it gives what is open, was declined or has expired to another
 * point. That only its members may is declared at the edge. Joins the caller's unit of work.
 */
@Injectable()
export class Rerouting {
  constructor(
    private readonly clock: Clock,
    private readonly lookup: AssignmentLookup,
    private readonly assignments: AssignmentService,
    private readonly hooks: Hooks,
    private readonly work: CompetenceWork,
    private readonly organisation: OrganisationReadModel,
  ) {}

  /**
   * Assigns to another point instead, and answers the new assignment's id. A competence then comes from the Network
   * direction, an inquiry still from whoever asked. Throws NotFound (404), InvalidInput (400) and
   * AssignmentRuleBroken (422) naming `toPoint`, AssignmentChanged, NotReroutable and DrivenByProcess (409), and what
   * AssignmentService.propose throws.
   */
  async reroute(id: string, { toPoint, reason, version }: RerouteRequest): Promise<string> {
    const assignment = await this.lookup.seen(id);
    assignment.requireVersion(version);
    const to = await this.lookup.openPoint(toPoint, 'toPoint');
    this.requireReroutable(assignment, to);
    return assignment.type === 'competence'
      ? this.rerouteCompetence(assignment, to, reason)
      : this.rerouteInquiry(assignment, to, reason);
  }

  private async rerouteCompetence(
    assignment: Assignment,
    to: Point,
    reason: string,
  ): Promise<string> {
    const { id, contactId, dueAt } = assignment;
    const from = await this.organisation.networkDirectionPoint();
    requireReceiver('competence', from, to);
    if (assignment.isStep) return this.hooks.ask(stepRerouted, { assignment, to, reason });
    // The process before the rows: every command locks its instance first.
    await this.work.give(contactId, to.code);
    if (assignment.open) await this.assignments.recall(id, reason, assignment.version);
    const made = await this.assignments.propose({
      ...{ contactId, type: 'competence', fromPoint: from.code, toPoint: to.code, reason },
      dueAt: dueAt && dueAt > this.clock.now() ? dueAt : null,
      reroutedFrom: id,
    });
    return made.id;
  }

  private async rerouteInquiry(assignment: Assignment, to: Point, reason: string): Promise<string> {
    const { id, contactId, fromPoint, parentId, dueAt, inquiryGroup, waitFor } = assignment;
    if (assignment.isStep) throw new DrivenByProcess();
    await this.requireParentOpen(assignment);
    if (assignment.open) await this.assignments.recall(id, reason, assignment.version);
    const made = await this.assignments.propose({
      ...{ contactId, type: 'inquiry', fromPoint, toPoint: to.code, reason, parentId },
      dueAt: dueAt && dueAt > this.clock.now() ? dueAt : null,
      group: inquiryGroup && waitFor ? { id: inquiryGroup, waitFor } : null,
      reroutedFrom: id,
    });
    return made.id;
  }

  /** Holds the contact, so that the parent does not end meanwhile. */
  private async requireParentOpen({ contactId, parentId, state }: Assignment): Promise<void> {
    if (!parentId) return;
    const open = await this.assignments.holdOpen(contactId, {});
    if (!open.some(({ id }) => id === parentId)) throw new NotReroutable(state, true);
  }

  private requireReroutable(assignment: Assignment, to: Point): void {
    const { type, state, open, toPoint } = assignment;
    if (type === 'information') {
      throw new AssignmentRuleBroken(
        'assignment.information-not-rerouted',
        'toPoint',
        'An information needs reading, not answering: inform the other point as well.',
      );
    }
    if (toPoint === to.code) {
      throw new AssignmentRuleBroken(
        'assignment.same-point',
        'toPoint',
        `It was given to ${to.name} already.`,
        { point: to.code },
      );
    }
    // The question of a step that was declined has gone on: what it is about now is the open step.
    const again = assignment.processInstanceId === null && ['declined', 'expired'].includes(state);
    if (!open && !again) throw new NotReroutable(state);
  }
}
