import type { DecisionTable, Place, Rule } from './draft';
import { textAt } from './draft';

export interface CellChange {
  place: Place;
  before: string;
  after: string;
}

/** What happened to a rule from one table to another; numbers are counted from 1. */
export interface RuleChange {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  numberBefore: number | null;
  numberAfter: number | null;
  rule: Rule;
  cells: CellChange[];
}

export interface TableChanges {
  /** Columns and hit policy are the same: rules can be set side by side. */
  sameShape: boolean;
  rules: RuleChange[];
}

/** What differs between two tables, in the order of the later one, then what it no longer has. */
export function changesBetween(before: DecisionTable, after: DecisionTable): TableChanges {
  const sameShape = shapeOf(before) === shapeOf(after);
  const pairs = pairsOf(before.rules, after.rules);
  const moved = movedAmong(pairs.flatMap(([from]) => (from === null ? [] : [from])));
  const rules = pairs.flatMap(([from, to]): RuleChange[] => {
    const rule = after.rules[to];
    const numbers = { numberBefore: from === null ? null : from + 1, numberAfter: to + 1 };
    if (from === null) return [{ kind: 'added', ...numbers, rule, cells: [] }];
    const cells = sameShape ? cellChanges(before, before.rules[from], rule) : [];
    if (cells.length > 0) return [{ kind: 'changed', ...numbers, rule, cells }];
    return moved.has(from) ? [{ kind: 'moved', ...numbers, rule, cells }] : [];
  });
  const kept = new Set(pairs.map(([from]) => from));
  const removed = before.rules.flatMap((rule, at): RuleChange[] =>
    kept.has(at)
      ? []
      : [{ kind: 'removed', numberBefore: at + 1, numberAfter: null, rule, cells: [] }],
  );
  return { sameShape, rules: [...rules, ...removed] };
}

function shapeOf({ inputs, outputs, hitPolicy, aggregation }: DecisionTable): string {
  return JSON.stringify([
    hitPolicy,
    aggregation,
    inputs.map(({ label, expression, type, values }) => [label, expression, type, values]),
    outputs.map((column) => [
      column.label,
      column.name,
      column.type,
      column.values,
      column.default,
    ]),
  ]);
}

/** For each rule of the later table its place in the earlier one: the same id, else the same words. */
function pairsOf(before: readonly Rule[], after: readonly Rule[]): [number | null, number][] {
  const free = new Set(before.keys());
  const take = (found: number): number | null => (free.delete(found) ? found : null);
  const byId = after.map(({ id }) =>
    id === undefined ? null : take(before.findIndex((rule) => rule.id === id)),
  );
  const words = ({ inputs, outputs, description }: Rule) =>
    JSON.stringify([inputs, outputs, description]);
  return after.map((rule, to) => {
    const from =
      byId[to] ??
      take(before.findIndex((other, at) => free.has(at) && words(other) === words(rule)));
    return [from, to];
  });
}

function cellChanges(table: DecisionTable, before: Rule, after: Rule): CellChange[] {
  const places: Place[] = [
    ...table.inputs.map((_, column): Place => ({ of: 'inputs', column })),
    ...table.outputs.map((_, column): Place => ({ of: 'outputs', column })),
    { of: 'description' },
  ];
  return places
    .map((place) => ({ place, before: textAt(before, place), after: textAt(after, place) }))
    .filter(({ before, after }) => before.trim() !== after.trim());
}

/** The fewest that must have moved: all but a longest run that keeps its order. */
function movedAmong(order: readonly number[]): Set<number> {
  const runs = order.map((): { length: number; previous: number } => ({ length: 1, previous: -1 }));
  order.forEach((value, at) => {
    for (let earlier = 0; earlier < at; earlier++) {
      if (order[earlier] < value && runs[earlier].length + 1 > runs[at].length) {
        runs[at] = { length: runs[earlier].length + 1, previous: earlier };
      }
    }
  });
  const longest = runs.reduce(
    (best, run, at) => (run.length > (runs[best]?.length ?? 0) ? at : best),
    0,
  );
  const kept = new Set<number>();
  for (let at = order.length > 0 ? longest : -1; at >= 0; at = runs[at].previous)
    kept.add(order[at]);
  return new Set(order.filter((value) => !kept.has(value)));
}
