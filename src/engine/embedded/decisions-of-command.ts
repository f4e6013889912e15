import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { type DecisionResult, TakenDecisions } from '../api/index.js';

const TAKEN = Symbol('taken decisions');

/** Kept as long as the unit of work: an attempt that is undone takes them with it. */
@Injectable()
export class DecisionsOfCommand extends TakenDecisions {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  add(instanceId: string, result: DecisionResult): void {
    this.ofInstance(instanceId).set(result.definition.key, result);
  }

  of(instanceId: string, key: string): DecisionResult | null {
    return this.ofInstance(instanceId).get(key) ?? null;
  }

  private ofInstance(instanceId: string): Map<string, DecisionResult> {
    const all = this.unitOfWork.local(TAKEN, () => new Map<string, Map<string, DecisionResult>>());
    let known = all.get(instanceId);
    if (!known) all.set(instanceId, (known = new Map()));
    return known;
  }
}
