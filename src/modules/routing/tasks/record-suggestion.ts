import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { PRIORITIES } from '../../classification/index.js';
import { ContactService, TimelineService } from '../../contacts/index.js';
import { suggestedFact } from '../routing-fact.js';
import { SuggestionService } from '../suggestions.service.js';

interface Decided {
  contactId: string;
  priorityDecision: { priority?: unknown };
}

/** Writes on the contact what the tables decided, with the rule that says so (`registrareSmistamento`). */
@Injectable()
@TaskHandler('routing.record-suggestion')
export class RecordSuggestion implements TaskHandlerOf<Decided> {
  constructor(
    private readonly contacts: ContactService,
    private readonly suggestions: SuggestionService,
    private readonly timeline: TimelineService,
  ) {}

  async handle({ variables }: Task<Decided>): Promise<TaskOutcome> {
    const { contactId, priorityDecision } = variables;
    const priority = PRIORITIES.find((one) => one === priorityDecision.priority);
    if (priority) await this.contacts.decidePriority(contactId, priority);
    const suggestion = await this.suggestions.suggestFor(contactId);
    if (suggestion) {
      const { routing, priorities, point } = suggestion;
      this.timeline.add({
        contactId,
        kind: 'routing',
        data: {
          point: point?.code ?? null,
          level: suggestion.level,
          rule: routing.ruleId,
          priority: suggestion.priority,
          priorityRule: priorities.ruleId,
        },
        fact: suggestedFact(suggestion),
      });
    }
    return complete();
  }
}
