import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock, localDay, LOCAL_ZONE } from '../../platform/clock/index.js';
import { COUNT_LIMIT, countUpTo, UnitOfWork, Parameters } from '../../platform/database/index.js';
import {
  cursorCondition,
  INSTANT_KEY,
  type KeysetOrder,
  pageOf,
  UUID_KEY,
} from '../../platform/http/index.js';
import { Places } from '../territory/index.js';
import {
  MAY_BE_PUBLIC,
  PLACE_DECIMALS,
  publicPhase,
  statusesOf,
  type PublicPhase,
} from './public-conditions.js';
import { PublicationRules } from './publication-rules.js';
import { formatProtocolNumber, type ContactKind, type ContactStatus } from '../contacts/index.js';

export interface PublicFilter {
  /** Code of a scope. */
  scope?: string;
  /** A code of the classification, with what lies below it. */
  classification?: string;
  phase?: PublicPhase;
  /** Days of the receipt, local; both included. */
  from?: string;
  to?: string;
  /** A place of `places`. */
  place?: { lat: number; lon: number };
}

/** All that everybody may know of a contact: no word that somebody wrote, no name, no exact place. */
export interface PublicContact {
  number: string;
  kind: ContactKind;
  phase: PublicPhase;
  classification: string;
  classificationName: string;
  classificationNameEn: string;
  scope: string;
  scopeName: string;
  place: { lat: number; lon: number } | null;
  receivedOn: string;
  closedOn: string | null;
}

/** A spot of the map, some hundred metres wide. */
export interface PublicPlace {
  lat: number;
  lon: number;
  count: number;
  open: number;
}

/** Contacts of a district of which no point is known. */
export interface PublicDistrict {
  code: string;
  name: string;
  count: number;
  open: number;
}

/** What the map shows. */
export interface PublicPlaces {
  items: PublicPlace[];
  /** Where no point is known: by district, most first. */
  districts: PublicDistrict[];
  /** Without a point, with a district or without. */
  withoutPoint: number;
  /** With a point that lies outside of the municipality, which the map does not show. */
  outside: number;
  /** There are no older ones. */
  complete: boolean;
}

export interface PublicSummary {
  /** The last twelve months, the oldest first; `month` as in `2026-11`. */
  months: { month: string; received: number; closed: number }[];
  scopes: { code: string; name: string; count: number; open: number }[];
  classes: { code: string; name: string; nameEn: string; count: number; open: number }[];
}

/** Places that one answer tells: the map shows those of the newest contacts. */
export const PLACES_OF = 5_000;
const MONTHS = 12;
const NEWEST_FIRST: KeysetOrder = {
  columns: ['c.received_at', 'c.id'],
  types: [INSTANT_KEY, UUID_KEY],
  descending: true,
};
/** The figures go through a year of contacts: whoever asks again within this time has the same ones. */
const SUMMARY_MS = 10 * 60_000;
const ZONE = LOCAL_ZONE;

/** What the public map and list show (docs/citizens.md). */
@Injectable()
export class PublicContacts {
  private readonly summaries = new LRUCache<string, Promise<PublicSummary>>({
    max: 1,
    ttl: SUMMARY_MS,
  });

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly rules: PublicationRules,
    private readonly territory: Places,
  ) {}

  /** The newest first. */
  async list(
    filter: PublicFilter,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: PublicContact[]; nextCursor: string | null; count: number }> {
    const parameters = new Parameters();
    const shown = await this.shown(filter, parameters);
    const counted = this.uow.read<{ count: number }>(countUpTo(`${shown('1', COUNT_LIMIT)} AS c`), [
      ...parameters.values,
    ]);
    const after = cursorCondition(page.cursor, NEWEST_FIRST, parameters);
    const found = this.uow.read<Row & Record<string, unknown>>(
      `SELECT c.id, c.protocol_year, c.protocol_number, c.kind, c.status, c.received_at, c.closed_at,
              node.code, node.name, node.name_en, c.rollout_scope AS scope, s.name AS scope_name,
              round(c.lat::numeric, ${PLACE_DECIMALS})::float8 AS lat,
              round(c.lon::numeric, ${PLACE_DECIMALS})::float8 AS lon
         FROM ${shown('c.*', page.limit + 1, after)} AS c
         JOIN scope_summary s ON s.code = c.rollout_scope
         JOIN class_summary chosen ON chosen.code = c.classification_code
         JOIN class_summary node ON node.code = chosen.current_code
        ORDER BY c.received_at DESC, c.id DESC LIMIT ${page.limit + 1}`,
      parameters.values,
    );
    const [[{ count }], rows] = await Promise.all([counted, found]);
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [
      row.received_at.toISOString(),
      row.id,
    ]);
    return { items: items.map(toPublic), nextCursor, count };
  }

  /** Where the newest of them are, gathered by place, or by district where no point is known. */
  async places(filter: PublicFilter): Promise<PublicPlaces> {
    const [placed, unplaced] = await Promise.all([this.placed(filter), this.unplaced(filter)]);
    const items = placed.filter((place) => this.territory.isWithin(place));
    const sum = (all: readonly { count: number }[]) =>
      all.reduce((total, { count }) => total + count, 0);
    const withoutPoint = sum(unplaced);
    return {
      items,
      districts: unplaced.flatMap(({ code, name, ...counts }) =>
        code !== null && name !== null ? [{ code, name, ...counts }] : [],
      ),
      withoutPoint,
      outside: sum(placed) - sum(items),
      complete: sum(placed) < PLACES_OF && withoutPoint < PLACES_OF,
    };
  }

  private async placed(filter: PublicFilter): Promise<PublicPlace[]> {
    const parameters = new Parameters();
    const shown = await this.shown(filter, parameters);
    return this.uow.read<PublicPlace & Record<string, unknown>>(
      `SELECT round(c.lat::numeric, ${PLACE_DECIMALS})::float8 AS lat,
              round(c.lon::numeric, ${PLACE_DECIMALS})::float8 AS lon,
              count(*)::int AS count, count(*) FILTER (WHERE c.closed_at IS NULL)::int AS open
         FROM (SELECT * FROM ${shown('c.lat, c.lon, c.closed_at, c.received_at', PLACES_OF, 'c.lat IS NOT NULL')} AS c
                ORDER BY c.received_at DESC LIMIT ${PLACES_OF}) AS c
        GROUP BY 1, 2 ORDER BY 1, 2`,
      parameters.values,
    );
  }

  /** By district; null: not even the district is known. */
  private async unplaced(filter: PublicFilter): Promise<Nullable<PublicDistrict>[]> {
    const parameters = new Parameters();
    const shown = await this.shown(filter, parameters);
    return this.uow.read<Nullable<PublicDistrict> & Record<string, unknown>>(
      `SELECT s.code, s.name, count(*)::int AS count,
              count(*) FILTER (WHERE c.closed_at IS NULL)::int AS open
         FROM (SELECT * FROM ${shown('c.district, c.closed_at, c.received_at', PLACES_OF, 'c.lat IS NULL')} AS c
                ORDER BY c.received_at DESC LIMIT ${PLACES_OF}) AS c
         LEFT JOIN scope_summary s ON s.code = c.district
        GROUP BY 1, 2 ORDER BY 3 DESC, 1`,
      parameters.values,
    );
  }

  /** True: everybody can see that it is there. */
  async isPublic(contactId: string): Promise<boolean> {
    const parameters = new Parameters();
    const shown = await this.shown({}, parameters);
    const own = `c.id = ${parameters.add(contactId)}::uuid`;
    const rows = await this.uow.read(
      `SELECT 1 FROM ${shown('c.id', null, own)} AS c LIMIT 1`,
      parameters.values,
    );
    return rows.length > 0;
  }

  /** Of the contacts that came in during the last twelve months. */
  summary(): Promise<PublicSummary> {
    const known = this.summaries.get('all');
    if (known) return known;
    const counting = this.count();
    this.summaries.set('all', counting);
    counting.catch(() => this.summaries.delete('all'));
    return counting;
  }

  private async count(): Promise<PublicSummary> {
    const parameters = new Parameters();
    const shown = await this.shown({}, parameters);
    const first = `c.received_at >= ${parameters.add(this.firstMonth())}::timestamp AT TIME ZONE '${ZONE}'`;
    const rows = await this.uow.read<CountRow & Record<string, unknown>>(
      `SELECT to_char(c.received_at AT TIME ZONE '${ZONE}', 'YYYY-MM') AS received,
              to_char(c.closed_at AT TIME ZONE '${ZONE}', 'YYYY-MM') AS closed,
              c.rollout_scope AS scope, s.name AS scope_name,
              class.code, class.name, class.name_en, count(*)::int AS count
         FROM ${shown('c.*', null, first)} AS c JOIN scope_summary s ON s.code = c.rollout_scope
         JOIN class_summary chosen ON chosen.code = c.classification_code
         JOIN class_summary class ON class.code = split_part(chosen.current_code, '.', 1)
        GROUP BY 1, 2, 3, 4, 5, 6, 7`,
      parameters.values,
    );
    const months = Array.from({ length: MONTHS }, (_, index) => this.month(index - MONTHS + 1));
    const sum = (matching: (row: CountRow) => boolean) =>
      rows.filter(matching).reduce((total, { count }) => total + count, 0);
    const groups = <T extends { code: string }>(all: T[]) =>
      [...new Map(all.map((one) => [one.code, one])).values()].sort((a, b) =>
        a.code < b.code ? -1 : 1,
      );
    const counts = (matching: (row: CountRow) => boolean) => ({
      count: sum(matching),
      open: sum((row) => matching(row) && row.closed === null),
    });
    return {
      months: months.map((month) => ({
        month,
        received: sum((row) => row.received === month),
        closed: sum((row) => row.closed === month),
      })),
      scopes: groups(rows.map((row) => ({ code: row.scope, name: row.scope_name }))).map(
        (scope) => ({ ...scope, ...counts((row) => row.scope === scope.code) }),
      ),
      classes: groups(rows.map(({ code, name, name_en: nameEn }) => ({ code, name, nameEn }))).map(
        (one) => ({ ...one, ...counts((row) => row.code === one.code) }),
      ),
    };
  }

  /** `2026-11` for 0, the month before for -1. */
  private month(offset: number): string {
    const [year, month] = localDay(this.clock.now()).split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 7);
  }

  private firstMonth(): string {
    return `${this.month(1 - MONTHS)}-01`;
  }

  /**
   * Makes the FROM clause of a statement over the contacts that are shown: of each scope and kind the newest `limit` (null: all),
   * since there the index stands in this order; the statement merges them.
   */
  private async shown(
    filter: PublicFilter,
    parameters: Parameters,
  ): Promise<(columns: string, limit: number | null, also?: string) => string> {
    const { scopes, kinds } = await this.rules.published(filter.scope);
    const pairs = `unnest(${parameters.add(scopes)}::text[], ${parameters.add(kinds)}::text[]) AS shown(scope, kind)`;
    const where = conditionsOf(filter, parameters);
    return (columns, limit, also = 'TRUE') => `(SELECT of_one.* FROM ${pairs}, LATERAL (
      SELECT ${columns} FROM contact_summary c
       WHERE c.rollout_scope = shown.scope AND c.kind = shown.kind AND ${where} AND ${also}
       ${limit === null ? '' : `ORDER BY c.received_at DESC, c.id DESC LIMIT ${limit}`}) AS of_one)`;
  }
}

function conditionsOf(filter: PublicFilter, parameters: Parameters): string {
  const where = MAY_BE_PUBLIC.map(({ sql }) => sql);
  if (filter.phase) where.push(`c.status = ANY (${parameters.add(statusesOf(filter.phase))})`);
  if (filter.classification) {
    const code = parameters.add(filter.classification);
    where.push(
      `c.classification_code = ANY (ARRAY(SELECT branch.code FROM class_branch branch WHERE branch.top = ${code}))`,
    );
  }
  const local = (day: string) => `(${parameters.add(day)}::date)::timestamp AT TIME ZONE '${ZONE}'`;
  if (filter.from) where.push(`c.received_at >= ${local(filter.from)}`);
  if (filter.to) where.push(`c.received_at < ${local(filter.to)} + interval '1 day'`);
  if (filter.place) where.push(inPlace(filter.place, parameters));
  return where.join('\n AND ');
}

/** A group whose district may not be known. */
type Nullable<T extends { code: string; name: string }> = Omit<T, 'code' | 'name'> & {
  code: string | null;
  name: string | null;
};

interface Row {
  id: string;
  protocol_year: number;
  protocol_number: number;
  kind: ContactKind;
  status: ContactStatus;
  received_at: Date;
  closed_at: Date | null;
  code: string;
  name: string;
  name_en: string;
  scope: string;
  scope_name: string;
  lat: number | null;
  lon: number | null;
}

interface CountRow {
  received: string;
  closed: string | null;
  scope: string;
  scope_name: string;
  code: string;
  name: string;
  name_en: string;
  count: number;
}

function toPublic(row: Row): PublicContact {
  return {
    number: formatProtocolNumber(row.protocol_year, row.protocol_number),
    kind: row.kind,
    phase: publicPhase(row.status),
    classification: row.code,
    classificationName: row.name,
    classificationNameEn: row.name_en,
    scope: row.scope,
    scopeName: row.scope_name,
    place: row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : null,
    receivedOn: localDay(row.received_at),
    closedOn: row.closed_at && localDay(row.closed_at),
  };
}

/** The rectangle is what the index finds; what was rounded to another place is left out then. */
function inPlace({ lat, lon }: { lat: number; lon: number }, parameters: Parameters): string {
  const half = 10 ** -PLACE_DECIMALS;
  const corner = (sign: number) =>
    `point(${parameters.add(lon + sign * half)}::float8, ${parameters.add(lat + sign * half)}::float8)`;
  const same = (column: string, value: number) =>
    `round(${column}::numeric, ${PLACE_DECIMALS}) = round(${parameters.add(value)}::numeric, ${PLACE_DECIMALS})`;
  return `c.lat IS NOT NULL AND point(c.lon, c.lat) <@ box(${corner(-1)}, ${corner(1)})
    AND ${same('c.lat', lat)} AND ${same('c.lon', lon)}`;
}
