import { Injectable } from '@nestjs/common';
import { HearsAfter, type DeliveredEvent } from '../../platform/outbox/index.js';
import { clockEvents, type ClockFact } from '../protocols/index.js';
import { EscalationService } from './escalation.service.js';

/** Alerts the Network direction also where the process's own timer fired while the clock was suspended. */
@Injectable()
export class OverdueAnswers {
  constructor(private readonly escalation: EscalationService) {}

  @HearsAfter(clockEvents.missed, { as: 'escalation.overdue-answers' })
  async handle({ payload }: DeliveredEvent<ClockFact>): Promise<void> {
    if (payload.kind === 'answer') await this.escalation.alertNetworkDirection(payload.contactId);
  }
}
