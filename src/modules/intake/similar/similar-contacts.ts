import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Catalogue } from '../../../platform/i18n/index.js';
import {
  alike,
  around,
  classCloseness,
  distance,
  reasonFor,
  score,
  sharedWords,
  type Closeness,
  type Position,
} from './similarity.js';
import {
  ContactCandidates,
  formatProtocolNumber,
  type ContactCandidate,
  isEnd,
  type ContactKind,
  type Location,
  toLocation,
  type LocationInput,
} from '../../contacts/index.js';
import type { SimilarContactDto } from './http/similar.dto.js';

/** A contact about to be registered. */
export interface Draft {
  kind?: ContactKind;
  subject?: string | null;
  description: string;
  classification?: string | null;
  location?: LocationInput | null;
  receivedAt?: Date;
  withinMetres: number;
  /** Days before the receipt in which a contact may have been closed to be offered still. */
  closedWithinDays: number;
  limit: number;
}

const DAY_MS = 86_400_000;

/** Likeliest first; of two that are as likely the newer, so that whoever asks again reads the same order. */
const byLikeness = (a: SimilarContactDto, b: SimilarContactDto) =>
  b.score - a.score || b.receivedAt.localeCompare(a.receivedAt) || a.id.localeCompare(b.id);

/** Offers contacts that tell of the same thing as one about to be registered. */
@Injectable()
export class SimilarContacts {
  constructor(
    private readonly candidates: ContactCandidates,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Those the current actor may see (rule 10: of other scopes nothing is shown, not even that there is one), the
   * likeliest first.
   */
  async to(draft: Draft): Promise<SimilarContactDto[]> {
    const text = [draft.subject, draft.description].filter(Boolean).join(' ');
    const receivedAt = draft.receivedAt ?? this.clock.now();
    const location = toLocation(draft.location);
    const place = positionOf(location);
    const { stems, candidates } = await this.candidates.of({
      text,
      kind: draft.kind,
      closedAfter: new Date(receivedAt.getTime() - draft.closedWithinDays * DAY_MS),
      address: location?.address ?? null,
      place: place && { centre: place, corners: around(place, draft.withinMetres) },
    });
    return candidates
      .map((row) => ({ row, closeness: closenessOf(row, draft, stems, receivedAt) }))
      .filter(({ closeness }) => alike(closeness, draft.withinMetres))
      .map(({ row, closeness }) =>
        toSimilar(row, closeness, draft.withinMetres, this.catalogue.told(reasonFor(closeness))),
      )
      .sort(byLikeness)
      .slice(0, draft.limit);
  }
}

function positionOf(location: Location | null): Position | null {
  const { lat = null, lon = null } = location ?? {};
  return lat !== null && lon !== null ? { lat, lon } : null;
}

function closenessOf(
  row: ContactCandidate,
  draft: Draft,
  stems: string[],
  receivedAt: Date,
): Closeness {
  const there = positionOf(row);
  const here = positionOf(toLocation(draft.location));
  return {
    text: Math.max(sharedWords(stems, row.stems), row.trigrams),
    metres: here && there ? distance(here, there) : null,
    sameAddress: row.same_address,
    classification: classCloseness(draft.classification || null, row.current_code),
    days: (receivedAt.getTime() - row.received_at.getTime()) / DAY_MS,
  };
}

function toSimilar(
  row: ContactCandidate,
  closeness: Closeness,
  withinMetres: number,
  { text, textEn }: { text: string; textEn: string },
): SimilarContactDto {
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  const { lat, lon, address, district } = row;
  return {
    id: row.id,
    protocolNumber: formatProtocolNumber(row.protocol_year, row.protocol_number),
    kind: row.kind,
    status: row.status,
    priority: row.priority,
    open: !isEnd(row.status),
    subject: row.subject,
    description: row.description,
    answer: row.answer,
    classification: row.classification_code,
    location: toLocation({ lat, lon, address, district }),
    owner: row.owner_point,
    ownerName: row.owner_name,
    receivedAt: row.received_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    distanceMetres: closeness.metres === null ? null : Math.round(closeness.metres),
    sameAddress: closeness.sameAddress,
    textSimilarity: hundredths(closeness.text),
    sameClass: closeness.classification === 1,
    ageDays: Math.round(Math.abs(closeness.days)),
    score: hundredths(score(closeness, withinMetres)),
    reason: capitalised(text),
    reasonEn: capitalised(textEn),
  };
}

function capitalised(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}
