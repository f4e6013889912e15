import { Injectable } from '@nestjs/common';
import { Answers } from '../hooks/index.js';
import { DAY_MS, type ExpiredRows, expiredRows } from './expired-rows.js';

const RULES: readonly ExpiredRows[] = [
  {
    keepMs: 7 * DAY_MS,
    text: `DELETE FROM idempotency_key WHERE ctid IN (
             SELECT ctid FROM idempotency_key WHERE created_at < $1 LIMIT 5000)`,
  },
  {
    keepMs: 30 * DAY_MS,
    text: `DELETE FROM outbox_event WHERE id IN (
             SELECT e.id FROM outbox_event e WHERE e.occurred_at < $1 AND NOT EXISTS (
               SELECT 1 FROM outbox_delivery d WHERE d.event_id = e.id AND d.state <> 'done')
             LIMIT 5000)`,
  },
];

/** What of the platform's own rows is not kept for ever. */
@Injectable()
export class PlatformRows {
  @Answers(expiredRows, 'platform')
  async expired(): Promise<readonly ExpiredRows[]> {
    return RULES;
  }
}
