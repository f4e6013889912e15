import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { SuggestionService } from '../suggestions.service.js';

/** Gathers what the tables of routing ask about the contact (`raccogliereFatti`). */
@Injectable()
@TaskHandler('routing.gather-facts')
export class GatherFacts implements TaskHandlerOf<{ contactId: string }> {
  constructor(private readonly suggestions: SuggestionService) {}

  async handle({ variables }: Task<{ contactId: string }>): Promise<TaskOutcome> {
    const facts = await this.suggestions.factsOfContact(variables.contactId);
    // What the case has already stays as it is.
    const { kind: _kind, channel: _channel, classification: _code, ...gathered } = facts;
    return complete(gathered);
  }
}
