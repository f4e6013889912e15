import { Injectable } from '@nestjs/common';
import { Answers } from '../../platform/hooks/index.js';
import { DAY_MS, type ExpiredRows, expiredRows } from '../../platform/housekeeping/index.js';

/** Rows of sign-ins and of notifications that have served their purpose. */
const RULES: readonly ExpiredRows[] = [
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
];

/** What of the accounts' rows is not kept for ever. */
@Injectable()
export class IdentityHousekeeping {
  @Answers(expiredRows, 'identity')
  async expired(): Promise<readonly ExpiredRows[]> {
    return RULES;
  }
}
