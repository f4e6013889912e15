import { Injectable } from '@nestjs/common';
import {
  ObservesWorkItems,
  type Variables,
  type WorkItem,
  type WorkItemObserver,
} from '../../engine/api/index.js';
import { isUuid } from '../contacts/index.js';
import { EscalationService } from './escalation.service.js';
import { StepDriver } from './step-driver.js';

export const ESCALATION = 'escalation-servizi-centrali';

/** Looks at what is handed in with the escalation's tasks. */
@Injectable()
@ObservesWorkItems()
export class EscalationWorkItems implements WorkItemObserver {
  constructor(
    private readonly escalation: EscalationService,
    private readonly driver: StepDriver,
  ) {}

  async completing(item: WorkItem, submitted: Variables): Promise<void> {
    const { processKey, definitionKey, businessKey: contactId, instanceId } = item;
    if (processKey !== ESCALATION || !contactId || !isUuid(contactId)) return;
    if (definitionKey === 'affidare') await this.escalation.requireService(submitted.service);
    if (definitionKey === 'istruire') {
      await this.escalation.recordFindings(contactId, instanceId, {
        point: String(item.localVariables.inquiryPoint),
        findings: String(submitted.findings ?? ''),
        sufficient: submitted.sufficient === true,
        declined: this.driver.declines(item.id),
      });
    }
  }
}
