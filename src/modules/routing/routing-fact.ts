import { named, type Fact, type FactValue } from '../../platform/i18n/index.js';
import type { DecidedSuggestion } from './suggestions.service.js';

/** `Smistamento suggerito: Manutenzione, ingresso. Regola 6 ... Priorità normale. Regola 6 ...` */
export function suggestedFact(suggestion: DecidedSuggestion): Fact {
  const { point, priority, routing, priorities } = suggestion;
  return {
    says: 'routing.suggested',
    facts: {
      point: point?.name ?? named('routing', 'nobody'),
      priority: named('priority', priority ?? 'none'),
    },
    // The rules' explanations name what they compared: among others the answers to the attributes' questions.
    words: { routing: sentence(routing.why), priorities: sentence(priorities.why) },
  };
}

/** With a full stop, where what the rule says of itself has none. */
function sentence(rule: Fact): FactValue {
  const { description } = rule.facts ?? {};
  const said =
    typeof description === 'object' && 'names' in description ? description.names.it : null;
  const ends = rule.says === 'rule.none' || /[.!?]$/.test(said ?? '');
  return ends ? rule : { says: 'rule.sentence', facts: { rule } };
}
