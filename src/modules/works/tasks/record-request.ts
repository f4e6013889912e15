import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import type { GivenTerms } from '../../protocols/index.js';
import { WorkService } from '../works.service.js';

interface Request extends GivenTerms {
  workId: string;
}

/** Works out by when the service has to take the work over (`registrareRichiesta`). */
@Injectable()
@TaskHandler('works.record-request')
export class RecordRequest implements TaskHandlerOf<Request> {
  constructor(private readonly works: WorkService) {}

  async handle({ variables }: Task<Request>): Promise<TaskOutcome> {
    const { acceptDueAt, acceptWarningAt } = await this.works.recordRequest(
      variables.workId,
      variables,
    );
    return complete({
      acceptDueAt: acceptDueAt.toISOString(),
      acceptWarningAt: acceptWarningAt.toISOString(),
    });
  }
}
