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

/** Ends the inquiries that are not needed any more, or too late (`raccogliereElementi`). */
@Injectable()
@TaskHandler('escalation.collect-inquiries')
export class CollectInquiries implements TaskHandlerOf<Step> {
  constructor(private readonly escalation: EscalationService) {}

  async handle({ variables: { contactId, assignmentId } }: Task<Step>): Promise<TaskOutcome> {
    await this.escalation.collectInquiries(contactId, assignmentId);
    return complete({ inquiryPoints: [] });
  }
}
