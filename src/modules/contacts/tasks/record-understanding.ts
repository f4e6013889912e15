import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Json,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { answeredHere, ContactService } from '../case/contacts.service.js';

interface Findings {
  contactId: string;
  classification: Json;
  appropriate: Json;
  notAppropriateReason?: Json;
  answerKnown?: Json;
  /** ISO 8601, from the clocks; null while no clock runs. */
  notAppropriateDueAt?: string | null;
}

/** Records what was found in `capire`; answers the classification's code and whether the answer is known. */
@Injectable()
@TaskHandler('contacts.record-understanding')
export class RecordUnderstanding implements TaskHandlerOf<Findings> {
  constructor(private readonly contacts: ContactService) {}

  async handle({ variables }: Task<Findings>): Promise<TaskOutcome> {
    const contact = await this.contacts.recordUnderstanding(variables);
    return complete({
      classification: contact.classification,
      answerKnown: answeredHere(contact, variables.answerKnown),
    });
  }
}
