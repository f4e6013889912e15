import type { DecisionTable } from '../../../engine/api/index.js';

export type WhatIfState = 'waiting' | 'running' | 'finished' | 'failed' | 'stopped';

/** What is tried in the place of the decision in force. */
export type ChangedDecision = { table: DecisionTable } | { xml: string };

/** Instants as ISO 8601 texts: it is stored. */
export interface WhatIfFilter {
  receivedFrom: string | null;
  /** Exclusive. */
  receivedTo: string | null;
  kinds: string[] | null;
  districts: string[] | null;
}

export interface WhatIfResult {
  /** Contacts looked at. */
  contacts: number;
  /** Those that would go elsewhere (or get another priority). */
  changed: number;
  /** Different sets of inputs: each was decided once. */
  distinctInputs: number;
  /** Contacts for which the table in force, or the changed one, gives no result. */
  failedBefore: number;
  failedAfter: number;
  /** Why, for the first that failed. */
  failure: string | null;
  /** The most frequent first; null: no result. */
  matrix: { from: string | null; to: string | null; contacts: number }[];
  sample: {
    contactId: string;
    protocolNumber: string;
    from: string | null;
    to: string | null;
    ruleBefore: number | null;
    ruleAfter: number | null;
  }[];
  /** How many contacts each rule decides, in the order of the changed table, then rules that were removed. */
  rules: {
    ruleId: string;
    numberBefore: number | null;
    numberAfter: number | null;
    description: string | null;
    before: number;
    after: number;
  }[];
  /** Numbers of the rules of the changed table that decide no contact. */
  neverHit: number[];
}

export const MAX_SAMPLE = 50;
/** Rows of the matrix that are kept: from each point to each point, in a network of a few hundred. */
export const MAX_MATRIX = 1_000;
