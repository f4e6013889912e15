import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { decodeCursor, pageOf, isUuid } from '../../platform/http/index.js';
import { InvalidInput } from '../../platform/errors/index.js';
import { LiveChanges, type NotificationKind } from '../../platform/index.js';
import { Parameters, textVisibleTo, visibleTo } from '../contacts/index.js';

/** Nobody reads a higher number in a top bar. */
const UNREAD_COUNTED = 100;

export interface NotificationView {
  id: string;
  kind: NotificationKind;
  contactId: string | null;
  protocolNumber: string | null;
  /** null also where the reader has no need to know it. */
  subject: string | null;
  facts: Record<string, string | number | null>;
  createdAt: string;
  readAt: string | null;
}

interface NotificationRow extends Omit<NotificationView, 'createdAt' | 'readAt'> {
  [column: string]: unknown;
  at: Date;
  at_key: string;
  read: Date | null;
}

/** What an account was told of, as far as it may see the cases today. */
@Injectable()
export class NotificationInbox {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly live: LiveChanges,
  ) {}

  /** The newest first. Throws InvalidInput (400, field `cursor`). */
  async list(
    accountId: string,
    page: { unread?: boolean; limit: number; cursor?: string },
  ): Promise<{ items: NotificationView[]; nextCursor: string | null; unread: number }> {
    const parameters = new Parameters();
    const mine = this.mine(accountId, parameters);
    const subject = textVisibleTo(currentActor(), parameters, true);
    const after = cursorKeys(page.cursor);
    const beyond = after
      ? `(n.created_at, n.id) < (${parameters.add(after[0])}::timestamptz, ${parameters.add(after[1])}::uuid)`
      : 'TRUE';
    const rows = await this.uow.read<NotificationRow>(
      `SELECT n.id, n.kind, n.contact_id AS "contactId", n.facts, n.created_at AS at,
              n.created_at::text AS at_key, n.read_at AS read,
              c.protocol_year || '/' || lpad(c.protocol_number::text, 6, '0') AS "protocolNumber",
              CASE WHEN ${subject} THEN c.subject END AS subject
         FROM notification n LEFT JOIN contact c ON c.id = n.contact_id
        WHERE ${mine} AND ${page.unread ? 'n.read_at IS NULL' : 'TRUE'} AND ${beyond}
        ORDER BY n.created_at DESC, n.id DESC LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
    );
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [row.at_key, row.id]);
    return { items: items.map(toView), nextCursor, unread: await this.unread(accountId) };
  }

  /** Marks those of the account's own as read; all of them where no ids are given. Answers how many were not yet. */
  async markRead(
    account: { id: string; username: string },
    ids?: readonly string[],
  ): Promise<number> {
    const marked = await this.uow.query({
      text: `UPDATE notification SET read_at = $2
              WHERE account_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY ($3))
             RETURNING id`,
      values: [account.id, this.clock.now(), ids ?? null],
    });
    if (marked.length > 0) this.live.changed('notifications', { accounts: [account.username] });
    return marked.length;
  }

  private async unread(accountId: string): Promise<number> {
    const parameters = new Parameters();
    const mine = this.mine(accountId, parameters);
    const [{ unread }] = await this.uow.read<{ unread: number }>(
      `SELECT count(*)::int AS unread FROM (
         SELECT 1 FROM notification n LEFT JOIN contact c ON c.id = n.contact_id
          WHERE ${mine} AND n.read_at IS NULL LIMIT ${UNREAD_COUNTED}) counted`,
      parameters.values,
    );
    return unread;
  }

  /** A case that is not theirs to see any more takes its notifications with it. */
  private mine(accountId: string, parameters: Parameters): string {
    const visible = visibleTo(currentActor(), parameters);
    return `n.account_id = ${parameters.add(accountId)} AND (n.contact_id IS NULL OR ${visible})`;
  }
}

function toView({ at, at_key: _key, read, ...row }: NotificationRow): NotificationView {
  return { ...row, createdAt: at.toISOString(), readAt: read?.toISOString() ?? null };
}

function cursorKeys(cursor: string | undefined): [at: string, id: string] | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const [at, id] = keys;
  const isAt = typeof at === 'string' && /^\d{4}-\d\d-\d\d [\d:.+-]{8,24}$/.test(at);
  if (isAt && typeof id === 'string' && isUuid(id)) return [at, id];
  const message = 'cursor must be the nextCursor of a page of this list.';
  throw new InvalidInput(message, [{ field: 'cursor', code: 'invalid', message }]);
}
