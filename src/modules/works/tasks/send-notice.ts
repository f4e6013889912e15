import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { WorkService } from '../works.service.js';

/** Tells the citizen that the work is carried out (`inviareAvviso`). */
@Injectable()
@TaskHandler('works.send-notice')
export class SendNotice implements TaskHandlerOf<{ workId: string; notice: string }> {
  constructor(private readonly works: WorkService) {}

  async handle({ variables }: Task<{ workId: string; notice: string }>): Promise<TaskOutcome> {
    await this.works.sendNotice(variables.workId, variables.notice);
    return complete();
  }
}
