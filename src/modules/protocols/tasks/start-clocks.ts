import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { ClockService } from '../clocks.service.js';
import type { GivenTerms } from '../terms.js';

interface Terms extends GivenTerms {
  contactId: string;
}

/** Starts the clocks of the contact (`avviareTermini`), or that of the answer again (`riavviareTermini`). */
@Injectable()
@TaskHandler('protocols.start-clocks')
export class StartClocks implements TaskHandlerOf<Terms> {
  constructor(private readonly clocks: ClockService) {}

  async handle({ variables }: Task<Terms>): Promise<TaskOutcome> {
    const started = await this.clocks.startForContact(variables.contactId, variables);
    return complete({
      notAppropriateDueAt: started.notAppropriateDueAt.toISOString(),
      understandDueAt: started.understandDueAt.toISOString(),
      answerWarningAt: started.answerWarningAt.toISOString(),
      answerDueAt: started.answerDueAt.toISOString(),
    });
  }
}
