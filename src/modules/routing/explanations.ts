import type { DecisionResult, MatchedRule } from '../../engine/api/index.js';
import { isDeepStrictEqual } from 'node:util';
import type { Catalogue, Fact, FactValue } from '../../platform/i18n/index.js';

/** Why a decision says what it says, for people. */
export interface Explanation {
  decision: string;
  version: number;
  ruleId: string | null;
  /** From 1; null when no rule decided. */
  ruleNumber: number | null;
  why: Fact;
  text: string;
  textEn: string;
}

/** Tables that the catalogue has a name for. */
const NAMED = new Set(['smistamento', 'priorita']);

/** The rules that made the results: the first that gives what the hit policy chose, all where it takes all. */
export function decidingRules(result: DecisionResult): MatchedRule[] {
  const { hitPolicy, matched, outputs } = result;
  if (hitPolicy === 'COLLECT' || hitPolicy === 'RULE ORDER' || hitPolicy === 'OUTPUT ORDER') {
    return matched;
  }
  const chosen = matched.find((rule) => isDeepStrictEqual(rule.outputs, outputs[0]));
  return chosen ? [chosen] : [];
}

/** "Regola 12 dello smistamento: ...": as a fact, and as it is said. */
export function explain(result: DecisionResult, catalogue: Catalogue): Explanation {
  const { key, version } = result.definition;
  const table: Fact = NAMED.has(key)
    ? { says: `table.${key}` }
    : { says: 'table.other', facts: { key } };
  const [rule] = decidingRules(result);
  const base = { decision: key, version };
  const facts = { table, version };
  if (!rule) {
    const why: Fact = { says: 'rule.none', facts };
    return { ...base, ruleId: null, ruleNumber: null, why, ...catalogue.told(why) };
  }
  const why = ruleFact(rule, facts);
  return { ...base, ruleId: rule.id, ruleNumber: rule.number, why, ...catalogue.told(why) };
}

function ruleFact(rule: MatchedRule, table: Record<string, FactValue>): Fact {
  const names = inBothLanguages(rule.description);
  const facts = { ...table, number: rule.number };
  if (!names.it) return { says: 'rule.number', facts };
  return { says: 'rule.described', facts: { ...facts, description: { names } } };
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
