import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { WorkService } from '../works.service.js';

interface Alert {
  workId: string;
  /** Element id of the user task that is overdue. */
  step: string;
}

/** Informs the Network direction that a work is overdue (`segnalare...`). */
@Injectable()
@TaskHandler('works.alert-network-direction')
export class AlertOfWork implements TaskHandlerOf<Alert> {
  constructor(private readonly works: WorkService) {}

  async handle({ variables: { workId, step } }: Task<Alert>): Promise<TaskOutcome> {
    await this.works.alertNetworkDirection(workId, step);
    return complete();
  }
}
