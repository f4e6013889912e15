import type { DecisionProblem, DecisionTable, NamedText, NameFault } from '../api/index.js';
import { compileCell, constantOf } from './feel/index.js';

/** A text that a rule names, with its place in the table. */
export interface PlacedText extends NamedText {
  /** From 0; null: the column's default. */
  rule: number | null;
  /** Of its column, from 0. */
  at: number;
}

/** The plain texts of a table's cells; what is computed names nothing that could be known before. */
export function namedTexts({ inputs, outputs, rules }: DecisionTable): PlacedText[] {
  const answered = (text: string, at: number, rule: number | null): PlacedText[] => {
    const value = constantOf(text);
    const column = outputs[at].name;
    return typeof value === 'string' ? [{ of: 'outputs', column, text: value, rule, at }] : [];
  };
  const defaults = outputs.flatMap(({ default: given }, at) =>
    given ? answered(given, at, null) : [],
  );
  return rules.reduce<PlacedText[]>((all, cells, rule) => {
    cells.inputs.forEach((cell, at) => {
      const column = inputs[at].expression.trim();
      for (const text of compileCell(cell)?.constants ?? []) {
        if (typeof text === 'string') all.push({ of: 'inputs', column, text, rule, at });
      }
    });
    cells.outputs.forEach((cell, at) => all.push(...answered(cell, at, rule)));
    return all;
  }, defaults);
}

const idOf = ({ of, column, text }: NamedText) => JSON.stringify([of, column, text]);

/** Each name of a column once, wherever it stands. */
export function eachOnce(texts: readonly PlacedText[]): NamedText[] {
  const names = texts.map(({ of, column, text }): NamedText => ({ of, column, text }));
  return [...new Map(names.map((name) => [idOf(name), name])).values()];
}

/** The fault of a name at each place where the table names it. */
export function warningsOf(
  decisionKey: string,
  { inputs, outputs, rules }: DecisionTable,
  texts: readonly PlacedText[],
  faults: readonly NameFault[],
): DecisionProblem[] {
  const faultOf = new Map(faults.map((fault) => [idOf(fault), fault]));
  return texts.flatMap((named) => {
    const fault = faultOf.get(idOf(named));
    if (!fault) return [];
    const { of, rule, at, text } = named;
    const column = of === 'inputs' ? inputs[at].label : outputs[at].label;
    const ruleId = rule === null ? null : (rules[rule].id ?? null);
    return {
      severity: 'warning',
      code: fault.code,
      decisionKey,
      elementId: rule === null ? (outputs[at].id ?? null) : ruleId,
      ruleNumber: rule === null ? null : rule + 1,
      ruleId,
      column: column ?? named.column,
      field: rule === null ? `outputs.${at}.default` : `rules.${rule}.${of}.${at}`,
      text,
      message: fault.message,
    };
  });
}
