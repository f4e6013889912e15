import type { DecisionResult, PreparedDecision } from '../../../engine/api/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { ScannedContact } from '../../contacts/index.js';
import type { Destinations } from '../destinations.js';
import { decidingRules } from '../explanations.js';
import type { RoutingFacts } from '../routing-facts.js';
import { priorityOf, ROUTING_TABLE } from '../suggestions.service.js';
import { MAX_MATRIX, MAX_SAMPLE, type WhatIfResult } from './what-if-values.js';

/** What one table makes of a set of inputs. */
interface Outcome {
  /** Where it goes, or its priority. */
  label: string | null;
  rules: readonly number[];
  failure: string | null;
}

interface Pair {
  before: Outcome;
  after: Outcome;
}

/** Sets of inputs held at a time; a table that reads the very moment would otherwise hold one for each contact. */
const MAX_HELD = 20_000;

/**
 * Runs two tables over contacts, one batch after the other, in memory that does not grow with their number: equal
 * inputs are decided once, and of the contacts only counts and a sample remain.
 */
export class Comparison {
  private readonly names: string[];
  private held = new Map<string, Pair>();
  private readonly matrix = new Map<string, WhatIfResult['matrix'][number]>();
  private readonly hits = { before: new Map<number, number>(), after: new Map<number, number>() };
  private readonly result: Pick<
    WhatIfResult,
    | 'contacts'
    | 'changed'
    | 'distinctInputs'
    | 'failedBefore'
    | 'failedAfter'
    | 'failure'
    | 'sample'
  > = {
    contacts: 0,
    changed: 0,
    distinctInputs: 0,
    failedBefore: 0,
    failedAfter: 0,
    failure: null,
    sample: [],
  };

  constructor(
    private readonly before: PreparedDecision,
    private readonly after: PreparedDecision,
    private readonly destinations: Destinations,
  ) {
    const reads = new Set([...before.reads, ...after.reads]);
    // Where the contact goes depends on these beside what the table reads.
    if (before.key === ROUTING_TABLE) reads.add('district').add('classification');
    this.names = [...reads].sort();
  }

  /** True when one of the tables looks at that fact. */
  asksFor(name: keyof RoutingFacts): boolean {
    return this.names.includes(String(name));
  }

  async add(contact: ScannedContact, facts: RoutingFacts): Promise<void> {
    const { before, after } = await this.decided(facts);
    const { result } = this;
    result.contacts++;
    if (before.failure !== null) result.failedBefore++;
    if (after.failure !== null) result.failedAfter++;
    result.failure ??= after.failure ?? before.failure;
    for (const rule of before.rules) count(this.hits.before, rule);
    for (const rule of after.rules) count(this.hits.after, rule);
    this.addToMatrix(before.label, after.label);
    if (before.label === after.label) return;
    result.changed++;
    if (result.sample.length >= MAX_SAMPLE) return;
    result.sample.push({
      contactId: contact.id,
      protocolNumber: contact.protocolNumber,
      from: before.label,
      to: after.label,
      ruleBefore: before.rules[0] ?? null,
      ruleAfter: after.rules[0] ?? null,
    });
  }

  finish(): WhatIfResult {
    const rules = this.ruleHits();
    return {
      ...this.result,
      matrix: [...this.matrix.values()].sort((a, b) => b.contacts - a.contacts),
      rules,
      neverHit: rules
        .filter(({ numberAfter, after }) => numberAfter !== null && after === 0)
        .map(({ numberAfter }) => numberAfter!),
    };
  }

  private async decided(facts: RoutingFacts): Promise<Pair> {
    const key = JSON.stringify(this.names.map((name) => facts[name] ?? null));
    let pair = this.held.get(key);
    if (!pair) {
      this.result.distinctInputs++;
      pair = {
        before: await this.outcome(this.before, facts),
        after: await this.outcome(this.after, facts),
      };
      if (this.held.size >= MAX_HELD) this.held = new Map();
      this.held.set(key, pair);
    }
    return pair;
  }

  private async outcome(decision: PreparedDecision, facts: RoutingFacts): Promise<Outcome> {
    try {
      const result = await decision.evaluate(facts);
      const rules = decidingRules(result).map(({ number }) => number);
      return { label: this.label(result, facts), rules, failure: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { label: null, rules: [], failure: error.message };
    }
  }

  private label(result: DecisionResult, facts: RoutingFacts): string | null {
    if (result.definition.key !== ROUTING_TABLE) return priorityOf(result).priority;
    const [output] = result.outputs;
    if (!output) return null;
    const { level, point } = this.destinations.of(output, facts);
    return point?.code ?? level;
  }

  private addToMatrix(from: string | null, to: string | null): void {
    const key = JSON.stringify([from, to]);
    const cell = this.matrix.get(key);
    if (cell) cell.contacts++;
    else if (this.matrix.size < MAX_MATRIX) this.matrix.set(key, { from, to, contacts: 1 });
  }

  private ruleHits(): WhatIfResult['rules'] {
    const before = this.before.table?.rules ?? [];
    const after = this.after.table?.rules ?? [];
    const at = (rules: typeof before, id: string | undefined) =>
      id === undefined ? -1 : rules.findIndex((rule) => rule.id === id);
    const hit = (hits: Map<number, number>, index: number) => hits.get(index + 1) ?? 0;
    const kept = after.map((rule, index) => {
      const old = at(before, rule.id);
      return {
        ruleId: rule.id ?? `regola_${index + 1}`,
        numberBefore: old < 0 ? null : old + 1,
        numberAfter: index + 1,
        description: rule.description,
        before: old < 0 ? 0 : hit(this.hits.before, old),
        after: hit(this.hits.after, index),
      };
    });
    const removed = before.flatMap((rule, index) =>
      at(after, rule.id) >= 0
        ? []
        : {
            ruleId: rule.id ?? `regola_${index + 1}`,
            numberBefore: index + 1,
            numberAfter: null,
            description: rule.description,
            before: hit(this.hits.before, index),
            after: 0,
          },
    );
    return [...kept, ...removed];
  }
}

function count(hits: Map<number, number>, rule: number): void {
  hits.set(rule, (hits.get(rule) ?? 0) + 1);
}
