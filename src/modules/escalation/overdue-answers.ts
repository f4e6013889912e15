import { Injectable } from '@nestjs/common';
import { OnEvent, type DeliveredEvent, type EventSubscriber } from '../../platform/outbox/index.js';
import type { ClockFact } from '../protocols/index.js';
import { EscalationService } from './escalation.service.js';

/** Alerts the Network direction also where the process's own timer fired while the clock was suspended. */
@Injectable()
@OnEvent('clock.missed', { name: 'escalation.overdue-answers' })
export class OverdueAnswers implements EventSubscriber<ClockFact> {
  constructor(private readonly escalation: EscalationService) {}

  async handle({ payload }: DeliveredEvent<ClockFact>): Promise<void> {
    if (payload.kind === 'answer') await this.escalation.alertNetworkDirection(payload.contactId);
  }
}
