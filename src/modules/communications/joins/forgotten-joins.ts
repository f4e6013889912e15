import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { runAsSystem } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { RecurringWork } from '../../../platform/recurring/index.js';

const DAY_MS = 24 * 3_600_000;
/** So long an address that was not confirmed, or was taken back, is kept: a link is good for as long. */
const UNCONFIRMED_MS = 7 * DAY_MS;
/** So long after the contact was closed the others are kept: it may be opened again until then. */
const CLOSED_MS = 60 * DAY_MS;
const AT_A_TIME = 500;

/**
 * Forgets, once an hour, addresses of "Anche a me" that nobody will write to any more, and the mails they were sent. A mail
 * to confirm that still waits is never sent: its link would lead nowhere. An answer that waits keeps its address.
 */
@Injectable()
export class ForgottenJoins extends RecurringWork {
  constructor(
    config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super({
      enabled: config.backgroundWork,
      everyMs: 3_600_000,
      failed: 'Addresses of who joined a report are forgotten at the next turn',
    });
  }

  /** Answers how many were forgotten. */
  async sweep(): Promise<number> {
    const now = this.clock.now().getTime();
    return runAsSystem('forgotten-joins', () =>
      this.uow.run(async () => {
        const forgotten = await this.uow.query({
          text: `WITH gone AS (
                   DELETE FROM contact_join WHERE id IN (
                     SELECT j.id FROM contact_join j JOIN contact_summary c ON c.id = j.contact_id
                      WHERE (j.state <> 'confirmed' AND j.asked_at < $1)
                         OR (c.closed_at < $2 AND NOT EXISTS (
                              SELECT 1 FROM message w WHERE w.contact_id = j.contact_id AND w.state = 'waiting'
                                 AND w.template IN ('joinAnswer', 'joinClosed') AND lower(w.recipient) = lower(j.email)))
                      LIMIT ${AT_A_TIME})
                   RETURNING contact_id, email),
                 unsaid AS (
                   DELETE FROM message m USING gone
                    WHERE m.contact_id = gone.contact_id AND m.template LIKE 'join%'
                      AND lower(m.recipient) = lower(gone.email)
                      AND (m.state <> 'waiting' OR m.template = 'joinConfirm'))
                 SELECT 1 FROM gone`,
          values: [new Date(now - UNCONFIRMED_MS), new Date(now - CLOSED_MS)],
        });
        return forgotten.length;
      }),
    );
  }
}
