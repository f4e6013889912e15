import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock, LOCAL_ZONE } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';

export interface RegisterRow {
  contactId: string;
  year: number;
  receivedAt: Date;
  sender: string;
  subject: string;
  contentHash: string;
}

export interface Cancellation {
  reason: string;
  /** Who authorised it, and by which measure. Default: whoever does it. */
  authorisedBy?: string | null;
}

/** The civil year in Bologna at that instant. */
export function protocolYear(instant: Date): number {
  return DateTime.fromJSDate(instant, { zone: LOCAL_ZONE }).year;
}

/**
 * Registro di protocollo (rule 7): a yearly progressive number, never reused or changed. The database itself chains
 * the entries by their hashes, and refuses to change or remove one.
 */
@Injectable()
export class ProtocolRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** True as long as nothing was ever entered. */
  async isEmpty(): Promise<boolean> {
    const [{ used }] = await this.uow.read<{ used: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM protocol_register) AS used',
    );
    return !used;
  }

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

  /**
   * Records beside the entry that it is cancelled; the entry and its number stay (DPR 445/2000, art. 54). What was
   * cancelled before stays as it was: false is answered then.
   */
  async cancel(contactId: string, { reason, authorisedBy }: Cancellation): Promise<boolean> {
    const { name } = currentActor();
    const cancelled = await this.uow.query({
      text: `INSERT INTO protocol_cancellation (year, number, cancelled_at, cancelled_by, authorised_by, reason)
             SELECT year, number, $2, $3, $4, $5 FROM protocol_register WHERE contact_id = $1
             ON CONFLICT (year, number) DO NOTHING RETURNING 1`,
      values: [contactId, this.clock.now(), name, authorisedBy ?? name, reason],
    });
    return cancelled.length > 0;
  }
}
