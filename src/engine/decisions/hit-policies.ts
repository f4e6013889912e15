import { isDeepStrictEqual } from 'node:util';
import type { Aggregation, Json, MatchedRule, Variables } from '../api/index.js';
import type { TableLogic } from './decision-model.js';
import { DecisionFailed } from '../api/decisions.errors.js';

/**
 * What the hit policy makes of the rules that match (DMN 1.3, 8.2.10), in the order of the table. Without a match:
 * the outputs' defaults where they have any, else nothing; COUNT is then 0, other aggregations null.
 * Throws DecisionFailed when UNIQUE or ANY does not hold.
 */
export function resultsOf(
  key: string,
  logic: TableLogic,
  matched: readonly MatchedRule[],
  defaults: Variables | null,
): Variables[] {
  const { hitPolicy, aggregation, outputs } = logic.table;
  if (hitPolicy === 'COLLECT' && aggregation) {
    const [{ name }] = outputs;
    return [{ [name]: aggregated(key, aggregation, name, matched) }];
  }
  if (matched.length === 0) return defaults ? [defaults] : [];
  const [first] = matched;
  const numbers = matched.map(({ number }) => number);
  switch (hitPolicy) {
    case 'UNIQUE':
      if (matched.length === 1) return [first.outputs];
      throw new DecisionFailed(
        key,
        `only one rule may match (UNIQUE), and rules ${numbers.join(', ')} do.`,
        numbers,
      );
    case 'ANY':
      if (matched.every(({ outputs: other }) => isDeepStrictEqual(other, first.outputs))) {
        return [first.outputs];
      }
      throw new DecisionFailed(
        key,
        `rules ${numbers.join(', ')} match and must say the same (ANY), and do not.`,
        numbers,
      );
    case 'FIRST':
      return [first.outputs];
    case 'PRIORITY':
      return byPriority(logic, matched).slice(0, 1);
    case 'OUTPUT ORDER':
      return byPriority(logic, matched);
    case 'COLLECT':
    case 'RULE ORDER':
      return matched.map(({ outputs: each }) => each);
  }
}

/** The most important first, column by column; what is no allowed value comes last. */
function byPriority(
  { table, priorities }: TableLogic,
  matched: readonly MatchedRule[],
): Variables[] {
  const rank = (outputs: Variables): number[] =>
    table.outputs.map(({ name }, column) => {
      const at = priorities[column].indexOf(outputs[name]);
      return at < 0 ? priorities[column].length : at;
    });
  return matched
    .map(({ outputs }) => ({ outputs, rank: rank(outputs) }))
    .sort((a, b) => {
      const column = a.rank.findIndex((place, index) => place !== b.rank[index]);
      return column < 0 ? 0 : a.rank[column] - b.rank[column];
    })
    .map(({ outputs }) => outputs);
}

function aggregated(
  key: string,
  aggregation: Aggregation,
  name: string,
  matched: readonly MatchedRule[],
): Json {
  if (aggregation === 'COUNT') return matched.length;
  if (matched.length === 0) return null;
  const values = matched.map(({ number, outputs }) => {
    const value = outputs[name];
    if (typeof value === 'number') return value;
    throw new DecisionFailed(key, `rule ${number} gives no number to take the ${aggregation} of.`, [
      number,
    ]);
  });
  if (aggregation === 'MIN') return Math.min(...values);
  if (aggregation === 'MAX') return Math.max(...values);
  return values.reduce((sum, value) => sum + value, 0);
}
