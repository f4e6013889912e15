import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { HistoryLoading } from '../../platform/history/index.js';
import { RecurringWork } from '../../platform/recurring/index.js';
import { AssignmentExpiry, readBefore } from './assignment-expiry.js';

const BATCH = 200;

// Of one instant the latest first: an inquiry expires before what it was asked for, which would take it back.
const EXPIRING = `SELECT id, due_at AS at, -seq AS place FROM assignment
   WHERE state IN ('proposed', 'received', 'accepted') AND process_instance_id IS NULL
     AND due_at <= $1 AND (due_at, -seq) > ($2, $3::bigint)
   ORDER BY due_at, -seq LIMIT ${BATCH}`;
const UNREAD = `SELECT id, coalesce(reminded_at, created_at) AS at, seq AS place FROM assignment
   WHERE type = 'information' AND state = 'proposed' AND reminders < 3
     AND coalesce(reminded_at, created_at) <= $1 AND (coalesce(reminded_at, created_at), seq) > ($2, $3::bigint)
   ORDER BY coalesce(reminded_at, created_at), seq LIMIT ${BATCH}`;

/** Before every row: the least that a `bigint` holds. */
const THE_FIRST = { at: new Date(0), place: '-9223372036854775808' };

/**
 * Looks for assignments made by hand whose term has passed, and for informations that nobody reads. Those of the
 * escalation end by the timers of its process. Each is dealt with in a transaction of its own, so that one that
 * fails holds none of the others back; any number of replicas may look, the second finds it done.
 */
@Injectable()
export class AssignmentWatch extends RecurringWork {
  constructor(
    config: AppConfig,
    history: HistoryLoading,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly expiry: AssignmentExpiry,
  ) {
    super({
      enabled: config.backgroundWork,
      waits: () => history.phase !== 'none',
      everyMs: config.jobPollMs,
      failed: 'Assignments could not be looked at',
    });
  }

  /** Deals with everything that is due; answers how many were. */
  async sweep(): Promise<{ expired: number; reminded: number }> {
    const now = this.clock.now();
    const expired = await this.each(EXPIRING, now, (id) => this.expiry.expireDue(id));
    const reminded = await this.each(UNREAD, readBefore(now), (id) => this.expiry.remind(id));
    return { expired, reminded };
  }

  private async each(
    select: string,
    until: Date,
    act: (id: string) => Promise<boolean>,
  ): Promise<number> {
    let done = 0;
    for (let last: { at: Date; place: string } = THE_FIRST; !this.stopping;) {
      const rows = await this.uow.read<{ id: string; at: Date; place: string }>(select, [
        until,
        last.at,
        last.place,
      ]);
      for (const { id } of rows) if (await this.safely(id, act)) done += 1;
      if (rows.length < BATCH) break;
      last = rows[rows.length - 1];
    }
    return done;
  }

  private async safely(id: string, act: (id: string) => Promise<boolean>): Promise<boolean> {
    try {
      return await runAsSystem('assignment-watch', () => this.uow.run(() => act(id)));
    } catch (error) {
      this.logger.error(`Assignment ${id} could not be looked after: ${String(error)}`);
      return false;
    }
  }
}
