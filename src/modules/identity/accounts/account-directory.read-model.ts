import { Injectable } from '@nestjs/common';
import { plainWords } from '../../../platform/text/index.js';
import { Clock, localDay } from '../../../platform/clock/index.js';
import type { Role } from '../../../platform/context/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { readCursor, TEXT_KEY } from '../../../platform/http/index.js';
import { pageOf } from '../../../platform/http/index.js';

export interface AccountFilter {
  /** Part of the name, or of the name shown. */
  q?: string;
  /** Held today. */
  role?: Role;
  /** Member of it today. */
  point?: string;
  active?: boolean;
  id?: string;
  username?: string;
}

/** An account as administrators see it, with what it holds today. */
export interface AccountView {
  id: string;
  username: string;
  displayName: string;
  active: boolean;
  roles: Role[];
  points: string[];
  version: number;
  createdAt: Date;
  lastSignInAt: Date | null;
  passwordTemporary: boolean;
  /** Browsers that are signed in now. */
  openSessions: number;
}

const holds = (kind: string, subject: string) => `EXISTS (
  SELECT 1 FROM account_grant g WHERE g.account_id = a.id AND g.kind = '${kind}' AND g.subject = ${subject}
     AND (g.valid_from IS NULL OR g.valid_from <= $1::date) AND (g.valid_until IS NULL OR g.valid_until >= $1::date))`;

const held = (kind: string) => `ARRAY(
  SELECT g.subject FROM account_grant g WHERE g.account_id = a.id AND g.kind = '${kind}'
     AND (g.valid_from IS NULL OR g.valid_from <= $1::date) AND (g.valid_until IS NULL OR g.valid_until >= $1::date)
   ORDER BY g.seq)`;

const WHERE = `($2::text IS NULL OR replace(plain_words(a.username || ' ' || a.display_name), '''', '') LIKE $2)
  AND ($3::text IS NULL OR ${holds('role', '$3')})
  AND ($4::text IS NULL OR ${holds('membership', '$4')})
  AND ($5::boolean IS NULL OR a.active = $5)
  AND ($6::uuid IS NULL OR a.id = $6)
  AND ($7::text IS NULL OR a.username = $7)`;

/** Accounts as administrators see them, and who holds what today. */
@Injectable()
export class AccountDirectory {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** By username. */
  async list(
    filter: AccountFilter,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: AccountView[]; nextCursor: string | null; count: number }> {
    const values = this.values(filter);
    const now = this.clock.now();
    const idleMs = this.config.sessionIdleMinutes * 60_000;
    const [after] = readCursor(page.cursor, [TEXT_KEY]) ?? [''];
    const [counted] = await this.uow.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM account a WHERE ${WHERE}`,
      values,
    );
    const rows = await this.uow.read<AccountView & Record<string, unknown>>(
      `SELECT a.id, a.username, a.display_name AS "displayName", a.active, a.version, a.created_at AS "createdAt",
              ${held('role')} AS roles, ${held('membership')} AS points, a.last_sign_in_at AS "lastSignInAt",
              a.password_temporary AS "passwordTemporary",
              (SELECT count(*)::int FROM browser_session s
                WHERE s.account_id = a.id AND s.token_version = a.token_version AND a.active
                  AND s.expires_at > $10 AND s.last_seen_at > $11) AS "openSessions"
         FROM account a WHERE ${WHERE} AND a.username > $8 ORDER BY a.username LIMIT $9`,
      [...values, after, page.limit + 1, now, new Date(now.getTime() - idleMs)],
    );
    return { ...pageOf<AccountView>(rows, page.limit, ({ username }) => [username]), ...counted };
  }

  /** The account of that name (lower case), or null. */
  async named(username: string): Promise<AccountView | null> {
    return (await this.list({ username }, { limit: 1 })).items[0] ?? null;
  }

  /** The account, or null. */
  async byId(id: string): Promise<AccountView | null> {
    return (await this.list({ id }, { limit: 1 })).items[0] ?? null;
  }

  /** Active accounts that hold one of each list given today, by the name shown. */
  holders(of: {
    memberships?: readonly string[];
    roles?: readonly Role[];
  }): Promise<{ id: string; username: string; displayName: string }[]> {
    return this.uow.read(
      `WITH held AS (SELECT account_id, kind, subject FROM account_grant
                      WHERE (valid_from IS NULL OR valid_from <= $1::date)
                        AND (valid_until IS NULL OR valid_until >= $1::date))
       SELECT a.id, a.username, a.display_name AS "displayName" FROM account a
        WHERE a.active
          AND ($2::text[] IS NULL OR EXISTS (SELECT 1 FROM held h
                 WHERE h.account_id = a.id AND h.kind = 'membership' AND h.subject = ANY ($2)))
          AND ($3::text[] IS NULL OR EXISTS (SELECT 1 FROM held h
                 WHERE h.account_id = a.id AND h.kind = 'role' AND h.subject = ANY ($3)))
        ORDER BY a.display_name, a.username`,
      [localDay(this.clock.now()), of.memberships ?? null, of.roles ?? null],
    );
  }

  /** How many active accounts are members of each group today, by its code; groups without any are left out. */
  async memberCounts(): Promise<Map<string, number>> {
    const rows = await this.uow.read<{ subject: string; members: number }>(
      `SELECT g.subject, count(DISTINCT g.account_id)::int AS members
         FROM account_grant g JOIN account a ON a.id = g.account_id
        WHERE g.kind = 'membership' AND a.active
          AND (g.valid_from IS NULL OR g.valid_from <= $1::date)
          AND (g.valid_until IS NULL OR g.valid_until >= $1::date)
        GROUP BY g.subject`,
      [localDay(this.clock.now())],
    );
    return new Map(rows.map(({ subject, members }) => [subject, members]));
  }

  private values({ q, role, point, active, id, username }: AccountFilter): unknown[] {
    const like = q
      ? `%${plainWords(q)
          .replaceAll("'", '')
          .replace(/[\\%_]/g, '\\$&')}%`
      : null;
    const day = localDay(this.clock.now());
    return [day, like, role ?? null, point ?? null, active ?? null, id ?? null, username ?? null];
  }
}
