import { Injectable } from '@nestjs/common';
import { ProcessEngine, ProcessQueries } from '../../engine/api/index.js';
import { Hears } from '../../platform/hooks/index.js';
import { AssignmentService, followsTerm } from '../assignments/index.js';
import { clockMoved, type ClockMove } from '../protocols/index.js';

/** The assignment of a step, and the inquiries that wait within it, end when the step's clock ends. */
@Injectable()
export class StepTermFollower {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
  ) {}

  @Hears(clockMoved)
  async moved({ clock, before, why }: ClockMove): Promise<void> {
    const { kind, assignmentId, processInstanceId, dueAt } = clock;
    if (kind !== 'step' || !assignmentId || !processInstanceId || !why) return;
    await this.moveInquiryTimers(processInstanceId, before, dueAt);
    await this.assignments.moveTerm(assignmentId, dueAt, why);
  }

  private async moveInquiryTimers(instanceId: string, before: Date, after: Date): Promise<void> {
    const { inquiryDueAt } = await this.queries.variables(instanceId);
    const own = typeof inquiryDueAt === 'string' ? new Date(inquiryDueAt) : null;
    if (!followsTerm(own, before, after)) return;
    await this.engine.reschedule(instanceId, { inquiryDueAt: after.toISOString() });
  }
}
