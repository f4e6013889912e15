import type { DecisionDefinition, DecisionDeployment, Json, Variables } from './types.js';

export const HIT_POLICIES = [
  'UNIQUE',
  'FIRST',
  'PRIORITY',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
] as const;
export type HitPolicy = (typeof HIT_POLICIES)[number];

export const AGGREGATIONS = ['SUM', 'MIN', 'MAX', 'COUNT'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** What a column of a table may hold; a column without a type takes anything. */
export const DECISION_TYPES = ['string', 'number', 'boolean', 'date', 'time', 'dateTime'] as const;
export type DecisionType = (typeof DECISION_TYPES)[number];

/** A decision table as a person reads and edits it: every cell is a FEEL text. */
export interface DecisionTable {
  hitPolicy: HitPolicy;
  /** Of COLLECT: null collects the list. */
  aggregation: Aggregation | null;
  inputs: DecisionInputColumn[];
  outputs: DecisionOutputColumn[];
  rules: DecisionRule[];
}

export interface DecisionInputColumn {
  /** Absent for a new column. */
  id?: string;
  label: string | null;
  /** FEEL: usually the name of a variable. */
  expression: string;
  type: DecisionType | null;
  /** Allowed values, a FEEL text such as `"a","b"`. */
  values: string | null;
}

export interface DecisionOutputColumn {
  id?: string;
  label: string | null;
  name: string;
  type: DecisionType | null;
  /** Allowed values, the most important first where the hit policy asks for priorities. */
  values: string | null;
  /** FEEL: what it is when no rule matches. */
  default: string | null;
}

export interface DecisionRule {
  id?: string;
  /** One unary test for each input column; empty or `-`: anything. */
  inputs: string[];
  /** One expression for each output column. */
  outputs: string[];
  /** What the rule says, for people. */
  description: string | null;
}

export interface MatchedRule {
  id: string;
  /** From 1, in the order of the table. */
  number: number;
  description: string | null;
  outputs: Variables;
}

/** What a decision says, and why. */
export interface DecisionResult {
  definition: Pick<DecisionDefinition, 'id' | 'key' | 'version' | 'name'>;
  /** null: a literal expression. */
  hitPolicy: HitPolicy | null;
  /** One entry for each result; a literal expression and an aggregation have one entry with one value. */
  outputs: Variables[];
  /** The rules that match, in the order of the table, whatever the hit policy then makes of them. */
  matched: MatchedRule[];
  /** The values the input columns saw. */
  inputs: { label: string; expression: string; value: Json }[];
  /** The decisions it asked first. */
  required: DecisionResult[];
}

/** Which version is meant: the latest, that one, or the one in force when that process was deployed. */
export type DecisionVersion =
  | { binding: 'latest' }
  | { binding: 'version'; version: number }
  | { binding: 'deployment'; deploymentId: string };

/** A decision held in memory, to be evaluated many times without looking anything up. */
export interface PreparedDecision {
  key: string;
  table: DecisionTable | null;
  /** Names that its input columns (and those of the decisions it asks) read, for grouping equal cases. */
  reads: readonly string[];
  /** Throws as `DecisionEngine.evaluate` does. */
  evaluate(inputs: Variables): Promise<DecisionResult>;
}

/**
 * Decisions in DMN. Errors are DomainErrors: `decision-definition.not-found` (404), `decision.refused` (422, with
 * `problems`), `decision.input-invalid` (422, naming the inputs), `decision.failed` (422: several rules of a UNIQUE
 * table match, an output cannot be computed...), `decision.limit-exceeded` (422: it was stopped), `decision.busy` (503),
 * `decision.version-conflict` (409).
 */
export abstract class DecisionEngine {
  abstract evaluate(
    key: string,
    inputs: Variables,
    version?: DecisionVersion,
  ): Promise<DecisionResult>;

  /** The decision in force, with `changed` in the place of its table (or of its whole file) where given. */
  abstract prepare(
    key: string,
    changed?: { table: DecisionTable } | { xml: string },
  ): Promise<PreparedDecision>;

  /** True when `key` is deployed, in that version. */
  abstract exists(key: string, version?: number): Promise<boolean>;

  /** The DMN file of the latest version with `table` in the place of its table; ids and drawing stay. */
  abstract edited(
    key: string,
    table: DecisionTable,
    basedOnVersion: number,
  ): Promise<{ name: string; content: string }>;

  /**
   * Puts DMN files into the database, within the caller's unit of work and deployment. A changed file makes a new
   * version of each of its decisions. `source` and `onlyChanged`: as for processes.
   */
  abstract deploy(
    resources: { name: string; content: string }[],
    deployment: { id: string; deployedAt: Date; source: string | null; onlyChanged: boolean },
  ): Promise<DecisionDeployment>;
}

/** The questions about decisions. Each may run inside or outside a unit of work. */
export abstract class DecisionQueries {
  /** By key, newest version first. */
  abstract definitions(filter: {
    key?: string;
    latestOnly?: boolean;
  }): Promise<DecisionDefinition[]>;
  /** Throws `decision-definition.not-found` (404). */
  abstract definition(id: string): Promise<DecisionDefinition>;
  /** The DMN file as it was deployed. */
  abstract xml(id: string): Promise<string>;
  /** Throws `decision.not-a-table` (409) for a literal expression. */
  abstract table(id: string): Promise<DecisionTable>;
}
