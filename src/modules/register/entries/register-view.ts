import { formatProtocolNumber } from '../../contacts/index.js';

/** An entry of the protocol register, as it stands there. */
export interface RegisterEntry {
  protocolNumber: string;
  year: number;
  number: number;
  contactId: string;
  receivedAt: string;
  registeredAt: string;
  sender: string;
  subject: string;
  /** SHA-256 of what was received. */
  contentHash: string;
  previousHash: string;
  entryHash: string;
  /** null: the entry holds. Else it is annullato, and stays. */
  cancellation: CancellationView | null;
}

/** An entry as those see it who keep the register. */
export interface RegisterEntryView extends RegisterEntry {
  /** Subject, and reason and authority of a cancellation, are left empty: lists do not tell what a sensitive contact says. */
  withheld: boolean;
}

export interface CancellationView {
  at: string;
  by: string;
  authorisedBy: string;
  reason: string;
}

export interface RegisterRow {
  year: number;
  number: number;
  contact_id: string;
  received_at: Date;
  registered_at: Date;
  sender: string;
  subject: string;
  content_hash: string;
  previous_hash: string;
  entry_hash: string;
  cancelled_at: Date | null;
  cancelled_by: string;
  authorised_by: string;
  reason: string;
}

/** Select list and joins over `protocol_register r` with its cancellation `x`. */
export const REGISTER_SELECT = `SELECT r.year, r.number, r.contact_id, r.received_at, r.registered_at, r.sender,
    r.subject, r.content_hash, r.previous_hash, r.entry_hash, x.cancelled_at, x.cancelled_by, x.authorised_by, x.reason
  FROM protocol_register r LEFT JOIN protocol_cancellation x ON x.year = r.year AND x.number = r.number`;

export function toEntry(row: RegisterRow): RegisterEntry {
  return {
    protocolNumber: formatProtocolNumber(row.year, row.number),
    year: row.year,
    number: row.number,
    contactId: row.contact_id,
    receivedAt: row.received_at.toISOString(),
    registeredAt: row.registered_at.toISOString(),
    sender: row.sender,
    subject: row.subject,
    contentHash: row.content_hash,
    previousHash: row.previous_hash,
    entryHash: row.entry_hash,
    cancellation: row.cancelled_at
      ? {
          at: row.cancelled_at.toISOString(),
          by: row.cancelled_by,
          authorisedBy: row.authorised_by,
          reason: row.reason,
        }
      : null,
  };
}

/** `withheld`: its reader does not read the contact's words here. */
export function toEntryView(row: RegisterRow, withheld: boolean): RegisterEntryView {
  const entry = toEntry(row);
  if (!withheld) return { ...entry, withheld };
  const { cancellation } = entry;
  const bare = cancellation && { ...cancellation, authorisedBy: '', reason: '' };
  return { ...entry, subject: '', cancellation: bare, withheld };
}
