import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { OPEN_INSTANT_KEY, pageOf, readCursor, UUID_KEY } from '../../platform/http/index.js';
import { ContactHeadings, ContactReadModel } from '../contacts/index.js';
import { mondayOf, weekOf } from './work-dates.js';
import { isOpenWork, WORK_STATES, type WorkState } from './work-states.js';
import { WrongWorkField } from './works.errors.js';

/** A work as screens see it; instants are ISO 8601 with Z. */
export interface WorkView {
  id: string;
  contactId: string;
  protocolNumber: string;
  contactStatus: string;
  servicePoint: string;
  servicePointName: string;
  requestedPoint: string;
  requestedPointName: string;
  /** Empty where it is withheld. */
  description: string;
  /** What people wrote is left out: the reader may not read it. */
  withheld: boolean;
  state: WorkState;
  open: boolean;
  /** What comes next should have been done. */
  overdue: boolean;
  dueAt: string | null;
  plannedFrom: string | null;
  plannedTo: string | null;
  /** How often it was given dates. */
  schedules: number;
  rejectionReason: string | null;
  doneAt: string | null;
  doneNote: string | null;
  toldAt: string | null;
  requestedBy: string;
  requestedAt: string;
  processInstanceId: string;
  version: number;
}

/** A work as the citizen of its contact sees it. */
export type CitizenWork = Pick<
  WorkView,
  'description' | 'state' | 'plannedFrom' | 'plannedTo' | 'doneAt' | 'doneNote'
>;

export interface WorkFilter {
  state?: WorkState;
  open?: boolean;
  overdue?: boolean;
  servicePoint?: string;
  requestedPoint?: string;
  /** Code of the scope that the contact's matter lies in. */
  district?: string;
  /** Planned to be under way at or after. */
  plannedAfter?: Date;
  /** Planned to be under way before. */
  plannedBefore?: Date;
}

export const WORK_SORTS = ['requestedAt', '-requestedAt', 'dueAt', 'plannedFrom'] as const;
export type WorkSort = (typeof WORK_SORTS)[number];

export interface WorkPage {
  items: WorkView[];
  nextCursor: string | null;
  /** How many match on all pages. */
  count: number;
  /** How many match in each state, the filter of states left out. */
  counts: Record<WorkState, number>;
}

interface WorkRow {
  id: string;
  contact_id: string;
  protocol_number: string;
  contact_status: string;
  service_point: string;
  service_name: string;
  requested_point: string;
  requested_name: string;
  description: string;
  state: WorkState;
  due_at: Date | null;
  planned_from: Date | null;
  planned_to: Date | null;
  schedules: number;
  rejection_reason: string | null;
  done_at: Date | null;
  done_note: string | null;
  told_at: Date | null;
  requested_by: string;
  requested_at: Date;
  process_instance_id: string;
  version: number;
  /** The sort key as text. */
  key: string;
}

const COLUMNS = `w.id, w.contact_id, c.protocol_year || '/' || lpad(c.protocol_number::text, 6, '0') AS protocol_number,
    c.status AS contact_status, w.service_point, s.name AS service_name, w.requested_point, r.name AS requested_name,
    w.description, w.state, w.due_at, w.planned_from, w.planned_to, w.schedules, w.rejection_reason, w.done_at,
    w.done_note, w.told_at, w.requested_by, w.requested_at, w.process_instance_id, w.version`;
const FROM = `FROM work_order w JOIN contact_summary c ON c.id = w.contact_id
    JOIN point_summary s ON s.code = w.service_point JOIN point_summary r ON r.code = w.requested_point`;

const OPEN = WORK_STATES.filter(isOpenWork);

/** $1: sees all; $2: points. A work is of the service, of whoever asked for it and of the contact's owner. */
const VISIBLE = `($1::boolean OR w.service_point = ANY ($2::text[]) OR w.requested_point = ANY ($2::text[])
    OR c.owner_point = ANY ($2::text[]))`;
/** $3 to $11. */
const MATCHES = `($3::boolean IS NULL OR (w.state = ANY ($4::text[])) = $3)
    AND ($5::boolean IS NULL OR (w.state = ANY ($4::text[]) AND w.due_at IS NOT NULL AND w.due_at < $6) = $5)
    AND ($7::text IS NULL OR w.service_point = $7) AND ($8::text IS NULL OR w.requested_point = $8)
    AND ($9::text IS NULL OR c.district = $9)
    AND ($10::timestamptz IS NULL OR w.planned_to >= $10) AND ($11::timestamptz IS NULL OR w.planned_from < $11)`;

/** Rows without the instant come last. */
const LAST = "'infinity'::timestamptz";
const KEYS: Record<WorkSort, { column: string; descending: boolean }> = {
  requestedAt: { column: 'w.requested_at', descending: false },
  '-requestedAt': { column: 'w.requested_at', descending: true },
  dueAt: { column: `coalesce(w.due_at, ${LAST})`, descending: false },
  plannedFrom: { column: `coalesce(w.planned_from, ${LAST})`, descending: false },
};

type ListedRow = WorkRow & Record<string, unknown>;

/** More than a service does in a week. */
const MAX_WEEK = 1000;

/** Works that the current actor may know of. */
@Injectable()
export class WorkReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contacts: ContactReadModel,
    private readonly headings: ContactHeadings,
  ) {}

  /** A work of a contact the current actor may see. Throws NotFound (404). */
  async get(id: string): Promise<WorkView> {
    const [row] = await this.uow.read<WorkRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} ${FROM} WHERE w.id = $1`,
      [id],
    );
    if (!row) throw new NotFound('work', id);
    try {
      return this.view(row, await this.contacts.textsReadable(row.contact_id));
    } catch (error) {
      throw error instanceof NotFound ? new NotFound('work', id) : error;
    }
  }

  /** The works of a contact the current actor may see, oldest first. Throws NotFound (404). */
  async ofContact(contactId: string): Promise<WorkView[]> {
    const readable = await this.contacts.textsReadable(contactId);
    const rows = await this.uow.read<WorkRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} ${FROM} WHERE w.contact_id = $1 ORDER BY w.seq`,
      [contactId],
    );
    return rows.map((row) => this.view(row, readable));
  }

  /** The works of a contact whoever asks, oldest first: only for its citizen. */
  async forCitizen(contactId: string): Promise<CitizenWork[]> {
    const rows = await this.uow.read<WorkRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} ${FROM} WHERE w.contact_id = $1 ORDER BY w.seq`,
      [contactId],
    );
    return rows.map((row) => {
      const { description, state, plannedFrom, plannedTo, doneAt, doneNote } = this.view(row, true);
      return { description, state, plannedFrom, plannedTo, doneAt, doneNote };
    });
  }

  /**
   * Works of the current actor's points, as a service, as who asked or as the contact's owner; all of them for the
   * Network direction, managers and administrators.
   */
  async list(
    filter: WorkFilter,
    page: { sort?: WorkSort; limit: number; cursor?: string },
  ): Promise<WorkPage> {
    const values = this.values(filter);
    const { column, descending } = KEYS[page.sort ?? '-requestedAt'];
    const [key, id] = readCursor(page.cursor, [OPEN_INSTANT_KEY, UUID_KEY]) ?? [null, null];
    const direction = descending ? 'DESC' : 'ASC';
    const asked = [...values, filter.state ?? null, key, id, page.limit + 1];
    const rows = await this.uow.read<ListedRow>(
      `SELECT ${COLUMNS}, to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key ${FROM}
        WHERE ${VISIBLE} AND ${MATCHES} AND ($12::text IS NULL OR w.state = $12)
          AND ($13::timestamptz IS NULL OR (${column}, w.id::text) ${descending ? '<' : '>'} ($13::timestamptz, $14::text))
        ORDER BY ${column} ${direction}, w.id::text ${direction} LIMIT $15`,
      asked,
    );
    const counts = await this.counts(values);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [
      row.key ?? 'infinity',
      row.id,
    ]);
    return {
      items: await this.listed(items),
      nextCursor,
      count: filter.state ? counts[filter.state] : total,
      counts,
    };
  }

  /**
   * The works of a week day by day: each stands at every day of its plan. Default: the present week. Throws
   * WrongWorkField (400) naming `week`.
   */
  async week(
    given: string | undefined,
    servicePoint: string | undefined,
  ): Promise<{ week: string; days: { day: string; works: WorkView[] }[] }> {
    const week = given ?? weekOf(this.clock.now());
    const monday = mondayOf(week);
    if (!monday) {
      throw new WrongWorkField('week', 'invalid', 'week must be an ISO week such as 2026-W49.');
    }
    const end = monday.plus({ weeks: 1 }).toJSDate();
    const filter = { servicePoint, plannedAfter: monday.toJSDate(), plannedBefore: end };
    const asked = this.values(filter);
    const rows = await this.uow.read<ListedRow>(
      `SELECT ${COLUMNS} ${FROM}
        WHERE ${VISIBLE} AND ${MATCHES} AND w.state IN ('scheduled', 'done', 'told')
        ORDER BY w.planned_from, w.id LIMIT ${MAX_WEEK}`,
      asked,
    );
    const works = await this.listed(rows);
    const days = [0, 1, 2, 3, 4, 5, 6].map((number) => {
      const day = monday.plus({ days: number });
      return { day: day.toFormat('yyyy-MM-dd'), works: works.filter((work) => isOn(work, day)) };
    });
    return { week, days };
  }

  private async listed(rows: readonly ListedRow[]): Promise<WorkView[]> {
    const headings = await this.headings.of(rows.map((row) => row.contact_id));
    return rows.map((row) => this.view(row, headings.get(row.contact_id)?.readable ?? false));
  }

  private values(filter: WorkFilter): unknown[] {
    const actor = currentActor();
    const all = (['networkDirection', 'manager', 'admin'] as const).some((role) =>
      actor.roles.includes(role),
    );
    return [
      all,
      [...actor.groups],
      filter.open ?? null,
      OPEN,
      filter.overdue ?? null,
      this.clock.now(),
      filter.servicePoint ?? null,
      filter.requestedPoint ?? null,
      filter.district ?? null,
      filter.plannedAfter ?? null,
      filter.plannedBefore ?? null,
    ];
  }

  private async counts(values: unknown[]): Promise<Record<WorkState, number>> {
    const rows = await this.uow.read<{ state: WorkState; count: number }>(
      `SELECT w.state, count(*)::int AS count FROM work_order w JOIN contact_summary c ON c.id = w.contact_id
        WHERE ${VISIBLE} AND ${MATCHES} GROUP BY w.state`,
      values,
    );
    const counts = Object.fromEntries(WORK_STATES.map((state) => [state, 0]));
    for (const { state, count } of rows) counts[state] = count;
    return counts as Record<WorkState, number>;
  }

  /** `textsReadable`: the contact's; the service and whoever asked read the work's words at any rate. */
  private view(row: WorkRow, textsReadable: boolean): WorkView {
    const open = isOpenWork(row.state);
    const { groups: points } = currentActor();
    const readable =
      textsReadable || points.includes(row.service_point) || points.includes(row.requested_point);
    return {
      id: row.id,
      contactId: row.contact_id,
      protocolNumber: row.protocol_number,
      contactStatus: row.contact_status,
      servicePoint: row.service_point,
      servicePointName: row.service_name,
      requestedPoint: row.requested_point,
      requestedPointName: row.requested_name,
      description: readable ? row.description : '',
      withheld: !readable,
      state: row.state,
      open,
      overdue: open && row.due_at !== null && row.due_at < this.clock.now(),
      dueAt: row.due_at?.toISOString() ?? null,
      plannedFrom: row.planned_from?.toISOString() ?? null,
      plannedTo: row.planned_to?.toISOString() ?? null,
      schedules: row.schedules,
      rejectionReason: readable ? row.rejection_reason : null,
      doneAt: row.done_at?.toISOString() ?? null,
      doneNote: readable ? row.done_note : null,
      toldAt: row.told_at?.toISOString() ?? null,
      requestedBy: row.requested_by,
      requestedAt: row.requested_at.toISOString(),
      processInstanceId: row.process_instance_id,
      version: row.version,
    };
  }
}

function isOn({ plannedFrom, plannedTo }: WorkView, day: DateTime): boolean {
  if (!plannedFrom || !plannedTo) return false;
  const [from, to] = [Date.parse(plannedFrom), Date.parse(plannedTo)];
  return from < day.plus({ days: 1 }).toMillis() && to >= day.toMillis();
}
