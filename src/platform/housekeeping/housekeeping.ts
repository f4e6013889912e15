import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { AppConfig } from '../config/index.js';
import { runAsSystem } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';
import { RecurringWork } from '../recurring/index.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Rows that have served their purpose, and how long they are kept. `$1` is the instant before which they go. */
const RULES = [
  {
    keepMs: 7 * DAY_MS,
    text: `DELETE FROM idempotency_key WHERE ctid IN (
             SELECT ctid FROM idempotency_key WHERE created_at < $1 LIMIT 5000)`,
  },
  {
    keepMs: DAY_MS,
    text: `DELETE FROM login_delay WHERE last_failure_at < $1`,
  },
  {
    keepMs: 180 * DAY_MS,
    text: `DELETE FROM known_client WHERE last_sign_in_at < $1`,
  },
  {
    keepMs: 0,
    text: `DELETE FROM sign_up_link WHERE expires_at < $1`,
  },
  {
    keepMs: DAY_MS,
    text: `DELETE FROM browser_session WHERE expires_at < $1`,
  },
  {
    keepMs: 90 * DAY_MS,
    text: `DELETE FROM notification WHERE id IN (
             SELECT id FROM notification WHERE created_at < $1 LIMIT 5000)`,
  },
  {
    keepMs: 30 * DAY_MS,
    text: `DELETE FROM outbox_event WHERE id IN (
             SELECT e.id FROM outbox_event e WHERE e.occurred_at < $1 AND NOT EXISTS (
               SELECT 1 FROM outbox_delivery d WHERE d.event_id = e.id AND d.state <> 'done')
             LIMIT 5000)`,
  },
];

/** Removes what nobody needs any more, once an hour on each replica. */
@Injectable()
export class Housekeeping extends RecurringWork {
  constructor(
    config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super({
      enabled: config.backgroundWork,
      everyMs: HOUR_MS,
      failed: 'Housekeeping waits for its next turn',
    });
  }

  async sweep(): Promise<void> {
    for (const { keepMs, text } of RULES) {
      const before = new Date(this.clock.now().getTime() - keepMs);
      await runAsSystem('housekeeping', () =>
        this.unitOfWork.run(() => this.unitOfWork.query({ text, values: [before] })),
      );
    }
  }
}
