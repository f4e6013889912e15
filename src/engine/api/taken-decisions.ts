import type { DecisionResult } from './decision-engine.js';

/** What processes have decided a moment ago: whoever records a decision records that one, not one like it. */
export abstract class TakenDecisions {
  /**
   * What the instance's business-rule tasks decided last by the decision `key`, in the current unit of work; null where none
   * of them did, or an earlier command did.
   */
  abstract of(instanceId: string, key: string): DecisionResult | null;
}
