import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { WorkService } from '../works.service.js';

interface Schedule {
  workId: string;
  plannedFrom: string;
  plannedTo: string;
  rescheduleReason?: string | null;
  /** How long after the planned end the Network direction is alerted. */
  graceTerm: string;
}

/** Writes the dates down and tells the citizen (`comunicareDate`). */
@Injectable()
@TaskHandler('works.record-schedule')
export class RecordSchedule implements TaskHandlerOf<Schedule> {
  constructor(private readonly works: WorkService) {}

  async handle({ variables }: Task<Schedule>): Promise<TaskOutcome> {
    const { workId, plannedFrom, plannedTo, rescheduleReason, graceTerm } = variables;
    const dates = await this.works.recordSchedule(
      workId,
      { plannedFrom, plannedTo, reason: rescheduleReason ?? null },
      { term: graceTerm },
    );
    return complete({
      plannedFrom: dates.plannedFrom.toISOString(),
      plannedTo: dates.plannedTo.toISOString(),
      executionDueAt: dates.executionDueAt.toISOString(),
    });
  }
}
