import { Injectable } from '@nestjs/common';
import type { Json } from '../../../engine/api/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { journalRows, UnitOfWork } from '../../../platform/database/index.js';

/** One sentence in both languages. */
export interface Told {
  text: string;
  textEn: string;
}

/** A sentence of the timeline. `bare` is what is told to those who may not read the texts of the contact. */
export interface TimelineSentence extends Told {
  bare?: Told;
}

/** A sentence that ends with somebody's own words: a reason, an answer, a note, a value. Null: there are none. */
export function withWords(bare: Told, words: Told | null): TimelineSentence {
  if (!words) return bare;
  return { text: bare.text + words.text, textEn: bare.textEn + words.textEn, bare };
}

/** ` Motivo: ...`, to follow a sentence. */
export function because(reason: string): Told {
  return { text: ` Motivo: ${reason}`, textEn: ` Reason: ${reason}` };
}

export interface NewTimelineEntry {
  contactId: string;
  /** What happened, e.g. `registered`, `message`, `ownership`: for icons and filters. */
  kind: string;
  /** A sentence in Italian for the operator to read; no personal data of the citizen. */
  text: string;
  textEn: string;
  /** The same without anybody's own words; absent: there are none in it. */
  bare?: Told;
  data?: Record<string, Json>;
  /** Of interest to those who look after the product rather than to the operator. */
  technical?: boolean;
}

const ENTRIES = journalRows('timeline-add', 'timeline_entry', {
  contact_id: 'uuid',
  at: 'timestamptz',
  kind: 'text',
  text: 'text',
  text_en: 'text',
  bare_text: 'text',
  bare_text_en: 'text',
  actor: 'text',
  data: 'jsonb',
  technical: 'boolean',
});

const MILESTONES = ['registered', 'understood', 'answered', 'closed'];

/** All that happened to a contact, in sentences. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
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

  /** Adds a sentence; it is written with the commit, in the order of the calls. Actor and time are taken from here. */
  add(entry: NewTimelineEntry): void {
    this.uow.collect(ENTRIES, {
      contact_id: entry.contactId,
      at: this.clock.now(),
      kind: entry.kind,
      text: entry.text,
      text_en: entry.textEn,
      bare_text: entry.bare?.text ?? null,
      bare_text_en: entry.bare?.textEn ?? null,
      actor: currentActor().name,
      data: entry.data ?? {},
      technical: entry.technical ?? false,
    });
  }
}
