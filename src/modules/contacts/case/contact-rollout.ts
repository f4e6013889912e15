import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork, Parameters } from '../../../platform/database/index.js';
import { Answers } from '../../../platform/hooks/index.js';
import { named, type Fact } from '../../../platform/i18n/index.js';
import { rolloutCensus, type PhaseCount, type RolloutPhase } from '../../rollout/index.js';
import { visibleTo } from '../reading/contact-visibility.js';

/** What a reader must know of a contact that was not registered in the regular phase (rule 8); null of one that was. */
export function rolloutNote(phase: RolloutPhase): Fact | null {
  return phase === 'regular' ? null : named('rollout', phase);
}

/** Counts the contacts for the roll-out plan. */
@Injectable()
export class ContactRollout {
  constructor(private readonly uow: UnitOfWork) {}

  /** Of the contacts that the caller may see (rule 10); for who sees all, answered from the index alone. */
  @Answers(rolloutCensus)
  async counts(): Promise<PhaseCount[]> {
    const parameters = new Parameters();
    const visible = visibleTo(currentActor(), parameters);
    return this.uow.read<PhaseCount & Record<string, unknown>>(
      `SELECT c.rollout_scope AS scope, c.kind, c.rollout_phase AS phase, count(*)::int AS count
         FROM contact c WHERE c.rollout_scope IS NOT NULL AND ${visible} GROUP BY 1, 2, 3`,
      parameters.values,
    );
  }
}
