import { Injectable } from '@nestjs/common';
import {
  type ProcessInstance,
  type Variables,
  type WorkItem,
  workItemCompleting,
  type Completing,
  workItemsCreated,
  instanceEnded,
} from '../../../engine/api/index.js';
import { Hears } from '../../../platform/hooks/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { CONTACT_STATUSES, type ContactStatus } from '../case/contact-status.js';
import { MAX_DESCRIPTION, SERVICE_CYCLE } from '../case/contact-values.js';
import { ContactService } from '../case/contacts.service.js';
import { textFaults } from '../text-rules.js';
import { happened } from '../timeline/timeline-facts.js';
import { TimelineService } from '../timeline/timeline.service.js';
import { isUuid } from '../../../platform/http/index.js';

/**
 * The contact follows its process: a new user task says in its property `contactStatus` which state the contact
 * is in, and some tasks leave words that belong to the contact.
 */
@Injectable()
export class ContactWorkItems {
  constructor(
    private readonly contacts: ContactService,
    private readonly timeline: TimelineService,
  ) {}

  @Hears(workItemsCreated)
  async created(items: WorkItem[]): Promise<void> {
    for (const { businessKey, properties, candidateGroups, localVariables } of items) {
      const status = properties.contactStatus as ContactStatus | undefined;
      if (!status || !businessKey || !isUuid(businessKey)) continue;
      if (!CONTACT_STATUSES.includes(status)) continue;
      await this.contacts.changeStatus(businessKey, status);
      // An inquiry asks several points at once; the work itself stays where it was.
      const isInquiry = 'loopCounter' in localVariables;
      if (!isInquiry && candidateGroups.length === 1) {
        await this.contacts.setWorkingPoint(businessKey, candidateGroups[0]);
      }
    }
  }

  @Hears(instanceEnded)
  async instanceEnded({
    businessKey,
    definitionKey,
    parentInstanceId,
    endedBy,
    state,
  }: ProcessInstance): Promise<void> {
    // Other processes run beside the cycle for the same contact: their end is not the contact's.
    if (definitionKey !== SERVICE_CYCLE || parentInstanceId) return;
    if (!businessKey || !isUuid(businessKey)) return;
    const reason = state === 'cancelled' ? endedBy : null;
    await this.contacts.processEnded(businessKey, reason ?? { says: 'reason.processEnded' });
  }

  @Hears(workItemCompleting)
  async completing({ item, submitted }: Completing): Promise<void> {
    const contactId = item.businessKey;
    if (!contactId || !isUuid(contactId)) return;
    switch (item.definitionKey) {
      case 'ascoltare':
        return this.listened(contactId, submitted);
      case 'capire':
        return this.understanding(contactId, submitted);
      case 'decidere':
        return this.decided(contactId, submitted);
      case 'verificare':
        return this.verified(contactId, submitted);
    }
  }

  private async listened(contactId: string, { description }: Variables): Promise<void> {
    if (typeof description !== 'string') return this.contacts.completeDescription(contactId, '');
    const faults = textFaults('description', description, MAX_DESCRIPTION);
    if (faults.length > 0) throw new InvalidInput('The description cannot be taken.', faults);
    await this.contacts.completeDescription(contactId, description.trim());
  }

  private async understanding(
    contactId: string,
    { classification, attributes }: Variables,
  ): Promise<void> {
    if (typeof attributes !== 'string' || attributes.trim() === '') return;
    await this.contacts.answerAttributes(contactId, classification, parsed(attributes));
  }

  private async decided(contactId: string, { decision, reason }: Variables): Promise<void> {
    const fact = happened.networkDirectionDecided(decision === 'reopen', String(reason ?? ''));
    this.timeline.add({ contactId, kind: 'decided', fact });
  }

  private async verified(contactId: string, { note }: Variables): Promise<void> {
    if (typeof note !== 'string' || note.trim() === '') return;
    const fact = happened.verificationNote(note.trim());
    this.timeline.add({ contactId, kind: 'note', fact });
  }
}

/** BPMN forms have no field for an object: it travels as JSON text. Throws InvalidInput naming `variables.attributes`. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const message = 'attributes must be JSON: {"targa": "AB123CD"}.';
    throw new InvalidInput(message, [{ field: 'variables.attributes', code: 'is-json', message }]);
  }
}
