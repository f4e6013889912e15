import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork, Parameters } from '../../../platform/database/index.js';
import type { Priority } from '../../classification/index.js';
import type { Spot } from '../../territory/index.js';
import type { ContactStatus } from '../case/contact-status.js';
import type { ContactKind } from '../case/contact-values.js';
import { textVisibleTo, visibleTo } from '../reading/contact-visibility.js';
import { wordQuery, type WordFrequencies } from './word-query.js';

interface Place {
  centre: Spot;
  /** South-west and north-east of the rectangle that is looked through. */
  corners: readonly [Spot, Spot];
}

/** What the contacts should have in common with. */
export interface Question {
  text: string;
  kind?: ContactKind;
  /** Contacts that were closed before are left out. */
  closedAfter: Date;
  address: string | null;
  place: Place | null;
}

/** A contact that may tell of the same thing. */
export interface ContactCandidate {
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

/** Finds contacts that may tell of the same thing as a text and its place; how alike they are is judged by the caller. */
@Injectable()
export class ContactCandidates {
  private known: { frequencies: WordFrequencies; until: number } | null = null;

  constructor(private readonly uow: UnitOfWork) {}

  /** Those that the current actor may see and read, in no order, with the stems of the text. */
  async of(question: Question): Promise<{ stems: string[]; candidates: ContactCandidate[] }> {
    const stems = await this.stemsOf(question.text);
    return { stems, candidates: await this.rows(question, stems) };
  }

  private async stemsOf(text: string): Promise<string[]> {
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
  private async rows(question: Question, stems: readonly string[]): Promise<ContactCandidate[]> {
    const parameters = new Parameters();
    const alive = stillAlive(question, parameters);
    const address = parameters.add(question.address);
    const { place } = question;
    const words = wordQuery(stems, await this.frequencies());
    const ways: string[] = [];
    if (place) ways.push(byPlace(place, parameters));
    if (question.address) ways.push(byAddress(address));
    if (words) ways.push(byWords(words, place !== null, parameters));
    if (ways.length === 0) return [];
    const actor = currentActor();
    const offered = `${alive} AND ${visibleTo(actor, parameters)}`;
    // What the reader may not read is not offered either: its words would show in the likeness.
    const readable = textVisibleTo(actor, parameters, true);
    return this.uow.read<ContactCandidate & Record<string, unknown>>(
      `SELECT c.id, c.protocol_year, c.protocol_number, c.kind, c.status, c.priority::text, c.subject,
              left(c.description, ${EXCERPT}) AS description, c.answer, c.classification_code,
              class.current_code, c.lat, c.lon, c.address, c.district, c.owner_point, o.name AS owner_name,
              c.received_at, c.closed_at, array(SELECT stem FROM unnest(tsvector_to_array(c.search)) AS stem WHERE NOT starts_with(stem, '=')) AS stems,
              similarity(plain_text(left(coalesce(c.subject || ' ', '') || c.description, ${EXCERPT})),
                         plain_text(left(${parameters.add(question.text)}::text, ${EXCERPT}))) AS trigrams,
              coalesce(address_key(c.address) = address_key(${address}::text), false) AS same_address
         FROM (${ways.map((way) => bestOf(way, offered)).join(' UNION ')}) AS candidate
         JOIN contact c USING (id) JOIN point_summary o ON o.code = c.owner_point
         LEFT JOIN class_summary class ON class.code = c.classification_code
        WHERE ${readable}`,
      parameters.values,
    );
  }
}

/** Open, or closed a short time ago; not the ones that were merged: their main contact stands for them. */
function stillAlive({ closedAfter, kind }: Question, parameters: Parameters): string {
  const ofKind = kind ? `AND c.kind = ${parameters.add(kind)}` : '';
  return `(c.closed_at IS NULL OR c.closed_at > ${parameters.add(closedAfter)})
    AND c.status NOT IN ('cancelled', 'notAppropriate') AND c.merged_into IS NULL ${ofKind}`;
}

/** The best of a way's rows that are alive and that the caller may see. */
function bestOf(way: string, conditions: string): string {
  return `(SELECT c.id FROM (${way} LIMIT ${LOOKED_AT}) AS c
    WHERE ${conditions} ORDER BY c.rank LIMIT ${CANDIDATES})`;
}

/** The nearest, in the order of the index: PostgreSQL cannot tell how many a rectangle holds, and would sort them. */
function byPlace({ centre, corners: [low, high] }: Place, parameters: Parameters): string {
  const point = ({ lat, lon }: Spot) =>
    `point(${parameters.add(lon)}::float8, ${parameters.add(lat)}::float8)`;
  const rank = `point(c.lon, c.lat) <-> ${point(centre)}`;
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
