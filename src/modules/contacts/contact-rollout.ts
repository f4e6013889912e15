import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { RolloutCensus, type PhaseCount, type RolloutPhase } from '../rollout/index.js';
import type { Sentence } from './timeline-sentences.js';

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

  /** Answered from the index alone. */
  private counts(): Promise<PhaseCount[]> {
    return this.uow.read<PhaseCount & Record<string, unknown>>(
      `SELECT rollout_scope AS scope, kind, rollout_phase AS phase, count(*)::int AS count
         FROM contact WHERE rollout_scope IS NOT NULL GROUP BY 1, 2, 3`,
    );
  }
}
