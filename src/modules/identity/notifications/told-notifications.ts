import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { LiveChanges } from '../../../platform/live/index.js';
import type { NotificationKind } from './notifications.js';

/** Something an account was told of, as it is stored. */
export interface Told {
  id: string;
  kind: NotificationKind;
  contactId: string | null;
  facts: Record<string, string | number | null>;
  at: Date;
  /** The same instant to the microsecond: what comes after it in the list. */
  atKey: string;
  readAt: Date | null;
}

/** What accounts were told of. Whether somebody may still see the case is decided by the caller. */
@Injectable()
export class ToldNotifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly live: LiveChanges,
  ) {}

  /** At most `limit` of the account, the newest first; `after`: `atKey` and id of the last one shown. */
  of(
    accountId: string,
    filter: { unread?: boolean; after: readonly [atKey: string, id: string] | null },
    limit: number,
  ): Promise<Told[]> {
    const [at, id] = filter.after ?? [null, null];
    return this.unitOfWork.read<Told & Record<string, unknown>>(
      `SELECT id, kind, contact_id AS "contactId", facts, created_at AS at, created_at::text AS "atKey",
              read_at AS "readAt"
         FROM notification
        WHERE account_id = $1 AND ${filter.unread ? 'read_at IS NULL' : 'TRUE'}
          AND ($2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $4`,
      [accountId, at, id, limit],
    );
  }

  /** Marks those of the account's own as read; all of them where no ids are given. Answers how many were not yet. */
  async markRead(
    account: { id: string; username: string },
    ids?: readonly string[],
  ): Promise<number> {
    const marked = await this.unitOfWork.query({
      text: `UPDATE notification SET read_at = $2
              WHERE account_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY ($3))
             RETURNING id`,
      values: [account.id, this.clock.now(), ids ?? null],
    });
    if (marked.length > 0) this.live.changed('notifications', { accounts: [account.username] });
    return marked.length;
  }
}
