import { Injectable } from '@nestjs/common';
import type { Json } from '../../engine/api/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';

export interface NewTimelineEntry {
  contactId: string;
  /** What happened, e.g. `registered`, `message`, `ownership`: for icons and filters. */
  kind: string;
  /** A sentence in Italian for the operator to read; no personal data of the citizen. */
  text: string;
  textEn: string;
  data?: Record<string, Json>;
  /** Of interest to those who look after the product rather than to the operator. */
  technical?: boolean;
}

/** All that happened to a contact, in sentences. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Adds a sentence; it is written with the commit, in the order of the calls. Actor and time are taken from here. */
  add(entry: NewTimelineEntry): void {
    this.uow.defer({
      name: 'timeline-add',
      text: `INSERT INTO timeline_entry (contact_id, at, kind, text, text_en, actor, data, technical)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        entry.contactId,
        this.clock.now(),
        entry.kind,
        entry.text,
        entry.textEn,
        currentActor().name,
        JSON.stringify(entry.data ?? {}),
        entry.technical ?? false,
      ],
    });
  }
}
