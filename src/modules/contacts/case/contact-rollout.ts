import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { RolloutCensus, type PhaseCount, type RolloutPhase } from '../../rollout/index.js';
import { Parameters, visibleTo } from '../reading/contact-visibility.js';
import type { Sentence } from '../timeline/timeline-sentences.js';

/** What a reader must know of a contact that was not registered in the regular phase (rule 8). */
export const ROLLOUT_NOTES: Record<Exclude<RolloutPhase, 'regular'>, Sentence> = {
  notLive: {
    it: 'Questo genere di contatti non è ancora attivo nel suo ambito: resta al Punto di Raccolta, che risponde come finora.',
    en: 'This kind of contact is not live in its scope yet: it stays with the collection point, which answers as before.',
  },
  experimental: {
    it: 'Contatto della fase sperimentale: nel suo ambito questo genere di contatti è in prova.',
    en: 'Contact of the experimental phase: in its scope this kind of contact is on trial.',
  },
};

/** The note of a phase; null in the regular one. */
export function rolloutNote(phase: RolloutPhase): Sentence | null {
  return phase === 'regular' ? null : ROLLOUT_NOTES[phase];
}

/** Counts the contacts for the roll-out plan. */
@Injectable()
export class ContactRollout implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly census: RolloutCensus,
  ) {}

  onModuleInit(): void {
    this.census.register(() => this.counts());
  }

  /** Of the contacts that the caller may see (rule 10); for who sees all, answered from the index alone. */
  private counts(): Promise<PhaseCount[]> {
    const parameters = new Parameters();
    const visible = visibleTo(currentActor(), parameters);
    return this.uow.read<PhaseCount & Record<string, unknown>>(
      `SELECT c.rollout_scope AS scope, c.kind, c.rollout_phase AS phase, count(*)::int AS count
         FROM contact c WHERE c.rollout_scope IS NOT NULL AND ${visible} GROUP BY 1, 2, 3`,
      parameters.values,
    );
  }
}
