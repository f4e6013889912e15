import type { TimelineSentence } from '../contacts/index.js';
import type { RoutingSuggestion } from './suggestions.service.js';

const PRIORITY_NAMES: Record<string, readonly [it: string, en: string]> = {
  low: ['bassa', 'low'],
  normal: ['normale', 'normal'],
  high: ['alta', 'high'],
  urgent: ['urgente', 'urgent'],
};

/** `Smistamento suggerito: Manutenzione, ingresso. Regola 6 ... Priorità normale. Regola 6 ...` */
export function suggestedSentence(suggestion: RoutingSuggestion): TimelineSentence {
  const { point, priority, routing, priorities } = suggestion;
  const [name, nameEn] = priority ? PRIORITY_NAMES[priority] : ['non decisa', 'not decided'];
  return {
    text:
      `Smistamento suggerito: ${point?.name ?? 'nessun punto'}. ${ended(routing.text)} ` +
      `Priorità ${name}. ${ended(priorities.text)}`,
    textEn:
      `Suggested routing: ${point?.name ?? 'no point'}. ${ended(routing.textEn)} ` +
      `Priority ${nameEn}. ${ended(priorities.textEn)}`,
    // The rules' explanations name what they compared: among others the answers to the attributes' questions.
    bare: {
      text: `Smistamento suggerito: ${point?.name ?? 'nessun punto'}. Priorità ${name}.`,
      textEn: `Suggested routing: ${point?.name ?? 'no point'}. Priority ${nameEn}.`,
    },
  };
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
