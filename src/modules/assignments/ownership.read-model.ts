import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue, type Fact } from '../../platform/i18n/index.js';
import type { OwnershipKind } from './assignment-facts.js';
import type { NoticeRole } from './notice-roles.js';

/** One line of the ledger of ownership. */
export interface OwnershipEntryView {
  id: string;
  fromPoint: string | null;
  fromPointName: string | null;
  toPoint: string;
  toPointName: string;
  kind: OwnershipKind;
  /** Empty where it is withheld. */
  reason: string;
  /** Why is left out: the reader may not read it. */
  withheld: boolean;
  /** ISO 8601 with Z. */
  at: string;
  actor: string;
  /** Who was told of it. */
  notices: OwnershipNoticeView[];
}

/** To whom a change of ownership was told, how and when, and when somebody there read it. */
export interface OwnershipNoticeView {
  point: string;
  pointName: string;
  role: NoticeRole;
  channel: 'desk';
  /** The information that carries it. */
  assignmentId: string;
  toldAt: string;
  readAt: string | null;
  readBy: string | null;
}

interface NoticeRow {
  ledger_id: string;
  point: string;
  name: string;
  role: NoticeRole;
  channel: 'desk';
  assignment_id: string;
  created_at: Date;
  received_at: Date | null;
  received_by: string | null;
}

interface OwnershipRow {
  id: string;
  from_point: string | null;
  from_name: string | null;
  to_point: string;
  to_name: string;
  kind: OwnershipKind;
  reason: string | null;
  reason_fact: Fact | null;
  at: Date;
  actor: string;
}

/** Who answered to the citizen, from when, and why. Who may see the contact is asked before. */
@Injectable()
export class OwnershipReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly catalogue: Catalogue,
  ) {}

  /** The ledger of a contact, oldest first; reasons where its texts are `readable`, or are of one's own points. */
  async ledger(contactId: string, readable: boolean): Promise<OwnershipEntryView[]> {
    const rows = await this.uow.read<OwnershipRow>(
      `SELECT l.id::text, l.from_point, f.name AS from_name, l.to_point, t.name AS to_name, l.kind,
              l.reason, l.reason_fact, l.at, l.actor
         FROM ownership_ledger l JOIN point_summary t ON t.code = l.to_point
         LEFT JOIN point_summary f ON f.code = l.from_point
        WHERE l.contact_id = $1 ORDER BY l.id`,
      [contactId],
    );
    const notices = await this.notices(contactId);
    return rows.map((row) => ({
      id: row.id,
      fromPoint: row.from_point,
      fromPointName: row.from_name,
      toPoint: row.to_point,
      toPointName: row.to_name,
      kind: row.kind,
      ...this.words(row, readable),
      at: row.at.toISOString(),
      actor: row.actor,
      notices: notices.get(row.id) ?? [],
    }));
  }

  /** Who gave the ownership up and who got it know why, whatever else they may read; a registration has no words. */
  private words(row: OwnershipRow, readable: boolean): { reason: string; withheld: boolean } {
    const { groups: points } = currentActor();
    const mine = [row.from_point, row.to_point].some((point) => point && points.includes(point));
    const shown = readable || mine || row.kind === 'registration';
    const reason = this.catalogue.reason({ text: row.reason, fact: row.reason_fact }) ?? '';
    return { reason: shown ? reason : '', withheld: !shown && reason !== '' };
  }

  /** How many entries the ledger of a contact has: it grows with every change of the ownership. */
  async version(contactId: string): Promise<number> {
    const [{ entries }] = await this.uow.read<{ entries: number }>(
      'SELECT count(*)::int AS entries FROM ownership_ledger WHERE contact_id = $1',
      [contactId],
    );
    return entries;
  }

  /** By id of the ledger's entry, in the order in which they were told. */
  private async notices(contactId: string): Promise<Map<string, OwnershipNoticeView[]>> {
    const rows = await this.uow.read<NoticeRow>(
      `SELECT n.ledger_id::text, n.point, p.name, n.role, n.channel, n.assignment_id, a.created_at,
              a.received_at, a.received_by
         FROM ownership_ledger l JOIN ownership_notice n ON n.ledger_id = l.id
         JOIN point_summary p ON p.code = n.point JOIN assignment a ON a.id = n.assignment_id
        WHERE l.contact_id = $1 ORDER BY a.seq`,
      [contactId],
    );
    const notices = new Map<string, OwnershipNoticeView[]>();
    for (const row of rows) {
      const told = notices.get(row.ledger_id) ?? [];
      notices.set(row.ledger_id, [...told, toNotice(row)]);
    }
    return notices;
  }

  /** True when the point has owned the contact before. */
  async hasOwned(contactId: string, point: string): Promise<boolean> {
    const found = await this.uow.read(
      'SELECT 1 FROM ownership_ledger WHERE contact_id = $1 AND to_point = $2 LIMIT 1',
      [contactId, point],
    );
    return found.length > 0;
  }
}

function toNotice(row: NoticeRow): OwnershipNoticeView {
  return {
    point: row.point,
    pointName: row.name,
    role: row.role,
    channel: row.channel,
    assignmentId: row.assignment_id,
    toldAt: row.created_at.toISOString(),
    readAt: row.received_at?.toISOString() ?? null,
    readBy: row.received_by,
  };
}
