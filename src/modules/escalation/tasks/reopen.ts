import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { EscalationService } from '../escalation.service.js';

/** Reopens the contact one level higher (`riaprire`); the answer that did not satisfy is no draft of the next. */
@Injectable()
@TaskHandler('escalation.reopen')
export class Reopen implements TaskHandlerOf<{ contactId: string }> {
  constructor(private readonly escalation: EscalationService) {}

  async handle({ variables }: Task<{ contactId: string }>): Promise<TaskOutcome> {
    const reopened = await this.escalation.reopen(variables.contactId);
    return complete({ ...reopened, answer: null, answerKnown: null });
  }
}
