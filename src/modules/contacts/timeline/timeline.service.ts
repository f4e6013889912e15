import { Injectable } from '@nestjs/common';
import type { Json } from '../../../engine/api/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { journalRows, UnitOfWork } from '../../../platform/database/index.js';
import { Catalogue, type Fact } from '../../../platform/i18n/index.js';

export interface NewTimelineEntry {
  contactId: string;
  /** What happened, e.g. `registered`, `message`, `ownership`: for icons and filters. */
  kind: string;
  /** Said to the operator who reads it; no personal data of the citizen. */
  fact: Fact;
  data?: Record<string, Json | Fact>;
  /** Of interest to those who look after the product rather than to the operator. */
  technical?: boolean;
}

const ENTRIES = journalRows('timeline-add', 'timeline_entry', {
  contact_id: 'uuid',
  at: 'timestamptz',
  kind: 'text',
  fact: 'jsonb',
  actor: 'text',
  data: 'jsonb',
  technical: 'boolean',
});

const MILESTONES = ['registered', 'understood', 'answered', 'closed'];

/** All that happened to a contact, as facts: it is said when it is read. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
  ) {}

  /** When the contact last became what these kinds of entries tell: ISO 8601, by kind (`registered`, `answered` ...). */
  async milestones(contactId: string): Promise<Map<string, string>> {
    const rows = await this.uow.read<{ kind: string; at: Date }>(
      `SELECT kind, max(at) AS at FROM timeline_entry
        WHERE contact_id = $1 AND kind = ANY ($2) GROUP BY kind`,
      [contactId, MILESTONES],
    );
    return new Map(rows.map(({ kind, at }) => [kind, at.toISOString()]));
  }

  /**
   * Adds what happened; it is written with the commit, in the order of the calls. Actor and time are taken from here.
   * Throws where the catalogue has no sentence for it.
   */
  add(entry: NewTimelineEntry): void {
    this.catalogue.require(entry.fact);
    this.uow.collect(ENTRIES, {
      contact_id: entry.contactId,
      at: this.clock.now(),
      kind: entry.kind,
      fact: entry.fact,
      actor: currentActor().name,
      data: entry.data ?? {},
      technical: entry.technical ?? false,
    });
  }
}
