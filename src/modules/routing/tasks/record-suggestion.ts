import { Injectable } from '@nestjs/common';
import {
  complete,
  TakenDecisions,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { PRIORITIES } from '../../classification/index.js';
import { ContactService, TimelineService } from '../../contacts/index.js';
import { suggestedFact } from '../routing-fact.js';
import {
  type DecidedSuggestion,
  PRIORITY_TABLE,
  ROUTING_TABLE,
  SuggestionService,
} from '../suggestions.service.js';

interface Given {
  contactId: string;
  priorityDecision: { priority?: unknown };
  classification?: unknown;
  district?: unknown;
}

/** Writes on the contact what the tables decided, with the rule that says so (`registrareSmistamento`). */
@Injectable()
@TaskHandler('routing.record-suggestion')
export class RecordSuggestion implements TaskHandlerOf<Given> {
  constructor(
    private readonly contacts: ContactService,
    private readonly suggestions: SuggestionService,
    private readonly taken: TakenDecisions,
    private readonly timeline: TimelineService,
  ) {}

  async handle(task: Task<Given>): Promise<TaskOutcome> {
    const { contactId, priorityDecision } = task.variables;
    const priority = PRIORITIES.find((one) => one === priorityDecision.priority);
    if (priority) await this.contacts.decidePriority(contactId, priority);
    const suggestion = await this.suggestionOf(task);
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

  /** What the process decided; where it did so in an earlier command, what its tables say now. */
  private async suggestionOf(task: Task<Given>): Promise<DecidedSuggestion | null> {
    const { contactId, classification, district } = task.variables;
    const routing = this.taken.of(task.instanceId, ROUTING_TABLE);
    const priority = this.taken.of(task.instanceId, PRIORITY_TABLE);
    if (!routing || !priority) return this.suggestions.suggestFor(contactId);
    return this.suggestions.decided(
      { routing, priority },
      { classification: textOrNull(classification), district: textOrNull(district) },
    );
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
