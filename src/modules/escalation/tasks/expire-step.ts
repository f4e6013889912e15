import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { EscalationService } from '../escalation.service.js';

interface Step {
  contactId: string;
  assignmentId: string;
}

/** Closes the assignment whose term has passed (`registrareScadenza`): an overdue step escalates by itself. */
@Injectable()
@TaskHandler('escalation.expire-step')
export class ExpireStep implements TaskHandlerOf<Step> {
  constructor(private readonly escalation: EscalationService) {}

  async handle({ variables: { contactId, assignmentId } }: Task<Step>): Promise<TaskOutcome> {
    await this.escalation.expireStep(contactId, assignmentId);
    return complete();
  }
}
