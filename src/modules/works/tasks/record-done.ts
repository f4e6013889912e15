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

interface Done extends GivenTerms {
  workId: string;
  doneNote: string;
}

/** Writes down that the work is carried out and starts the term of the notice (`registrareEsecuzione`). */
@Injectable()
@TaskHandler('works.record-done')
export class RecordDone implements TaskHandlerOf<Done> {
  constructor(private readonly works: WorkService) {}

  async handle({ variables }: Task<Done>): Promise<TaskOutcome> {
    const { workId, doneNote } = variables;
    const { point, dueAt, warningAt } = await this.works.recordDone(workId, doneNote, variables);
    return complete({
      point,
      worksNoticeDueAt: dueAt.toISOString(),
      worksNoticeWarningAt: warningAt.toISOString(),
    });
  }
}
