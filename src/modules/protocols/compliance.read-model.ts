import { Injectable } from '@nestjs/common';
import { Clock, MUNICIPAL_ZONE } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { InvalidInput } from '../../platform/errors/index.js';
import { decodeCursor, pageOf } from '../../platform/http/index.js';
import {
  formatProtocolNumber,
  textVisibleTo,
  visibleTo,
  type ContactStatus,
} from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import type { ClockKind, ClockState } from './protocol-clock.entity.js';

export interface ComplianceFilter {
  /** Code of a protocol, all versions. */
  protocol?: string;
  /** Code of a party. */
  party?: string;
  /** Clocks started from then on. */
  from?: Date;
  /** Clocks started before. */
  to?: Date;
}

/** How the clocks of one kind were kept. */
export interface KeptClocks {
  kind: ClockKind;
  /** Done within the term. */
  kept: number;
  /** Done after its end, or not at all. */
  late: number;
  /** Under way, in time or suspended. */
  running: number;
  /** Late, and still not done. */
  openOverdue: number;
  /** Nothing was owed any more. */
  cancelled: number;
  /** Counted milliseconds that the done ones took, suspensions left out; null without any. */
  medianUsedMs: number | null;
  p90UsedMs: number | null;
}

/** How one party of one protocol honours it. */
export interface Compliance {
  protocol: string;
  title: string;
  party: string;
  partyName: string;
  clocks: KeptClocks[];
  /** By month of the start, `YYYY-MM`, in order. */
  trend: { month: string; kept: number; late: number }[];
}

interface KindRow extends Omit<KeptClocks, 'medianUsedMs' | 'p90UsedMs'> {
  code: string;
  title: string;
  party: string;
  party_name: string;
  median: number | null;
  p90: number | null;
}

interface CountedRow extends Record<string, unknown> {
  id: string;
  contact_id: string;
  kind: ClockKind;
  state: ClockState;
  started_at: Date;
  due_at: Date;
  met_at: Date | null;
  owed_by: string;
  owed_by_name: string;
  protocol_year: number;
  protocol_number: number;
  status: ContactStatus;
  subject: string | null;
}

interface MonthRow {
  code: string;
  party: string;
  month: string;
  kept: number;
  late: number;
}

/** Longer ones would look at more clocks than a screen is worth. */
const MAX_PERIOD_MS = 2 * 366 * 86_400_000;
const OVERSEERS = ['networkDirection', 'manager', 'admin'] as const;
const YEAR_MS = 365 * 86_400_000;

/**
 * The party that owes a clock: the one of the protocol that is, or holds, the point; where the whole network is the
 * party, the scope of the point, since the network as such owes nothing to anybody.
 */
const OWED = `SELECT c.id, c.contact_id, c.owed_by, p.name AS owed_by_name,
       a.code, a.first_party, a.second_party, c.kind, c.state, c.due_at, c.met_at, c.ended_at, c.used_ms, c.started_at,
       CASE WHEN p.code IN (a.first_party, a.second_party) THEN p.code ELSE p.scope_code END AS party
  FROM protocol_clock c
  JOIN protocol_agreement a ON a.id = c.agreement_id
  JOIN point p ON p.code = c.owed_by
 WHERE c.started_at >= $1 AND c.started_at < $2 AND ($3::text IS NULL OR a.code = $3)`;

/** Those who do not watch the whole network see their own part, and the other party of what they agreed on. */
const ASKED = `($4::text IS NULL OR party = $4) AND ($6::text[] IS NULL OR party = ANY ($6)
    OR first_party = ANY ($6) OR second_party = ANY ($6))`;

export const RESULTS = ['kept', 'late', 'openOverdue', 'running', 'cancelled'] as const;
export type ComplianceResult = (typeof RESULTS)[number];

/** A clock behind a figure, with the contact it is of; instants are ISO 8601 with Z. */
export interface CountedClock {
  clockId: string;
  kind: ClockKind;
  state: ClockState;
  startedAt: string;
  dueAt: string;
  metAt: string | null;
  owedBy: string;
  owedByName: string;
  contactId: string;
  protocolNumber: string;
  contactStatus: ContactStatus;
  /** null as well where the reader may not read it. */
  subject: string | null;
}

export interface CountedClocks {
  items: CountedClock[];
  nextCursor: string | null;
  /** Those of contacts that the reader may see, on all pages. */
  count: number;
  /** As the figure says: with those that the reader may not see. */
  total: number;
}

const KEPT = `state = 'met'`;
const LATE = `state = 'missed' OR (state = 'running' AND due_at < $5)`;

/** What each figure counts: one condition for the number and for what is behind it. */
const COUNTED: Record<ComplianceResult, string> = {
  kept: KEPT,
  late: LATE,
  openOverdue: `ended_at IS NULL AND (${LATE})`,
  running: `state = 'suspended' OR (state = 'running' AND due_at >= $5)`,
  cancelled: `state = 'cancelled'`,
};

const FIGURES = RESULTS.map(
  (name) => `count(*) FILTER (WHERE ${COUNTED[name]})::int AS "${name}"`,
).join(', ');

/** Who honours what: kept and late clocks for each protocol and party; the figures hold no contact and no person. */
@Injectable()
export class ComplianceReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly organisation: OrganisationReadModel,
  ) {}

  /**
   * By protocol (all versions together) and party. Default: the clocks started in the last 365 days.
   * Throws InvalidInput (400) naming `to` for a period that is empty or longer than two years.
   */
  async of(filter: ComplianceFilter): Promise<{ from: string; to: string; items: Compliance[] }> {
    const { from, to, values } = await this.asked(filter);
    const [kinds, months] = await Promise.all([
      this.uow.read<KindRow & Record<string, unknown>>(BY_KIND, values),
      this.uow.read<MonthRow & Record<string, unknown>>(BY_MONTH, values),
    ]);
    return { from: from.toISOString(), to: to.toISOString(), items: joined(kinds, months) };
  }

  /**
   * The clocks behind a figure, newest first, of the contacts that the current actor may see. Throws InvalidInput (400)
   * as `of`, and for a cursor of something else.
   */
  async counted(
    filter: ComplianceFilter & { kind?: ClockKind; result?: ComplianceResult },
    page: { limit: number; cursor?: string },
  ): Promise<CountedClocks> {
    const { values } = await this.asked(filter);
    const add = (value: unknown) => `$${values.push(value)}`;
    const kind = add(filter.kind ?? null);
    const counted = filter.result ? COUNTED[filter.result] : 'TRUE';
    const behind = `WITH owed AS (${OWED}), counted AS (
      SELECT * FROM owed WHERE ${ASKED} AND (${kind}::text IS NULL OR kind = ${kind}) AND (${counted}))`;
    const actor = currentActor();
    const visible = visibleTo(actor, { values, add });
    const [{ count, total }] = await this.uow.read<{ count: number; total: number }>(
      `${behind} SELECT count(*) FILTER (WHERE ${visible})::int AS count, count(*)::int AS total
         FROM counted o JOIN contact c ON c.id = o.contact_id
        WHERE $5::timestamptz IS NOT NULL`,
      [...values],
    );
    const [at = null, id = null] = decodeCursor(page.cursor, 2) ?? [];
    const after = `(${add(at)}::timestamptz IS NULL OR (o.started_at, o.id) < ($${values.length}, ${add(id)}::uuid))`;
    const readable = textVisibleTo(actor, { values, add }, true);
    const rows = await this.uow.read<CountedRow>(
      `${behind} SELECT o.*, c.protocol_year, c.protocol_number, c.status,
              CASE WHEN ${readable} THEN c.subject END AS subject
         FROM counted o JOIN contact c ON c.id = o.contact_id
        WHERE $5::timestamptz IS NOT NULL AND ${visible} AND ${after}
        ORDER BY o.started_at DESC, o.id DESC LIMIT ${add(page.limit + 1)}`,
      values,
    );
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [
      row.started_at.toISOString(),
      row.id,
    ]);
    return { items: items.map(toCounted), nextCursor, count, total };
  }

  private async asked(
    filter: ComplianceFilter,
  ): Promise<{ from: Date; to: Date; values: unknown[] }> {
    const now = this.clock.now();
    const to = filter.to ?? new Date(now.getTime() + 1);
    const from = filter.from ?? new Date(to.getTime() - YEAR_MS);
    requirePeriod(from, to);
    const { protocol = null, party = null } = filter;
    return { from, to, values: [from, to, protocol, party, now, await this.ownParties()] };
  }

  /** The current actor's points and their scopes; null for who watches the whole network. */
  private async ownParties(): Promise<string[] | null> {
    const { roles, points } = currentActor();
    if (OVERSEERS.some((role) => roles.includes(role))) return null;
    const own = await this.organisation.points({ codes: points });
    return [...new Set(own.flatMap(({ code, scopeCode }) => [code, scopeCode]))];
  }
}

const BY_KIND = `WITH owed AS (${OWED})
  SELECT o.code, (SELECT title FROM protocol_agreement t WHERE t.code = o.code ORDER BY version DESC LIMIT 1) AS title,
         o.party, coalesce((SELECT name FROM point WHERE code = o.party),
                           (SELECT name FROM scope WHERE code = o.party), o.party) AS party_name, o.kind,
         ${FIGURES},
         percentile_cont(0.5) WITHIN GROUP (ORDER BY used_ms) AS median,
         percentile_cont(0.9) WITHIN GROUP (ORDER BY used_ms) AS p90
    FROM owed o WHERE ${ASKED}
   GROUP BY o.code, o.party, o.kind
   ORDER BY o.code, o.party, array_position(
     ARRAY['acknowledgement', 'notAppropriate', 'answer', 'step', 'worksNotice'], o.kind)`;

const BY_MONTH = `WITH owed AS (${OWED})
  SELECT code, party, to_char(started_at AT TIME ZONE '${MUNICIPAL_ZONE}', 'YYYY-MM') AS month,
         count(*) FILTER (WHERE ${KEPT})::int AS kept, count(*) FILTER (WHERE ${LATE})::int AS late
    FROM owed WHERE ${ASKED}
   GROUP BY code, party, month ORDER BY code, party, month`;

function toCounted(row: CountedRow): CountedClock {
  return {
    clockId: row.id,
    kind: row.kind,
    state: row.state,
    startedAt: row.started_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    metAt: row.met_at?.toISOString() ?? null,
    owedBy: row.owed_by,
    owedByName: row.owed_by_name,
    contactId: row.contact_id,
    protocolNumber: formatProtocolNumber(row.protocol_year, row.protocol_number),
    contactStatus: row.status,
    subject: row.subject,
  };
}

function requirePeriod(from: Date, to: Date): void {
  const length = to.getTime() - from.getTime();
  if (length > 0 && length <= MAX_PERIOD_MS) return;
  const message = 'to must lie after from, by two years at most.';
  throw new InvalidInput(message, [{ field: 'to', code: 'invalid', message }]);
}

function joined(kinds: readonly KindRow[], months: readonly MonthRow[]): Compliance[] {
  const items = new Map<string, Compliance>();
  for (const { code, title, party, party_name, median, p90, ...clocks } of kinds) {
    const key = `${code}\n${party}`;
    const item = items.get(key) ?? {
      protocol: code,
      title,
      party,
      partyName: party_name,
      clocks: [],
      trend: [],
    };
    items.set(key, item);
    item.clocks.push({ ...clocks, medianUsedMs: whole(median), p90UsedMs: whole(p90) });
  }
  for (const { code, party, ...month } of months) items.get(`${code}\n${party}`)?.trend.push(month);
  return [...items.values()];
}

function whole(milliseconds: number | null): number | null {
  return milliseconds === null ? null : Math.round(milliseconds);
}
