import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { WorkService } from '../works.service.js';

interface Decision {
  workId: string;
  decision: 'accept' | 'reject';
  rejectionReason?: string | null;
}

/** Writes down that the service takes the work over, or why not (`registrareDecisione`). */
@Injectable()
@TaskHandler('works.record-decision')
export class RecordWorkDecision implements TaskHandlerOf<Decision> {
  constructor(private readonly works: WorkService) {}

  async handle({ variables }: Task<Decision>): Promise<TaskOutcome> {
    const { workId, decision, rejectionReason } = variables;
    await this.works.recordDecision(workId, decision === 'reject' ? (rejectionReason ?? '') : null);
    return complete();
  }
}
