import type { DecisionResult, MatchedRule } from '../../engine/api/index.js';
import { isDeepStrictEqual } from 'node:util';

/** Why a decision says what it says, for people. */
export interface Explanation {
  decision: string;
  version: number;
  ruleId: string | null;
  /** From 1; null when no rule decided. */
  ruleNumber: number | null;
  text: string;
  textEn: string;
}

const NAMES: Record<string, readonly [it: string, en: string]> = {
  smistamento: ['dello smistamento', 'routing table'],
  priorita: ['della priorità', 'priority table'],
};

/** The rules that made the results: the first that gives what the hit policy chose, all where it takes all. */
export function decidingRules(result: DecisionResult): MatchedRule[] {
  const { hitPolicy, matched, outputs } = result;
  if (hitPolicy === 'COLLECT' || hitPolicy === 'RULE ORDER' || hitPolicy === 'OUTPUT ORDER') {
    return matched;
  }
  const chosen = matched.find((rule) => isDeepStrictEqual(rule.outputs, outputs[0]));
  return chosen ? [chosen] : [];
}

/** In Italian and English: "Regola 12 dello smistamento: ...". */
export function explain(result: DecisionResult): Explanation {
  const { key, version } = result.definition;
  const [name, nameEn] = NAMES[key] ?? [`della decisione ${key}`, `decision ${key}`];
  const [rule] = decidingRules(result);
  const base = { decision: key, version };
  if (!rule) {
    return {
      ...base,
      ruleId: null,
      ruleNumber: null,
      text: `Nessuna regola ${name} (versione ${version}) vale per questo contatto.`,
      textEn: `No rule of the ${nameEn} (version ${version}) holds for this contact.`,
    };
  }
  const { it, en } = inBothLanguages(rule.description);
  return {
    ...base,
    ruleId: rule.id,
    ruleNumber: rule.number,
    text: `Regola ${rule.number} ${name} (versione ${version})${it ? `: ${it}` : ''}`,
    textEn: `Rule ${rule.number} of the ${nameEn} (version ${version})${en ? `: ${en}` : ''}`,
  };
}

/** The description of a rule: Italian, then ` / ` and English; Italian stands in where there is no English. */
export function inBothLanguages(description: string | null): {
  it: string | null;
  en: string | null;
} {
  if (!description) return { it: null, en: null };
  const at = description.indexOf(' / ');
  if (at < 0) return { it: description, en: description };
  return { it: description.slice(0, at), en: description.slice(at + 3) };
}
