import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { EscalationService } from '../escalation.service.js';

/** Informs the Network direction that the term of the answer has passed (`avvisareRegia...`). */
@Injectable()
@TaskHandler('escalation.alert-network-direction')
export class AlertNetworkDirection implements TaskHandlerOf<{ contactId: string }> {
  constructor(private readonly escalation: EscalationService) {}

  async handle({ variables }: Task<{ contactId: string }>): Promise<TaskOutcome> {
    await this.escalation.alertNetworkDirection(variables.contactId);
    return complete();
  }
}
