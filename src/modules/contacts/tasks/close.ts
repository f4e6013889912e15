import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { ContactService } from '../case/contacts.service.js';

interface Closing {
  contactId: string;
  /** `notAppropriate` files the contact away as such; null leaves the outcome to the contact. */
  outcome?: string | null;
}

/** Closes the contact (`chiudere`, `archiviare`, `chiuderePerDecisione`). */
@Injectable()
@TaskHandler('contacts.close')
export class CloseContact implements TaskHandlerOf<Closing> {
  constructor(private readonly contacts: ContactService) {}

  async handle({ variables: { contactId, outcome } }: Task<Closing>): Promise<TaskOutcome> {
    if (outcome === 'notAppropriate') await this.contacts.closeNotAppropriate(contactId);
    else await this.contacts.close(contactId, outcome ?? null);
    return complete();
  }
}
