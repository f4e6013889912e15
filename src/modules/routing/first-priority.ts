import { Injectable } from '@nestjs/common';
import { Hears } from '../../platform/hooks/index.js';
import { contactRegistered, ContactService, type OfContact } from '../contacts/index.js';
import { SuggestionService } from './suggestions.service.js';

/**
 * A contact whose class is known when it is registered has the priority that its table gives from then on, as the preview
 * told whoever registered it; once it is understood the table is asked again. One that was set by hand stays.
 */
@Injectable()
export class FirstPriority {
  constructor(
    private readonly contacts: ContactService,
    private readonly suggestions: SuggestionService,
  ) {}

  @Hears(contactRegistered)
  async registered({ contactId }: OfContact): Promise<void> {
    const contact = await this.contacts.hold(contactId);
    // Thousands come in with an import, and each is understood by somebody anyway.
    if (contact.classification === null || contact.externalSource !== null) return;
    if (contact.priorityByHand) return;
    const priority = await this.suggestions.priorityFor(contactId);
    if (priority) await this.contacts.decidePriority(contactId, priority);
  }
}
