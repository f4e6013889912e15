import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { currentCodeOf, type Priority } from '../../classification/index.js';
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
import { wordQuery, type WordFrequencies } from './word-query.js';
import {
  formatProtocolNumber,
  isEnd,
  Parameters,
  textVisibleTo,
  visibleTo,
  type ContactKind,
  type ContactStatus,
  type Location,
  toLocation,
  type LocationInput,
} from '../../contacts/index.js';

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

/** A contact that may tell of the same thing. It names no citizen. */
export interface SimilarContact {
  id: string;
  protocolNumber: string;
  kind: ContactKind;
  status: ContactStatus;
  priority: Priority;
  /** false: closed a short time ago; its answer may be the answer. */
  open: boolean;
  subject: string | null;
  description: string;
  answer: string | null;
  classification: string | null;
  location: Location | null;
  owner: string;
  ownerName: string;
  receivedAt: string;
  closedAt: string | null;
  distanceMetres: number | null;
  sameAddress: boolean;
  textSimilarity: number;
  sameClass: boolean;
  ageDays: number;
  score: number;
  reason: string;
  reasonEn: string;
}

interface Row {
  id: string;
  protocol_year: number;
  protocol_number: number;
  kind: ContactKind;
  status: ContactStatus;
  priority: Priority;
  subject: string | null;
  description: string;
  answer: string | null;
  classification_code: string | null;
  /** The code it is counted under today. */
  current_code: string | null;
  lat: number | null;
  lon: number | null;
  address: string | null;
  district: string | null;
  owner_point: string;
  owner_name: string;
  received_at: Date;
  closed_at: Date | null;
  stems: string[];
  trigrams: number;
  same_address: boolean;
}

const DAY_MS = 86_400_000;
/** Candidates that are compared, for each way of finding them. */
const CANDIDATES = 60;
/**
 * Rows a way looks at before it asks whether they are open and the caller may see them: the nearest, or the newest.
 * So a question costs the same to whoever sees little.
 */
const LOOKED_AT = 1000;
/** The statistics are looked at anew after this time. */
const FREQUENCIES_MS = 10 * 60_000;
const EXCERPT = 300;

/** Likeliest first; of two that are as likely the newer, so that whoever asks again reads the same order. */
const byLikeness = (a: SimilarContact, b: SimilarContact) =>
  b.score - a.score || b.receivedAt.localeCompare(a.receivedAt) || a.id.localeCompare(b.id);

/** Offers contacts that tell of the same thing as one about to be registered. */
@Injectable()
export class SimilarContacts {
  private known: { frequencies: WordFrequencies; until: number } | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Those the current actor may see (rule 10: of other scopes nothing is shown, not even that there is one), the
   * likeliest first.
   */
  async to(draft: Draft): Promise<SimilarContact[]> {
    const text = [draft.subject, draft.description].filter(Boolean).join(' ');
    const stems = await this.stems(text);
    const rows = await this.candidates(draft, text, stems);
    const receivedAt = draft.receivedAt ?? this.clock.now();
    return rows
      .map((row) => ({ row, closeness: closenessOf(row, draft, stems, receivedAt) }))
      .filter(({ closeness }) => alike(closeness, draft.withinMetres))
      .map(({ row, closeness }) => toSimilar(row, closeness, draft.withinMetres))
      .sort(byLikeness)
      .slice(0, draft.limit);
  }

  private async stems(text: string): Promise<string[]> {
    const [{ stems }] = await this.uow.read<{ stems: string[] }>(
      `SELECT tsvector_to_array(to_tsvector('italian'::regconfig, italian_words($1))) AS stems`,
      [text],
    );
    return stems;
  }

  /** From PostgreSQL's own statistics of the column, which it renews as the table grows. */
  private async frequencies(): Promise<WordFrequencies> {
    if (this.known && performance.now() < this.known.until) return this.known.frequencies;
    const rows = await this.uow.read<{ contacts: number; stem: string | null; share: number }>(
      `SELECT table_of.reltuples::float8 AS contacts, listed.stem, listed.share::float8 AS share
         FROM pg_class table_of
         LEFT JOIN pg_stats s ON s.schemaname = current_schema() AND s.tablename = 'contact' AND s.attname = 'search'
         LEFT JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS listed(stem, share)
           ON listed.stem IS NOT NULL
        WHERE table_of.oid = 'contact'::regclass`,
    );
    const frequencies = {
      contacts: Math.max(0, rows[0]?.contacts ?? 0),
      share: new Map(rows.flatMap(({ stem, share }) => (stem === null ? [] : [[stem, share]]))),
    };
    this.known = { frequencies, until: performance.now() + FREQUENCIES_MS };
    return frequencies;
  }

  /** By place, by address and by words: each way by its own index, and bounded. */
  private async candidates(draft: Draft, text: string, stems: string[]): Promise<Row[]> {
    const parameters = new Parameters();
    const alive = this.alive(draft, parameters);
    const location = toLocation(draft.location);
    const address = parameters.add(location?.address ?? null);
    const place = positionOf(location);
    const words = wordQuery(stems, await this.frequencies());
    const ways: string[] = [];
    if (place) ways.push(byPlace(place, draft.withinMetres, parameters));
    if (location?.address) ways.push(byAddress(address));
    if (words) ways.push(byWords(words, place !== null, parameters));
    if (ways.length === 0) return [];
    const actor = currentActor();
    const offered = `${alive} AND ${visibleTo(actor, parameters)}`;
    // What the reader may not read is not offered either: its words would show in the likeness.
    const readable = textVisibleTo(actor, parameters, true);
    return this.uow.read<Row & Record<string, unknown>>(
      `SELECT c.id, c.protocol_year, c.protocol_number, c.kind, c.status, c.priority::text, c.subject,
              left(c.description, ${EXCERPT}) AS description, c.answer, c.classification_code,
              ${currentCodeOf('c.classification_code')} AS current_code,
              c.lat, c.lon, c.address, c.district, c.owner_point, o.name AS owner_name,
              c.received_at, c.closed_at, array(SELECT stem FROM unnest(tsvector_to_array(c.search)) AS stem WHERE NOT starts_with(stem, '=')) AS stems,
              similarity(plain_text(left(coalesce(c.subject || ' ', '') || c.description, ${EXCERPT})),
                         plain_text(left(${parameters.add(text)}::text, ${EXCERPT}))) AS trigrams,
              coalesce(address_key(c.address) = address_key(${address}::text), false) AS same_address
         FROM (${ways.map((way) => bestOf(way, offered)).join(' UNION ')}) AS candidate
         JOIN contact c USING (id) JOIN point o ON o.code = c.owner_point
        WHERE ${readable}`,
      parameters.values,
    );
  }

  /** Open, or closed a short time ago; not the ones that were merged: their main contact stands for them. */
  private alive(draft: Draft, parameters: Parameters): string {
    const receivedAt = draft.receivedAt ?? this.clock.now();
    const closedAfter = new Date(receivedAt.getTime() - draft.closedWithinDays * DAY_MS);
    const kind = draft.kind ? `AND c.kind = ${parameters.add(draft.kind)}` : '';
    return `(c.closed_at IS NULL OR c.closed_at > ${parameters.add(closedAfter)})
      AND c.status NOT IN ('cancelled', 'notAppropriate') AND c.merged_into IS NULL ${kind}`;
  }
}

/** The best of a way's rows that are alive and that the caller may see. */
function bestOf(way: string, conditions: string): string {
  return `(SELECT c.id FROM (${way} LIMIT ${LOOKED_AT}) AS c
    WHERE ${conditions} ORDER BY c.rank LIMIT ${CANDIDATES})`;
}

/** The nearest, in the order of the index: PostgreSQL cannot tell how many a rectangle holds, and would sort them. */
function byPlace(place: Position, metres: number, parameters: Parameters): string {
  const [low, high] = around(place, metres);
  const point = ({ lat, lon }: Position) =>
    `point(${parameters.add(lon)}::float8, ${parameters.add(lat)}::float8)`;
  const rank = `point(c.lon, c.lat) <-> ${point(place)}`;
  return `SELECT near.* FROM (
      SELECT c.*, ${rank} AS rank FROM contact c WHERE c.lat IS NOT NULL ORDER BY ${rank} LIMIT ${LOOKED_AT}) AS near
    WHERE point(near.lon, near.lat) <@ box(${point(low)}, ${point(high)})`;
}

function byAddress(address: string): string {
  return `SELECT c.*, -extract(epoch FROM c.received_at)::float8 AS rank FROM contact c
    WHERE c.address IS NOT NULL AND address_key(c.address) = address_key(${address}::text)
    ORDER BY rank`;
}

/**
 * Where the place is known, words find those that have none. The rank is an expression, so that the words' index is
 * used: going through all contacts from the newest until enough have the words may go through all of them.
 */
function byWords(words: string, placed: boolean, parameters: Parameters): string {
  return `SELECT c.*, -extract(epoch FROM c.received_at)::float8 AS rank FROM contact c
    WHERE c.search @@ ${parameters.add(words)}::tsquery AND ${placed ? 'c.lat IS NULL' : 'TRUE'}
    ORDER BY rank`;
}

function positionOf(location: Location | null): Position | null {
  const { lat = null, lon = null } = location ?? {};
  return lat !== null && lon !== null ? { lat, lon } : null;
}

function closenessOf(row: Row, draft: Draft, stems: string[], receivedAt: Date): Closeness {
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

function toSimilar(row: Row, closeness: Closeness, withinMetres: number): SimilarContact {
  const { it, en } = reasonFor(closeness);
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
    reason: it,
    reasonEn: en,
  };
}
