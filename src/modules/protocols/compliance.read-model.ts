import { Injectable } from '@nestjs/common';
import { Clock, LOCAL_ZONE } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { InvalidInput } from '../../platform/errors/index.js';
import {
  acceptedRows,
  INSTANT_KEY,
  pageOf,
  readCursor,
  UUID_KEY,
} from '../../platform/http/index.js';
import {
  ContactHeadings,
  type ContactHeading,
  type ContactStatus,
  seesAll,
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
}

type ShownClock = CountedRow & { heading: ContactHeading };

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
  JOIN point_summary p ON p.code = c.owed_by
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
    private readonly headings: ContactHeadings,
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
    const behind = behindFigure(filter.result);
    const asked = [...values, filter.kind ?? null];
    const figures = await this.counts(behind, asked);
    const start = readCursor(page.cursor, [INSTANT_KEY, UUID_KEY]) ?? [null, null];
    const shown = await acceptedRows<CountedRow, ShownClock>(
      page.limit + 1,
      (last, size) => {
        const [at, id] = last ? keysOf(last) : start;
        return this.uow.read<CountedRow>(
          `${behind} SELECT * FROM counted o
            WHERE $5::timestamptz IS NOT NULL
              AND ($8::timestamptz IS NULL OR (o.started_at, o.id) < ($8::timestamptz, $9::uuid))
            ORDER BY o.started_at DESC, o.id DESC LIMIT $10`,
          [...asked, at, id, size],
        );
      },
      (rows) => this.seen(rows),
    );
    const { items, nextCursor } = pageOf(shown, page.limit, keysOf);
    return { items: items.map(toCounted), nextCursor, ...figures };
  }

  /** Who sees every contact counts what the figure says; others those of the contacts they see. */
  private async counts(
    behind: string,
    asked: unknown[],
  ): Promise<{ count: number; total: number }> {
    const rows = await this.uow.read<{ contact_id: string | null; clocks: number }>(
      `${behind} SELECT ${seesAll(currentActor()) ? 'NULL::uuid' : 'o.contact_id'} AS contact_id, count(*)::int AS clocks
         FROM counted o WHERE $5::timestamptz IS NOT NULL GROUP BY 1`,
      asked,
    );
    const sum = (of: typeof rows) => of.reduce((total, { clocks }) => total + clocks, 0);
    const total = sum(rows);
    if (seesAll(currentActor())) return { count: total, total };
    const seen = await this.headings.seenAmong(rows.map(({ contact_id }) => contact_id));
    return { count: sum(rows.filter(({ contact_id }) => seen.has(contact_id ?? ''))), total };
  }

  private async seen(rows: readonly CountedRow[]): Promise<ShownClock[]> {
    const headings = await this.headings.of(rows.map(({ contact_id }) => contact_id));
    return rows.flatMap((row) => {
      const heading = headings.get(row.contact_id);
      return heading?.seen ? [{ ...row, heading }] : [];
    });
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
    const { roles, groups: points } = currentActor();
    if (OVERSEERS.some((role) => roles.includes(role))) return null;
    const own = await this.organisation.points({ codes: points });
    return [...new Set(own.flatMap(({ code, scopeCode }) => [code, scopeCode]))];
  }
}

const BY_KIND = `WITH owed AS (${OWED})
  SELECT o.code, (SELECT title FROM protocol_agreement t WHERE t.code = o.code ORDER BY version DESC LIMIT 1) AS title,
         o.party, coalesce((SELECT name FROM point_summary WHERE code = o.party),
                           (SELECT name FROM scope_summary WHERE code = o.party), o.party) AS party_name, o.kind,
         ${FIGURES},
         percentile_cont(0.5) WITHIN GROUP (ORDER BY used_ms) AS median,
         percentile_cont(0.9) WITHIN GROUP (ORDER BY used_ms) AS p90
    FROM owed o WHERE ${ASKED}
   GROUP BY o.code, o.party, o.kind
   ORDER BY o.code, o.party, array_position(
     ARRAY['acknowledgement', 'notAppropriate', 'answer', 'step', 'worksNotice'], o.kind)`;

const BY_MONTH = `WITH owed AS (${OWED})
  SELECT code, party, to_char(started_at AT TIME ZONE '${LOCAL_ZONE}', 'YYYY-MM') AS month,
         count(*) FILTER (WHERE ${KEPT})::int AS kept, count(*) FILTER (WHERE ${LATE})::int AS late
    FROM owed WHERE ${ASKED}
   GROUP BY code, party, month ORDER BY code, party, month`;

/** The clocks behind a figure (none: all of them), of the kind `$7` (null: of any), as `counted`. */
function behindFigure(result: ComplianceResult | undefined): string {
  return `WITH owed AS (${OWED}), counted AS (
    SELECT * FROM owed WHERE ${ASKED} AND ($7::text IS NULL OR kind = $7)
       AND (${result ? COUNTED[result] : 'TRUE'}))`;
}

function keysOf({ started_at, id }: CountedRow): [string, string] {
  return [started_at.toISOString(), id];
}

function toCounted({ heading, ...row }: ShownClock): CountedClock {
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
    protocolNumber: heading.protocolNumber,
    contactStatus: heading.status,
    subject: heading.subject,
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
