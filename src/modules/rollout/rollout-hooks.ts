import { question } from '../../platform/hooks/index.js';
import type { ContactKind, RolloutPhase } from './rollout-phase.js';

export interface PhaseCount {
  scope: string;
  kind: ContactKind;
  phase: RolloutPhase;
  count: number;
}

/** How many contacts, of those that the caller may see, were registered in each phase. */
export const rolloutCensus = question<void, PhaseCount[]>('rollout.census').one();
