import { Injectable } from '@nestjs/common';
import { NO_END } from '../../engine/api/index.js';
import { Clock } from '../../platform/clock/index.js';
import { countUpTo, UnitOfWork } from '../../platform/database/index.js';
import type { Priority } from '../classification/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { pageOf } from '../../platform/http/index.js';
import {
  ContactHeadings,
  type ContactHeading,
  type ContactKind,
  type ContactStatus,
} from '../contacts/index.js';
import {
  assignmentConditions,
  assignmentOrder,
  INBOX_TABS,
  inboxPoints,
  TAB_CONDITIONS,
  tabSide,
  type AssignmentFilter,
  type AssignmentSort,
  type InboxTab,
} from './assignment-inbox.js';
import {
  ASSIGNMENT_COLUMNS,
  ASSIGNMENT_TABLES,
  assignmentView,
  isParty,
  type AssignmentRow,
  type AssignmentView,
} from './assignments.read-model.js';

/** What an inbox shows of the contact. */
export interface InboxContact {
  protocolNumber: string;
  kind: ContactKind;
  status: ContactStatus;
  priority: Priority;
  /** null as well where the reader has no need to know it. */
  subject: string | null;
  /** The first words of what was said, under the same condition. */
  opening: string | null;
  classification: string | null;
  district: string | null;
  owner: string;
}

export type InboxItem = AssignmentView & {
  contact: InboxContact;
  /** By when the citizen is owed the answer, also where that has passed; null: it is not, or its term stands still. */
  answerDueAt: string | null;
};

export interface InboxPage {
  items: InboxItem[];
  nextCursor: string | null;
  /** How many match on all pages. */
  count: number;
}

interface InboxRow extends AssignmentRow {
  protocol_year: number;
  protocol_number: number;
  kind: ContactKind;
  status: ContactStatus;
  priority: Priority;
  rank: number;
  case_due_at: Date | null;
  classification_code: string | null;
  district: string | null;
  owner_point: string;
}

/** What waits for whom, over all contacts. */
@Injectable()
export class AssignmentInboxReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
    private readonly headings: ContactHeadings,
  ) {}

  /** Assignments that match and that the current actor may see. Throws InvalidInput (400, field `cursor`). */
  async list(
    filter: AssignmentFilter,
    page: { sort?: AssignmentSort; limit: number; cursor?: string },
  ): Promise<InboxPage> {
    const now = this.clock.now();
    const values: unknown[] = [];
    const add = (value: unknown) => `$${values.push(value)}`;
    const where = assignmentConditions(filter, now, add).join('\n AND ');
    const [{ count }] = await this.uow.read<{ count: number }>(
      countUpTo(`assignment a JOIN contact_summary c ON c.id = a.contact_id WHERE ${where}`),
      [...values],
    );
    const order = assignmentOrder(page.sort ?? '-createdAt');
    const beyond = order.after(page.cursor, add);
    const rows = await this.uow.read<InboxRow>(
      `SELECT ${ASSIGNMENT_COLUMNS}, c.protocol_year, c.protocol_number, c.kind, c.status,
              c.priority::text, priority_rank(c.priority) AS rank,
              nullif(case_term(c.id), '${NO_END}') AS case_due_at,
              c.classification_code, c.district, c.owner_point
         FROM ${ASSIGNMENT_TABLES} JOIN contact_summary c ON c.id = a.contact_id
        WHERE ${where} AND ${beyond}
        ORDER BY ${order.text} LIMIT ${add(page.limit + 1)}`,
      values,
    );
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => {
      const created = row.created_at.toISOString();
      if (order.by === 'created') return [created, row.id];
      return [row.due_at?.toISOString() ?? 'infinity', row.rank, created, row.id];
    });
    const headings = await this.headings.of(items.map((row) => row.contact_id));
    const listed = items.map((row) =>
      toItem(row, headings.get(row.contact_id), { now, catalogue: this.catalogue }),
    );
    return { items: listed, nextCursor, count };
  }

  /** How many stand in each tab of the point, or of the current actor's points; `overdue`: of those to them. */
  async counts(point?: string): Promise<Record<InboxTab | 'overdue', number>> {
    const values: unknown[] = [];
    const add = (value: unknown) => `$${values.push(value)}`;
    const points = inboxPoints(point);
    const tabs = INBOX_TABS.map(
      (tab) =>
        `(SELECT count(*)::int FROM assignment a
           WHERE ${tabSide(tab, points, add)} AND ${TAB_CONDITIONS[tab].where}) AS "${tab}"`,
    );
    const overdue = `(SELECT count(*)::int FROM assignment a WHERE ${tabSide('accepted', points, add)}
        AND ${TAB_CONDITIONS.sentWaiting.where} AND a.due_at < ${add(this.clock.now())}) AS overdue`;
    const [counts] = await this.uow.read<Record<InboxTab | 'overdue', number>>(
      `SELECT ${[...tabs, overdue].join(', ')}`,
      values,
    );
    return counts;
  }
}

function toItem(
  row: InboxRow,
  heading: ContactHeading | undefined,
  { now, catalogue }: { now: Date; catalogue: Catalogue },
): InboxItem {
  const readable = heading?.readable || isParty(row);
  return {
    ...assignmentView(row, { now, readable, catalogue }),
    answerDueAt: row.case_due_at?.toISOString() ?? null,
    contact: {
      protocolNumber: `${row.protocol_year}/${String(row.protocol_number).padStart(6, '0')}`,
      kind: row.kind,
      status: row.status,
      priority: row.priority,
      subject: heading?.subject ?? null,
      opening: heading?.opening ?? null,
      classification: row.classification_code,
      district: row.district,
      owner: row.owner_point,
    },
  };
}
