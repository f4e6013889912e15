import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProcessEngine, ProcessQueries, type WorkItem } from '../../engine/api/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import {
  AssignmentDrivers,
  type Assignment,
  type AssignmentDriver,
  type Reason,
} from '../assignments/index.js';
import { EscalationService } from './escalation.service.js';
import { StepTaskNotOpen } from './escalation.errors.js';

const DECLINED = Symbol('inquiries declined in this unit of work');

/** Whoever answers or declines a step as an assignment completes its task with that: the two never disagree. */
@Injectable()
export class StepDriver implements AssignmentDriver, OnModuleInit {
  constructor(
    private readonly drivers: AssignmentDrivers,
    private readonly escalation: EscalationService,
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

  async decline(assignment: Assignment, reason: string): Promise<void> {
    const { id } = await this.task(assignment);
    if (assignment.type === 'competence') {
      await this.engine.completeTask(id, {
        decision: 'notAppropriate',
        notAppropriateReason: reason,
      });
      return;
    }
    // The form of an inquiry knows findings only: that there are none is told to the observer beside it.
    this.declined().add(id);
    await this.engine.completeTask(id, { findings: reason, sufficient: false });
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
