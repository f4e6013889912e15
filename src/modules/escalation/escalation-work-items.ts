import { Injectable } from '@nestjs/common';
import { workItemCompleting, type Completing } from '../../engine/api/index.js';
import { Hears } from '../../platform/hooks/index.js';
import { EscalationService } from './escalation.service.js';
import { StepDriver } from './step-driver.js';
import { isUuid } from '../../platform/http/index.js';

export const ESCALATION = 'escalation-servizi-centrali';

/** Looks at what is handed in with the escalation's tasks. */
@Injectable()
export class EscalationWorkItems {
  constructor(
    private readonly escalation: EscalationService,
    private readonly driver: StepDriver,
  ) {}

  @Hears(workItemCompleting)
  async completing({ item, submitted }: Completing): Promise<void> {
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
