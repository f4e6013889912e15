import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';

export type DecisionTable = Schemas['DecisionTableDto'];
export type Rule = DecisionTable['rules'][number];

/** A cell of a rule: of an input column, of an output column, or the description. */
export type Place = { of: 'inputs' | 'outputs'; column: number } | { of: 'description' };

/** What is being changed, and the version it began from. */
interface Kept {
  table: DecisionTable;
  basedOn: number;
}

export interface TableDraft extends Kept {
  /** Rules moved, cells written: something differs from the version. */
  changed: boolean;
  change: (table: DecisionTable) => void;
  /** Takes the last change back; absent: there is none. */
  undo?: () => void;
  /** Forgets every change. */
  discard: () => void;
  /** Puts an older version's table in the place of the draft. */
  takeOver: (table: DecisionTable) => void;
}

/** How many steps are kept to go back. */
const STEPS = 100;

/** A table as it is being changed, kept in this browser's tab until it is published or discarded. */
export function useTableDraft(key: string, version: number, published: DecisionTable): TableDraft {
  const place = `ascolto.table.${key}`;
  const [past, setPast] = useState<DecisionTable[]>([]);
  const [kept, setKept] = useState<Kept | null>(() => readKept(place));
  useEffect(() => {
    if (kept) sessionStorage.setItem(place, JSON.stringify(kept));
    else sessionStorage.removeItem(place);
  }, [place, kept]);
  const { table, basedOn } = kept ?? { table: published, basedOn: version };
  const change = (next: DecisionTable) => {
    setPast([...past.slice(-STEPS), table]);
    setKept({ table: next, basedOn });
  };
  const undo = () => {
    setKept({ table: past[past.length - 1], basedOn });
    setPast(past.slice(0, -1));
  };
  return {
    table,
    basedOn,
    changed: kept !== null && JSON.stringify(table) !== JSON.stringify(published),
    change,
    undo: past.length > 0 ? undo : undefined,
    discard: () => {
      setPast([]);
      setKept(null);
    },
    takeOver: (older) => change(older),
  };
}

function readKept(place: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

export function textAt(rule: Rule, place: Place): string {
  return place.of === 'description'
    ? (rule.description ?? '')
    : (rule[place.of][place.column] ?? '');
}

function withRule(table: DecisionTable, at: number, rule: Rule): DecisionTable {
  return { ...table, rules: table.rules.map((one, index) => (index === at ? rule : one)) };
}

export function withText(
  table: DecisionTable,
  at: number,
  place: Place,
  text: string,
): DecisionTable {
  const rule = table.rules[at];
  if (place.of === 'description')
    return withRule(table, at, { ...rule, description: text || null });
  const cells = rule[place.of].map((cell, column) => (column === place.column ? text : cell));
  return withRule(table, at, { ...rule, [place.of]: cells });
}

/** A rule that takes anything and says nothing yet, put at that place. */
export function withNewRule(table: DecisionTable, at: number): DecisionTable {
  const rule: Rule = {
    inputs: table.inputs.map(() => ''),
    outputs: table.outputs.map(() => ''),
    description: null,
  };
  return { ...table, rules: table.rules.toSpliced(at, 0, rule) };
}

/** A copy of a rule behind it; without its id, since it is another rule. */
export function withCopy(table: DecisionTable, at: number): DecisionTable {
  const { inputs, outputs, description } = table.rules[at];
  return { ...table, rules: table.rules.toSpliced(at + 1, 0, { inputs, outputs, description }) };
}

export function withoutRule(table: DecisionTable, at: number): DecisionTable {
  return { ...table, rules: table.rules.toSpliced(at, 1) };
}

export function withMoved(table: DecisionTable, from: number, to: number): DecisionTable {
  if (to < 0 || to >= table.rules.length) return table;
  const rules = table.rules.toSpliced(from, 1).toSpliced(to, 0, table.rules[from]);
  return { ...table, rules };
}
