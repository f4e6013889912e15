import { Injectable } from '@nestjs/common';
import {
  acceptedRows,
  INSTANT_KEY,
  pageOf,
  readCursor,
  UUID_KEY,
} from '../../platform/http/index.js';
import { type NotificationKind, type Told, ToldNotifications } from '../identity/index.js';
import { ContactHeadings, type ContactHeading } from '../contacts/index.js';

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

/** With the case, where it leads to one. */
type Shown = Told & { heading: ContactHeading | null };

/** What an account was told of, as far as it may see the cases today. */
@Injectable()
export class NotificationInbox {
  constructor(
    private readonly told: ToldNotifications,
    private readonly headings: ContactHeadings,
  ) {}

  /** The newest first. Throws InvalidInput (400, field `cursor`). */
  async list(
    accountId: string,
    page: { unread?: boolean; limit: number; cursor?: string },
  ): Promise<{ items: NotificationView[]; nextCursor: string | null; unread: number }> {
    const shown = await this.shown(accountId, page.limit + 1, {
      unread: page.unread,
      after: readCursor(page.cursor, [INSTANT_KEY, UUID_KEY]),
    });
    const { items, nextCursor } = pageOf(shown, page.limit, ({ atKey, id }) => [atKey, id]);
    return { items: items.map(toView), nextCursor, unread: await this.unread(accountId) };
  }

  /** Marks those of the account's own as read; all of them where no ids are given. Answers how many were not yet. */
  markRead(account: { id: string; username: string }, ids?: readonly string[]): Promise<number> {
    return this.told.markRead(account, ids);
  }

  private async unread(accountId: string): Promise<number> {
    const filter = { unread: true, after: null };
    return (await this.shown(accountId, UNREAD_COUNTED, filter)).length;
  }

  private shown(
    accountId: string,
    count: number,
    { unread, after }: { unread?: boolean; after: readonly [string, string] | null },
  ): Promise<Shown[]> {
    return acceptedRows<Told, Shown>(
      count,
      (last, size) =>
        this.told.of(accountId, { unread, after: last ? [last.atKey, last.id] : after }, size),
      (rows) => this.seen(rows),
    );
  }

  /** A case that is not theirs to see any more takes its notifications with it. */
  private async seen(rows: readonly Told[]): Promise<Shown[]> {
    const headings = await this.headings.of(rows.map(({ contactId }) => contactId));
    return rows
      .map((row) => ({ ...row, heading: headings.get(row.contactId ?? '') ?? null }))
      .filter(({ contactId, heading }) => contactId === null || heading?.seen);
  }
}

function toView({ id, kind, contactId, facts, at, readAt, heading }: Shown): NotificationView {
  return {
    id,
    kind,
    contactId,
    protocolNumber: heading?.protocolNumber ?? null,
    subject: heading?.subject ?? null,
    facts,
    createdAt: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
