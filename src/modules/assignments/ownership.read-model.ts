import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { OwnershipKind } from './assignment-sentences.js';

/** One line of the ledger of ownership. */
export interface OwnershipEntryView {
  id: string;
  fromPoint: string | null;
  fromPointName: string | null;
  toPoint: string;
  toPointName: string;
  kind: OwnershipKind;
  reason: string;
  /** ISO 8601 with Z. */
  at: string;
  actor: string;
}

interface OwnershipRow {
  id: string;
  from_point: string | null;
  from_name: string | null;
  to_point: string;
  to_name: string;
  kind: OwnershipKind;
  reason: string;
  at: Date;
  actor: string;
}

/** Who answered to the citizen, from when, and why. Who may see the contact is asked before. */
@Injectable()
export class OwnershipReadModel {
  constructor(private readonly uow: UnitOfWork) {}

  /** The ledger of a contact, oldest first. */
  async ledger(contactId: string): Promise<OwnershipEntryView[]> {
    const rows = await this.uow.read<OwnershipRow>(
      `SELECT l.id::text, l.from_point, f.name AS from_name, l.to_point, t.name AS to_name, l.kind,
              l.reason, l.at, l.actor
         FROM ownership_ledger l JOIN point t ON t.code = l.to_point
         LEFT JOIN point f ON f.code = l.from_point
        WHERE l.contact_id = $1 ORDER BY l.id`,
      [contactId],
    );
    return rows.map((row) => ({
      id: row.id,
      fromPoint: row.from_point,
      fromPointName: row.from_name,
      toPoint: row.to_point,
      toPointName: row.to_name,
      kind: row.kind,
      reason: row.reason,
      at: row.at.toISOString(),
      actor: row.actor,
    }));
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
