import { Injectable } from '@nestjs/common';
import type { ContactKind, RolloutPhase } from './rollout-phase.js';

export interface PhaseCount {
  scope: string;
  kind: ContactKind;
  phase: RolloutPhase;
  count: number;
}

/** Who knows the contacts tells here, at start, how to count them by the phase in which they were registered. */
@Injectable()
export class RolloutCensus {
  private counter: (() => Promise<PhaseCount[]>) | null = null;

  register(counter: () => Promise<PhaseCount[]>): void {
    this.counter = counter;
  }

  async counts(): Promise<PhaseCount[]> {
    return this.counter ? this.counter() : [];
  }
}
