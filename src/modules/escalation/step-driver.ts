import { Injectable } from '@nestjs/common';
import { ProcessEngine, ProcessQueries, type WorkItem } from '../../engine/api/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Answers, Hears } from '../../platform/hooks/index.js';
import type { Reason } from '../../platform/i18n/index.js';
import {
  AssignmentService,
  questionAbandoned,
  stepAnswered,
  stepDeclined,
  stepRerouted,
  StepTaskNotOpen,
  type Assignment,
  type StepAnswer,
  type StepMove,
  type StepRefusal,
} from '../assignments/index.js';
import { EscalationService } from './escalation.service.js';
import { Routing } from './routing.js';

/** Where a step waits: for its point, or for the inquiries it asked for. */
const STEP_TASKS = ['valutare', 'istruire'];
const DECLINED = Symbol('inquiries declined in this unit of work');

/** Whoever answers or declines a step as an assignment completes its task with that: the two never disagree. */
@Injectable()
export class StepDriver {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly escalation: EscalationService,
    private readonly routing: Routing,
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly uow: UnitOfWork,
  ) {}

  @Answers(stepAnswered)
  async answer({ assignment, answer, sufficient }: StepAnswer): Promise<void> {
    const { id } = await this.task(assignment);
    const inquiry = assignment.type === 'inquiry';
    await this.engine.completeTask(
      id,
      inquiry ? { findings: answer, sufficient } : { decision: 'answer', answer },
    );
  }

  @Answers(stepDeclined)
  async decline({ assignment, reason, competentPoint }: StepRefusal): Promise<void> {
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
  @Answers(stepRerouted)
  async reroute({ assignment, to, reason }: StepMove): Promise<string> {
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
    const [open] = await this.assignments.holdOpen(contactId, { types: ['competence'] });
    if (!standing || open?.id !== assignmentId) throw new StepTaskNotOpen();
    await this.engine.modifyInstance(instanceId, [
      { type: 'startBefore', elementId: 'assegnare' },
      { type: 'cancel', elementId: standing.elementId },
    ]);
    const [made] = await this.assignments.holdOpen(contactId, { types: ['competence'] });
    return made.id;
  }

  @Hears(questionAbandoned)
  async abandon({ contactId, reason }: { contactId: string; reason: Reason }): Promise<void> {
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
