import type { DecisionTable, DecisionType, Json } from '../api/index.js';

/** A DMN file, parsed and checked. */
export interface DecisionFile {
  /** In the order of the file. */
  decisions: ReadonlyMap<string, DecisionModel>;
  /** Its decisions are known to be short work, whatever they are given. */
  cheap: boolean;
}

/** A decision of a file, ready to be evaluated. */
export interface DecisionModel {
  key: string;
  name: string | null;
  /** Keys of decisions of the same file. */
  requires: readonly string[];
  logic: TableLogic | ExpressionLogic;
}

export interface ExpressionLogic {
  kind: 'expression';
  /** The name its value goes by. */
  variable: string;
  type: DecisionType | null;
  expression: string;
}

export interface TableLogic {
  kind: 'table';
  table: DecisionTable;
  rules: RuleLogic[];
  /** For each output: its allowed values in the order of priority; empty where none are given. */
  priorities: Json[][];
}

export interface RuleLogic {
  id: string;
  /** A column that takes anything has no test. */
  tests: (CellTest | null)[];
}

/** `constants`: the cell lists plain values, compared without the interpreter. */
export interface CellTest {
  text: string;
  constants: ReadonlySet<Json> | null;
}
