import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProcessEngine, ProcessQueries, type WorkItem } from '../../engine/api/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Point } from '../organisation/index.js';
import {
  AssignmentDrivers,
  AssignmentService,
  type Assignment,
  type AssignmentDriver,
  type Reason,
} from '../assignments/index.js';
import { EscalationService } from './escalation.service.js';
import { StepTaskNotOpen } from './escalation.errors.js';
import { Routing } from './routing.js';

/** Where a step waits: for its point, or for the inquiries it asked for. */
const STEP_TASKS = ['valutare', 'istruire'];
const DECLINED = Symbol('inquiries declined in this unit of work');

/** Whoever answers or declines a step as an assignment completes its task with that: the two never disagree. */
@Injectable()
export class StepDriver implements AssignmentDriver, OnModuleInit {
  constructor(
    private readonly drivers: AssignmentDrivers,
    private readonly assignments: AssignmentService,
    private readonly escalation: EscalationService,
    private readonly routing: Routing,
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly uow: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.drivers.register(this);
  }

  async answer(
    assignment: Assignment,
    { answer, sufficient }: { answer: string; sufficient: boolean },
  ): Promise<void> {
    const { id } = await this.task(assignment);
    const inquiry = assignment.type === 'inquiry';
    await this.engine.completeTask(
      id,
      inquiry ? { findings: answer, sufficient } : { decision: 'answer', answer },
    );
  }

  async decline(assignment: Assignment, reason: string, competentPoint?: string): Promise<void> {
    const { id } = await this.task(assignment);
    if (assignment.type === 'competence') {
      await this.engine.completeTask(id, {
        decision: 'notAppropriate',
        notAppropriateReason: reason,
        ...(competentPoint ? { competentPoint } : {}),
      });
      return;
    }
    // The form of an inquiry knows findings only: that there are none is told to the observer beside it.
    this.declined().add(id);
    await this.engine.completeTask(id, { findings: reason, sufficient: false });
  }

  /** By way of the process, so that the new step has its term: a token goes before the assignment again. */
  async reroute(assignment: Assignment, to: Point, reason: string): Promise<string> {
    const { id: assignmentId, contactId } = assignment;
    const instanceId = String(assignment.processInstanceId);
    const { level } = await this.routing.indicated(to.code, null);
    // The first write locks the instance: only then it is asked where it stands.
    await this.engine.setVariables(instanceId, {
      proposedPoint: to.code,
      service: to.code,
      level,
      reroute: { reason, assignmentId },
    });
    const standing = (await this.queries.activities(instanceId)).find(
      ({ elementId, endedAt }) => STEP_TASKS.includes(elementId) && endedAt === null,
    );
    const [open] = await this.assignments.holdOpen(contactId, { type: 'competence' });
    if (!standing || open?.id !== assignmentId) throw new StepTaskNotOpen();
    await this.engine.modifyInstance(instanceId, [
      { type: 'startBefore', elementId: 'assegnare' },
      { type: 'cancel', elementId: standing.elementId },
    ]);
    const [made] = await this.assignments.holdOpen(contactId, { type: 'competence' });
    return made.id;
  }

  async abandon(contactId: string, reason: Reason): Promise<void> {
    await this.escalation.takeBackOpen(contactId, reason);
  }

  /** True when the task is being completed because its inquiry is declined. */
  declines(taskId: string): boolean {
    return this.declined().has(taskId);
  }

  private async task(assignment: Assignment): Promise<WorkItem> {
    const inquiry = assignment.type === 'inquiry';
    const { items } = await this.queries.tasks({
      instanceId: assignment.processInstanceId ?? undefined,
      definitionKey: inquiry ? 'istruire' : 'valutare',
      state: 'open',
      limit: 200,
    });
    const task = inquiry
      ? items.find(({ localVariables }) => localVariables.inquiryPoint === assignment.toPoint)
      : items[0];
    if (!task) throw new StepTaskNotOpen();
    return task;
  }

  private declined(): Set<string> {
    return this.uow.local(DECLINED, () => new Set<string>());
  }
}
