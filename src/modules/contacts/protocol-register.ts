import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';

export interface RegisterRow {
  contactId: string;
  year: number;
  receivedAt: Date;
  sender: string;
  subject: string;
  contentHash: string;
}

/** The civil year in Bologna at that instant. */
export function protocolYear(instant: Date): number {
  return DateTime.fromJSDate(instant, { zone: 'Europe/Rome' }).year;
}

/**
 * Registro di protocollo (rule 7): a yearly progressive number, never reused or changed. The database itself
 * refuses to delete a row or to change anything but its cancellation.
 */
@Injectable()
export class ProtocolRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters the contact and answers its number. The year's counter stays locked until the end of the transaction:
   * that is what leaves neither gap nor duplicate. (A sequence would leave a gap at every rollback.)
   */
  async enter(row: RegisterRow): Promise<number> {
    const [entered] = await this.uow.query<{ number: number }>({
      name: 'protocol-enter',
      text: `WITH next AS (
               INSERT INTO protocol_counter AS counter (year, last_number) VALUES ($1, 1)
               ON CONFLICT (year) DO UPDATE SET last_number = counter.last_number + 1
               RETURNING last_number)
             INSERT INTO protocol_register
                    (year, number, contact_id, received_at, registered_at, sender, subject, content_hash)
             SELECT $1, last_number, $2, $3, $4, $5, $6, $7 FROM next
             RETURNING number`,
      values: [
        row.year,
        row.contactId,
        row.receivedAt,
        this.clock.now(),
        row.sender,
        row.subject,
        row.contentHash,
      ],
    });
    return entered.number;
  }

  /** Records that the contact's entry is cancelled; the entry and its number stay. */
  async cancel(contactId: string, reason: string): Promise<void> {
    await this.uow.query({
      text: `UPDATE protocol_register
                SET cancelled_at = $2, cancelled_by = $3, cancellation_reason = $4
              WHERE contact_id = $1 AND cancelled_at IS NULL`,
      values: [contactId, this.clock.now(), currentActor().id, reason],
    });
  }
}
